import type { AltitudeKind } from '../model/recording.ts'

/**
 * Watches and computers with a barometer, as files name them. Makers' specifications; only models whose every variant has one:
 * "Suunto 9" alone may be the one without. A model missing here is `unknown`, which is trusted less: the safe side.
 */
const BAROMETRIC: readonly RegExp[] = [
  // Strava's own mark, required of every uploader that measures it: developers.strava.com/docs/uploads.
  /with barometer/i,
  /\bbaro\b/i,
  /\bf[eē]nix\b/i,
  /\bepix\b/i,
  /\benduro\b/i,
  /\bmarq\b/i,
  /\binstinct\b/i,
  /\bforerunner\s?(?:165|255|265|570|645|745|910xt|920xt|935|945|955|965|970)/i,
  /\bedge\s?(?:500|510|520|530|540|705|800|810|820|830|840|1000|1030|1040|1050)\b/i,
  /\bsuunto (?:9 peak|vertical|race|traverse|ambit(?:2|3 peak)?$|spartan ultra)/i,
  /\bpolar (?:v800|vantage v|grit x)/i,
  /\bcoros (?:apex|pace|vertix)/i,
  /\belemnt\b/i,
]

/** What kind of altitude a device of this name records. */
export function altitudeKindOf(device: string | null): AltitudeKind {
  return device !== null && BAROMETRIC.some((pattern) => pattern.test(device)) ? 'barometric' : 'unknown'
}
