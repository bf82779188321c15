import { copyFileSync, existsSync, globSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/lib/seeded-random.ts'
import { MIGRATIONS } from '../../src/store/sqlite/migrations/index.ts'
import { countsOf, writeOlderLog } from './older-log.ts'
import { bundleSorepoint, ended, type Sorepoint } from './sorepoint.ts'

// While a log is brought to a newer schema, or copied, the program is killed at any moment.

/** `SOREPOINT_KILLS=200 npx vitest run test/reliability/killed-copies.test.ts` for long. */
const KILLS = Math.ceil(Number(process.env['SOREPOINT_KILLS'] ?? 100) / 20)
const FILES = 20_000

let sorepoint: Sorepoint
let older: string
let before: ReturnType<typeof countsOf>

beforeAll(async () => {
  sorepoint = await bundleSorepoint()
  older = sorepoint.file('older.db')
  writeOlderLog(older, FILES)
  before = countsOf(older)
  expect(before).toMatchObject({ schema: 1 })
})

/** Ends `args` a share of the way between the moment something new stands in the folder and the end of an undisturbed call. */
async function killed(args: readonly string[], folder: string, share: number, wholeMs: number): Promise<boolean> {
  const child = sorepoint.start(args)
  const ending = ended(child)
  const known = readdirSync(folder).length
  while (child.exitCode === null && readdirSync(folder).length === known) await wait(1)
  await wait(share * wholeMs)
  child.kill('SIGKILL')
  return (await ending).signal === 'SIGKILL'
}

/** How long the same takes undisturbed, from that moment on, ms. */
async function undisturbedMs(args: readonly string[], folder: string): Promise<number> {
  const child = sorepoint.start(args)
  const ending = ended(child)
  const known = readdirSync(folder).length
  while (child.exitCode === null && readdirSync(folder).length === known) await wait(1)
  const from = performance.now()
  expect(await ending).toMatchObject({ code: 0 })
  return performance.now() - from
}

function folderWith(name: string, log: string): { readonly folder: string; readonly path: string } {
  const folder = sorepoint.file(name)
  mkdirSync(folder)
  copyFileSync(log, join(folder, 'log.db'))
  return { folder, path: join(folder, 'log.db') }
}

/** Names of the copies that are done. */
const copiesIn = (folder: string) =>
  readdirSync(folder).filter((name) => name.includes('.before-schema-') && !name.includes('.part'))

describe('a program killed at any moment', () => {
  test('while it brings an older log to this schema: the next call finds all of it, and every copy that has its name is whole', async () => {
    const random = seededRandom(1)
    const call = (path: string) => ['--db', path, 'note', 'list', '--json']
    const calm = folderWith('calm', older)
    const wholeMs = await undisturbedMs(call(calm.path), calm.folder)
    let struck = 0
    for (let n = 0; n < KILLS; n++) {
      const { folder, path } = folderWith(`migrated-${n}`, older)
      for (let death = 0; death < 2; death++) {
        if (await killed(call(path), folder, random() ** 2, wholeMs)) struck += 1
        // What is there is the old log or the new one, with everything in it.
        expect(countsOf(path)).toEqual({ ...before, schema: expect.toBeOneOf([1, MIGRATIONS.length]) })
        for (const copy of copiesIn(folder)) expect([copy, countsOf(join(folder, copy))]).toEqual([copy, before])
      }
      expect(sorepoint.run(call(path))).toMatchObject({ code: 0, err: '' })
      expect(countsOf(path)).toEqual({ ...before, schema: MIGRATIONS.length })
      expect(copiesIn(folder)).toContain('log.db.before-schema-1')
      expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
    }
    expect(struck).toBeGreaterThan(0)
  }, 300_000)

  test('while it makes a backup: the copy is whole or not there, and what was left goes with the next', async () => {
    const random = seededRandom(2)
    const { folder, path } = folderWith('backups', older)
    const copy = (name: string) => join(folder, 'copies', name)
    mkdirSync(join(folder, 'copies'))
    sorepoint.run(['--db', path, 'settings'])
    const wholeMs = await undisturbedMs(['--db', path, 'backup', copy('calm.db')], join(folder, 'copies'))
    const log = countsOf(path)
    let absent = 0
    for (let n = 0; n < KILLS; n++) {
      await killed(['--db', path, 'backup', copy(`${n}.db`)], join(folder, 'copies'), random(), wholeMs)
      if (existsSync(copy(`${n}.db`))) {
        expect(countsOf(copy(`${n}.db`))).toEqual(log)
        expect(statSync(copy(`${n}.db`)).mode & 0o777).toBe(0o600)
      } else absent += 1
      expect(countsOf(path)).toEqual(log)
    }
    expect(absent).toBeGreaterThan(0)
    expect(sorepoint.run(['--db', path, 'backup', copy('last.db')])).toMatchObject({ code: 0 })
    const left = globSync(copy('.*')).map((each) => basename(each))
    expect(left).toEqual([])
    expect(countsOf(copy('last.db'))).toEqual(log)
  }, 300_000)
})

describe('two versions at once', () => {
  test('two programs that find an older log at the same moment bring it forward once, and neither fails', async () => {
    for (let n = 0; n < 2; n++) {
      const { folder, path } = folderWith(`both-${n}`, older)
      const both = await Promise.all([1, 2, 3].map(() => ended(sorepoint.start(['--db', path, 'note', 'list']))))
      expect(both.map(({ code, err }) => [code, err])).toEqual([
        [0, ''],
        [0, ''],
        [0, ''],
      ])
      expect(readdirSync(folder).toSorted()).toEqual(['log.db', 'log.db.before-schema-1'])
      expect(countsOf(path)).toEqual({ ...before, schema: MIGRATIONS.length })
    }
  }, 60_000)
})
