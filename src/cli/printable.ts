import { plainText } from '../lib/plain-text.ts'

// What a paint writes (src/report/paint.ts): it changes how letters look, and nothing else.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const COLOUR = /(\u001b\[\d{1,3}m)/

/**
 * Our words with a runner's in between, fit for a terminal: whatever was typed or read, it moves no cursor, sets no
 * title and turns no line round. Lines and colours stay.
 */
export function printable(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .split(COLOUR)
        .map((part, index) => (index % 2 === 1 ? part : plainText(part)))
        .join(''),
    )
    .join('\n')
}

/** The same where nothing is coloured. */
export const plainLines = (text: string): string => text.split('\n').map(plainText).join('\n')

/** A line, or several, on stderr, where nothing of ours is coloured. */
export const toStderr = (text: string): void => {
  process.stderr.write(`${plainLines(text)}\n`)
}
