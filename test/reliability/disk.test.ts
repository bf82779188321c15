import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { importFiles } from '../../src/app/import/import-files.ts'
import { athleteStore } from '../../src/store/sqlite/athlete-store.ts'
import { openStore } from '../../src/store/sqlite/index.ts'
import { MIGRATIONS } from '../../src/store/sqlite/migrations/index.ts'
import { openDatabase } from '../../src/store/sqlite/open-database.ts'
import { gpxRun } from '../cli/gpx.ts'
import { makeNote } from '../store/make.ts'
import { bundleSorepoint, type Sorepoint } from './sorepoint.ts'
import { type Imported, importedOf, stateOfLog } from './state-of-log.ts'

const FILES = 5

let sorepoint: Sorepoint
let undisturbed: Imported

/** An import of the folder with the log at the path. */
async function imported(path: string, pages: number | null, onFile: (files: number) => void = () => {}): Promise<void> {
  const db = openDatabase(path, MIGRATIONS.length)
  // A database that may not grow past so many pages is a disk that is full there.
  if (pages !== null) db.get(`PRAGMA max_page_count = ${pages}`)
  try {
    await importFiles([sorepoint.file('runs')], {
      store: athleteStore(db, 'me'),
      options: { csvUnits: null },
      nowMs: () => 0,
      onProgress: ({ files }) => onFile(files),
    })
  } finally {
    db.close()
  }
}

async function emptyLog(path: string): Promise<void> {
  await (await openStore(path)).close()
}

beforeAll(async () => {
  sorepoint = await bundleSorepoint()
  mkdirSync(sorepoint.file('runs'))
  for (let n = 1; n <= FILES; n++) {
    writeFileSync(
      sorepoint.file('runs', `${n}.gpx`),
      gpxRun(`2026-05-0${n}T07:00:00Z`, 30, 2.8, `Run ${n}`, 'x'.repeat(3000)),
    )
  }
  await emptyLog(sorepoint.file('whole.db'))
  await imported(sorepoint.file('whole.db'), null)
  undisturbed = importedOf(await stateOfLog(sorepoint.file('whole.db')))
  expect(undisturbed.runs).toHaveLength(FILES)
})

test('a disk that is full after any number of pages: what was said to be in is in, and room given, all is as it should be', async () => {
  await emptyLog(sorepoint.file('empty.db'))
  const failed: number[] = []
  for (let pages = 1, done = false; !done; pages += 2) {
    const path = sorepoint.file(`full-${pages}.db`)
    copyFileSync(sorepoint.file('empty.db'), path)
    let said = 0
    const keep = (files: number) => {
      said = files
    }
    const outcome = await imported(path, pages, keep).then(
      () => 'done',
      (error) => error.code,
    )
    done = outcome === 'done'
    if (!done) expect(outcome).toBe('disk-full')
    const state = await stateOfLog(path)
    expect(state.findings).toEqual([])
    expect(state.files.length).toBe(said)
    if (done) break
    failed.push(said)
    await imported(path, null)
    expect(importedOf(await stateOfLog(path))).toEqual(undisturbed)
  }
  expect(new Set(failed).size).toBeGreaterThan(FILES / 2)
}, 300_000)

test('a note that finds no room is not said to be kept', async () => {
  const path = sorepoint.file('note.db')
  await emptyLog(path)
  const db = openDatabase(path, MIGRATIONS.length)
  db.get('PRAGMA max_page_count = 1')
  const me = athleteStore(db, 'me')
  const words = makeNote('n1', { text: 'x'.repeat(100_000) })
  await expect(me.putNote(words)).rejects.toMatchObject({ code: 'disk-full', expected: true })
  expect(await me.notes()).toEqual([])
  db.get('PRAGMA max_page_count = 1000000')
  await me.putNote(words)
  expect(await me.notes()).toEqual([words])
  db.close()
})

describe('the program on a disk that refuses', () => {
  const line = /^sorepoint: [^\n]+\n$/

  test.skipIf(process.platform === 'win32')(
    'a limit on the size of files: said in a line, nothing lost, the rest when it is lifted',
    async () => {
      const path = sorepoint.file('limit.db')
      let refused = 0
      for (const blocks of [0, 8, 40, 80, 120, 160]) {
        const args = ['--db', path, 'import', sorepoint.file('runs'), '--json']
        const ran = sorepoint.run(args, { shell: `ulimit -f ${blocks}` })
        if (ran.code === 0) continue
        refused += 1
        expect(ran).toMatchObject({ code: 1, signal: null, err: expect.stringMatching(line) })
      }
      expect(refused).toBeGreaterThan(2)
      expect(sorepoint.run(['--db', path, 'import', sorepoint.file('runs')]).code).toBe(0)
      const state = await stateOfLog(path)
      expect(state.findings).toEqual([])
      expect(importedOf(state)).toEqual(undisturbed)
    },
  )

  // Needs a file system of its own, which only a user namespace gives to everybody.
  const mounts = spawnSync('unshare', ['-rm', 'true']).status === 0

  test.skipIf(!mounts)('a file system that is full, one that is read-only (needs user namespaces)', async () => {
    const disk = sorepoint.file('disk')
    mkdirSync(disk)
    const inside = (script: string, ...args: string[]) => {
      const { node, entry } = sorepoint.program
      return spawnSync('unshare', ['-rm', 'bash', '-c', script, 'bash', node, entry, disk, ...args], {
        encoding: 'utf8',
      })
    }
    const full = inside(
      `program() { "$1" "$2" --db "$3/log.db" "\${@:5}"; echo "exit $?"; }
       mount -t tmpfs -o size=300k disk "$3"
       program "$@" import "$4"; program "$@" doctor
       mount -o remount,size=30m "$3"
       program "$@" doctor --json; program "$@" import "$4"; program "$@" doctor`,
      sorepoint.file('runs'),
    )
    const noRoom = `sorepoint: there is no room left on the disk (database or disk is full): ${disk}/log.db
Make room on the disk, then try again: what was kept before is still there.
`
    // The doctor only reads: it finds the log whole where there is no room to write.
    expect(full.stderr).toBe(noRoom)
    expect(full.stdout.match(/exit \d/g)).toEqual(['exit 1', 'exit 0', 'exit 0', 'exit 0', 'exit 0'])
    expect(full.stdout).toMatch(/Runs: (?:\d new.*, )?\d known/)
    expect(full.stdout).toContain('All is well')
    writeFileSync(`${disk}/kept.txt`, '')
    copyFileSync(sorepoint.file('whole.db'), `${disk}/log.db`)
    const readOnly = inside(
      'mount --bind "$3" "$3" && mount -o remount,bind,ro "$3" && "$1" "$2" --db "$3/log.db" note today "left knee 3/10"; echo "exit $?"',
    )
    expect(readOnly.stdout).toBe('exit 1\n')
    expect(readOnly.stderr).toMatch(
      /^sorepoint: the log cannot be written to [^\n]+\nCheck that you may write[^\n]+\n$/,
    )
    expect(readdirSync(disk).toSorted()).toEqual(['kept.txt', 'log.db'])
  })
})
