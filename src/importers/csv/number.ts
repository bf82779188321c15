/** Which character stands before the decimals; the other one, a space or an apostrophe, groups thousands. */
export type NumberStyle = 'point' | 'comma'

const BLANKS = /[\s\u00A0\u202F]/g

const PATTERNS: Record<NumberStyle, RegExp> = {
  point: /^-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i,
  comma: /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)?(?:,\d*)?(?:e[+-]?\d+)?$/i,
}

/**
 * The number a cell holds, null if it holds none: empty, `--`, words, or a number of the other style.
 * Garmin guards negative numbers against spreadsheets by an apostrophe (`'-12`).
 */
export function numberOf(cell: string | undefined, style: NumberStyle): number | null {
  const text = bareNumber(cell)
  if (!/\d/.test(text) || !PATTERNS[style].test(text)) return null
  const value = Number(style === 'point' ? text.replaceAll(',', '') : text.replaceAll('.', '').replace(',', '.'))
  return Number.isFinite(value) ? value : null
}

/**
 * The style that a number proves: both separators in it (the last is the decimal one), one of them several times (thousands),
 * or one not before exactly three digits (decimals). `2.285` and `12` prove nothing.
 */
export function provenStyle(cell: string | undefined): NumberStyle | null {
  const text = bareNumber(cell).replace(/^-/, '')
  if (!/^[\d.,]+$/.test(text)) return null
  const point = text.lastIndexOf('.')
  const comma = text.lastIndexOf(',')
  if (point !== -1 && comma !== -1) return point > comma ? 'point' : 'comma'
  const at = Math.max(point, comma)
  if (at === -1) return null
  const style: NumberStyle = point === -1 ? 'comma' : 'point'
  if (text.indexOf(text.charAt(at)) !== at) return style === 'comma' ? 'point' : 'comma'
  const isGrouping = text.length - at - 1 === 3 && at >= 1 && at <= 3 && text[0] !== '0'
  return isGrouping ? null : style
}

/** The style most of the cells prove; null when none does. */
export function styleOf(cells: Iterable<string | undefined>): NumberStyle | null {
  const votes = { point: 0, comma: 0 }
  for (const cell of cells) {
    const style = provenStyle(cell)
    if (style !== null) votes[style]++
  }
  if (votes.point === votes.comma) return null
  return votes.point > votes.comma ? 'point' : 'comma'
}

/** True for a number that means another in the other style: `2.285`, `1,500`. */
export function isAmbiguousNumber(cell: string | undefined): boolean {
  const text = bareNumber(cell)
  return numberOf(text, 'point') !== null && numberOf(text, 'comma') !== null && /[.,]/.test(text)
}

function bareNumber(cell: string | undefined): string {
  return (cell ?? '')
    .replace(BLANKS, '')
    .replace(/^['’]/, '')
    .replace(/^[−–](?=\d)/, '-')
    .replace(/(\d)['’](?=\d{3})/g, '$1')
}
