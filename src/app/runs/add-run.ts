import { sha256Of } from '#platform/sha256.ts'
import { readDuration } from '../../lib/duration-words.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { parsePlan } from '../../load/parse-plan.ts'
import { NO_TOTALS, NOON, type Recording } from '../../model/recording.ts'
import type { Run } from '../../model/run.ts'
import { wholly } from '../../model/surface.ts'
import { makeFigures } from '../../runs/figures.ts'
import type { AthleteStore } from '../../store/contract/store.ts'
import { refreshRuns } from '../log/refresh-runs.ts'

/** A run nobody recorded, as its runner tells it. */
export interface RunByHand {
  readonly date: string
  readonly distanceM: number | null
  readonly timeS: number | null
  readonly ascentM: number | null
  readonly descentM: number | null
  readonly surface: Recording['surface']
  /** Words that are no figure: "easy", "with Ana". */
  readonly title: string | null
}

/** Reads "8 km 45 min easy"; an error in plain words where neither a distance nor a time is in it. */
export function readRunByHand(words: string, date: string): Result<RunByHand, string> {
  const clock = /(?<![\d:])\d{1,3}:[0-5]\d(?::[0-5]\d)?(?![\d:])/.exec(words)?.[0] ?? null
  const parsed = parsePlan(clock === null ? words : words.replace(clock, ' '))
  const { distanceM, ascentM, descentM, surface, unread } = parsed
  const timeS = clock === null ? parsed.timeS : readDuration(clock, distanceM)
  if (distanceM === null && timeS === null) {
    return err('say how far or how long: sorepoint run add "8 km 45 min easy"')
  }
  const numbers = unread.filter((word) => /\d/.test(word))
  if (numbers.length > 0)
    return err(`"${numbers.join(' ')}" was not understood; name its unit, such as 8 km, 45 min, 120 m up`)
  const title = titleOf(words)
  return ok({
    date,
    distanceM,
    timeS,
    ascentM,
    descentM,
    surface: wholly(surface ?? 'unknown'),
    title: title === '' ? null : title,
  })
}

/** The words that are no figure, unit or ground of it: "easy", "with Ana". */
function titleOf(words: string): string {
  const isFigure = (word: string) => /\d/.test(word) || OF_FIGURES.has(word.toLowerCase().replace(/[.,;]$/, ''))
  return words
    .trim()
    .split(/\s+/)
    .filter((word) => !isFigure(word))
    .join(' ')
}

const OF_FIGURES: ReadonlySet<string> = new Set(
  'km k kms mi mile miles m metres meters ft feet h hr hrs hour hours min mins minute minutes up down and road trail track treadmill flat'.split(
    ' ',
  ),
)

/** Keeps it as a source of its own, so that it is joined, split, corrected and forgotten like every other. */
export async function addRun(store: AthleteStore, run: RunByHand, id: string): Promise<Run> {
  const key = `by-hand:${id}`
  const { samples, ...recording } = recordingOf(run, key)
  const sha256 = sha256Of(JSON.stringify(recording))
  const name = `added by hand ${run.date} ${id}`
  await store.putFile({
    file: {
      member: name,
      name,
      size: 0,
      crc32: null,
      sha256,
      importersVersion: 0,
      sourceKeys: [key],
      problems: [],
      skipped: [],
    },
    sources: [
      {
        source: { key, name, sha256, recording, hasSamples: false, figures: makeFigures({ ...recording, samples }) },
        packedSamples: null,
      },
    ],
  })
  const { runs } = await refreshRuns(store)
  return runs.find(({ sources }) => sources.some((source) => source.key === key))!
}

function recordingOf(run: RunByHand, key: string): Recording {
  const { distanceM, timeS, ascentM, descentM, surface, title } = run
  return {
    part: 0,
    format: 'by-hand',
    key,
    describes: null,
    startMs: null,
    localStart: `${run.date}${NOON}`,
    startKnown: 'date',
    utcOffsetS: null,
    sport: 'run',
    sportOrigin: 'table',
    surface,
    surfaceOrigin: surface.unknown === 1 ? 'none' : 'runner',
    virtual: false,
    race: null,
    totals: { ...NO_TOTALS, distanceM, timerS: timeS, ascentM, descentM },
    title,
    description: null,
    privateNote: null,
    rpe: null,
    shoe: null,
    device: null,
    altitudeKind: 'none',
    samples: null,
    pauses: [],
    quality: [{ code: 'manual' }],
  }
}
