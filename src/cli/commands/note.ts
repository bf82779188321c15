import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import { addNote, editNote, settleSuggestion } from '../../app/add-note.ts'
import { questionsAbout } from '../../app/note-questions.ts'
import { readLog } from '../../app/read-log.ts'
import { readSymptomOptions, type SymptomOptions } from '../../app/symptom-options.ts'
import { resolveWhen } from '../../app/when.ts'
import { addDays } from '../../lib/local-date.ts'
import { AREA_NAMES, SIDES } from '../../model/area.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Run } from '../../model/run.ts'
import { GAITS, NEXT_MORNINGS, QUALITIES, SIGNS, SPREADS, TISSUES, TRENDS, TRIGGERS } from '../../model/symptom.ts'
import { runsBySource } from '../../report/json.ts'
import { noteAnswer } from '../../report/note-answer.ts'
import { noteList, noteUnderstood } from '../../report/note-text.ts'
import { askAboutNote } from '../ask-note.ts'
import { WrongUse } from '../failure.ts'
import { collect } from '../read-options.ts'
import { type Session, startSession } from '../session.ts'

/** Options that take a value, with what they take. */
const FIELDS: readonly (readonly [flag: string, takes: string])[] = [
  ['--area <area>', AREA_NAMES.join(', ')],
  ['--side <side>', SIDES.join(', ')],
  ['--severity <0-10>', 'how much it hurt at most'],
  ['--start <0-10>', 'at the start of the run'],
  ['--end <0-10>', 'at the end of the run'],
  ['--quality <quality>', QUALITIES.join(', ')],
  ['--trend <trend>', `in the run: ${TRENDS.join(', ')}`],
  ['--gait <gait>', `how you ran: ${GAITS.join(', ')}`],
  ['--spread <spread>', SPREADS.join(', ')],
  ['--tissue <tissue>', TISSUES.join(', ')],
  ['--onset-km <km>', 'kilometres into the run at which it began'],
  ['--trigger <trigger>', TRIGGERS.join(', ')],
  ['--hours-after <hours>', 'hours between the trigger and the first pain'],
  ['--sudden <yes|no>', 'it came suddenly'],
  ['--daily-life <yes|no>', 'it hurts in daily life'],
  ['--stairs <yes|no>', 'it hurts on stairs'],
  ['--at-rest <yes|no>', 'it hurts at rest'],
  ['--sleep <yes|no>', 'it disturbs sleep'],
  ['--painkiller <yes|no>', 'a painkiller was needed'],
  ['--after-run <yes|no>', 'it hurt after the run'],
  ['--unsure <yes|no>', 'you are not sure what it is'],
  ['--next-morning <answer>', NEXT_MORNINGS.join(', ')],
]

function withFields(command: Command): Command {
  for (const [flag, takes] of FIELDS) command.option(flag, takes)
  return command
    .option('--sign <sign>', `a sign that is there, may be repeated: ${SIGNS.join(', ')}`, collect)
    .option('--not-sign <sign>', 'a sign that is not there, may be repeated', collect)
    .option('--none-of-these', 'none of the signs listed for the place')
    .option('--not-run-since', 'it has not been run on since')
    .option('--not-back-at-72h', 'three days later it was still not back')
}

interface NoteFlags extends Record<string, unknown> {
  readonly noneOfThese?: boolean
  readonly text?: string
}

function optionsOf(flags: NoteFlags): SymptomOptions {
  const read = readSymptomOptions({ ...flags, notBackAt72h: flags['notBackAt_72h'] ?? flags['notBackAt72h'] })
  if (!read.ok) throw new WrongUse(read.error)
  return read.value
}

export function addNoteCommand(program: Command): void {
  const note = withFields(
    program
      .command('note')
      .description('write down a pain as you would say it; say what was understood')
      .argument('[when]', 'a run’s id, a date, today, yesterday, last')
      .argument('[words...]', 'what you felt'),
  )
    .addHelpText(
      'after',
      '\nExamples:\n  sorepoint note last "left knee 4/10, sharp on the outside, got worse, limped home"\n  sorepoint note 2026-11-20 "no pain"\n  sorepoint note edit n1a2b3c4 --next-morning back',
    )
    .action(async (when: string | undefined, words: readonly string[], flags: NoteFlags, command: Command) => {
      if (when === undefined) throw new WrongUse('say when, and what: sorepoint note last "left knee 4/10"')
      await write(startSession(command), when, words.join(' '), flags)
    })
  note
    .command('list')
    .description('the notes')
    .option('--status <status>', 'own, suggested or dismissed')
    .option('--from <date>', 'first day')
    .option('--to <date>', 'last day')
    .action(async (flags: { status?: string; from?: string; to?: string }, command: Command) => {
      await list(startSession(command), flags)
    })
  withFields(note.command('edit').description('change or complete a note').argument('<id>', 'of sorepoint note list'))
    .option('--text <words>', 'other words, understood anew')
    .action(async (id: string, flags: NoteFlags, command: Command) => {
      const session = startSession(command)
      await change(session, (store) =>
        editNote(store, id, {
          ...(flags.text === undefined ? {} : { text: flags.text }),
          options: optionsOf(flags),
          noneOfThese: flags.noneOfThese === true,
          today: session.today,
        }),
      )
    })
  note
    .command('remove')
    .description('remove a note of your own')
    .argument('<id>')
    .action(async (id: string, _flags: object, command: Command) => {
      const session = startSession(command)
      const log = await session.open()
      try {
        if (!(await log.store.removeNote(id)))
          throw new WrongUse(`there is no note of yours "${id}"; a suggested one can be dismissed`)
        if (session.options.json === true) session.printJson({ schema: 'sorepoint/notes/1', notes: [] })
        else session.print(`Removed ${id}.`)
      } finally {
        await log.close()
      }
    })
  for (const [verb, status, does] of [
    ['accept', 'own', 'confirm a note found in an export'],
    ['dismiss', 'dismissed', 'say that a note found in an export is none'],
  ] as const) {
    note
      .command(verb)
      .description(does)
      .argument('<id>')
      .action(async (id: string, _flags: object, command: Command) => {
        await change(startSession(command), (store) => settleSuggestion(store, id, status))
      })
  }
}

type Open = Awaited<ReturnType<Session['open']>>

async function write(session: Session, when: string, text: string, flags: NoteFlags): Promise<void> {
  const options = optionsOf(flags)
  const log = await session.open()
  try {
    const { runs } = await readLog(log.store)
    const found = resolveWhen(when, runs, session.today, addDays(session.today, -1))
    if (!found.ok) throw new WrongUse(found.error)
    const said = Object.keys(flags).length > 0
    if (text.trim() === '' && !said)
      throw new WrongUse('say what you felt: sorepoint note last "left knee 4/10, got worse"')
    const notes = await addNote(log.store, {
      when: found.value,
      text,
      options,
      noneOfThese: flags.noneOfThese === true,
      today: session.today,
      nowMs: Date.now(),
      newId: () => `n${randomBytes(4).toString('hex')}`,
    })
    const answered = session.interactive ? await askAll(session, log, notes) : notes
    await show(session, log, answered, found.value.run)
  } finally {
    await log.close()
  }
}

/** On a terminal the open questions follow at once. */
async function askAll(session: Session, log: Open, notes: readonly PainNote[]): Promise<readonly PainNote[]> {
  const answered: PainNote[] = []
  for (const note of notes) {
    if (note.diary || note.painFree) {
      answered.push(note)
      continue
    }
    const keep = (options: SymptomOptions) =>
      editNote(log.store, note.id, { options, noneOfThese: false, today: session.today })
    answered.push(await askAboutNote(note, keep))
  }
  return answered
}

async function show(session: Session, log: Open, notes: readonly PainNote[], run: Run | null): Promise<void> {
  if (session.options.json === true) {
    session.printJson({ schema: 'sorepoint/notes/1', notes: notes.map((note) => noteAnswer(note, run?.id ?? null)) })
    return
  }
  const settings = await log.store.settings()
  const all = await readLog(log.store)
  session.print(
    noteUnderstood(notes, run, questionsAbout(all, notes, session.today), session.format(settings), session.paint),
  )
}

async function change(session: Session, act: (store: Open['store']) => Promise<PainNote>): Promise<void> {
  const log = await session.open()
  try {
    const note = await act(log.store)
    const { runs } = await readLog(log.store)
    const run = runs.find(({ sources }) => sources.some(({ key }) => key === note.sourceKey)) ?? null
    await show(session, log, [note], run)
  } finally {
    await log.close()
  }
}

async function list(session: Session, flags: { status?: string; from?: string; to?: string }): Promise<void> {
  const log = await session.open()
  try {
    const { runs, notes, settings } = await readLog(log.store)
    const runOf = runsBySource(runs)
    const shown = notes.filter(
      ({ date, status }) =>
        (flags.status === undefined || status === flags.status) &&
        date >= (flags.from ?? '') &&
        date <= (flags.to ?? '9999'),
    )
    if (session.options.json === true) {
      session.printJson({
        schema: 'sorepoint/notes/1',
        notes: shown.map((note) =>
          noteAnswer(note, note.sourceKey === null ? null : (runOf.get(note.sourceKey) ?? null)),
        ),
      })
      return
    }
    session.print(noteList(shown, session.format(settings), session.paint))
  } finally {
    await log.close()
  }
}
