import { mkdirSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { beforeAll, describe, expect, test } from 'vitest'
import { gpxRun } from '../cli/gpx.ts'
import { bundleSorepoint, type Ended, ended, type Sorepoint } from './sorepoint.ts'
import { importedOf, stateOfLog } from './state-of-log.ts'

const FILES = 40

let sorepoint: Sorepoint
beforeAll(async () => {
  sorepoint = await bundleSorepoint()
  mkdirSync(sorepoint.file('runs'))
  for (let n = 0; n < FILES; n++) {
    const date = new Date(Date.UTC(2026, 4, n + 1, 7)).toISOString()
    writeFileSync(sorepoint.file('runs', `${n + 10}.gpx`), gpxRun(date, 40, 2.8, `Run ${n}`))
  }
})

/** Nobody was told of a lock, nobody failed. */
function expectCalm(all: readonly Ended[]): void {
  expect(all.map(({ code, err }) => [code, err])).toEqual(all.map(() => [0, '']))
  expect(all.map(({ out }) => out).join('')).not.toMatch(/locked|busy/i)
}

describe('at once on one log', () => {
  test('three imports of the same folder: every run once, counted once', async () => {
    const path = sorepoint.file('imports.db')
    const args = ['--db', path, 'import', sorepoint.file('runs'), '--json']
    const all = await Promise.all([1, 2, 3].map(() => ended(sorepoint.start(args))))
    expectCalm(all)
    sorepoint.run(['--db', sorepoint.file('alone.db'), 'import', sorepoint.file('runs')])
    const [together, alone] = [await stateOfLog(path), await stateOfLog(sorepoint.file('alone.db'))]
    expect(together.findings).toEqual([])
    expect(alone.runs).toHaveLength(FILES)
    expect(importedOf(together)).toEqual(importedOf(alone))
  })

  test('an import, the page, notes and questions: nothing is lost, nothing fails', async () => {
    const path = sorepoint.file('everything.db')
    const page = sorepoint.start(['--db', path, 'serve', '--no-open', '--json', '--port', '0'])
    const { url: opening, port } = JSON.parse(await firstLine(page.stdout)) as { url: string; port: number }
    const [cookie = ''] = ((await fetch(opening)).headers.get('set-cookie') ?? '').split(';')
    const look = (place: string) => fetch(`http://127.0.0.1:${port}/${place}`, { headers: { cookie } })
    const importing = ended(sorepoint.start(['--db', path, 'import', sorepoint.file('runs'), '--json']))
    const others: Promise<Ended>[] = []
    const pages: number[] = []
    for (let n = 0; n < 4; n++) {
      others.push(
        ended(sorepoint.start(['--db', path, 'note', '2026-05-03', `left knee ${n + 1}/10`, '--json'])),
        ended(sorepoint.start(['--db', path, n % 2 === 0 ? 'report' : 'runs', '--json'])),
      )
      for (const place of ['', 'log', 'note']) pages.push((await look(place)).status)
    }
    expectCalm(await Promise.all([importing, ...others]))
    expect(pages).toEqual(pages.map(() => 200))
    page.kill('SIGTERM')
    const closed = await ended(page)
    expect([closed.code, closed.err]).toEqual([0, ''])
    const state = await stateOfLog(path)
    expect([state.findings, state.runs.length, state.noteIds.size]).toEqual([[], FILES, 4])
  })
})

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line
  throw new Error('the page did not start')
}
