import type { Context, Hono } from 'hono'
import type { OpenLog } from '../../app/log/open-log.ts'
import { localDate } from '../../lib/local-date.ts'
import type { Person } from '../../model/club.ts'
import { pagesOf } from '../app.ts'
import type { WebContext } from '../context.ts'
import { startQueuedImport } from '../queued-import.ts'
import { type RunnerContext, startRunner } from '../runner-context.ts'
import type { RunnerContexts } from '../runner-contexts.ts'
import type { ClubContext, Visitor } from './club-context.ts'
import { clubLinks } from './club-page.ts'

/** Runners whose pages are held ready, with what was read of their logs: 0.4 MB each. The others are read anew. */
const HELD = 50

/** The pages of each runner's own log: those of a runner without a club. */
export interface OwnSites {
  answer(context: Context, visitor: Visitor): Promise<Response>
  /** Nothing of one who left is remembered. */
  drop(athlete: string): Promise<void>
  settled(): Promise<void>
  close(): Promise<void>
}

interface Held {
  readonly runner: RunnerContext
  readonly site: Hono
  /** Where the runner is, as the log says now. */
  zone: string
}

export function startOwnSites(club: ClubContext): OwnSites {
  const held = new Map<string, Held>()

  function start(athlete: string, person: Person, token: string): Held {
    const store = club.store.athlete(athlete)
    const log: OpenLog = { store, file: club.store, athlete: person.name, close: async () => {} }
    const { nowMs, newId, format, assets, onError, uploads, jobs } = club
    const context: WebContext = {
      nowMs,
      newId,
      format,
      assets,
      onError,
      log,
      token,
      today: () => club.today ?? localDate(nowMs(), made.zone),
      gate: (_context, next) => next(),
      above: clubLinks,
      // Read by whichever worker is free: no import takes the threads of the others.
      openImport: () => startQueuedImport({ uploads, jobs, nowMs }, athlete, newId),
    }
    const runners: RunnerContexts = {
      get home() {
        return runner
      },
      names: async () => [person.name],
      of: async () => null,
      settled: async () => {},
      close: async () => {},
    }
    const runner = startRunner(context, '', runners)
    const made: Held = { runner, site: pagesOf(runner), zone: club.zone }
    return made
  }

  /** The one that nobody asked for the longest goes, unless an import of it is under way. */
  function makeRoom(): void {
    for (const [athlete, { runner }] of held) {
      if (held.size <= HELD) return
      const { phase } = runner.imports.state()
      if (phase !== 'receiving' && phase !== 'reading') held.delete(athlete)
    }
  }

  return {
    async answer(context, { person, token }) {
      const athlete = person.athlete ?? ''
      const mine = held.get(athlete) ?? start(athlete, person, token)
      held.delete(athlete)
      held.set(athlete, mine)
      makeRoom()
      mine.zone = (await mine.runner.store.settings()).zone ?? club.zone
      const answered = await mine.site.fetch(context.req.raw)
      // What the runner entered may change who needs a word: judged again beside, by a worker.
      if (context.req.method === 'POST') await club.jobs.put('derive', [{ athlete, upload: null }])
      return answered
    },
    async drop(athlete) {
      const mine = held.get(athlete)
      held.delete(athlete)
      await mine?.runner.imports.settled()
      await mine?.runner.imports.close()
    },
    settled: async () => {
      await Promise.all([...held.values()].map(({ runner }) => runner.imports.settled()))
    },
    close: async () => {
      await Promise.all([...held.values()].map(({ runner }) => runner.imports.close()))
    },
  }
}
