import type { Importer } from '../../src/importers/importer.ts'
import { IMPORTERS } from '../../src/importers/index.ts'
import { haversineM } from '../../src/lib/haversine.ts'
import type { Figures } from '../../src/model/figures.ts'
import { NO_TOTALS, type Recording } from '../../src/model/recording.ts'
import type { Samples } from '../../src/model/samples.ts'
import { makeFigures } from '../../src/runs/figures.ts'
import { bytesOf, logFolder, totalOf } from './log-folder.ts'

/** How a checkout reads files and makes figures of them. */
export interface Reader {
  readonly importers: readonly Importer[]
  readonly makeFigures: (recording: Recording) => Figures
}

export const PRESENT: Reader = { importers: IMPORTERS, makeFigures }

/** The same of another checkout of this repository. */
export async function readerOf(checkout: string): Promise<Reader> {
  const { IMPORTERS: importers } = (await import(`${checkout}/src/importers/index.ts`)) as {
    IMPORTERS: readonly Importer[]
  }
  const figures = (await import(`${checkout}/src/runs/figures.ts`)) as Pick<Reader, 'makeFigures'>
  return { importers, makeFigures: figures.makeFigures }
}

/** One run of a log: what was counted, and what each way of measuring makes of it without the count, m. */
export interface LogRow {
  readonly path: string
  readonly format: string
  readonly distanceM: number
  readonly positionsM: number
  readonly beforeM: number | null
  readonly haversineM: number
  /** Climb as the device counted it (services add up whatever stands in the file), and what its altitude gives, m. */
  readonly ascentM: number | null
  readonly climbedM: number | null
  readonly beforeClimbedM: number | null
}

/** Shorter ones say nothing in per cent, m. */
const LEAST_M = 500
const LEAST_POSITIONS = 10

/** @param every Only every n-th file, of a log with thousands. */
export function measureLog(folder: string, every: number, before: Reader | null): readonly LogRow[] {
  const log = logFolder(folder)
  return log.paths
    .filter((_, i) => i % every === 0)
    .flatMap((path) => {
      const bytes = bytesOf(folder, path)
      const after = recordingsOf(PRESENT, path, bytes)
      const earlier = before === null ? [] : recordingsOf(before, path, bytes)
      return after.flatMap((recording) => {
        const { samples, totals, part, format } = recording
        if (samples === null || !['run', 'walk', 'hike'].includes(recording.sport)) return []
        const row = after.length > 1 ? null : totalOf(log, path, firstFixMs(samples))
        const distanceM = totals.distanceM ?? row?.distanceM ?? 0
        const positions = samples.lat.filter((lat) => !Number.isNaN(lat)).length
        if (distanceM <= LEAST_M || positions < LEAST_POSITIONS) return []
        const other = earlier.find((candidate) => candidate.part === part) ?? null
        const hidden = PRESENT.makeFigures(withoutCount(recording))
        const hiddenBefore = before === null || other === null ? null : before.makeFigures(withoutCount(other))
        if (hidden.distanceM === null) return []
        return [
          {
            path,
            format,
            distanceM,
            positionsM: hidden.distanceM,
            beforeM: hiddenBefore?.distanceM ?? null,
            haversineM: plainM(samples),
            ascentM: totals.ascentM,
            climbedM: hidden.ascentM,
            beforeClimbedM: hiddenBefore?.ascentM ?? null,
          },
        ]
      })
    })
}

function recordingsOf({ importers }: Reader, path: string, bytes: Uint8Array): readonly Recording[] {
  const file = { path, bytes }
  const importer = importers.find((candidate) => candidate.identify(file))
  return importer?.read(file, { csvUnits: null }).recordings ?? []
}

/** As if the device had counted nothing, and had not known its barometer. */
function withoutCount(recording: Recording): Recording {
  const samples = recording.samples!
  const nothing = new Float64Array(samples.t.length).fill(Number.NaN)
  const { timerS, elapsedS, movingS } = recording.totals
  const altitudeKind = recording.altitudeKind === 'none' ? 'none' : 'unknown'
  return {
    ...recording,
    altitudeKind,
    totals: { ...NO_TOTALS, timerS, elapsedS, movingS },
    samples: { ...samples, dist: nothing, speed: nothing },
  }
}

/** Services date an activity by its first position. */
function firstFixMs({ t, lat }: Samples): number | null {
  const first = lat.findIndex((value) => !Number.isNaN(value))
  return first === -1 ? null : t[first]! * 1000
}

/** From position to position within a segment, all believed. */
function plainM({ lat, lon, segmentStarts }: Samples): number {
  const starts = new Set(segmentStarts)
  let sum = 0
  let last = -1
  for (let i = 0; i < lat.length; i++) {
    if (starts.has(i)) last = -1
    if (Number.isNaN(lat[i]!)) continue
    if (last >= 0) sum += haversineM(lat[last]!, lon[last]!, lat[i]!, lon[i]!)
    last = i
  }
  return sum
}
