import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { SAMPLE_WORDS } from '#words/sample.ts'
import { fillWithSampleSeason } from '../../app/import/sample-season.ts'
import { analyseLog } from '../../app/log/analyse-log.ts'
import { type OpenLog, openLog } from '../../app/log/open-log.ts'
import { readLog } from '../../app/log/read-log.ts'
import { weekOf } from '../../lib/iso-week.ts'
import { loadForm } from '../../report/index.ts'
import { reportAnswer, runsBySource } from '../../report/json.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS } from '../help.ts'
import { startProgress } from '../import-progress.ts'
import { invocationName } from '../invocation-name.ts'
import { sampleLogPath } from '../sample-log-path.ts'
import { serveLog } from '../serve-log.ts'
import { placeNamed, type Session, startSession } from '../session.ts'
import { tellImport } from '../tell-import.ts'

interface DemoFlags {
  readonly serve?: boolean
  readonly open: boolean
}

export function addDemo(program: Command): void {
  explained(program.command('demo'), {
    summary: 'look round with an invented season',
    about:
      'Thirty weeks of a runner who does not exist, ending today, with a knee that began to ache: their import, their notes, their report. They go into a log of their own; yours is not touched.',
    examples: ['demo', 'demo --serve'],
  })
    .helpGroup(GROUPS.start)
    .option('--serve', 'look at it in your browser instead')
    .option('--no-open', 'with --serve: do not open a browser')
    .action(async (flags: DemoFlags, command: Command) => {
      const session = startSession(command)
      const log = await openSampleLog(session)
      try {
        await fill(session, log)
        if (flags.serve !== true) await tell(session, log)
      } catch (error) {
        await log.close()
        throw error
      }
      if (flags.serve === true) await serveLog(log, session, { port: null, open: flags.open })
      else await log.close()
    })
}

/** A log of its own. One named with `--db` must be new: it may be the runner's. @throws {WrongUse} */
async function openSampleLog({ options }: Session): Promise<OpenLog> {
  if (options.db !== undefined && existsSync(options.db)) {
    throw new WrongUse(SAMPLE_WORDS.isThere(options.db))
  }
  return openLog({ path: options.db === undefined ? sampleLogPath() : placeNamed(options.db), athlete: null })
}

async function fill(session: Session, { store, file }: OpenLog): Promise<void> {
  const isForPeople = session.options.json !== true
  if (isForPeople) {
    session.print(SAMPLE_WORDS.intro)
    session.print('$ sorepoint import strava-export.zip garmin-export.zip')
  }
  // Notes of an earlier look round go too: each time the same season.
  await store.forgetAll()
  const progress = startProgress(session)
  try {
    const summary = await fillWithSampleSeason(store, {
      today: session.today,
      onProgress: progress.update,
      nowMs: () => performance.now(),
    })
    progress.stop()
    if (isForPeople) tellImport(session, summary)
    else session.printJson({ schema: 'sorepoint/demo/1', log: file.place, runs: summary.runs.added })
  } finally {
    progress.stop()
  }
}

/** The notes, this week's report, and how to go on. */
async function tell(session: Session, { store, file }: OpenLog): Promise<void> {
  if (session.options.json === true) return
  const all = await readLog(store)
  const own = all.notes.filter(({ status }) => status === 'own')
  const shown = own.findLast(({ symptom }) => (symptom.severity ?? 0) >= 4) ?? own.at(-1)
  session.print(`\n${SAMPLE_WORDS.notes(own.length)}`)
  session.print(`$ sorepoint note ${shown?.date} "${shown?.text}"`)
  session.print('\n$ sorepoint report\n')
  const analysis = await analyseLog(store, all, weekOf(session.today, all.settings.weekStart), session.today)
  const format = session.format(all.settings)
  const answer = reportAnswer(analysis, format, runsBySource(all.runs))
  session.print((await loadForm('text')).week({ analysis, answer, format }, session.paint))
  session.print(SAMPLE_WORDS.next(invocationName(process.env), dbOption(file.place)))
}

/** As a shell takes it. */
const dbOption = (path: string): string => `--db ${/^[\w./~-]+$/.test(path) ? path : `"${path}"`}`
