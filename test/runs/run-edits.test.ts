import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCounted, type Run } from '../../src/model/run.ts'
import type { RunEdit, RunEditValues, RunField } from '../../src/model/run-edit.ts'
import type { SameRunVerdict } from '../../src/model/source.ts'
import { deriveRuns } from '../../src/runs/derive-runs.ts'
import { BERLIN, MORNING, recording, source, track } from './build.ts'

const watch = source(recording({ title: 'Morning' }), 'watch')
const phone = source(recording({ format: 'gpx', samples: track({ startMs: MORNING + 2000 }) }), 'phone')

const edit = <F extends RunField>(sourceKey: string, field: F, value: RunEditValues[F], editedMs = 1): RunEdit => ({
  sourceKey,
  field,
  value,
  editedMs,
})

function runsOf(
  edits: readonly RunEdit[],
  sources = [watch],
  verdicts: readonly SameRunVerdict[] = [],
): readonly Run[] {
  return deriveRuns({ sources, verdicts, edits, settings: { zone: 'Europe/Berlin' } })
}
const runOf = (...edits: RunEdit[]): Run => runsOf(edits)[0]!
const { key } = watch

describe('the word of the runner over that of the file', () => {
  test('each field takes the value given, and what the recording has is kept beside it', () => {
    const recorded = runOf()
    const values: RunEditValues = {
      title: 'Parkrun',
      sport: 'hike',
      surface: 'trail',
      distanceM: 5000,
      movingS: 1500,
      ascentM: 40,
      descentM: 0,
      start: '2026-11-21T08:15:00',
      race: true,
      rpe: 9,
      shoe: 'Red ones',
      counted: false,
    }
    const run = runOf(...Object.entries(values).map(([field, value]) => edit(key, field as RunField, value)))
    expect(run).toMatchObject({
      title: 'Parkrun',
      sport: 'hike',
      surface: { trail: 1 },
      distanceM: 5000,
      movingS: 1500,
      ascentM: 40,
      descentM: 0,
      date: '2026-11-21',
      startMs: Date.UTC(2026, 10, 21, 7, 15),
      race: true,
      rpe: 9,
      shoe: 'Red ones',
      leftOut: true,
    })
    expect(run.id).toBe(recorded.id)
    expect(run.edited).toMatchObject({
      title: { was: 'Morning', is: 'Parkrun' },
      distanceM: { was: recorded.distanceM, is: 5000 },
      start: { was: '2026-11-22T07:00:00', is: '2026-11-21T08:15:00' },
      shoe: { was: null, is: 'Red ones' },
    })
  })

  test('metres on slopes go with the corrected distance and height', () => {
    const hilly = source(
      recording({ altitudeKind: 'barometric', samples: track({ eleAt: (alongM) => 300 - 0.08 * alongM }) }),
      'hilly',
    )
    const [recorded] = runsOf([], [hilly])
    expect(recorded!.gradeM!.down6to10).toBeGreaterThan(4000)
    const [halved] = runsOf([edit(hilly.key, 'distanceM', recorded!.distanceM! / 2)], [hilly])
    expect(halved!.gradeM!.down6to10).toBe(Math.round(recorded!.gradeM!.down6to10 / 2))
    const [flat] = runsOf([edit(hilly.key, 'descentM', 0)], [hilly])
    expect(flat).toMatchObject({ descentM: 0, longestDescentM: 0, gradeM: { down6to10: 0 } })
  })

  test('a run that no runner could run counts again once its length is mended, and one made impossible is named', () => {
    const driven = source(recording({ samples: track({ speedMps: 11, seconds: 1200 }) }), 'driven')
    expect(isCounted(runsOf([], [driven])[0]!)).toBe(false)
    const [mended] = runsOf([edit(driven.key, 'distanceM', 4000)], [driven])
    expect([mended!.quality, isCounted(mended!)]).toEqual([[], true])
    const [impossible] = runsOf([edit(key, 'distanceM', 500_000)])
    expect(impossible!.quality.map(({ code }) => code)).toContain('impossible-speed')
    // A ride may be that fast.
    const [ride] = runsOf([edit(driven.key, 'sport', 'ride')], [driven])
    expect(ride).toMatchObject({ sport: 'ride', quality: [] })
  })
})

describe('an edit hangs on sources', () => {
  const same = [{ sourceA: watch.key, sourceB: phone.key, verdict: 'same' as const }]
  const apart = [{ ...same[0]!, verdict: 'different' as const }]

  test('joined runs take the later word per field; split ones keep their own', () => {
    const edits = [
      edit(watch.key, 'title', 'earlier', 1),
      edit(phone.key, 'title', 'later', 2),
      edit(watch.key, 'shoe', 'Red ones', 1),
    ]
    expect(runsOf(edits, [watch, phone], same)).toMatchObject([{ title: 'later', shoe: 'Red ones' }])
    const split = runsOf(edits, [watch, phone], apart)
    expect(split.map(({ sources, title, shoe }) => [sources[0]!.key, title, shoe]).sort()).toEqual(
      [
        [watch.key, 'earlier', 'Red ones'],
        [phone.key, 'later', null],
      ].sort(),
    )
  })

  test('no order of edits or sources can be seen in the runs', () => {
    const some = fc.array(
      fc.record({
        sourceKey: fc.constantFrom(watch.key, phone.key),
        field: fc.constantFrom('title' as const, 'shoe' as const),
        value: fc.constantFrom('a', 'b', 'c'),
        editedMs: fc.integer({ min: 0, max: 2 }),
      }),
      { maxLength: 6 },
    )
    // One row a field and source, as the store keeps them.
    const kept = some.map((edits) => [
      ...new Map(edits.map((each) => [`${each.field} ${each.sourceKey}`, each])).values(),
    ])
    fc.assert(
      fc.property(kept, (edits) => {
        expect(runsOf(edits.toReversed(), [phone, watch], same)).toEqual(runsOf(edits, [watch, phone], same))
      }),
    )
  })

  test('an edit of a source that is gone changes nothing', () => {
    expect(runOf(edit('strava:404', 'title', 'elsewhere'))).toEqual(runOf())
  })
})

test('positions never move with a corrected distance', () => {
  expect(watch.figures.firstPosition).toEqual(BERLIN)
  expect(runOf(edit(key, 'distanceM', 1000)).zone).toBe('Europe/Berlin')
})
