import type { Recording } from '../model/recording.ts'

/** Satellites of GPS count their weeks to 1,024 and begin anew (1999-08-22, 2019-04-07): a receiver that knows nothing of it dates what it records so far back, s. */
const ROLLOVER_S = 1024 * 7 * 86_400

/** A file's name has the runner's own day, which no zone takes further from UTC than this, s. */
const OWN_DAY_S = 86_400 + 14 * 3600

/** A day in a file's name: `RunnerUp_2021-01-16-15-34-59`, `20210116_1534`. */
const DAY = /(?<!\d)(20\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/

/**
 * A recording whose clock is 1,024 weeks behind the day in its file's name, with that put right and named; any other as it
 * is. Without a day in the name nothing tells it from a run of those years.
 */
export function withRollover(recording: Recording, path: string): Recording {
  const { startMs, samples } = recording
  const firstS = startMs === null ? samples?.t[0] : startMs / 1000
  const namedS = dayOfName(path)
  if (firstS === undefined || namedS === null || !isOfThatDay(firstS + ROLLOVER_S, namedS)) return recording
  return {
    ...recording,
    startMs: startMs === null ? null : startMs + ROLLOVER_S * 1000,
    samples: samples === null ? null : { ...samples, t: samples.t.map((t) => t + ROLLOVER_S) },
    pauses: recording.pauses.map(({ fromS, untilS }) => ({ fromS: fromS + ROLLOVER_S, untilS: untilS + ROLLOVER_S })),
    quality: [...recording.quality, { code: 'week-rollover' }],
  }
}

function isOfThatDay(seconds: number, dayS: number): boolean {
  return seconds > dayS - (OWN_DAY_S - 86_400) && seconds < dayS + OWN_DAY_S
}

/** Midnight of the day in a file's name as if it were UTC, Unix s; null without. */
function dayOfName(path: string): number | null {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!'), path.lastIndexOf('\\')) + 1)
  const found = DAY.exec(name)
  if (found === null) return null
  const [, year, , month, day] = found
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 1000
}
