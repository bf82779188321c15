/** A text up to the end of its first sentence; a point inside a number or an abbreviation ends none. */
export const firstSentence = (text: string): string => /^.*?[.!?](?=\s+[\p{Lu}“]|\s*$)/su.exec(text)?.[0] ?? text
