import { plainText } from '../../lib/plain-text.ts'

/** Invisible, and enough to keep GitHub from making a mention, an issue or a link of what only looks like one. */
const WORD_JOINER = '\u2060'

/**
 * Text for inside a line of Markdown: whatever stands in it is shown as it is, on GitHub and in a message.
 * Never at the start of a line, where `#`, `-` or `1.` would mean something.
 */
export function escapeMarkdown(text: string): string {
  return plainText(text)
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/@(?=\w)|#(?=\d)|\b(?:https?|ftp):(?=\/\/)|\bwww(?=\.)/gi, `$&${WORD_JOINER}`)
}
