import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { garminCsvImporter } from '../../src/importers/csv/garmin.ts'
import { stravaCsvImporter } from '../../src/importers/csv/strava.ts'
import type { Run } from '../../src/model/run.ts'
import { sourceKey } from '../../src/model/source.ts'
import { deriveRuns } from '../../src/runs/derive-runs.ts'
import { makeFigures } from '../../src/runs/figures.ts'

const CORPUS = process.env['SOREPOINT_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus')

const LOGS = {
  strava: { path: 'JoBoSo__Strava-Activity-Map/activities.csv', importer: stravaCsvImporter },
  garmin: { path: 'Romain-Thomas-Shef__grunt/Activities.csv', importer: garminCsvImporter },
} as const
export type LogName = keyof typeof LOGS

export const hasCorpus = Object.values(LOGS).every(({ path }) => existsSync(join(CORPUS, path)))

/** The activities of a real export's table, all sports. */
export function corpusLog(name: LogName): readonly Run[] {
  const { path, importer } = LOGS[name]
  const bytes = readFileSync(join(CORPUS, path))
  const { recordings } = importer.read({ path, bytes }, { csvUnits: 'km' })
  const sources = recordings.map((recording) => {
    const { samples, ...rest } = recording
    return {
      key: sourceKey(recording, path),
      name: path,
      sha256: path,
      recording: rest,
      hasSamples: samples !== null,
      figures: makeFigures(recording),
    }
  })
  return deriveRuns({ sources, verdicts: [], edits: [], settings: { zone: null } })
}
