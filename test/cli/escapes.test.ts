import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { printable } from '../../src/cli/printable.ts'
import { VERB_NAMES } from '../../src/cli/verbs.ts'
import { COLOURED } from '../../src/report/paint.ts'
import { call } from './in-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'sorepoint-escapes-'))
const db = join(folder, 'log.db')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Colours, a title, a cleared screen, a link, C1 controls, a bell, marks that turn the line round. */
const HOSTILE =
  'x\u001b[31m\u001b]0;owned\u0007\u001b[2J\u001b]8;;http://evil.example\u001b\\y\u009b31m\u202ez\u2066\u0008'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const OURS = /\u001b\[\d+m/g

/** Words that a verb takes somewhere: as what it is about, as an option's value, as an option that there is not. */
const CALLS: readonly (readonly string[])[] = [
  ...VERB_NAMES.filter((verb) => verb !== 'serve' && verb !== 'demo').flatMap((verb) => [
    [verb, HOSTILE],
    [verb, `--${HOSTILE}`],
    ['--athlete', HOSTILE, verb],
    ['--today', HOSTILE, verb],
    ['--units', HOSTILE, verb],
  ]),
  [HOSTILE],
  ['help', HOSTILE],
  ['note', 'last', HOSTILE],
  ['note', 'today', `left knee 4/10 ${HOSTILE}`],
  ['--json', 'note', 'today', `left knee 4/10 ${HOSTILE}`],
  ['note', 'list'],
  ['day', 'today', HOSTILE],
  ['day', 'today', '--was-quiet', HOSTILE],
  ['clear', HOSTILE, '--by', HOSTILE],
  ['clear', 'knee', '--by', HOSTILE],
  ['injury', HOSTILE],
  ['plan', `10 km ${HOSTILE}`],
  ['report', '--week', HOSTILE],
  ['report', '--format', HOSTILE],
  ['report', '--out', join(folder, 'no', HOSTILE)],
  ['report'],
  ['today'],
  ['--json', 'today'],
  ['settings', HOSTILE],
  ['settings', 'zone', HOSTILE],
  ['settings', 'conditions', HOSTILE],
  ['runs', '--from', HOSTILE],
  ['runs', '--limit', HOSTILE],
  ['export', '--out', join(folder, 'no', HOSTILE)],
  ['backup', join(folder, 'no', HOSTILE)],
  ['import', join(folder, HOSTILE)],
  ['--json', 'import', join(folder, HOSTILE)],
  ['serve', '--port', HOSTILE],
  ['demo', HOSTILE],
]

describe('nothing that is typed reaches the terminal as it is', () => {
  test.each(CALLS.map((args) => [JSON.stringify(args).slice(0, 60), args] as const))('%s', async (_name, args) => {
    const { out, err } = await call('--db', db, '--today', '2026-11-15', ...args)
    expect(`${out}${err}`).not.toMatch(RAW)
  })
  test('nor where the log has such a name', async () => {
    for (const args of [['doctor'], ['runs'], ['import'], ['--json', 'doctor']])
      for (const path of [join(folder, `${HOSTILE}.db`), join(folder, 'none', HOSTILE, '')]) {
        const { out, err } = await call('--db', path, ...args)
        expect(`${out}${err}`).not.toMatch(RAW)
      }
  })
})

test('colours and lines of our own stay', () => {
  const text = `${COLOURED.strong('Week')} 46\n${COLOURED.headline('modify', 'Run less')}\n`
  expect(printable(text)).toBe(text)
  expect(printable(COLOURED.strong(HOSTILE)).replaceAll(OURS, '')).not.toMatch(RAW)
})
