import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { localeOf } from '#words/language.ts'
import { isDatabaseAddress } from '../app/log/database-address.ts'
import { defaultLogPath, type OpenLog, openLog } from '../app/log/open-log.ts'
import { type Format, makeFormat } from '../lib/format.ts'
import { isLogDay } from '../lib/local-date.ts'
import type { Settings } from '../model/settings.ts'
import { jsonText } from '../report/json-text.ts'
import { COLOURED, type Paint, PLAIN } from '../report/paint.ts'
import { WrongUse } from './failure.ts'
import { plainLines, printable, toStderr } from './printable.ts'

/** The options every verb takes. */
export interface GlobalOptions {
  readonly db?: string
  readonly athlete?: string
  readonly units?: 'km' | 'mi'
  readonly today?: string
  readonly json?: boolean
  readonly color?: boolean
  readonly quiet?: boolean
}

/** What a verb works with: the options, the day, the paint, and the log once it is needed. */
export interface Session {
  readonly options: GlobalOptions
  readonly today: string
  readonly paint: Paint
  /** True when a person is at the other end of both streams. */
  readonly interactive: boolean
  readonly open: () => Promise<OpenLog>
  readonly format: (settings: Settings) => Format
  /** Human text, or JSON with `--json`, on stdout. */
  readonly print: (text: string) => void
  readonly printJson: (answer: object) => void
  /** Progress and remarks on stderr, none of them with `--quiet`. */
  readonly remark: (text: string) => void
}

/** Today where this machine is: the only place that reads a day off the clock. */
export function machineToday(): string {
  return Temporal.Now.plainDateISO().toString()
}

/** Where the log is: as named, as the environment says, else in the user's data folder. */
export function logPath({ db }: Pick<GlobalOptions, 'db'>): string {
  // A variable that is set to nothing is not set.
  return db ?? (process.env['SOREPOINT_DB'] || defaultLogPath())
}

/** True where there is a log already: what only wants to look makes none. */
export function isLogThere(options: Pick<GlobalOptions, 'db'>): boolean {
  const path = logPath(options)
  return NO_FILE.test(path) || existsSync(path)
}

/** What SQLite would take for no file at all, or for another: a log in memory keeps nothing. */
const NO_FILE = /^$|^:memory:$|^file:|^[a-z][a-z\d+.-]*:\/\//i

/** The name of a file or the address of a database, once it is one. @throws {WrongUse} */
export function placeNamed(path: string): string {
  if (!isDatabaseAddress(path) && NO_FILE.test(path)) {
    throw new WrongUse(
      `--db takes the name of a file, such as ~/log.db, or the address of a database (postgres://…), not "${path}" (a file of that name: ./${path})`,
    )
  }
  return path
}

export function startSession(command: Command): Session {
  const options = command.optsWithGlobals<GlobalOptions>()
  if (options.today !== undefined && !isLogDay(options.today)) {
    throw new WrongUse(`--today takes a date such as 2026-11-22, from 1950 to 2199, not "${options.today}"`)
  }
  if (options.units !== undefined && options.units !== 'km' && options.units !== 'mi') {
    throw new WrongUse(`--units takes km or mi, not "${String(options.units)}"`)
  }
  const colour = options.color !== false && process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined
  return {
    options,
    today: options.today ?? machineToday(),
    paint: colour ? COLOURED : PLAIN,
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true && options.json !== true,
    open: () => openLog({ path: placeNamed(logPath(options)), athlete: options.athlete ?? null }),
    format: (settings) => makeFormat({ units: options.units ?? settings.units, locale: localeOf(settings.country) }),
    print: (text) => process.stdout.write((colour ? printable : plainLines)(text.endsWith('\n') ? text : `${text}\n`)),
    printJson: (answer) => process.stdout.write(jsonText(answer)),
    remark: (text) => {
      if (options.quiet !== true) toStderr(text)
    },
  }
}
