import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { ANSWERS } from '../../src/model/schemas/answers.ts'
import { COMPILE_CACHE } from '../compile-cache.ts'
import { gpxRun } from './gpx.ts'
import { startCli } from './run-cli.ts'

const cli = startCli()
afterAll(() => cli.end())

const ENTRY = pathToFileURL(join(import.meta.dirname, '../../src/cli/main.ts')).href

test('a folder is read as its files arrive, a line of JSON a batch, until Ctrl-C', async () => {
  const [folder, outside] = [join(cli.folder, 'inbox'), join(cli.folder, 'second.gpx')]
  mkdirSync(folder)
  writeFileSync(join(folder, 'first.gpx'), gpxRun('2026-11-10T07:00:00Z', 30, 2.8, 'First'))
  writeFileSync(outside, gpxRun('2026-11-12T07:00:00Z', 30, 2.8, 'Second'))
  const script = `import { main } from ${JSON.stringify(ENTRY)}; await main(process.argv.slice(1))`
  const args = ['--db', join(cli.folder, 'log.db'), '--json', 'import', '--watch', folder]
  const watching = spawn(process.execPath, ['--input-type=module', '-e', script, '--', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TZ: 'UTC', ...COMPILE_CACHE },
  })
  const ended = new Promise<number | null>((resolve) => watching.once('exit', resolve))
  const counts = []
  for await (const line of createInterface({ input: watching.stdout })) {
    counts.push(ANSWERS.import.parse(JSON.parse(line)).runs)
    if (counts.length === 1) {
      copyFileSync(outside, join(folder, 'second.gpx'))
      writeFileSync(join(folder, '.hidden.gpx'), 'on its way')
    } else watching.kill('SIGINT')
  }
  expect(await ended).toBe(0)
  expect(counts).toMatchObject([
    { added: 1, unchanged: 0 },
    { added: 1, unchanged: 0 },
  ])
  expect(ANSWERS.runs.parse(cli.run('runs', '--json').json()).runs).toHaveLength(2)
})

test('what is no folder cannot be watched', () => {
  expect(cli.run('import', '--watch', join(cli.folder, 'nowhere')).code).toBe(2)
})
