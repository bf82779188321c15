import { daysSince1970 } from './days-since-1970.ts'

const [SPACE, PLUS, COMMA, MINUS, POINT, ZERO, COLON, UPPER_T, UPPER_Z, LOWER_T, LOWER_Z] = [
  0x20, 0x2b, 0x2c, 0x2d, 0x2e, 0x30, 0x3a, 0x54, 0x5a, 0x74, 0x7a,
]

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const SECONDS_PER_DAY = 86_400

/**
 * Unix seconds of an ISO 8601 time in ASCII bytes (`2018-05-13T14:11:03.250Z`), blanks around it allowed;
 * NaN where it is none. A time without offset is UTC, as GPX and TCX mean it. Makes no `Date`: it runs once a sample.
 */
export function isoTimeS(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && bytes[at]! <= SPACE) at++
  const dayS = isoDayS(bytes, at, to)
  const separator = bytes[at + 10]
  if (separator !== UPPER_T && separator !== LOWER_T && separator !== SPACE) return Number.NaN
  const clockS = clockSeconds(bytes, at + 11, to)
  at = clockEnd(bytes, at, to)
  return dayS + clockS + fraction(bytes, at, to) - zoneS(bytes, afterFraction(bytes, at, to), to)
}

/** The offset from UTC that the time itself states, s; NaN where it states none (`Z` is none: that is UTC, not a place). */
export function isoOffsetS(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && bytes[at]! <= SPACE) at++
  at = afterFraction(bytes, clockEnd(bytes, at, to), to)
  const sign = bytes[at]
  return at < to && (sign === PLUS || sign === MINUS) ? zoneS(bytes, at, to) : Number.NaN
}

function isoDayS(bytes: Uint8Array, at: number, to: number): number {
  if (at + 16 > to || bytes[at + 4] !== MINUS || bytes[at + 7] !== MINUS) return Number.NaN
  const year = twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2)
  const month = twoDigits(bytes, at + 5)
  const day = twoDigits(bytes, at + 8)
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= DAYS_IN_MONTH[month - 1]!)) return Number.NaN
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return Number.NaN
  return daysSince1970(year, month, day) * SECONDS_PER_DAY
}

/** `HH:MM` or `HH:MM:SS`; 24:00 and a leap second are times. */
function clockSeconds(bytes: Uint8Array, at: number, to: number): number {
  if (at + 5 > to || bytes[at + 2] !== COLON) return Number.NaN
  const hour = twoDigits(bytes, at)
  const minute = twoDigits(bytes, at + 3)
  const second = at + 8 <= to && bytes[at + 5] === COLON ? twoDigits(bytes, at + 6) : 0
  return hour <= 24 && minute <= 59 && second <= 60 ? hour * 3600 + minute * 60 + second : Number.NaN
}

function clockEnd(bytes: Uint8Array, start: number, to: number): number {
  return start + 19 <= to && bytes[start + 16] === COLON ? start + 19 : start + 16
}

function fraction(bytes: Uint8Array, at: number, to: number): number {
  if (at >= to || (bytes[at] !== POINT && bytes[at] !== COMMA)) return 0
  let value = 0
  let scale = 1
  // Six digits are a microsecond; some writers go on for nothing.
  for (let i = at + 1; i < to && i <= at + 6 && isDigit(bytes[i]!); i++) {
    value = value * 10 + (bytes[i]! - ZERO)
    scale *= 10
  }
  return value / scale
}

function afterFraction(bytes: Uint8Array, at: number, to: number): number {
  if (at >= to || (bytes[at] !== POINT && bytes[at] !== COMMA)) return at
  let end = at + 1
  while (end < to && isDigit(bytes[end]!)) end++
  return end
}

/** `Z`, `+02`, `+0200`, `+02:00` or nothing, then blanks only; NaN for anything else. */
function zoneS(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  let offsetS = 0
  if (at < to && (bytes[at] === UPPER_Z || bytes[at] === LOWER_Z)) at++
  else if (at < to && (bytes[at] === PLUS || bytes[at] === MINUS)) {
    const sign = bytes[at] === MINUS ? -1 : 1
    offsetS = at + 3 <= to ? twoDigits(bytes, at + 1) * 3600 : Number.NaN
    at += 3
    if (at < to && bytes[at] === COLON) at++
    if (at + 2 <= to && isDigit(bytes[at]!)) {
      offsetS += twoDigits(bytes, at) * 60
      at += 2
    }
    offsetS *= sign
  }
  while (at < to && bytes[at]! <= SPACE) at++
  return at === to ? offsetS : Number.NaN
}

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]!
  const ones = bytes[at + 1]!
  return isDigit(tens) && isDigit(ones) ? (tens - ZERO) * 10 + (ones - ZERO) : Number.NaN
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= ZERO + 9
}
