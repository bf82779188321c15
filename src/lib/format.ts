import { britishDate, type DayShape } from './english-date.ts'
import { englishNumber } from './english-number.ts'
import { METRES_PER_FOOT, METRES_PER_MILE } from './units.ts'

/** What stands where a figure is missing (NaN): a gap that can be seen, never a 0. */
const UNKNOWN = '–'

/**
 * Numbers, lengths and days as a runner reads them. Figures inside stay SI; this is the last step before the eye. A number
 * that is NaN is written as `–`.
 */
export interface Format {
  readonly units: 'km' | 'mi'
  /** `16.1 km`, `10.0 mi`. One decimal. */
  distance(distanceM: number): string
  /** `3 km`, `3.2 km`: no decimal where it says nothing. For limits and differences. */
  roundDistance(distanceM: number): string
  /** `420 m`, `1,380 ft`. Whole units. */
  climb(heightM: number): string
  /** `1 h 32 min`, `45 min`. */
  duration(durationS: number): string
  /** `5:42 /km`. */
  pace(speedMps: number): string
  /** `Sun 15 November`; with the year where it is not the year of `near`. */
  date(isoDate: string, near?: string): string
  /** `Sunday`. */
  weekday(isoDate: string): string
  /** `15 Nov`. */
  shortDate(isoDate: string): string
  /** `Sun`. */
  shortWeekday(isoDate: string): string
  /** `15 November 2026`. */
  fullDate(isoDate: string): string
  /** `07:12`, the clock of a zone at an instant (Unix ms). */
  clock(instantMs: number, zone: string): string
  /** Metres as a figure in km or miles, for the axis of a chart. */
  lengthIn(distanceM: number): number
  /** Metres of height as a figure in `climbUnit`. */
  heightIn(heightM: number): number
  readonly climbUnit: 'm' | 'ft'
  /** A share of 1 as `44 %`. */
  percent(share: number): string
  /** A ratio to a baseline as `+44 %`, `-12 %`. */
  change(ratio: number): string
  number(value: number, decimals?: number): string
}

/** Options of `Intl` for each. */
export const DAY_SHAPES: Readonly<Record<DayShape, Intl.DateTimeFormatOptions>> = {
  date: { weekday: 'short', day: 'numeric', month: 'long' },
  dateOfYear: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  shortWeekday: { weekday: 'short' },
  shortDate: { day: 'numeric', month: 'short' },
  fullDate: { day: 'numeric', month: 'long', year: 'numeric' },
}

/** @param locale BCP 47, for digits, months and weekdays: `en-GB` by default. */
export function makeFormat(options: { units: 'km' | 'mi'; locale?: string }): Format {
  const locale = options.locale ?? 'en-GB'
  const miles = options.units === 'mi'
  const number = numbersIn(locale)
  const day = daysIn(locale)
  const unit = miles ? 'mi' : 'km'
  const lengthIn = (distanceM: number) => distanceM / (miles ? METRES_PER_MILE : 1000)
  const heightIn = (heightM: number) => (miles ? heightM / METRES_PER_FOOT : heightM)
  const climbUnit = miles ? 'ft' : 'm'
  return {
    units: options.units,
    distance: (distanceM) => `${number(lengthIn(distanceM), 1)} ${unit}`,
    roundDistance: (distanceM) => {
      const value = Math.round(lengthIn(distanceM) * 10) / 10
      return `${number(value, Number.isInteger(value) ? 0 : 1)} ${unit}`
    },
    climb: (heightM) => `${number(heightIn(heightM))} ${climbUnit}`,
    duration,
    pace: (speedMps) => {
      if (Number.isNaN(speedMps)) return `${UNKNOWN} /${unit}`
      const seconds = Math.round((miles ? METRES_PER_MILE : 1000) / speedMps)
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} /${unit}`
    },
    date: (isoDate, near = isoDate) =>
      day(isoDate, near.slice(0, 4) === isoDate.slice(0, 4) ? 'date' : 'dateOfYear').replace(',', ''),
    weekday: (isoDate) => day(isoDate, 'weekday'),
    shortDate: (isoDate) => day(isoDate, 'shortDate'),
    shortWeekday: (isoDate) => day(isoDate, 'shortWeekday'),
    fullDate: (isoDate) => day(isoDate, 'fullDate'),
    clock: (instantMs, zone) =>
      new Date(instantMs).toLocaleTimeString(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit' }),
    lengthIn,
    heightIn,
    climbUnit,
    percent: (share) => `${number(share * 100)} %`,
    change: (ratio) => {
      const percent = Math.round((ratio - 1) * 100)
      return `${percent > 0 ? '+' : percent < 0 ? '−' : percent === 0 ? '±' : ''}${number(Math.abs(percent))} %`
    },
    number,
  }
}

function duration(durationS: number): string {
  if (Number.isNaN(durationS)) return `${UNKNOWN} min`
  const minutes = Math.round(durationS / 60)
  if (minutes < 60) return `${minutes} min`
  const rest = minutes % 60
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`
}

// English needs no Intl, whose first format takes longer than most of a report; of other languages each is made once.

function numbersIn(locale: string): Format['number'] {
  const formats = new Map<number, Intl.NumberFormat>()
  const byIntl = (value: number, decimals: number): string => {
    const format =
      formats.get(decimals) ??
      new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    formats.set(decimals, format)
    return format.format(value)
  }
  // Rounding may leave a minus on nothing.
  return (value, decimals = 0) =>
    Number.isNaN(value)
      ? UNKNOWN
      : (englishNumber(locale, value, decimals) ?? byIntl(value, decimals)).replace(/^-(?=0(?:[.,]0+)?$)/, '')
}

function daysIn(locale: string): (isoDate: string, shape: DayShape) => string {
  if (locale === 'en-GB') return britishDate
  const formats = new Map<DayShape, Intl.DateTimeFormat>()
  return (isoDate, shape) => {
    const format = formats.get(shape) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...DAY_SHAPES[shape] })
    formats.set(shape, format)
    return format.format(Date.parse(`${isoDate}T12:00:00Z`))
  }
}
