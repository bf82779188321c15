import { describe, expect, test } from 'vitest'
import { NO_TOTALS } from '../../src/model/recording.ts'
import type { StoredSource } from '../../src/model/source.ts'
import { deriveRuns } from '../../src/runs/derive-runs.ts'
import { garminRow, MORNING, recording, source, stravaRow } from './build.ts'

const runsOf = (sources: readonly StoredSource[]) =>
  deriveRuns({ sources, verdicts: [], edits: [], settings: { zone: 'Europe/Berlin' } })

/** Each was a pair a pair of sources before: gigabytes, then the end of the process, at every question from then on. */
const CROWD = 8000
const many = <T>(make: (i: number) => T): T[] => Array.from({ length: CROWD }, (_, i) => make(i))

/** Parts of one file. */
function parts(startOf: (i: number) => number): readonly StoredSource[] {
  const first = source(recording({ samples: null, totals: { ...NO_TOTALS, distanceM: 5000, timerS: 1500 } }), 'history')
  return many((part) => ({
    ...first,
    key: `${first.sha256}#${part}`,
    recording: { ...first.recording, part, startMs: startOf(part) },
    figures: { ...first.figures, startMs: startOf(part), endMs: startOf(part) + 1_500_000 },
  }))
}

describe('runs come of any crowd of sources', () => {
  test('activities of one file that all begin at once stay as many', () => {
    expect(runsOf(parts(() => MORNING))).toHaveLength(CROWD)
  })

  test('activities of one file, two a day, for years', () => {
    expect(runsOf(parts((i) => MORNING - i * 43_200_000))).toHaveLength(CROWD)
  })

  test('rows that all begin at once and are alike', () => {
    const one = garminRow('2026-11-22T07:00:00', 5000, 1500)
    expect(runsOf(many((i) => ({ ...one, key: `row ${i}` })))).toHaveLength(1)
  })

  test('rows that all begin at once, each of another length, beside as many recordings', () => {
    const row = garminRow('2026-11-22T07:00:00', 5000, 1500)
    const rows = many((i) => ({ ...row, key: `row ${i}`, figures: { ...row.figures, distanceM: 1000 + 100 * i } }))
    expect(runsOf([...rows, ...parts(() => MORNING)]).length).toBeGreaterThanOrEqual(CROWD)
  })

  test('equal bytes under many names', () => {
    const one = source(recording(), 'bytes')
    expect(runsOf(many((i) => ({ ...one, key: `strava:${i}` })))).toHaveLength(1)
  })

  test('rows that all name one file', () => {
    const one = stravaRow(1, MORNING, 5000, 1500, { describes: 'strava:5' })
    const apart = (i: number) => ({ startMs: MORNING + i * 7_200_000, endMs: MORNING + i * 7_200_000 + 1_500_000 })
    expect(
      runsOf(many((i) => ({ ...one, key: `row ${i}`, sha256: `row ${i}`, figures: { ...one.figures, ...apart(i) } }))),
    ).toHaveLength(CROWD)
  })

  test('the order of a crowd is never seen', () => {
    const rows = Array.from({ length: 300 }, (_, i) => stravaRow(i, MORNING + (i % 7) * 1000, 4000 + 31 * i, 1500 + i))
    expect(runsOf(rows.toReversed())).toEqual(runsOf(rows))
  })
})
