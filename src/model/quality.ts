/** What is wrong with a run's data, kept with it. */
export const QUALITY_CODES = {
  /** The file did not tell the sport; it moved like a run. */
  'sport-guessed': 'keeps',
  /** The file ended early or in the middle of a record; what decoded was kept. */
  partial: 'keeps',
  /** The checksum does not fit; the content decoded. */
  'bad-checksum': 'keeps',
  /** Samples ran back in time and were sorted. */
  'time-order': 'keeps',
  /** No summary in the file: totals are computed. */
  'no-summary': 'keeps',
  /** The two blocks of the export's table disagree. */
  'table-disagrees': 'keeps',
  /** Units of the table could not be read and were assumed. */
  'units-assumed': 'keeps',
  /** The decoder did not know the construct; a second decoder read the file. */
  'fallback-decoder': 'keeps',
  /** Made by hand, no recording behind it. */
  manual: 'keeps',
  /** Distance from the device and from positions differ by more than a tenth. */
  'distance-differs': 'keeps',
  /** The time the device states cannot be that of the way; that of the samples was taken. */
  'time-differs': 'keeps',
  /** All points carry one time: the way is known, how long it took is not. */
  'one-time': 'keeps',
  /** The receiver counted its weeks anew, which dates a run 1,024 weeks early; the date in the file's name was taken. */
  'week-rollover': 'keeps',
  /** Two recordings taken for one run whose distances differ by more than a twentieth. */
  'recordings-differ': 'keeps',
  /** Faster than 25 km/h for a minute or longer: no run. */
  'impossible-speed': 'quarantines',
  /** Altitude leaps all the time; climb and descent are not known. */
  'altitude-jumps': 'drops-climb',
  /** Nothing of length or time in it. */
  'zero-length': 'quarantines',
  /** Further than anybody runs in one recording. */
  'impossible-distance': 'quarantines',
  /** Stretches over more days than any run. */
  'impossible-duration': 'quarantines',
  /** Dated before watches or after the import. */
  'impossible-date': 'quarantines',
} as const

/** What is wrong with a run's data; each keeps the run, drops its climb, or keeps it out of every figure. */
export type QualityCode = keyof typeof QUALITY_CODES

/** Something wrong with a run's data, with its figures. */
export interface QualityProblem {
  readonly code: QualityCode
  /** Figures behind it, SI. */
  readonly detail?: Readonly<Record<string, number | string>>
}

/** True if the run is listed but kept out of every figure and flag. */
export function isQuarantined(quality: readonly QualityProblem[]): boolean {
  return quality.some(({ code }) => QUALITY_CODES[code] === 'quarantines')
}
