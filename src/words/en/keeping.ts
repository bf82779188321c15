/** On every page of a log that lies in a browser: how old its last copy is. */
export const KEEPING_WORDS = {
  never: 'This log lies in this browser alone, and a browser may clear it. Keep a copy.',
  age: (days: number): string =>
    days === 0
      ? 'Last copy: today.'
      : days === 1
        ? 'Last copy: yesterday.'
        : `Last copy: ${days} days ago.${days > 7 ? ' What came since is in this browser alone.' : ''}`,
  keep: 'Keep a copy',
  how: 'One file with everything: import it here, on another device, or with the command line.',
} as const
