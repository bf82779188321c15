import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/sqlite/index.ts'
import { makeNote } from '../store/make.ts'
import { call } from './in-process.ts'
import { startCli } from './run-cli.ts'

let folder: string
let log: string
const file = (name: string): string => join(folder, name)
const ours = (...args: readonly string[]) => call('--db', log, '--today', '2026-11-15', ...args)
const modeOf = (path: string): number => statSync(path).mode & 0o777

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sorepoint-out-'))
  log = file('log.db')
  const store = await openStore(log)
  await store.athlete('me').putNote(makeNote('n1'))
  await store.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Every verb that writes a file. */
const WRITERS: readonly (readonly [string, readonly string[]])[] = [
  ['export --out', ['export', '--out']],
  ['export --format csv --out', ['export', '--format', 'csv', '--out']],
  ['report --out', ['report', '--out']],
  ['report --format html --out', ['report', '--format', 'html', '--out']],
  ['report --physio --out', ['report', '--physio', '--out']],
  ['backup', ['backup']],
]

describe.each(WRITERS)('%s', (_name, verb) => {
  test.each(['log.db', 'log.db-wal', 'log.db-shm', 'log.db-journal'])('refuses %s', async (name) => {
    const before = readFileSync(log)
    const { code, err } = await ours(...verb, file(name))
    expect([code, err]).toEqual([2, expect.stringContaining('is your log, or part of it')])
    expect(readFileSync(log).equals(before)).toBe(true)
    expect(readdirSync(folder)).toEqual(['log.db'])
  })
  test('refuses it under another name: a link, a second name, a way round', async () => {
    symlinkSync(log, file('link'))
    symlinkSync(file('log.db-wal'), file('dangling'))
    linkSync(log, file('second'))
    mkdirSync(file('sub'))
    symlinkSync(folder, file('here'))
    const before = readFileSync(log)
    for (const name of ['link', 'dangling', 'second', 'sub/../log.db', 'here/log.db', 'here/log.db-wal', 'here/link'])
      expect([name, (await ours(...verb, `${folder}/${name}`)).code]).toEqual([name, 2])
    expect(readFileSync(log).equals(before)).toBe(true)
    // And where the log is named by the link.
    for (const db of ['link', 'here/link', 'second'])
      expect((await call('--db', `${folder}/${db}`, ...verb, log)).code).toBe(2)
    expect(readFileSync(log).equals(before)).toBe(true)
  })
  test('refuses it before a log is made where none was', async () => {
    expect((await call('--db', file('new.db'), ...verb, file('new.db'))).code).toBe(2)
    expect((await call('--db', file('new.db'), ...verb, file('new.db-wal'))).code).toBe(2)
    expect(readdirSync(folder)).toEqual(['log.db'])
  })
  test('makes a file its owner’s alone, whatever the mask', async () => {
    const mask = process.umask(0)
    try {
      expect((await ours(...verb, file('made'))).code).toBe(0)
    } finally {
      process.umask(mask)
    }
    expect(modeOf(file('made'))).toBe(0o600)
    expect(readdirSync(folder).toSorted()).toEqual(['log.db', 'made'])
  })
  test('says in a line where nothing can be written, and leaves nothing', async () => {
    expect((await ours(...verb, file('no/such/place'))).code).toBe(1)
    expect((await ours(...verb, folder)).code).toBe(1)
    expect(readdirSync(folder)).toEqual(['log.db'])
  })
})

describe('a file that is there already', () => {
  test('keeps its mode, and a link to it stays a link', async () => {
    writeFileSync(file('week.txt'), 'old', { mode: 0o644 })
    symlinkSync('week.txt', file('newest'))
    expect((await ours('report', '--out', file('newest'))).code).toBe(0)
    expect(lstatSync(file('newest')).isSymbolicLink()).toBe(true)
    expect([readFileSync(file('week.txt'), 'utf8') === 'old', modeOf(file('week.txt'))]).toEqual([false, 0o644])
    chmodSync(file('week.txt'), 0o640)
    expect((await ours('report', '--out', file('week.txt'))).code).toBe(0)
    expect(modeOf(file('week.txt'))).toBe(0o640)
  })
  test('is made at the end of a link that led nowhere yet', async () => {
    mkdirSync(file('sub'))
    symlinkSync('sub/week.txt', file('newest'))
    expect((await ours('report', '--out', file('newest'))).code).toBe(0)
    expect(lstatSync(file('newest')).isSymbolicLink()).toBe(true)
    expect(readdirSync(file('sub'))).toEqual(['week.txt'])
  })
  test('is no place for a backup', async () => {
    writeFileSync(file('copy.db'), 'mine')
    expect((await ours('backup', file('copy.db'))).code).toBe(1)
    expect(readFileSync(file('copy.db'), 'utf8')).toBe('mine')
  })
})

describe.skipIf(process.platform === 'win32')('in a process', () => {
  test('- is stdout, without a word more; so is a backup', async () => {
    const cli = startCli()
    cli.run('note', 'today', 'left knee 2/10')
    const plain = cli.run('export')
    expect(cli.run('export', '--out', '-')).toMatchObject({ code: 0, err: '', out: plain.out })
    expect(cli.run('export', '--out', '/dev/stdout')).toMatchObject({ code: 0, err: '', out: plain.out })
    expect(cli.run('report', '--out', '-')).toMatchObject({ code: 0, err: '', out: cli.run('report').out })
    expect(existsSync('-')).toBe(false)
    const copy = spawnSync(process.execPath, [...entry("await main(['--db', process.argv[1], 'backup', '-'])"), log])
    expect(copy.status).toBe(0)
    writeFileSync(file('copy.db'), copy.stdout)
    const store = await openStore(file('copy.db'))
    expect(await store.athlete('me').notes()).toHaveLength(1)
    await store.close()
    cli.end()
  })

  test('a device and a pipe are written to as they are', async () => {
    expect((await ours('export', '--out', '/dev/null')).code).toBe(0)
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
    spawnSync('mkfifo', [file('pipe')])
    const reader = spawn('cat', [file('pipe')])
    let heard = ''
    reader.stdout.on('data', (data: Buffer) => {
      heard += data.toString()
    })
    const ended = new Promise((resolve) => reader.once('close', resolve))
    expect((await ours('export', '--out', file('pipe'))).code).toBe(0)
    await ended
    expect(JSON.parse(heard)).toMatchObject({ schema: 'sorepoint/export/1' })
    expect(lstatSync(file('pipe')).isFIFO()).toBe(true)
  })

  const FULL = '/dev/full'
  test.skipIf(!existsSync(FULL))('a full device is said', async () => {
    const { code, err } = await ours('export', '--out', FULL)
    expect([code, err]).toEqual([1, expect.stringContaining('no room left')])
  })

  test('a disk without room keeps the old file, and nothing else', async () => {
    const store = await openStore(log)
    await store.athlete('me').putNote(makeNote('n2', { text: 'left knee '.repeat(20_000) }))
    await store.close()
    writeFileSync(file('all.json'), 'the last good one', { mode: 0o640 })
    const script = entry("await main(['--db', process.argv[1], 'export', '--out', process.argv[2]])")
    const command = 'trap "" XFSZ; ulimit -f 64; exec "$@"'
    const ran = spawnSync('bash', ['-c', command, 'bash', process.execPath, ...script, log, file('all.json')], {
      encoding: 'utf8',
    })
    expect([ran.status, ran.stderr]).toEqual([1, expect.stringContaining('could not be written')])
    expect([readFileSync(file('all.json'), 'utf8'), modeOf(file('all.json'))]).toEqual(['the last good one', 0o640])
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  /** A writer that has written half and waits; resolves once it has. */
  async function halfWay(): Promise<{ end(signal: NodeJS.Signals): Promise<readonly [number | null, string | null]> }> {
    const script = `import { writeOut } from ${JSON.stringify(module('src/cli/out-file.ts'))}
      async function* pieces() { yield 'half'; yield ' of it'; console.log('half'); await new Promise((resolve) => setTimeout(resolve, 60_000)) }
      await writeOut(process.argv[1], pieces())`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, '--', file('all.json')])
    const ended = new Promise<readonly [number | null, string | null]>((resolve) =>
      child.once('exit', (code, signal) => resolve([code, signal])),
    )
    await new Promise((resolve) => child.stdout.once('data', resolve))
    return {
      end(signal) {
        child.kill(signal)
        return ended
      },
    }
  }

  test('a writer killed half-way leaves the old file; the next one takes away what it left', async () => {
    writeFileSync(file('all.json'), 'the last good one')
    expect(await (await halfWay()).end('SIGKILL')).toEqual([null, 'SIGKILL'])
    expect(readFileSync(file('all.json'), 'utf8')).toBe('the last good one')
    expect((await ours('export', '--out', file('all.json'))).code).toBe(0)
    expect(JSON.parse(readFileSync(file('all.json'), 'utf8'))).toMatchObject({ schema: 'sorepoint/export/1' })
    expect(readdirSync(folder).toSorted()).toEqual(['all.json', 'log.db'])
  })
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('a writer ended by %s leaves the old file and nothing else', async (signal, code) => {
    writeFileSync(file('all.json'), 'the last good one')
    expect(await (await halfWay()).end(signal)).toEqual([code, null])
    expect(readFileSync(file('all.json'), 'utf8')).toBe('the last good one')
    expect(readdirSync(folder).toSorted()).toEqual(['all.json', 'log.db'])
  })
})

const module = (path: string): string => pathToFileURL(join(import.meta.dirname, '../..', path)).href

/** The program called by a script, whose arguments follow. */
const entry = (script: string): readonly string[] => [
  '--input-type=module',
  '-e',
  `import { main } from ${JSON.stringify(module('src/cli/main.ts'))}; ${script}`,
  '--',
]
