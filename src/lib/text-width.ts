const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

const WIDE =
  /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\ufe0f/u
const NO_WIDTH = /^[\p{M}\p{Cf}]+$/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII is most of what there is
const ASCII = /^[\u0000-\u007f]*$/

/** What a terminal draws as one character, each with the columns it takes: 2 for Chinese or an emoji, 0 for a lone accent. */
export function cells(text: string): readonly { readonly text: string; readonly width: number }[] {
  return Array.from(graphemes.segment(text), ({ segment }) => ({
    text: segment,
    width: NO_WIDTH.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1,
  }))
}

/** Columns of a terminal that a text without control characters takes. */
export function textWidth(text: string): number {
  if (ASCII.test(text)) return text.length
  return cells(text).reduce((sum, { width }) => sum + width, 0)
}
