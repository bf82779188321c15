import { randomBytes } from 'node:crypto'
import { type Command, Option } from 'commander'
import { analysisOn } from '../../app/log/analyse-log.ts'
import { type Log, readLog } from '../../app/log/read-log.ts'
import { addNote, editNote, settleSuggestion } from '../../app/notes/add-note.ts'
import { answerOptions } from '../../app/notes/answer-question.ts'
import { questionsAbout } from '../../app/notes/note-questions.ts'
import { resolveWhen } from '../../app/runs/resolve-target.ts'
import { weekOf } from '../../lib/iso-week.ts'
import { addDays } from '../../lib/local-date.ts'
import { suggestSimilar } from '../../lib/suggest-similar.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Run } from '../../model/run.ts'
import { reportAnswer, runsBySource } from '../../report/json.ts'
import { noteAnswer } from '../../report/note-answer.ts'
import { askAnswers } from '../../report/reading-answer.ts'
import { noteList, noteUnderstood } from '../../report/terminal/notes.ts'
import { askAboutNotes } from '../ask-note.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS } from '../help.ts'
import { noteIdTyped } from '../last-note.ts'
import { remarkOnNewRunner } from '../new-runner.ts'
import { type NoteFlags, noteOptionsOf, withNoteOptions } from '../note-options.ts'
import { type NoteTyped, splitWhen } from '../note-when.ts'
import { type DaySpan, withinDays } from '../read-date.ts'
import { type Session, startSession } from '../session.ts'
import { tryNote } from '../try-note.ts'

const NOTE_STATUSES = ['own', 'suggested', 'dismissed']

interface ListFlags extends DaySpan {
  readonly status?: string
}

export function addNoteCommand(program: Command): void {
  const note = explained(program.command('note'), {
    summary: 'write down where it hurt, in your words',
    about:
      'Write down where it hurt, as you would say it. It says back what it understood and asks what could still change the advice. Your words are kept as they are; the options say or correct single things and are rarely needed.',
    examples: [
      'note last "left knee 4/10, sharp on the outside, got worse, limped home"',
      'note today "right calf tight, eased after 2 km, no limp"',
      'note 2026-11-10 "no pain"',
      'note list',
      'note edit last --next-morning back',
    ],
  })
  withNoteOptions(
    note
      .helpGroup(GROUPS.run)
      // Its own verbs take options of the same names; without this they would never get them.
      .enablePositionalOptions()
      .argument('[when]', 'last (run), today, yesterday, a date, or the id of a run; without it the note is of today')
      .argument('[words...]', 'what you felt')
      .option('--dry-run', 'only show what would be understood and asked; nothing is kept')
      .option('--file <file>', 'with --dry-run: many texts, the column "text" of a table with tabs, or one a line'),
  ).action(async (when: string | undefined, words: readonly string[], flags: NoteFlags, command: Command) => {
    const typed = when === undefined ? null : splitWhen(when, words)
    if (flags.dryRun === true) return await tryNote(startSession(command), typed, flags)
    if (flags.file !== undefined) throw new WrongUse('--file goes with --dry-run')
    if (typed === null) throw new WrongUse('say when, and what: sorepoint note last "left knee 4/10"')
    await write(startSession(command), typed, flags)
  })
  explained(note.command('list'), {
    summary: 'your notes, and those found in an export',
    about: 'Your notes, and sentences found in the descriptions of an export that wait for your yes or no (suggested).',
    examples: ['note list', 'note list --status suggested', 'note list --from 2026-10-01'],
  })
    .addOption(new Option('--status <status>', 'only these').choices(NOTE_STATUSES))
    .option('--from <date>', 'from this day on')
    .option('--to <date>', 'up to this day')
    .action(async (flags: ListFlags, command: Command) => {
      await list(startSession(command), flags)
    })
  const edit = explained(note.command('edit'), {
    summary: 'change or complete a note',
    about:
      'Changes or completes a note: each option changes one thing, and what you do not name stays as it is. The value unknown takes an answer back.',
    examples: ['note edit last --next-morning back', 'note edit n1a2b3c4 --text "left knee 2/10, eased, no limp"'],
  })
  withNoteOptions(
    edit
      .argument('<id>', 'last (note you wrote), or the id of a note, from sorepoint note list')
      .option('--text <words>', 'other words, understood anew'),
  ).action(async (id: string, flags: NoteFlags, command: Command) => {
    const session = startSession(command)
    await change(session, async (store) =>
      editNote(store, noteIdTyped(id, await store.notes()), {
        ...(flags.text === undefined ? {} : { text: flags.text }),
        options: noteOptionsOf(flags),
        noneOfThese: flags.noneOfThese === true,
        today: session.today,
        newId: newNoteId,
      }),
    )
  })
  explained(note.command('remove'), {
    summary: 'remove a note of your own',
    about: 'Removes a note of your own, for good.',
    examples: ['note remove n1a2b3c4'],
  })
    .argument('<id>', 'last (note you wrote), or the id of a note, from sorepoint note list')
    .action(async (id: string, _flags: object, command: Command) => {
      const session = startSession(command)
      const log = await session.open()
      try {
        const noteId = noteIdTyped(id, await log.store.notes())
        if (!(await log.store.removeNote(noteId)))
          throw new WrongUse(`there is no note of yours "${id}"; a suggested one can be dismissed`)
        if (session.options.json === true) session.printJson({ schema: 'sorepoint/notes/1', notes: [] })
        else session.print(`Removed ${noteId}.`)
      } finally {
        await log.close()
      }
    })
  for (const [verb, status, does] of [
    ['accept', 'own', 'yes, a sentence found in an export is a pain note'],
    ['dismiss', 'dismissed', 'no, a sentence found in an export is none'],
  ] as const) {
    explained(note.command(verb), {
      summary: does,
      about: `${does[0]?.toUpperCase()}${does.slice(1)}. It holds when the export is read again.`,
      examples: [`note ${verb} s1a2b3c4`],
    })
      .argument('<id>', 'the id of a note, from sorepoint note list --status suggested')
      .action(async (id: string, _flags: object, command: Command) => {
        await change(startSession(command), async (store) => [await settleSuggestion(store, id, status)])
      })
  }
}

type Open = Awaited<ReturnType<Session['open']>>

async function write(session: Session, { when, text }: NoteTyped, flags: NoteFlags): Promise<void> {
  const options = noteOptionsOf(flags)
  const log = await session.open()
  try {
    await remarkOnNewRunner(session, log)
    const { runs } = await readLog(log.store)
    const found = resolveWhen(when, runs, session.today, addDays(session.today, -1))
    if (!found.ok) throw new WrongUse(text === '' ? (verbMeant(when) ?? found.error) : found.error)
    const hasOptions = Object.keys(flags).length > 0
    if (text.trim() === '' && !hasOptions)
      throw new WrongUse('say what you felt: sorepoint note last "left knee 4/10, got worse"')
    const notes = await addNote(log.store, {
      when: found.value,
      text,
      options,
      noneOfThese: flags.noneOfThese === true,
      today: session.today,
      nowMs: Date.now(),
      newId: newNoteId,
    })
    const answered = session.interactive ? await askAll(session, log, notes) : notes
    await show(session, log, answered, found.value.run)
  } finally {
    await log.close()
  }
}

/** A lone word that names no time may be one of the verbs, misspelt. */
function verbMeant(word: string): string | null {
  const verb = suggestSimilar(word, ['list', 'edit', 'remove', 'accept', 'dismiss', 'help'])
  if (verb === null) return null
  return verb === 'help'
    ? 'sorepoint note --help tells how it is used'
    : `"${word}" says no time; did you mean sorepoint note ${verb}?`
}

const newNoteId = (): string => `n${randomBytes(4).toString('hex')}`

/** On a terminal the questions follow at once. @returns the notes as they stand then */
async function askAll(session: Session, log: Open, notes: readonly PainNote[]): Promise<readonly PainNote[]> {
  const ids = notes.map(({ id }) => id)
  const asNow = async (): Promise<{ readonly log: Log; readonly notes: readonly PainNote[] }> => {
    const all = await readLog(log.store)
    return { log: all, notes: ids.flatMap((id) => all.notes.find((note) => note.id === id) ?? []) }
  }
  await askAboutNotes(
    async () => {
      const now = await asNow()
      return questionsAbout(now.log, now.notes, session.today)
    },
    async ({ id, noteId }, values) => {
      const note = (await asNow()).notes.find((each) => each.id === noteId)
      if (note === undefined) return
      const options = answerOptions(id, note.symptom, values)
      await editNote(log.store, noteId, { options, noneOfThese: false, today: session.today, newId: newNoteId })
    },
  )
  return (await asNow()).notes
}

async function show(session: Session, log: Open, notes: readonly PainNote[], run: Run | null): Promise<void> {
  const all = await readLog(log.store)
  const asks = questionsAbout(all, notes, session.today)
  const format = session.format(all.settings)
  const analysis = analysisOn(all, weekOf(session.today, all.settings.weekStart), session.today)
  const today = reportAnswer(analysis, format, runsBySource(all.runs))
  if (session.options.json === true) {
    session.printJson({
      schema: 'sorepoint/notes/1',
      notes: notes.map((note) => noteAnswer(note, run?.id ?? null)),
      asks: askAnswers(asks),
      advice: todayInShort(today),
    })
    return
  }
  session.print(noteUnderstood(notes, run, asks, today, format, session.paint))
}

function todayInShort({ advice }: ReturnType<typeof reportAnswer>) {
  const { headline, activity, care, sentence, emergency } = advice
  return { headline, activity, care, sentence, emergency }
}

async function change(session: Session, act: (store: Open['store']) => Promise<readonly PainNote[]>): Promise<void> {
  const log = await session.open()
  try {
    const notes = await act(log.store)
    const { runs } = await readLog(log.store)
    const run = runs.find(({ sources }) => sources.some(({ key }) => key === notes[0]?.sourceKey)) ?? null
    await show(session, log, notes, run)
  } finally {
    await log.close()
  }
}

async function list(session: Session, flags: ListFlags): Promise<void> {
  const isWithin = withinDays(session, flags)
  const log = await session.open()
  try {
    const { runs, notes, settings } = await readLog(log.store)
    const runOf = runsBySource(runs)
    const shown = notes.filter(
      ({ date, status }) => (flags.status === undefined || status === flags.status) && isWithin(date),
    )
    if (session.options.json === true) {
      session.printJson({
        schema: 'sorepoint/notes/1',
        notes: shown.map((note) =>
          noteAnswer(note, note.sourceKey === null ? null : (runOf.get(note.sourceKey) ?? null)),
        ),
        asks: [],
      })
      return
    }
    session.print(noteList(shown, session.format(settings), session.paint))
  } finally {
    await log.close()
  }
}
