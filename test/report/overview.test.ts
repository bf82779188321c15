import { describe, expect, test } from 'vitest'
import { overviewWeeks } from '../../src/app/log/overview-weeks.ts'
import { physioReport } from '../../src/app/log/physio-report.ts'
import { painDays } from '../../src/drawings/pain-days.ts'
import { makeFormat } from '../../src/lib/format.ts'
import { weekOf } from '../../src/lib/iso-week.ts'
import { overviewBlocks } from '../../src/report/overview.ts'
import { overviewAnswer } from '../../src/report/overview-answer.ts'
import { physioBlocks } from '../../src/report/physio.ts'
import { hills, logOf, noteOn, onDay, runOn, weekReport } from './invented.ts'

const FORMAT = makeFormat({ units: 'km' })
const textOf = (blocks: readonly object[]) => JSON.stringify(blocks)

describe('some weeks for a coach', () => {
  test('a week without a run is no week of nothing in the mean', () => {
    const log = logOf([runOn(0, 10), runOn(2, 10), runOn(15, 10), runOn(17, 10)])
    const weeks = overviewWeeks(log, weekOf(onDay(20)), 3, onDay(20))
    expect(textOf(overviewBlocks(weeks, FORMAT, null))).toContain('40.0 km; 20.0 km a week')
  })

  test('what the runner dismissed is told to nobody', () => {
    const log = logOf(
      [runOn(0, 10), runOn(2, 10)],
      [noteOn(0, 'left knee 3/10'), { ...noteOn(2, 'right calf sore'), status: 'dismissed' }],
    )
    const weeks = overviewWeeks(log, weekOf(onDay(6)), 1, onDay(6))
    const { weeks: told } = overviewAnswer(weeks, FORMAT, new Map())
    expect(told[0]?.notes.map(({ area }) => area)).toEqual(['knee'])
  })
})

describe('places for a physio', () => {
  const base = Array.from({ length: 20 }, (_, i) => runOn(i * 2, 8, hills(50, 50)))
  const report = (notes: Parameters<typeof logOf>[1]) => {
    const runs = [...base, runOn(41, 20, hills(50, 50)), ...Array.from({ length: 20 }, (_, i) => runOn(44 + i * 2, 6))]
    return physioReport(logOf(runs, notes), weekOf(onDay(84)), onDay(84))
  }
  const knee = noteOn(44, 'left knee 3/10, worse, no limp')
  const calf = { ...noteOn(46, 'right calf 3/10, worse, no limp'), id: 'calf' }

  test('a jump before two places is told with the first, and counted with the second', () => {
    const times = (notes: Parameters<typeof logOf>[1]) =>
      textOf(physioBlocks(report(notes), FORMAT)).split('20.0 km is').length - 1
    expect(times([knee])).toBe(1)
    expect(times([knee, calf])).toBe(1)
  })

  test('of many runs since, the last ones', () => {
    // 7/10 is never closed by silence, so its story goes on to today.
    const bad = noteOn(44, 'left knee 7/10, worse, limping')
    const text = textOf(physioBlocks(report([bad]), FORMAT))
    expect(text).toContain(FORMAT.shortDate(onDay(82)))
    expect(text).toContain('The last 14 of 20 runs')
    expect(text).not.toContain(`"${FORMAT.shortDate(onDay(46))}"`)
  })
})

test('a diary line, a pain-free note and a dismissed one make no day of pain', () => {
  const runs = [0, 1, 2, 3].map((day) => runOn(day, 5))
  const notes = [
    { ...noteOn(0, 'left knee 2/10'), diary: true },
    { ...noteOn(1, 'left knee 0/10'), painFree: true },
    { ...noteOn(2, 'left knee 2/10'), status: 'dismissed' as const },
    noteOn(3, 'left knee 2/10'),
  ]
  const { analysis } = weekReport(logOf(runs, notes), 6)
  expect([...painDays(analysis)]).toEqual([onDay(3)])
})
