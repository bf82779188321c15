import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { textOrder } from '../../lib/text-order.ts'
import { openLog } from '../log/open-log.ts'

/** One runner's log, and the name it is keyed by. */
export interface CohortLog {
  readonly path: string
  readonly athlete: string
  /** Never written anywhere: the key makes a pseudonym of it. */
  readonly identity: string
}

/** A log that could not be read: named, and the others go on. */
export interface CohortProblem {
  readonly name: string
  readonly code: string
  readonly message: string
}

export interface FoundLogs {
  readonly logs: readonly CohortLog[]
  readonly problems: readonly CohortProblem[]
}

/** Every athlete of one log, a file or a database. */
export async function logsOf(path: string): Promise<readonly CohortLog[]> {
  const { file, close } = await openLog({ path, athlete: null })
  try {
    const names = await file.athletes()
    return names.map((athlete) => ({ path, athlete, identity: athlete }))
  } finally {
    await close()
  }
}

/**
 * Every athlete of every `.db` file of a folder. Who has a file alone is known by its name, as the same runner is in a
 * database; of several in one, the file's name is part of who each is.
 */
export async function logsIn(folder: string): Promise<FoundLogs> {
  const logs: CohortLog[] = []
  const problems: CohortProblem[] = []
  const names = readdirSync(folder).filter((name) => name.endsWith('.db'))
  for (const name of names.toSorted(textOrder)) {
    try {
      const own = basename(name, '.db')
      const found = await logsOf(join(folder, name))
      const alone = found.length === 1
      logs.push(...found.map((log) => ({ ...log, identity: alone ? own : `${own}\n${log.athlete}` })))
    } catch (error) {
      problems.push({ name, ...reasonOf(error) })
    }
  }
  return { logs, problems }
}

export function reasonOf(error: unknown): Pick<CohortProblem, 'code' | 'message'> {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
  return { code: String(code ?? 'failed'), message: String(message ?? error) }
}

/** The logs without those of runners who have withdrawn. @param names files without their ending, or athletes */
export function withoutWithdrawn(logs: readonly CohortLog[], names: ReadonlySet<string>): readonly CohortLog[] {
  return logs.filter(({ identity, athlete }) => !names.has(athlete) && !names.has(identity.split('\n')[0] as string))
}
