// Invented sources of any number, the same every time, for the benchmarks of the store, of the reports and of the analysis.
import type { AthleteStore, FileToPut } from '../src/store/contract/store.ts'
import { trackedSource } from '../test/app/season.ts'
import { makeFile } from '../test/store/make.ts'

const DAY_MS = 86_400_000

/** When the runs begin and how far apart they are, ms. */
export interface Pace {
  readonly firstMs: number
  readonly everyMs: number
}

/** Two a day from 2012 on: many in a short time. */
const TWICE_A_DAY: Pace = { firstMs: Date.UTC(2012, 0, 1), everyMs: DAY_MS / 2 }

/** Five runs a week, 5,000 of them in some twenty years. */
export const FIVE_A_WEEK: Pace = { firstMs: Date.UTC(2006, 0, 1, 6), everyMs: (7 * DAY_MS) / 5 }

/** Files `from` to before `to`, of an hour each, with heart rates and a distance of their own. */
export function inventedFiles(from: number, to: number, pace = TWICE_A_DAY): readonly FileToPut[] {
  const { source, packedSamples } = trackedSource('strava:0', 0)
  return Array.from({ length: to - from }, (_, i) => {
    const n = from + i
    const startMs = pace.firstMs + n * pace.everyMs
    const metresAMinute = 150 + ((n * 37) % 40)
    const moved = {
      ...source,
      key: `strava:${n}`,
      name: `export.zip!activities/${n}.fit.gz`,
      sha256: `sha-of-${n}`,
      recording: { ...source.recording, key: `strava:${n}`, startMs, title: `Run ${n}`, device: 'watch' },
      figures: {
        ...source.figures,
        startMs,
        endMs: startMs + 3_600_000,
        distanceM: 60 * metresAMinute,
        movingS: 3600,
        elapsedS: 3600,
        hrHistogram: { fromBpm: 90, seconds: Array.from({ length: 80 }, (_, bpm) => (bpm * 37 + n) % 97) },
        minuteM: Array.from({ length: 61 }, (_, minute) => minute * metresAMinute),
      },
    }
    return { ...makeFile([moved]), sources: [{ source: moved, packedSamples }] }
  })
}

export async function fill(store: AthleteStore, files: readonly FileToPut[]): Promise<void> {
  for (const file of files) await store.putFile(file)
}
