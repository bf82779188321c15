import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportLog } from '../../src/app/export/export-log.ts'
import { openLog } from '../../src/app/log/open-log.ts'
import { refreshRuns } from '../../src/app/log/refresh-runs.ts'
import { trackedSource } from '../app/season.ts'
import { call } from '../cli/in-process.ts'
import { makeFile, makeNote } from '../store/make.ts'
import { sayEverything } from './say-everything.ts'

// An export of our own in which somebody changed what stands in it on purpose: it is taken and everything still
// answers, or it is refused in a line and the log is as it was.

type Json = { [name: string]: Json } | Json[] | string | number | boolean | null
type Log = Record<string, Record<string, Json>[]> & { settings: Record<string, Json> }

const WORDS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'] as const
const LONG = 'x'.repeat(1_000_000)
const LONGER = 'x'.repeat(10_000_000)

const folder = mkdtempSync(join(tmpdir(), 'sorepoint-hostile-exports-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let sound: string

beforeAll(async () => {
  const log = await openLog({ path: ':memory:', athlete: null })
  for (let n = 0; n < 8; n++) {
    const tracked = trackedSource(`strava:${n}`, n * 3)
    await log.store.putFile({ ...makeFile([tracked.source]), sources: [tracked] })
  }
  const { runs } = await refreshRuns(log.store)
  await sayEverything(log.store, runs.at(-1)!)
  await log.store.putNote(makeNote('n9', { date: '2026-06-20', text: 'left knee 4/10' }))
  sound = (await Array.fromAsync(exportLog(log, { format: 'json', samples: true }))).join('')
  await log.close()
})

/** Names that JSON takes as a member of their own, which an assignment does not make. */
const member = (name: string, value: Json): Record<string, Json> =>
  JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`)

const with1 = (name: string, change: (row: Record<string, Json>, log: Log) => object) => (log: Log) => {
  log[name] = [change(log[name]![0]!, log) as Record<string, Json>, ...log[name]!.slice(1)]
}
const settings = (more: Record<string, Json>) => (log: Log) => {
  log.settings = { ...log.settings, ...more }
}

/** Each with what becomes of it: refused with a reason that names the place, or taken. */
const CASES: readonly (readonly [string, (log: Log) => void])[] = [
  ...WORDS.flatMap((word): (typeof CASES)[number][] => [
    [`a note that has a field ${word}`, with1('notes', (note) => ({ ...note, ...member(word, true) }))],
    [
      `a sign ${word}`,
      with1('notes', (note) => ({ ...note, symptom: { ...(note['symptom'] as object), signs: member(word, 'yes') } })),
    ],
    [`an answer about danger by the name ${word}`, with1('notes', (note) => ({ ...note, danger: word }))],
    [
      `a place ${word}`,
      with1('notes', (note) => ({ ...note, symptom: { ...(note['symptom'] as object), area: word } })),
    ],
    [`a correction of the field ${word}`, with1('runEdits', (edit) => ({ ...edit, field: word }))],
    [`a sport ${word}`, with1('runEdits', (edit) => ({ ...edit, field: 'sport', value: word }))],
    [`a recording by the key ${word}`, with1('sources', (source) => ({ ...source, key: word }))],
    [
      `a sport ${word} of a recording`,
      with1('sources', (source) => ({ ...source, recording: { ...(source['recording'] as object), sport: word } })),
    ],
    [`a zone ${word}`, settings({ zone: word })],
    [`a country ${word}`, settings({ country: word })],
    [`a condition ${word}`, settings({ conditions: [word] })],
    [`a setting ${word}`, settings(member(word, { zone: 'UTC' }))],
    [`a self-check that failed at ${word}`, with1('selfChecks', (check) => ({ ...check, failedAt: word }))],
    [`a week ${word}`, with1('shownReports', (report) => ({ ...report, week: word, activity: word, care: word }))],
    [`a member ${word}`, (log) => Object.assign(log, member(word, []))],
  ]),
  ['a note that is a list', with1('notes', () => [] as unknown as object)],
  ['a note that is nothing', with1('notes', () => null as unknown as object)],
  ['a text that is a number', with1('notes', (note) => ({ ...note, text: 7 }))],
  [
    'a number beyond all numbers',
    with1('notes', (note) => ({ ...note, symptom: { ...(note['symptom'] as object), severity: 1e300 } })),
  ],
  ['a moment no calendar has', with1('notes', (note) => ({ ...note, writtenMs: 1e300 }))],
  ['a day no calendar has', with1('notes', (note) => ({ ...note, date: '2026-02-31' }))],
  [
    'a start no calendar has',
    with1('sources', (source) => ({ ...source, recording: { ...(source['recording'] as object), startMs: 9e15 } })),
  ],
  [
    'figures of a start no calendar has',
    with1('sources', (source) => ({
      ...source,
      figures: { ...(source['figures'] as object), startMs: 9e15, endMs: 9e15 },
    })),
  ],
  ['a distance below nothing', with1('runEdits', (edit) => ({ ...edit, field: 'distanceM', value: -5 }))],
  ['a correction with a list for a value', with1('runEdits', (edit) => ({ ...edit, value: [1] }))],
  ['a correction of a recording that is nowhere', with1('runEdits', (edit) => ({ ...edit, sourceKey: 'strava:none' }))],
  ['a birth year of a million', settings({ birthYear: 1_000_000 })],
  ['a zone of a million letters', settings({ zone: LONG })],
  ['a country of a million letters', settings({ country: LONG })],
  ['settings that are a list', (log) => Object.assign(log, { settings: [] })],
  ['words of ten million letters', with1('notes', (note) => ({ ...note, text: `left knee 4/10 ${LONGER}` }))],
  ['a title of a million letters', with1('runEdits', (edit) => ({ ...edit, value: LONG }))],
  [
    'a description of a million letters',
    with1('sources', (source) => ({ ...source, recording: { ...(source['recording'] as object), description: LONG } })),
  ],
  ['a name of a million letters', with1('sources', (source) => ({ ...source, name: LONG }))],
  ['an id of a million letters', with1('notes', (note) => ({ ...note, id: LONG }))],
  [
    'one note twice',
    (log) => {
      log['notes']!.push({ ...log['notes']![0]!, text: 'right shin 2/10' })
    },
  ],
  [
    'one recording twice, of other bytes',
    (log) => {
      log['sources']!.push({ ...log['sources']![0]!, sha256: 'other' })
    },
  ],
  [
    'one file twice',
    (log) => {
      log['files']!.push({ ...log['files']![0]! })
    },
  ],
  [
    'a file that gave a recording that is nowhere',
    with1('files', (file) => ({ ...file, sourceKeys: ['nowhere', 'nowhere'] })),
  ],
  [
    'a verdict on one recording and itself',
    with1('verdicts', () => ({ sourceA: 'strava:1', sourceB: 'strava:1', verdict: 'same' })),
  ],
  [
    'verdicts that go round in a ring',
    (log) => {
      const ring = ['strava:0', 'strava:1', 'strava:2']
      log['verdicts'] = ring.map((sourceA, i) => ({
        sourceA,
        sourceB: ring[(i + 1) % 3]!,
        verdict: i === 2 ? 'different' : 'same',
      }))
    },
  ],
  [
    'a row that describes a recording that describes it',
    (log) => {
      const [a, b] = log['sources']!
      for (const [one, other] of [
        [a!, b!],
        [b!, a!],
      ] as const)
        one['recording'] = { ...(one['recording'] as Record<string, Json>), describes: other['key']! }
    },
  ],
  [
    'a recording that describes itself',
    with1('sources', (source) => ({
      ...source,
      recording: { ...(source['recording'] as object), describes: source['key'] },
    })),
  ],
  ['a clearance of a note that is nowhere', with1('clearances', (clearance) => ({ ...clearance, noteId: 'nowhere' }))],
  ['samples that are none', with1('sources', (source) => ({ ...source, samples: 'AAAA' }))],
]

describe('an export of ours with', () => {
  test.each(CASES)('%s', { timeout: 60_000 }, async (name, change) => {
    const log = JSON.parse(sound) as Log
    change(log)
    const file = join(folder, 'log.json')
    // Its name stands first whatever the change was.
    writeFileSync(file, JSON.stringify(log))
    const db = join(folder, `${name.length}-${Math.trunc(performance.now() * 1000)}.db`)
    const ask = (...args: string[]) => call('--db', db, '--today', '2026-06-30', ...args)
    const { code, out, err } = await ask('import', file, '--json')
    const { problems } = JSON.parse(out) as { problems: { level: string; detail?: { message?: string } }[] }
    expect(err).not.toMatch(/\n {4}at /)
    expect(code).toBe(problems.length === 0 ? 0 : 1)
    // A line that a runner can read, and not what was put in.
    for (const problem of problems) expect(JSON.stringify(problem).length).toBeLessThan(1000)
    for (const question of [
      ['today'],
      ['report', '--json'],
      ['runs'],
      ['flags', '--json'],
      ['note', 'list'],
      ['settings'],
      ['doctor'],
    ]) {
      const answered = await ask(...question)
      expect([name, question, answered.code, answered.err]).toEqual([name, question, 0, ''])
    }
    rmSync(db, { force: true })
  })
})
