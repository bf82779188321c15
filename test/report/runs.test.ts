import { describe, expect, test } from 'vitest'
import { makeFormat } from '../../src/lib/format.ts'
import { textWidth } from '../../src/lib/text-width.ts'
import { wholly } from '../../src/model/surface.ts'
import { PLAIN } from '../../src/report/paint.ts'
import { runPage, runTable } from '../../src/report/terminal/runs.ts'
import { hills, runOn } from '../load/make-run.ts'

const FORMAT = makeFormat({ units: 'km' })
const page = (more: Parameters<typeof runOn>[2]) => runPage(runOn(0, 10, more), [], [], FORMAT, PLAIN)

describe('one run', () => {
  test('what nobody measured is left out, and what is not known is said to be so', () => {
    const text = page({})
    for (const name of ['heart rate', 'cadence', 'effort', 'shoe', 'device', 'longest'])
      expect(text).not.toContain(name)
    expect(text).toMatch(/ground +surface not known 100 % \(nothing says\)/)
    expect(text).toMatch(/climb +not recorded/)
    expect(page({ movingS: null, elapsedS: null })).not.toContain('pace')
  })

  test('says what its figures rest on', () => {
    const text = page({ ...hills(120, 90), surface: wholly('trail'), surfaceOrigin: 'title', zone: 'Europe/Berlin' })
    expect(text).toMatch(/climb +120 m up, 90 m down \(from the barometer\)/)
    expect(text).toMatch(/ground +trail 100 % \(by its title\)/)
    expect(text).toContain('08:00 (Europe/Berlin, your setting)')
  })
})

test('runs as a list: each on one line of the same columns, whatever the title is written in', () => {
  const titles = [
    '',
    'Parkrun',
    'A title much longer than there is room for',
    '朝のランニング、川沿いを走る、とても長い名前',
  ]
  const runs = titles.map((title, day) => runOn(day, 10, { id: 'r0123456789ab', title, surface: wholly('treadmill') }))
  const lines = runTable(runs, runs.length, FORMAT, PLAIN).split('\n').slice(0, titles.length)
  expect(new Set(lines.map((line) => textWidth(line.slice(0, line.indexOf('r0123456789ab')))))).toHaveLength(1)
  for (const line of lines) expect(textWidth(line)).toBeLessThan(80)
})
