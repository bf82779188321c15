import type { Command } from 'commander'
import { openWorkplace } from '../../app/jobs/open-workplace.ts'
import { work } from '../../app/jobs/work.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS } from '../help.ts'
import { logPath, startSession } from '../session.ts'

interface WorkFlags {
  readonly once?: boolean
  readonly nightly?: boolean
}

export function addWork(program: Command): void {
  explained(program.command('work'), {
    summary: 'does what waits in a database for many runners',
    about:
      'Does what waits in a PostgreSQL database: reads uploads, derives runs anew, judges the day of each. Any number may work at once; Ctrl-C ends it after the job at hand, and another goes on.',
    examples: ['work --db postgres://localhost/club', 'work --once --db postgres://localhost/club'],
  })
    .helpGroup(GROUPS.log)
    .option('--once', 'end when nothing is left')
    .option('--nightly', 'first put everybody in line, to be judged for their day by this version')
    .action(async (flags: WorkFlags, command: Command) => {
      const session = startSession(command)
      const place = await openWorkplace(logPath(session.options), {
        nowMs: () => Date.now(),
        onError: (error) => session.remark(`sorepoint: ${error instanceof Error ? error.stack : String(error)}`),
      })
      if (place === null) throw new WrongUse('work takes the address of a database: --db postgres://localhost/club')
      const ended = new AbortController()
      const end = () => ended.abort()
      process.once('SIGINT', end)
      process.once('SIGTERM', end)
      try {
        if (flags.nightly === true) await place.jobs.put('nightly', [{ athlete: null, upload: null }])
        const { done, failed, dead } = await work(place, { once: flags.once === true, signal: ended.signal })
        if (dead.length > 0) process.exitCode = 1
        if (session.options.json === true) {
          session.printJson({ schema: 'sorepoint/work/1', done, failed, dead: dead.length, deadJobs: dead })
          return
        }
        session.print(`Done: ${done}. Failed and tried again: ${failed}. Given up: ${dead.length}.`)
        for (const { id, reason } of dead) session.print(`Given up: ${id}, ${reason}`)
      } finally {
        process.off('SIGINT', end)
        process.off('SIGTERM', end)
        await place.close()
      }
    })
}
