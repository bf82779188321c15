import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { zipOf } from '../app/import/zips.ts'
import { gpxRun } from '../cli/gpx.ts'
import { bundleSorepoint, type Ended, type Sorepoint } from './sorepoint.ts'

/** The user that owns nothing, on most systems. */
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
const here = isRoot ? '' : ' (not tested: only root can call the program as somebody else)'

describe.skipIf(!isRoot)(`to somebody who may not write or read there${here}`, () => {
  let sorepoint: Sorepoint
  let owned: string
  let log: string
  const asNobody = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Ended =>
    sorepoint.run(args, { uid: NOBODY, env: { HOME: owned, TMPDIR: owned, ...env } })

  beforeAll(async () => {
    sorepoint = await bundleSorepoint()
    chmodSync(sorepoint.file(), 0o755)
    owned = folderOf('owned', NOBODY, 0o755)
    log = join(owned, 'log.db')
    writeFileSync(join(owned, 'run.gpx'), gpxRun('2026-11-10T07:00:00Z', 30, 2.8, 'Run'))
    expect(asNobody(['--db', log, 'import', join(owned, 'run.gpx')])).toMatchObject({ code: 0 })
  })

  function folderOf(name: string, owner: number, mode: number): string {
    const path = sorepoint.file(name)
    mkdirSync(path)
    chownSync(path, owner, owner)
    chmodSync(path, mode)
    return path
  }

  /** A line that names the trouble, and maybe one of what to do; nothing of the program's own inside. */
  function expectRefused({ code, err, signal }: Ended): void {
    expect([code, signal]).toEqual([1, null])
    expect(err).toMatch(/^sorepoint: .+\n(.+\n)?$/)
    expect(err).not.toMatch(/EACCES|EPERM|SQLITE|undefined|should not/)
  }

  test('a folder in which no log can be made', () => {
    const folder = folderOf('foreign', 0, 0o755)
    for (const args of [['runs'], ['note', 'today', 'left knee 4/10'], ['doctor'], ['serve', '--no-open']])
      expectRefused(asNobody(['--db', join(folder, 'log.db'), ...args]))
    expect(readdirSync(folder)).toEqual([])
  })

  test('somebody else’s log, which stays as it is', () => {
    const folder = folderOf('others', 0, 0o755)
    const theirs = join(folder, 'log.db')
    sorepoint.run(['--db', theirs, 'settings', 'birth-year', '1980'])
    for (const mode of [0o600, 0o644]) {
      chmodSync(theirs, mode)
      const before = readFileSync(theirs)
      for (const args of [['runs'], ['note', 'today', 'left knee 4/10'], ['doctor']])
        expectRefused(asNobody(['--db', theirs, ...args]))
      expect([readFileSync(theirs).equals(before), statSync(theirs).mode & 0o777]).toEqual([true, mode])
    }
  })

  test('a log of one’s own in a folder that can no longer be written', () => {
    const folder = folderOf('closed', NOBODY, 0o755)
    const mine = join(folder, 'log.db')
    asNobody(['--db', mine, 'settings', 'birth-year', '1980'])
    chmodSync(folder, 0o555)
    const before = readFileSync(mine)
    for (const args of [['runs'], ['note', 'today', 'left knee 4/10']]) expectRefused(asNobody(['--db', mine, ...args]))
    expect(readFileSync(mine).equals(before)).toBe(true)
    chmodSync(folder, 0o755)
    expect(asNobody(['--db', mine, 'settings', 'birth-year'])).toMatchObject({ code: 0 })
  })

  test('a folder for reports, exports and copies', () => {
    const folder = folderOf('no-reports', 0, 0o755)
    writeFileSync(join(folder, 'old.json'), 'old', { mode: 0o644 })
    for (const args of [
      ['export', '--out', join(folder, 'log.json')],
      ['export', '--out', join(folder, 'old.json')],
      ['report', '--format', 'html', '--out', join(folder, 'week.html')],
      ['backup', join(folder, 'copy.db')],
    ])
      expectRefused(asNobody(['--db', log, ...args]))
    expect(readFileSync(join(folder, 'old.json'), 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['old.json'])
  })

  test('files and folders that do not open cost themselves alone', () => {
    const given = folderOf('given', 0, 0o755)
    const run = (day: number) => gpxRun(`2026-10-${day}T07:00:00Z`, 30, 2.8, 'Run')
    writeFileSync(join(given, 'a.gpx'), run(10))
    writeFileSync(join(given, 'b.gpx'), run(11), { mode: 0o600 })
    mkdirSync(join(given, 'c'), { mode: 0o700 })
    const ran = asNobody(['--db', log, 'import', given, '--json'])
    const { runs, problems } = ran.json<{ runs: { added: number }; problems: { path: string; code: string }[] }>()
    expect([ran.code, runs.added]).toEqual([1, 1])
    expect(problems).toMatchObject([
      { path: 'b.gpx', code: 'unreadable' },
      { path: 'c', code: 'unreadable' },
    ])
  })

  test('a temporary folder in which nothing can be unpacked', async () => {
    const inner = await zipOf([['run.gpx', gpxRun('2026-09-10T07:00:00Z', 30, 2.8, 'Run')]])
    writeFileSync(
      join(owned, 'export.zip'),
      await zipOf([
        ['inner.zip', inner],
        ['b.gpx', gpxRun('2026-09-12T07:00:00Z', 30, 2.8, 'Run')],
      ]),
    )
    const ran = asNobody(['--db', log, 'import', join(owned, 'export.zip'), '--json'], {
      TMPDIR: folderOf('no-room', 0, 0o755),
    })
    expect([ran.code, ran.err.includes(' at ')]).toEqual([1, false])
    const { runs, problems } = ran.json<{ runs: { added: number }; problems: { path: string }[] }>()
    expect([runs.added, problems.map(({ path }) => path)]).toEqual([1, ['export.zip!inner.zip']])
  })
})
