/** One name however it is typed: é may be one character or two. */
export const athleteName = (typed: string): string => typed.normalize('NFC').trim()
