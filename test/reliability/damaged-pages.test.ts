import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, expect, test } from 'vitest'
import { bundleSorepoint, type Sorepoint } from './sorepoint.ts'

// Pages of the file that nobody can read any more, as a failing disk leaves them; seen from the command line.

const LOOSE = join(import.meta.dirname, '../../samples/loose')
const PAGE = 4096

let sorepoint: Sorepoint
let sound: string
let bytes: Buffer

beforeAll(() => {
  return bundleSorepoint().then((bundled) => {
    sorepoint = bundled
    sound = sorepoint.file('log.db')
    const folder = sorepoint.file('some')
    mkdirSync(folder)
    for (const name of ['big-endian.fit', 'foot-pod.fit', 'indoor.fit']) cpSync(join(LOOSE, name), join(folder, name))
    expect(sorepoint.run(['--db', sound, 'import', folder]).code).toBe(0)
    expect(sorepoint.run(['--db', sound, 'note', 'today', 'left knee 4/10, no limp']).code).toBe(0)
    const db = new DatabaseSync(sound)
    db.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE')
    db.close()
    bytes = readFileSync(sound)
  })
})

/** The log with one page overwritten, and whether SQLite still finds it whole. */
function withPageLost(page: number): { readonly path: string; readonly isWhole: boolean } {
  const path = sorepoint.file(`lost-${page}.db`)
  const broken = Buffer.from(bytes)
  broken.fill(0xa5, page * PAGE, (page + 1) * PAGE)
  writeFileSync(path, broken)
  return { path, isWhole: isWhole(path) }
}

function isWhole(path: string): boolean {
  const copy = `${path}.look`
  copyFileSync(path, copy)
  const db = new DatabaseSync(copy)
  try {
    return Object.values(db.prepare('PRAGMA integrity_check').get() ?? {})[0] === 'ok'
  } catch {
    return false
  } finally {
    db.close()
  }
}

test('doctor answers 0 for the sound log', () => {
  const ran = sorepoint.run(['--db', sound, '--json', 'doctor'])
  expect(ran.code).toBe(0)
  expect(ran.json<{ findings: unknown[] }>().findings).toEqual([])
})

test('whichever page is lost, doctor answers 1, and names what is wrong', () => {
  const pages = bytes.length / PAGE
  let named = 0
  for (let page = 1; page < pages; page++) {
    const { path, isWhole } = withPageLost(page)
    if (isWhole) continue
    const ran = sorepoint.run(['--db', path, '--json', 'doctor'])
    expect([page, ran.code]).toEqual([page, 1])
    expect(ran.err).not.toMatch(/went wrong that should not|at .*\.js:\d+/)
    if (ran.out.includes('sorepoint/doctor/1')) {
      expect(ran.json<{ findings: unknown[] }>().findings.length).toBeGreaterThan(0)
      named++
    } else {
      expect(`${ran.out}${ran.err}`).toMatch(/damaged/)
    }
  }
  expect(named).toBeGreaterThan(3)
})
