import type { Command } from 'commander'
import { readLog } from '../../app/read-log.ts'
import { joinRun, splitRun } from '../../app/same-run-verdicts.ts'
import { showRun } from '../../app/show-run.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Run } from '../../model/run.ts'
import { SPORTS } from '../../model/sport.ts'
import { findingAnswer } from '../../report/finding-answer.ts'
import { noteAnswer } from '../../report/note-answer.ts'
import { runAnswer } from '../../report/run-answer.ts'
import { runPage, runTable } from '../../report/run-text.ts'
import { WrongUse } from '../failure.ts'
import { startSession } from '../session.ts'

/** Runs a person is shown without asking for more. */
const SHOWN = 30

interface ListFlags {
  readonly sport: string
  readonly from?: string
  readonly to?: string
  readonly limit?: string
}

export function addRuns(program: Command): void {
  program
    .command('runs')
    .description('list the runs')
    .option('--sport <sport>', `one of ${SPORTS.join(', ')}, or all`, 'run')
    .option('--from <date>', 'first day')
    .option('--to <date>', 'last day')
    .option('--limit <n>', `the newest n (default ${SHOWN}; JSON lists all)`)
    .addHelpText('after', '\nExample:\n  sorepoint runs --from 2026-10-01')
    .action(async (flags: ListFlags, command: Command) => {
      const session = startSession(command)
      if (flags.sport !== 'all' && !(SPORTS as readonly string[]).includes(flags.sport)) {
        throw new WrongUse(`--sport takes ${SPORTS.join(', ')} or all, not "${flags.sport}"`)
      }
      const log = await session.open()
      try {
        const { runs, notes, settings } = await readLog(log.store)
        const listed = runs.filter(
          ({ sport, date }) =>
            (flags.sport === 'all' || sport === flags.sport) &&
            date >= (flags.from ?? '') &&
            date <= (flags.to ?? '9999'),
        )
        const newest = flags.limit === undefined ? listed : listed.slice(-Number(flags.limit))
        if (session.options.json === true) {
          session.printJson({
            schema: 'sorepoint/runs/1',
            runs: newest.map((run) => runAnswer(run, noteIdsOf(run, notes))),
          })
          return
        }
        const shown = flags.limit === undefined ? listed.slice(-SHOWN) : newest
        session.print(runTable(shown, listed.length, session.format(settings), session.paint))
      } finally {
        await log.close()
      }
    })
}

interface RunFlags {
  readonly split?: string
  readonly join?: string
}

export function addRun(program: Command): void {
  program
    .command('run')
    .description('show one run; split a wrong merge or join a missed one')
    .argument('<id>', 'a run’s id, of sorepoint runs')
    .option('--split <source>', 'take this source (its key) out of the run, for good')
    .option('--join <id>', 'make that run and this one the same run, for good')
    .addHelpText('after', '\nExamples:\n  sorepoint run r1a2b3c4d5e\n  sorepoint run r1a2b3c4d5e --split garmin:123456')
    .action(async (id: string, flags: RunFlags, command: Command) => {
      const session = startSession(command)
      const log = await session.open()
      try {
        if (flags.split !== undefined) await splitRun(log.store, id, flags.split)
        if (flags.join !== undefined) await joinRun(log.store, id, flags.join)
        const { run, notes, findings, settings } = await showRun(log.store, id, session.today)
        const format = session.format(settings)
        if (session.options.json === true) {
          session.printJson({
            schema: 'sorepoint/run/1',
            run: runAnswer(run, noteIdsOf(run, notes)),
            notes: notes.map((note) => noteAnswer(note, run.id)),
            flags: findings.map((finding) => findingAnswer(finding, format)),
          })
          return
        }
        session.print(runPage(run, notes, findings, format, session.paint))
      } finally {
        await log.close()
      }
    })
}

const noteIdsOf = (run: Run, notes: readonly PainNote[]): readonly string[] =>
  notes.filter(({ sourceKey }) => run.sources.some(({ key }) => key === sourceKey)).map(({ id }) => id)
