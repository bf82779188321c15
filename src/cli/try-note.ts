import { existsSync, readFileSync } from 'node:fs'
import { type Log, readLog } from '../app/log/read-log.ts'
import { noteReader, textsOf } from '../app/notes/read-notes.ts'
import { resolveWhen } from '../app/runs/resolve-target.ts'
import { addDays } from '../lib/local-date.ts'
import { DEFAULT_SETTINGS } from '../model/settings.ts'
import { readingAnswer } from '../report/reading-answer.ts'
import { noteTriedOut, readingLines } from '../report/terminal/notes.ts'
import { NotDone, WrongUse } from './failure.ts'
import { type NoteFlags, noteOptionsOf } from './note-options.ts'
import type { NoteTyped } from './note-when.ts'
import { logPath, type Session } from './session.ts'

/** Shows what would be understood of one text or of many, and the questions that follow; no log is created for it. */
export async function tryNote(session: Session, typed: NoteTyped | null, flags: NoteFlags): Promise<void> {
  const { when, text } = typed ?? { when: 'today', text: '' }
  const { runs, settings } = await asItStands(session)
  const found = resolveWhen(when, runs, session.today, addDays(session.today, -1))
  // Of many texts the day is all that matters; there need be no run yet.
  const isDayEnough = !found.ok && when === 'last'
  if (!found.ok && !isDayEnough) throw new WrongUse(found.error)
  const read = noteReader({
    when: found.ok ? found.value : { date: session.today, run: null },
    options: noteOptionsOf(flags),
    noneOfThese: flags.noneOfThese === true,
    settings,
    today: session.today,
  })
  if (flags.file !== undefined) {
    const results = textsOf(textOfFile(flags.file)).map(read)
    if (session.options.json === true) {
      session.printJson({
        schema: 'sorepoint/note-readings/1',
        results: results.map((each) => ({ text: each.text, ...readingAnswer(each) })),
      })
    } else session.print(readingLines(results, session.format(settings)))
    return
  }
  if (text.trim() === '') throw new WrongUse('say what you felt: sorepoint note last "left knee 4/10" --dry-run')
  const reading = read(text)
  if (session.options.json === true)
    session.printJson({ schema: 'sorepoint/note-reading/1', ...readingAnswer(reading) })
  else session.print(noteTriedOut(reading.notes, reading.asks, session.format(settings), session.paint))
}

/** Runs and settings without making a log where there is none. */
async function asItStands(session: Session): Promise<Pick<Log, 'runs' | 'settings'>> {
  if (!existsSync(logPath(session.options))) return { runs: [], settings: DEFAULT_SETTINGS }
  const log = await session.open()
  try {
    return await readLog(log.store)
  } finally {
    await log.close()
  }
}

function textOfFile(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new NotDone(`${path} cannot be read`)
  }
}
