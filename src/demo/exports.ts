import { garminExport } from './garmin-export.ts'
import { seasonEnding } from './season-ending.ts'
import { stravaExport } from './strava-export.ts'

/** The season ending on a day as both services would hand it out. */
export async function sampleExports(
  on: string,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const activities = seasonEnding(on)
  return [
    { name: 'strava-export.zip', bytes: await stravaExport(activities) },
    { name: 'garmin-export.zip', bytes: await garminExport(activities) },
  ]
}
