/** How many of a list a hurried reader is shown at once; the others are folded away or counted, and no form loses any. */
export const SHOWN = { lines: 6, steps: 3, know: 2, reasons: 6, questions: 4, flags: 5, unknown: 5, notes: 4 } as const

/** A cap of so much of the usual fills its bar. */
export const FULL_SHARE = 1.25
