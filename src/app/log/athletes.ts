import { err, ok, type Result } from '../../lib/result.ts'
import type { Store } from '../../store/contract/store.ts'
import { athleteName } from './athlete-name.ts'
import type { OpenLog } from './open-log.ts'

/** Long enough for any name, short enough for the head of a page. */
const LONGEST_NAME = 40

/** Why a name cannot be that of a new athlete. */
export type AthleteFault = 'empty' | 'too-long' | 'unprintable' | 'taken'

/** Another athlete's rows of the same file; null for a name that has none. */
export async function logOf(log: OpenLog, athlete: string): Promise<OpenLog | null> {
  if (athlete === log.athlete) return log
  return (await log.file.has(athlete)) ? { ...log, store: log.file.athlete(athlete), athlete } : null
}

/** Makes an athlete with nothing but the usual settings. @returns the name as it is kept */
export async function addAthlete(file: Store, typed: string): Promise<Result<string, AthleteFault>> {
  const name = athleteName(typed)
  if (name === '') return err('empty')
  if (name.length > LONGEST_NAME) return err('too-long')
  if (/[\p{Cc}/\\]/u.test(name)) return err('unprintable')
  // Two that differ in capitals alone would be taken for one another.
  const known = await file.athletes()
  if (known.some((each) => each.toLowerCase() === name.toLowerCase())) return err('taken')
  const store = file.athlete(name)
  await store.putSettings(await store.settings())
  return ok(name)
}
