import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { garminCsvImporter } from '../../src/importers/csv/garmin.ts'
import { weekOf } from '../../src/lib/iso-week.ts'
import type { Run } from '../../src/model/run.ts'
import { sourceKey } from '../../src/model/source.ts'
import { deriveRuns } from '../../src/runs/derive-runs.ts'
import { makeFigures } from '../../src/runs/figures.ts'
import { logOf } from '../make/log.ts'

const PATH = join(import.meta.dirname, '../../../shared/cases/files/ultra-then-budget.csv')

function readRuns(): readonly Run[] {
  const { recordings } = garminCsvImporter.read({ path: PATH, bytes: readFileSync(PATH) }, { csvUnits: 'km' })
  const sources = recordings.map((recording) => {
    const { samples, ...rest } = recording
    return {
      key: sourceKey(recording, PATH),
      name: PATH,
      sha256: PATH,
      recording: rest,
      hasSamples: samples !== null,
      figures: makeFigures(recording),
    }
  })
  return deriveRuns({ sources, verdicts: [], edits: [], settings: { zone: null } })
}

describe.skipIf(!existsSync(PATH))(
  'a race of 58 km and 3,901 m down among runs of up to 21 km [needs the cases]',
  () => {
    const on = (asOf: string) => analyse(logOf({ runs: readRuns() }), weekOf(asOf), asOf)

    test('seven days without running after it', () => {
      expect(on('2024-04-13').advice.activity).toBe('no-running')
      expect(on('2024-04-13').advice.budget?.longestRunM).toBe(0)
    })

    test.each(['2024-04-14', '2024-04-21', '2024-05-01'])('%s: what is allowed follows the runs before it', (asOf) => {
      const { usual, advice } = on(asOf)
      expect(usual.longestM).toBeGreaterThan(20_000)
      expect(usual.longestM).toBeLessThan(21_200)
      expect(advice.budget?.longestRunM).toBeLessThanOrEqual(23_200)
      expect(advice.budget?.longestRunM).toBeGreaterThan(15_000)
      expect(advice.budget?.descentM).toBeLessThanOrEqual(490)
      expect(advice.budget?.descentM).toBeGreaterThan(250)
      expect(advice.budget?.distanceM).toBeLessThan(50_000)
    })
  },
)
