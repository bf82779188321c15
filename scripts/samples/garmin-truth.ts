import { garminUploads, partPath, SUMMARIES_PATH } from '../../src/demo/garmin-export.ts'
import type { SeasonActivity } from '../../src/demo/season-activity.ts'
import type { Expected } from './expected.ts'
import { expectedOf } from './season-truth.ts'

/** What an import of Garmin's export of the season must give. */
export function garminTruth(activities: readonly SeasonActivity[]): Expected {
  return {
    about:
      "Garmin's export of the account: zips of uploads in the zip, most of them no activities, and the summaries as JSON",
    activities: garminUploads(activities).map(({ activity, part, number }) =>
      expectedOf(activity, activity.garmin, {
        toldSurface: activity.surface,
        within: { distanceM: 1, timerS: 1, climbM: 1.01 },
        quality: [],
        // The account's address is taken out of every name shown.
        members: [SUMMARIES_PATH, `${partPath(part)}!${number}.fit`],
      }),
    ),
    skipped: { 'fit-settings': 2, 'fit-monitoring': 6, 'fit-sleep': 4, 'export-table': 2 },
    problems: [],
    errors: 0,
  }
}
