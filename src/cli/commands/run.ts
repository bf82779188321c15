import { randomBytes } from 'node:crypto'
import { type Command, Option } from 'commander'
import { addRun as keepRun, readRunByHand } from '../../app/runs/add-run.ts'
import { editRun } from '../../app/runs/edit-run.ts'
import { CORRECTIONS, fieldNamed, readCorrections, type TypedCorrections } from '../../app/runs/run-corrections.ts'
import { runNamed } from '../../app/runs/run-named.ts'
import { joinRun, splitRun } from '../../app/runs/same-run-verdicts.ts'
import { showRun } from '../../app/runs/show-run.ts'
import { RUN_FIELDS, type RunEditValues, type RunField } from '../../model/run-edit.ts'
import { findingAnswer } from '../../report/finding-answer.ts'
import { noteAnswer } from '../../report/note-answer.ts'
import { runAnswer } from '../../report/run-answer.ts'
import { runPage } from '../../report/terminal/runs.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS } from '../help.ts'
import { remarkOnNewRunner } from '../new-runner.ts'
import { noteIdsOf } from '../note-ids-of.ts'
import { readDate } from '../read-date.ts'
import { type Session, startSession } from '../session.ts'

interface RunFlags {
  readonly split?: string
  readonly join?: string
}

interface EditFlags extends TypedCorrections {
  readonly leaveOut?: boolean
  readonly count?: boolean
  /** True without a field: all of them. */
  readonly asRecorded?: string | true
}

export function addRun(program: Command): void {
  const run = explained(program.command('run'), {
    summary: 'one run: figures, notes, flags; correct it or add one',
    about:
      'One run: its figures, your notes, what it raised, and the recordings it is made of. Two runs wrongly taken for one can be split, one counted twice can be joined; both hold for good. What the file has wrong can be corrected, and a run nobody recorded can be added.',
    examples: [
      'run last',
      'run r1a2b3c4d5e --split garmin:123456',
      'run edit last --distance "8.2 km" --surface trail',
      'run add "8 km 45 min easy"',
    ],
  })
  run
    .helpGroup(GROUPS.look)
    .argument('<id>', 'the id of a run, from sorepoint runs; last is the newest')
    .option('--split <source>', 'take this recording out of the run, for good')
    .option('--join <id>', 'that run is the same run as this one, for good')
    .action(async (id: string, flags: RunFlags, command: Command) => {
      await withLog(startSession(command), async (session, log) => {
        if (flags.split !== undefined) await splitRun(log.store, id, flags.split, session.today)
        if (flags.join !== undefined) await joinRun(log.store, id, flags.join, session.today)
        await show(session, log, id)
      })
    })
  addEdit(run)
  addAdd(run)
}

function addEdit(run: Command): void {
  const edit = explained(run.command('edit'), {
    summary: 'correct what the file has wrong',
    about:
      'Corrects a run: your word holds over the file’s, through every later import. What you do not name stays. A run can be left out of every figure; notes on it still count.',
    examples: [
      'run edit last --distance "8.2 km"',
      'run edit r1a2b3c4d5e --race yes --effort 9',
      'run edit r1a2b3c4d5e --leave-out',
      'run edit r1a2b3c4d5e --as-recorded distance',
    ],
  }).argument('<id>', 'the id of a run, from sorepoint runs; last is the newest')
  for (const [option, { takes }] of Object.entries(CORRECTIONS)) edit.option(`--${option} <${option}>`, takes)
  edit
    .addOption(new Option('--leave-out', 'it counts for no figure, flag or budget').conflicts('count'))
    .option('--count', 'it counts again')
    .option('--as-recorded [field]', 'what the file has holds again: of one field, or of all')
    .action(async (id: string, flags: EditFlags, command: Command) => {
      await withLog(startSession(command), async (session, log) => {
        const settings = await log.store.settings()
        const named = await runNamed(log.store, id, session.today)
        const units = session.options.units ?? settings.units
        const read = readCorrections(flags, { run: named, units, today: session.today })
        if (!read.ok) throw new WrongUse(read.error)
        const values: Partial<RunEditValues> = { ...read.value, ...(flags.leaveOut === true ? { counted: false } : {}) }
        const asRecorded = takenBack(flags)
        if (Object.keys(values).length === 0 && asRecorded.length === 0) {
          throw new WrongUse('say what to correct: sorepoint run edit last --distance "8.2 km"')
        }
        const edited = await editRun(
          log.store,
          named.id,
          { values, asRecorded },
          { today: session.today, nowMs: Date.now() },
        )
        await show(session, log, edited.id)
      })
    })
}

function takenBack({ asRecorded, count }: EditFlags): readonly RunField[] {
  if (asRecorded === true) return RUN_FIELDS
  const field = asRecorded === undefined ? null : fieldNamed(asRecorded)
  if (asRecorded !== undefined && field === null) {
    throw new WrongUse(`--as-recorded takes ${Object.keys(CORRECTIONS).join(', ')} or nothing, not "${asRecorded}"`)
  }
  return [...(field === null ? [] : [field]), ...(count === true ? (['counted'] as const) : [])]
}

function addAdd(run: Command): void {
  explained(run.command('add'), {
    summary: 'add a run nobody recorded',
    about:
      'Adds a run that no watch recorded. A distance or a time is enough; if its recording is imported later, the two become one run.',
    examples: ['run add "8 km 45 min easy"', 'run add "90 min trail 300 m up" --on yesterday'],
  })
    .argument('<words...>', 'how far, how long, and what else you want to say')
    .option('--on <date>', 'on which day (usually today)')
    .action(async (words: readonly string[], flags: { readonly on?: string }, command: Command) => {
      const session = startSession(command)
      const date = flags.on === undefined ? session.today : readDate(session, '--on', flags.on)
      if (date > session.today) throw new WrongUse(`${date} has not come yet; plan it with sorepoint plan`)
      const read = readRunByHand(words.join(' '), date)
      if (!read.ok) throw new WrongUse(read.error)
      await withLog(session, async (_, log) => {
        await remarkOnNewRunner(session, log)
        const added = await keepRun(log.store, read.value, randomBytes(6).toString('hex'))
        await show(session, log, added.id)
      })
    })
}

type Log = Awaited<ReturnType<Session['open']>>

async function withLog(session: Session, act: (session: Session, log: Log) => Promise<void>): Promise<void> {
  const log = await session.open()
  try {
    await act(session, log)
  } finally {
    await log.close()
  }
}

async function show(session: Session, log: Log, id: string): Promise<void> {
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
}
