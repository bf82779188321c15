import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { call } from './in-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'sorepoint-wrong-'))
const db = join(folder, 'log.db')
const inLog = (...args: readonly string[]) => call('--db', db, '--today', '2026-11-15', ...args)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a call that cannot be understood says what was wrong, what was meant, and ends with 2', () => {
  test.each([
    ['imprt x', 'Did you mean import?'],
    ['rpeort --week last', 'Did you mean report?'],
    ['nte last knee', 'Did you mean note?'],
    ['report --wek last', 'Did you mean --week?'],
    ['report --format pdf', '--format takes text, md, html or json, not "pdf"'],
    ['report --week 46', '--week takes current, last, a week such as 2026-W46 or a date'],
    ['report --weeks 3 --physio', '--weeks and --physio do not go together'],
    ['report --out', '--out needs a value'],
    ['today --today 22.11.2026', '--today takes a date such as 2026-11-22'],
    ['today --units miles', '--units takes km or mi'],
    ['today extra', 'this was too much: "extra"'],
    ['flags --id milage', 'did you mean week-mileage-jump?'],
    ['flags --from 2026-13-01', 'the calendar has no 2026-13-01'],
    ['flags --from 2026-11-02 --to 2026-11-01', 'is after'],
    ['runs --limit x', '--limit takes a number'],
    ['runs --sport jogging', '--sport takes run, walk'],
    ['explain sesion', 'did you mean session-distance-spike?'],
    ['note last knee', 'note today'],
    ['note 2026-11-31 knee', 'the calendar has no 2026-11-31'],
    ['note tomorrow knee', 'says no time'],
    ['note lst', 'did you mean sorepoint note list?'],
    ['help rpeort', 'did you mean report?'],
    ['note today knee --severity 11', '--severity takes a whole number from 0 to 10, not "11"'],
    ['note today knee --area kne', 'did you mean knee?'],
    ['note list --status mine', '--status takes own, suggested or dismissed'],
    ['day', 'sorepoint day today --was-quiet "left knee"'],
    ['day tomorrow --tired', 'day takes a date'],
    ['day today --was-quiet nee', 'did you mean "knee"?'],
    ['day today --sleep-hours many', '--sleep-hours takes a number from 0 to 24, not "many"'],
    ['clear knee', '--by is missing'],
    ['clear knee --by physio --on 22.11.', '--on takes a date'],
    ['injury shin --when once', '--when takes a year such as 2023'],
    ['injury shin --when 2031', 'has not come yet'],
    ['check nee', 'did you mean "knee"?'],
    ['plan', 'sorepoint plan "18 km 400 m down trail"'],
    ['plan hello', 'say how far or how long'],
    ['settings maxhr 188', 'did you mean max-hr?'],
    ['settings max-hr 500', 'beats a minute, 100 to 240'],
    ['schema reprt', 'did you mean report?'],
    ['completion tcsh', 'shell is bash, zsh or fish'],
    ['forget', 'say one thing to forget'],
    ['serve --port 99999', '--port takes a number'],
  ])('%s', async (line, said) => {
    const { code, out, err } = await inLog(...line.split(' '))
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^sorepoint: /)
    expect(err).toContain(said)
    expect(err).not.toMatch(/Error|undefined|NaN|\n {4}at /)
  })
})

describe('what cannot be done says why, what to do, and ends with 1', () => {
  const nowhere = join(folder, 'nowhere')
  const noLog = join(folder, 'picture.jpg')
  writeFileSync(noLog, 'a picture, not a log'.repeat(100))

  test.each([
    ['run r123', 'sorepoint runs lists them'],
    ['forget r123', 'sorepoint runs lists them'],
    ['note edit n123 --severity 3', 'sorepoint note list shows them'],
    [`export --out ${join(nowhere, 'x.json')}`, 'there is no such folder'],
    [`export --out ${folder}`, 'there is a folder of that name'],
  ])('%s', async (line, said) => {
    const { code, err } = await inLog(...line.split(' '))
    expect(code).toBe(1)
    expect(err).toContain(said)
    expect(err).not.toMatch(/ENOENT|EISDIR|\n {4}at /)
  })

  test('a folder for a log', async () => {
    const { code, err } = await call('today', '--db', folder)
    expect([code, err.includes(folder), err.includes('--db')]).toEqual([1, true, true])
  })

  test('another file for a log', async () => {
    const { code, err } = await call('today', '--db', noLog)
    expect([code, err.includes(noLog), err.includes('this is not a log of sorepoint')]).toEqual([1, true, true])
  })
})

describe('an empty log', () => {
  test.each([
    'today',
    'report',
    'runs',
    'flags',
    'report --weeks 12',
  ])('%s tells how to begin, and judges nobody', async (line) => {
    const { code, out } = await inLog(...line.split(' '))
    expect(code).toBe(0)
    expect(out).toContain('sorepoint note today')
    expect(out).toContain('sorepoint import')
    expect(out).toContain('sorepoint demo')
    expect(out).toContain(db)
    expect(out).not.toMatch(/Continue|Not judged/)
  })

  test('plan answers all the same, and asks how much the runner usually runs', async () => {
    const { code, out } = await inLog('plan', '10 km')
    expect(code).toBe(0)
    expect(out).toMatch(/^No: 10.0 km is too long/)
    expect(out).toContain('About how far do you run in a week')
    expect(out).toContain('sorepoint settings usual-week-km')
    await inLog('settings', 'usual-longest-km', '12')
    await inLog('settings', 'usual-week-km', '40')
    await inLog('settings', 'runs-per-week', '4')
    const known = await inLog('plan', '10 km')
    expect([known.code, known.out.startsWith('No')]).toEqual([0, false])
    for (const key of ['usual-longest-km', 'usual-week-km', 'runs-per-week']) await inLog('settings', key, 'none')
  })

  test('a note without any run gets its advice, which claims no gap that nobody knows', async () => {
    const lone = ['--db', join(folder, 'lone.db'), '--today', '2026-11-15']
    await call('note', 'today', 'left knee 4/10, sharp, limped', ...lone)
    const { out } = await call('report', '--format', 'md', ...lone)
    expect(out).toMatch(/^# ■ Rest/)
    expect(out).not.toMatch(/days without a run/)
    expect(out).toContain('No run of yours is known here yet')
  })

  test('a misspelt athlete is told who is in the log', async () => {
    const shared = ['--db', join(folder, 'shared.db'), '--today', '2026-11-15']
    await call('note', 'today', 'left knee 2/10', '--athlete', 'Anna', ...shared)
    const { out } = await call('today', '--athlete', 'Ana', ...shared)
    expect(out).toContain('nothing of "Ana"')
    expect(out).toContain('--athlete "Anna"')
  })

  test('nor does a misspelt athlete get a log of their own in silence', async () => {
    const shared = ['--db', join(folder, 'two.db'), '--today', '2026-11-15']
    const first = await call('note', 'today', 'left knee 2/10', '--athlete', 'Anna', ...shared)
    expect(first.err).not.toContain('is new in this log')
    const slip = await call('note', 'today', 'left knee 2/10', '--athlete', 'Ana', ...shared)
    expect(slip.err).toContain('"Ana" is new in this log, beside Anna')
    expect(slip.err).toContain('forget --all --athlete "Ana"')
  })

  test('a report of a runner with a name says whose it is, in every form', async () => {
    const named = ['--db', join(folder, 'named.db'), '--today', '2026-11-15', '--athlete', 'Anna']
    await call('note', 'today', 'left knee 2/10', ...named)
    for (const args of [['today'], ['report'], ['report', '--format', 'md'], ['report', '--format', 'html']]) {
      expect((await call(...args, ...named)).out).toContain('Anna · ')
    }
  })
})

describe('a log that would keep nothing', () => {
  test.each([
    'file:x.db?mode=memory',
    'file:x.db',
    'FILE:///tmp/x.db',
    ':memory:',
    '',
    'http://evil.example/x.db',
  ])('--db %j is refused, before anything is read or made', async (name) => {
    for (const verb of [['import', folder], ['doctor'], ['note', 'today', 'left knee 2/10'], ['demo']])
      expect(await call('--db', name, ...verb)).toMatchObject({ code: 2, err: expect.stringContaining('--db takes') })
  })
})
