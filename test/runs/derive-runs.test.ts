import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SameRunVerdict, StoredSource } from '../../src/model/source.ts'
import { deriveRuns } from '../../src/runs/derive-runs.ts'
import { BERLIN, garminRow, MORNING, recording, source, stravaRow, track } from './build.ts'

const DAY_MS = 86_400_000

/** How an activity that really took place was recorded: which copies exist, and how far they are off. */
const activity = fc.record({
  minutes: fc.integer({ min: 20, max: 90 }),
  paceMps: fc.constantFrom(2.4, 2.8, 3.3),
  fit: fc.boolean(),
  phone: fc.option(
    fc.record({ lateS: fc.integer({ min: 0, max: 60 }), longer: fc.double({ min: 0.98, max: 1.02, noNaN: true }) }),
  ),
  cut: fc.boolean(),
  strava: fc.boolean(),
  garmin: fc.boolean(),
})
type Activity = typeof activity extends fc.Arbitrary<infer T> ? T : never

/** Every copy of one activity; at least Strava's row. */
function copies(of: Activity, n: number, startMs: number): StoredSource[] {
  const { minutes, paceMps } = of
  const seconds = minutes * 60
  const distanceM = seconds * paceMps
  const found: StoredSource[] = []
  const shape = { startMs, seconds, speedMps: paceMps, everyS: 10 }
  if (of.fit) found.push(source(recording({ samples: track(shape) }), `fit ${n}`))
  if (of.phone !== null) {
    const { lateS, longer } = of.phone
    const later = { ...shape, startMs: startMs + lateS * 1000, seconds: seconds - lateS, speedMps: paceMps * longer }
    const from = { lat: BERLIN.lat + (lateS * paceMps) / 111_195, lon: BERLIN.lon }
    found.push(source(recording({ format: 'gpx', samples: track({ ...later, from, counted: false }) }), `gpx ${n}`))
  }
  if (of.cut) {
    const half = track({ ...shape, seconds: seconds / 2 })
    found.push(source(recording({ format: 'tcx', samples: half }), `cut ${n}`))
  }
  const wall = new Date(startMs + 3_600_000).toISOString().slice(0, 19)
  if (of.garmin) found.push(garminRow(wall, Math.round(distanceM / 10) * 10, seconds))
  // A cut copy alone is not the whole: the row stands for it.
  if (of.strava || found.length === 0 || (of.cut && !of.fit && of.phone === null)) {
    found.push(stravaRow(n, startMs, Math.round(distanceM), seconds))
  }
  return found
}

/** Two activities a day, ten hours apart: a log full of double days. */
const log = fc
  .array(activity, { minLength: 1, maxLength: 8 })
  .map((activities) =>
    activities.map((of, n) => copies(of, n, MORNING + Math.floor(n / 2) * DAY_MS + (n % 2) * 36_000_000)),
  )

const derive = (sources: readonly StoredSource[], verdicts: readonly SameRunVerdict[] = []) =>
  deriveRuns({ sources, verdicts, edits: [], settings: { zone: 'Europe/Berlin' } })

const keysOf = (run: { readonly sources: readonly { readonly key: string }[] }) =>
  run.sources.map(({ key }) => key).sort()

describe('a log of double days, each activity in several copies', () => {
  test('every activity is one run, no two are mixed, and any order of import gives the same', () => {
    fc.assert(
      fc.property(
        log.chain((days) =>
          fc.tuple(fc.constant(days), fc.shuffledSubarray(days.flat(), { minLength: days.flat().length })),
        ),
        ([days, shuffled]) => {
          const runs = derive(days.flat())
          expect(runs.map(keysOf)).toEqual(days.map((copiesOfOne) => copiesOfOne.map(({ key }) => key).sort()))
          expect(derive(shuffled)).toEqual(runs)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('imported twice it is the same log', () => {
    fc.assert(
      fc.property(log, (days) => {
        const sources = days.flat()
        expect(derive([...sources, ...sources.map((one) => structuredClone(one))])).toEqual(derive(sources))
      }),
      { numRuns: 25 },
    )
  })

  test('any verdicts, in any order, hold: what is different is apart, and every source is in exactly one run', () => {
    const judged = log.chain((days) => {
      const keys = days.flat().map(({ key }) => key)
      const verdict = fc.record({
        sourceA: fc.constantFrom(...keys),
        sourceB: fc.constantFrom(...keys),
        verdict: fc.constantFrom<'same' | 'different'>('same', 'different'),
      })
      const once = fc.uniqueArray(verdict, { maxLength: 6, selector: (v) => [v.sourceA, v.sourceB].sort().join() })
      return fc.tuple(fc.constant(days.flat()), once)
    })
    fc.assert(
      fc.property(judged, ([sources, verdicts]) => {
        const runs = derive(sources, verdicts)
        expect(derive(sources.toReversed(), verdicts.toReversed())).toEqual(runs)
        expect(runs.flatMap(keysOf).sort()).toEqual(sources.map(({ key }) => key).sort())
        const home = (key: string) => runs.findIndex((run) => keysOf(run).includes(key))
        for (const { sourceA, sourceB, verdict } of verdicts) {
          if (sourceA === sourceB) continue
          if (verdict === 'different') expect(home(sourceA)).not.toBe(home(sourceB))
          else if (verdicts.every((one) => one.verdict === 'same')) expect(home(sourceA)).toBe(home(sourceB))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a verdict outlives the import of more sources', () => {
    const [fit, phone] = copies(
      {
        minutes: 30,
        paceMps: 2.8,
        fit: true,
        phone: { lateS: 3, longer: 1 },
        cut: false,
        strava: false,
        garmin: false,
      },
      0,
      MORNING,
    )
    const row = stravaRow(1, MORNING, 5040, 1800)
    const verdicts = [{ sourceA: fit!.key, sourceB: phone!.key, verdict: 'different' as const }]
    for (const sources of [
      [fit!, phone!],
      [fit!, phone!, row],
    ]) {
      const runs = derive(sources, verdicts)
      expect(runs).toHaveLength(2)
      expect(runs.some((run) => keysOf(run).includes(fit!.key) && keysOf(run).includes(phone!.key))).toBe(false)
    }
  })
})
