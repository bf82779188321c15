/** Rises whenever the same input may give other advice; stored with each report shown (P37). */
export const RULES_VERSION = '3'
