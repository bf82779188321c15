import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figure } from '../../src/drawings/figure.ts'
import { WIDTHS } from '../../src/drawings/frame.ts'
import { courseOf } from '../../src/drawings/run/course.ts'
import { runRows } from '../../src/drawings/run/run-rows.ts'
import { splitsOf } from '../../src/drawings/run/splits.ts'
import { amountAxis, rangeAxis } from '../../src/drawings/scale.ts'
import { weekCharts } from '../../src/drawings/weeks/index.ts'
import { weeksOf } from '../../src/drawings/weeks/weeks-shown.ts'
import { makeFormat } from '../../src/lib/format.ts'
import { trusted } from '../../src/lib/markup.ts'
import { emptySamples, type Samples } from '../../src/model/samples.ts'
import { hills, logOf, runOn, weekReport } from '../report/invented.ts'

const format = makeFormat({ units: 'km' })

/** Every width and height that a drawing has. */
const sizes = (svg: string): readonly number[] =>
  [...svg.matchAll(/ (?:width|height|r)="([^"]+)"/g)].map(([, value]) => Number(value))

describe('an axis', () => {
  test('of amounts begins at 0 and covers every value', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }))), (values) => {
        const axis = amountAxis(values)
        expect(axis.from).toBe(0)
        for (const value of values) expect(axis.to).toBeGreaterThanOrEqual((value ?? 0) * 0.9999)
        expect(axis.ticks.length).toBeLessThan(8)
      }),
    )
  })

  test('of a range covers it, and shows the least span', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -500, max: 9000, noNaN: true }), { minLength: 1 }), (values) => {
        const axis = rangeAxis(values, 50)
        expect(axis.from).toBeLessThanOrEqual(Math.min(...values) + 1e-3)
        expect(axis.to).toBeGreaterThanOrEqual(Math.max(...values) - 1e-3)
        expect(axis.to - axis.from).toBeGreaterThanOrEqual(49.9)
      }),
    )
  })
})

describe('the charts of some weeks', () => {
  test('have no negative size and no figure that is none, whatever was run', () => {
    const day = fc.record({
      day: fc.integer({ min: 1, max: 83 }),
      km: fc.integer({ min: 0, max: 90 }),
      up: fc.integer({ min: 0, max: 3000 }),
    })
    fc.assert(
      fc.property(fc.array(day, { maxLength: 12 }), (days) => {
        const report = weekReport(logOf(days.map(({ day: on, km, up }) => runOn(on, km, hills(up, up)))), 83)
        for (const chart of weekCharts(weeksOf(report.analysis), format, (id) => `/week?week=${id}`)) {
          for (const width of Object.values(WIDTHS)) {
            const svg = chart.draw(width).markup
            expect(svg).not.toMatch(/NaN|Infinity|undefined/)
            expect(sizes(svg).filter((size) => !(size >= 0))).toEqual([])
            // The highest bar stays below the upper edge.
            const tops = [...svg.matchAll(/<rect[^>]* y="([^"]+)"/g)].map(([, y]) => Number(y))
            expect(tops.filter((y) => y < 0)).toEqual([])
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  test('a log of one week and a gap of ten weeks are drawn', () => {
    const gap = weekReport(logOf([runOn(1, 8), runOn(80, 8)]), 83)
    const [distance] = weekCharts(weeksOf(gap.analysis), format)
    expect(distance?.text).toContain('8.0 km, 0.0 km')
    expect([...distance!.draw(WIDTHS.wide).markup.matchAll(/fill="var\(--(?:bar|accent)\)"/g)]).toHaveLength(2)
  })

  test('each week leads to itself in a page, and nowhere in a file', () => {
    const { analysis } = weekReport(logOf([runOn(1, 8), runOn(80, 8)]), 83)
    const inPage = weekCharts(weeksOf(analysis), format, (id) => `/week?week=${id}`)[0]!.draw(WIDTHS.wide).markup
    expect([...inPage.matchAll(/href="\/week\?week=([^"]+)"/g)].map(([, id]) => id)).toEqual(
      analysis.history.map(({ week }) => week.id),
    )
    expect(weekCharts(weeksOf(analysis), format)[0]!.draw(WIDTHS.wide).markup).not.toContain('href')
  })

  test('words of a runner’s files are text in a figure', () => {
    const drawn = figure({ title: '<b>&"', text: '"><script>', legend: [] }, () => trusted('')).markup
    expect(drawn).toContain('&lt;b&gt;&amp;&quot;')
    expect(drawn).not.toContain('<script>')
  })
})

/** A run of even pace: a sample every ten seconds. */
function evenRun(metres: number, secondsEach: number, altitude: (way: number) => number): Samples {
  const count = metres / 25 + 1
  const column = (value: (index: number) => number): Float64Array =>
    Float64Array.from({ length: count }, (_, i) => value(i))
  return {
    ...emptySamples(count),
    t: column((i) => i * secondsEach),
    dist: column((i) => i * 25),
    ele: column((i) => altitude(i * 25)),
    hr: column(() => 140),
  }
}

describe('the way of a run', () => {
  test('35 m of relief do not look like the Alps: the axis spans 50 m', () => {
    const course = courseOf(evenRun(5000, 8, (way) => 200 + (35 * way) / 5000))!
    const svg = runRows(course, [], format)[0]!.draw(WIDTHS.wide).markup
    const line = /<path d="(M[^"]+)" fill="none"/.exec(svg)?.[1] ?? ''
    const heights = [...line.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y))
    // Of 90 px that the axis has.
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan((90 * 36) / 50)
  })

  test('splits are whole kilometres, a pause is in none of them, a short rest is no split', () => {
    const run = evenRun(3025, 10, () => 100)
    const paused: Samples = {
      ...run,
      t: run.t.map((value, index) => (index >= 60 ? value + 600 : value)),
      segmentStarts: Uint32Array.of(0, 60),
    }
    const splits = splitsOf(paused, 1000)
    expect(splits.map(({ toM }) => toM)).toEqual([1000, 2000, 3000])
    expect(splits[0]?.movingS).toBe(400)
    expect(splits[1]?.movingS).toBeLessThanOrEqual(400)
    expect(splits[2]).toMatchObject({ movingS: 400, heightM: 0, hrBpm: 140 })
  })

  test('a run without way or samples has none', () => {
    expect(courseOf(emptySamples(0))).toBeNull()
    expect(courseOf(emptySamples(1))).toBeNull()
    expect(splitsOf(emptySamples(5), 1000)).toEqual([])
  })
})
