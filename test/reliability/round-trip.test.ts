import { chmodSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundleSorepoint, type Sorepoint } from './sorepoint.ts'

const SAMPLES = join(import.meta.dirname, '../../samples')

let sorepoint: Sorepoint
const at = (log: string, ...args: readonly string[]) => sorepoint.run(['--db', sorepoint.file(log), ...args])
const told = <Answer extends object>(log: string, ...args: readonly string[]) =>
  at(log, ...args, '--json').json<Answer>()

interface Runs {
  readonly runs: readonly { readonly id: string; readonly sources: readonly { readonly key: string }[] }[]
}
interface Imported {
  readonly files: number
  readonly runs: { readonly added: number; readonly updated: number; readonly merged: number }
  readonly problems: readonly object[]
}

describe('a log exported and imported into an empty one', () => {
  beforeAll(async () => {
    sorepoint = await bundleSorepoint()
    const given = ['strava-export.zip', 'garmin-activities.csv', 'loose/steady.fit']
    expect(at('here.db', 'import', ...given.map((name) => join(SAMPLES, name))).code).toBe(0)
    const { runs } = told<Runs>('here.db', 'runs')
    expect(runs.length).toBeGreaterThan(80)
    const joined = runs.findLast(({ sources }) => sources.length > 2)!
    expect(at('here.db', 'run', joined.id, '--split', joined.sources.at(-1)!.key).code).toBe(0)
    expect(at('here.db', 'note', 'last', 'left knee 5/10, sharp, worse downhill; "limped" home – ärgerlich').code).toBe(
      0,
    )
    expect(at('here.db', 'note', '2026-11-20', 'right calf 2/10 tight').code).toBe(0)
    expect(at('here.db', 'clear', 'left knee', '--by', 'Dr. A', '--on', '2026-11-21', '--ceiling', '3').code).toBe(0)
    expect(at('here.db', 'day', '2026-11-21', '--tired').code).toBe(0)
    expect(at('here.db', 'settings', 'birth-year', '1980').code).toBe(0)
    at('here.db', 'report', '--week', 'last')
  })

  test('gives the same runs, notes, advice and flags, through the command line', () => {
    const out = sorepoint.file('my-log.json')
    expect(at('here.db', 'export', '--out', out).code).toBe(0)
    const summary = told<Imported>('there.db', 'import', out)
    expect(summary.problems).toEqual([])
    expect(summary.files).toBe(1)
    expect(summary.runs.added).toBe(told<Runs>('here.db', 'runs').runs.length)
    for (const question of [
      ['runs', '--sport', 'all'],
      ['note', 'list'],
      ['report'],
      ['report', '--week', 'last'],
      ['settings'],
      ['today'],
    ]) {
      expect(told('there.db', ...question)).toEqual(told('here.db', ...question))
    }
    expect(told<{ findings: readonly object[] }>('there.db', 'doctor').findings).toEqual([])
    const again = sorepoint.file('again.json')
    at('there.db', 'export', '--out', again)
    expect(told<Imported>('there.db', 'import', out).runs).toMatchObject({ added: 0, updated: 0, merged: 0 })
  })

  test('the files it came from are known there too', () => {
    const { runs } = told<Imported>('there.db', 'import', join(SAMPLES, 'strava-export.zip'))
    expect(runs).toMatchObject({ added: 0, updated: 0, merged: 0 })
  })

  test('is readable by its owner alone; a file of the name that was there keeps its mode', () => {
    const modeOf = (path: string) => statSync(path).mode & 0o777
    const [fresh, page] = [sorepoint.file('fresh.json'), sorepoint.file('fresh.html')]
    expect(at('here.db', 'export', '--out', fresh).code).toBe(0)
    expect(at('here.db', 'report', '--format', 'html', '--out', page).code).toBe(0)
    expect([fresh, page].map(modeOf)).toEqual([0o600, 0o600])
    const open = sorepoint.file('open.json')
    writeFileSync(open, 'old')
    chmodSync(open, 0o644)
    expect(at('here.db', 'export', '--out', open).code).toBe(0)
    expect(modeOf(open)).toBe(0o644)
  })

  test('that cannot be written is said in a line', () => {
    const { code, err, signal } = at('here.db', 'export', '--out', sorepoint.file('nowhere/log.json'))
    expect([code, signal, err.trim().split('\n').length]).toEqual([1, null, 1])
    const full = at('here.db', 'export', '--out', '/dev/full')
    expect([full.code, full.err.trim().split('\n').length]).toEqual([1, 1])
  })

  test('that nobody reads to its end, or that finds no room, is no crash', () => {
    const piped = (to: string) => sorepoint.run(['--db', sorepoint.file('here.db'), 'export'], { shell: `exec ${to}` })
    expect(piped('> >(head -c 100 > /dev/null)')).toMatchObject({ code: 0, err: '' })
    const full = piped('> /dev/full')
    expect(full.code).toBe(1)
    expect(full.err).toMatch(/^sorepoint: the answer could not be written: .*\n$/)
  })

  test('an export cut off, or of a later version, is refused whole and named', () => {
    const text = at('here.db', 'export', '--no-samples').out
    writeFileSync(sorepoint.file('cut.json'), text.slice(0, -1000))
    writeFileSync(sorepoint.file('later.json'), text.replace('sorepoint/export/1', 'sorepoint/export/2'))
    for (const [name, code] of [
      ['cut.json', 'bad-json'],
      ['later.json', 'newer-export'],
    ] as const) {
      const ran = at('none.db', 'import', sorepoint.file(name), '--json')
      expect(ran.code).toBe(1)
      expect(ran.json<Imported>().problems).toMatchObject([{ path: name, level: 'error', code }])
    }
    expect(told<Runs>('none.db', 'runs').runs).toEqual([])
  })
})
