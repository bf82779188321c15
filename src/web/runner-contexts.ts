import { SAMPLE_ATHLETE } from '../app/import/sample-season.ts'
import { logOf } from '../app/log/athletes.ts'
import type { OpenLog } from '../app/log/open-log.ts'
import type { WebContext } from './context.ts'
import { baseOf } from './own-addresses.ts'
import { type RunnerContext, startRunner } from './runner-context.ts'

/** All who are in one log, each with a reader, imports and ways back of their own: nothing of one reaches another. */
export interface RunnerContexts {
  /** Of the runner the page opens with. */
  readonly home: RunnerContext
  /** Everyone in the log and the one the page opens with, by name; without the sample season. */
  names(): Promise<readonly string[]>
  /** Null for a name that nobody in the log has. */
  of(athlete: string): Promise<RunnerContext | null>
  settled(): Promise<void>
  close(): Promise<void>
}

export function startRunners(context: WebContext): RunnerContexts {
  const kept = new Map<string, RunnerContext>()
  const open = (log: OpenLog, base: string): RunnerContext => {
    const runner = startRunner({ ...context, log }, base, runners)
    kept.set(log.athlete, runner)
    return runner
  }
  const runners: RunnerContexts = {
    get home() {
      return kept.get(context.log.athlete) as RunnerContext
    },
    async names() {
      const known = (await context.log.file.athletes()).filter((name) => name !== SAMPLE_ATHLETE)
      return [...new Set([context.log.athlete, ...known])].toSorted((one, other) => one.localeCompare(other, 'en'))
    },
    async of(athlete) {
      const log = await logOf(context.log, athlete)
      if (log !== null) return kept.get(athlete) ?? open(log, baseOf(athlete))
      // Forgotten meanwhile: what is remembered of them goes, too.
      kept.delete(athlete)
      return null
    },
    async settled() {
      await Promise.all([...kept.values()].map(({ imports }) => imports.settled()))
    },
    async close() {
      await Promise.all([...kept.values()].map(({ imports }) => imports.close()))
    },
  }
  open(context.log, '')
  return runners
}
