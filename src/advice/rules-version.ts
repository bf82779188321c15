/** Rises whenever the same input may give other advice or put another question; stored with each report shown (P37). */
export const RULES_VERSION = '4'
