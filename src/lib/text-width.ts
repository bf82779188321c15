/** Made when first wanted: that takes as long as loading a third of the program, and most texts never want it. */
let graphemes: Intl.Segmenter | null = null

const WIDE =
  /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\ufe0f/u
const NO_WIDTH = /^[\p{M}\p{Cf}]+$/u
/** Latin letters, dashes, quotation marks, currencies, lines and blocks: one code, one column each. No soft hyphen, no marks. */
const SIMPLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII is most of what there is
  /^[\u0000-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2190-\u2199\u2200-\u22ff\u2500-\u25fc]*$/

/** What a terminal draws as one character, each with the columns it takes: 2 for Chinese or an emoji, 0 for a lone accent. */
export function cells(text: string): readonly { readonly text: string; readonly width: number }[] {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(graphemes.segment(text), ({ segment }) => ({
    text: segment,
    width: NO_WIDTH.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1,
  }))
}

/** Columns of a terminal that a text without control characters takes. */
export function textWidth(text: string): number {
  if (SIMPLE.test(text)) return text.length
  return cells(text).reduce((sum, { width }) => sum + width, 0)
}
