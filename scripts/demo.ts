// The main job on the generated sample season, as a runner does it: import both exports, write the notes, read the report.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '../src/cli/main.ts'

interface SampleNote {
  readonly date: string
  /** The day it is written down, mostly the morning after. */
  readonly said: string
  readonly words: string
}

const folder = mkdtempSync(join(tmpdir(), 'sorepoint-demo-'))
const db = join(folder, 'log.db')
const { notes, quietDays, selfChecks } = JSON.parse(readFileSync('samples/notes.json', 'utf8')) as {
  readonly notes: readonly SampleNote[]
  readonly quietDays: readonly { readonly date: string; readonly place: string }[]
  readonly selfChecks: readonly { readonly date: string; readonly place: string }[]
}

/** What the runner says, each on the day it was said. */
const said: readonly { readonly on: string; readonly args: readonly string[] }[] = [
  ...notes.map(({ date, said: on, words }) => ({ on, args: ['note', date, words] })),
  ...quietDays.map(({ date, place }) => ({ on: date, args: ['day', date, '--was-quiet', place] })),
  ...selfChecks.map(({ date, place }) => ({ on: date, args: ['check', place, '--passed'] })),
].toSorted((one, other) => (one.on < other.on ? -1 : 1))

async function sorepoint(...args: readonly string[]): Promise<void> {
  await main(['--db', db, ...args])
}

async function quietly(act: () => Promise<void>): Promise<void> {
  const { write } = process.stdout
  process.stdout.write = () => true
  try {
    await act()
  } finally {
    process.stdout.write = write
  }
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

try {
  say('$ sorepoint import samples/strava-export.zip samples/garmin-export.zip')
  await sorepoint('import', 'samples/strava-export.zip', 'samples/garmin-export.zip', '--today', '2026-11-15')
  await quietly(async () => {
    await sorepoint('settings', 'experience', 'experienced')
    for (const { on, args } of said) await sorepoint(...args, '--today', on, '--json')
  })
  say(`\n${notes.length} notes written, such as:\n$ sorepoint note ${notes[1]?.date} "${notes[1]?.words}"`)
  say('\n$ sorepoint report\n')
  await sorepoint('report', '--week', '2026-W46', '--today', '2026-11-15')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
