import type { Command } from 'commander'
import { joinRun, splitRun } from '../../app/same-run-verdicts.ts'
import { showRun } from '../../app/show-run.ts'
import { findingAnswer } from '../../report/finding-answer.ts'
import { noteAnswer } from '../../report/note-answer.ts'
import { runAnswer } from '../../report/run-answer.ts'
import { runPage } from '../../report/terminal/runs.ts'
import { explained, GROUPS } from '../help.ts'
import { noteIdsOf } from '../note-ids-of.ts'
import { startSession } from '../session.ts'

interface RunFlags {
  readonly split?: string
  readonly join?: string
}

export function addRun(program: Command): void {
  explained(program.command('run'), {
    summary: 'one run: figures, notes, flags',
    about:
      'One run: its figures, your notes, what it raised, and the recordings it is made of. Two runs wrongly taken for one can be split, one counted twice can be joined; both hold for good.',
    examples: ['run r1a2b3c4d5e', 'run r1a2b3c4d5e --split garmin:123456'],
  })
    .helpGroup(GROUPS.look)
    .argument('<id>', 'the id of a run, from sorepoint runs')
    .option('--split <source>', 'take this recording out of the run, for good')
    .option('--join <id>', 'that run is the same run as this one, for good')
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
