import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { containerKey } from '../../ingest/container-key.ts'

/** `containerKey` of a file on disk: a folder `activities` is Strava's if an `activities.csv` lies beside it. */
export async function plainFileKey(path: string): Promise<string | null> {
  const inAnyExport = containerKey(path, true)
  if (inAnyExport === null || (await exists(join(dirname(dirname(path)), 'activities.csv')))) return inAnyExport
  return containerKey(path, false)
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
