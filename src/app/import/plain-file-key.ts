import { containerKey } from '../../ingest/container-key.ts'
import type { FoundFile } from '../../platform/contract/place.ts'

/** `containerKey` of a plain file: a folder `activities` is Strava's if an `activities.csv` lies beside it. */
export async function plainFileKey(file: FoundFile): Promise<string | null> {
  const inAnyExport = containerKey(file.wholePath, true)
  if (inAnyExport === null || (await file.hasBesideFolder('activities.csv'))) return inAnyExport
  return containerKey(file.wholePath, false)
}
