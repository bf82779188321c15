import { garminExport } from '../../src/demo/garmin-export.ts'
import { NOTES, QUIET_DAYS, SELF_CHECKS } from '../../src/demo/notes.ts'
import { season } from '../../src/demo/season.ts'
import { seasonActivity } from '../../src/demo/season-activity.ts'
import { stravaExport } from '../../src/demo/strava-export.ts'
import type { Sample } from './expected.ts'
import { garminTable } from './garmin-table.ts'
import { garminTruth } from './garmin-truth.ts'
import { looseActivityTables } from './loose-activity-tables.ts'
import { looseArchives } from './loose-archives.ts'
import { looseFit } from './loose-fit.ts'
import { looseGarminTables } from './loose-garmin-tables.ts'
import { looseHostile } from './loose-hostile.ts'
import { looseStravaTables } from './loose-strava-tables.ts'
import { looseXml } from './loose-xml.ts'
import { readme } from './readme.ts'
import { stravaTruth } from './strava-truth.ts'

/** A file under `samples/`. */
export interface SampleFile {
  readonly path: string
  readonly bytes: Buffer
}

/** Everything under `samples/`, the same every time: inputs, the truth beside each, the runner's notes, the list. */
export async function makeSamples(): Promise<readonly SampleFile[]> {
  const activities = season().map(seasonActivity)
  const samples: readonly Sample[] = [
    {
      path: 'strava-export.zip',
      bytes: Buffer.from(await stravaExport(activities)),
      expected: stravaTruth(activities),
    },
    {
      path: 'garmin-export.zip',
      bytes: Buffer.from(await garminExport(activities)),
      expected: garminTruth(activities),
    },
    garminTable(activities),
    ...looseFit(),
    ...looseXml(),
    ...looseStravaTables(),
    ...looseGarminTables(),
    ...looseActivityTables(),
    ...looseHostile(),
    ...(await looseArchives()),
  ]
  return [
    ...samples.flatMap(({ path, bytes, expected }) => [
      { path, bytes: Buffer.from(bytes) },
      { path: truthPath(path), bytes: json(expected) },
    ]),
    { path: 'notes.json', bytes: json({ notes: NOTES, quietDays: QUIET_DAYS, selfChecks: SELF_CHECKS }) },
    { path: 'README.md', bytes: Buffer.from(readme(samples)) },
  ]
}

/** `loose/steady.fit` → `loose/steady.expected.json`. */
export function truthPath(path: string): string {
  return path.replace(/\.[a-z]+$/, '.expected.json')
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`)
}
