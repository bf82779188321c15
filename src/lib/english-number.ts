/** Where English is written as 1,234.5. */
const COMMA_AND_POINT: ReadonlySet<string> = new Set(['en-GB', 'en-US', 'en-IE', 'en-CA', 'en-AU', 'en-NZ'])

/** Up to here every digit requested is one that a double has. */
const GREATEST = 1e9

/** Below this JavaScript writes a number with an exponent; at three decimals it is 0. */
const LEAST = 1e-6

/**
 * `Intl.NumberFormat` for the commonest countries, without it: making the first takes longer than most of a report.
 * @param decimals 0 to 3
 * @returns null for other locales and for what is no plain number: ask Intl.
 */
export function englishNumber(locale: string, value: number, decimals: number): string | null {
  const size = Math.abs(value)
  if (!COMMA_AND_POINT.has(locale) || !(size < GREATEST)) return null
  // By its decimal digits, as Intl does: 1.005 is 1.01, though the double lies just below.
  const steps = size < LEAST ? 0 : Math.round(Number(`${size}e${decimals}`))
  const digits = String(steps).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(?:\d{3})+$)/g, ',')
  const sign = value < 0 ? '-' : ''
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`
}
