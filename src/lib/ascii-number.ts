const [PLUS, COMMA, MINUS, POINT, ZERO, NINE, SPACE] = [0x2b, 0x2c, 0x2d, 0x2e, 0x30, 0x39, 0x20]

/** Digits that a float holds whatever they are. */
const EXACT_DIGITS = 15
const POWERS_OF_TEN = Array.from({ length: 23 }, (_, power) => 10 ** power)

/** What the short way does not read: an exponent, or more digits than it can place. */
const DECIMAL = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d{1,3})?$/i

/**
 * A decimal number in ASCII bytes, blanks around it allowed, with a point or a comma; NaN for anything else.
 * Digits past the fifteenth significant one are dropped: 1e-13 of a degree, a hundredth of a micrometre.
 */
export function asciiNumber(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  let end = to
  while (at < end && bytes[at]! <= SPACE) at++
  while (end > at && bytes[end - 1]! <= SPACE) end--
  const start = at
  const sign = bytes[at]
  if (sign === MINUS || sign === PLUS) at++
  let mantissa = 0
  let digits = 0
  let decimals = -1
  let seen = false
  for (; at < end; at++) {
    const byte = bytes[at]!
    if (byte >= ZERO && byte <= NINE) {
      seen = true
      if (digits < EXACT_DIGITS) {
        mantissa = mantissa * 10 + (byte - ZERO)
        if (mantissa > 0) digits++
        if (decimals >= 0) decimals++
      } else if (decimals < 0) return longNumber(bytes, start, end)
    } else if ((byte === POINT || byte === COMMA) && decimals < 0) decimals = 0
    else return longNumber(bytes, start, end)
  }
  if (!seen) return Number.NaN
  if (decimals > 22) return longNumber(bytes, start, end)
  const value = decimals > 0 ? mantissa / POWERS_OF_TEN[decimals]! : mantissa
  return sign === MINUS ? -value : value
}

function longNumber(bytes: Uint8Array, from: number, to: number): number {
  const text = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 400)))
  const value = to - from <= 400 && DECIMAL.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  return Number.isFinite(value) ? value : Number.NaN
}
