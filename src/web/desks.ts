import { logOf } from '../app/athletes.ts'
import type { OpenLog } from '../app/open-log.ts'
import { SAMPLE_ATHLETE } from '../app/sample-season.ts'
import type { WebContext } from './context.ts'
import { type Desk, startDesk } from './desk.ts'
import { baseOf } from './own-addresses.ts'

/** The desks of all who are in one log, each with its own view, imports and ways back: nothing of one reaches another. */
export interface Desks {
  /** Of the runner the page opens with. */
  readonly home: Desk
  /** Everyone in the log and the one the page opens with, by name; without the sample season. */
  names(): Promise<readonly string[]>
  /** Null for a name that nobody in the log has. */
  of(athlete: string): Promise<Desk | null>
  settled(): Promise<void>
  close(): Promise<void>
}

export function startDesks(context: WebContext): Desks {
  const kept = new Map<string, Desk>()
  const open = (log: OpenLog, base: string): Desk => {
    const desk = startDesk({ ...context, log }, base, desks)
    kept.set(log.athlete, desk)
    return desk
  }
  const each = (act: (desk: Desk) => Promise<void>): Promise<unknown> => Promise.all([...kept.values()].map(act))
  const desks: Desks = {
    get home() {
      return kept.get(context.log.athlete) as Desk
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
      await each(({ imports }) => imports.settled())
    },
    async close() {
      await each(({ imports }) => imports.close())
    },
  }
  open(context.log, '')
  return desks
}
