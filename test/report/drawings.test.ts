import { describe, expect, test } from 'vitest'
import { bodyFigure } from '../../src/drawings/body/marked.ts'
import { BODY_SIZE } from '../../src/drawings/body/outline.ts'
import { BODY_PLACES } from '../../src/drawings/body/places.ts'
import { SIDES, stepX, WIDTHS } from '../../src/drawings/frame.ts'
import { calendar } from '../../src/drawings/weeks/calendar.ts'
import { weekCharts } from '../../src/drawings/weeks/index.ts'
import { painLanes } from '../../src/drawings/weeks/pain-lanes.ts'
import { longestBefore, weeksOf } from '../../src/drawings/weeks/weeks-shown.ts'
import { AREA_NAMES } from '../../src/model/area.ts'
import { placesShown } from '../../src/report/pain-lines.ts'
import { kneeLog, logOf, runOn, weekReport } from './invented.ts'

const { analysis, format } = weekReport(kneeLog(), 82)
const charts = weekCharts(weeksOf(analysis), format)
const named = (id: string) => charts.find((chart) => chart.id === id)!

describe('the charts of the twelve weeks', () => {
  test('tell in words what they draw', () => {
    expect(named('weekly-distance').text).toContain('28.0 km, 28.0 km, 26.0 km')
    expect(named('longest-run').text).toContain('12.0 km, 18.0 km')
    expect(named('climb-descent').text).toContain('Descent: 240 m')
  })

  test('only draw what there is', () => {
    // Nobody said on what ground.
    expect(charts.map(({ id }) => id)).toEqual(['weekly-distance', 'longest-run', 'climb-descent'])
    const flat = weekReport(logOf([runOn(1, 8), runOn(8, 8)]), 8)
    expect(weekCharts(weeksOf(flat.analysis), flat.format).map(({ id }) => id)).toEqual([
      'weekly-distance',
      'longest-run',
    ])
    const empty = weekReport(logOf([]), 8)
    expect(weekCharts(weeksOf(empty.analysis), empty.format)).toEqual([])
  })

  test('the long run stands against the longest of the 30 days before it', () => {
    expect(longestBefore(analysis.history.at(-1)!, analysis.days)).toBe(12_000)
    // The first run of a log has nothing before it.
    const first = weekReport(logOf([runOn(1, 8)]), 1).analysis
    expect(longestBefore(first.history.at(-1)!, first.days)).toBeNull()
  })

  test('are the same drawing every time, with nothing a strict page forbids', () => {
    for (const chart of charts) {
      const svg = chart.draw(WIDTHS.narrow).markup
      expect(chart.draw(WIDTHS.narrow).markup).toBe(svg)
      expect(svg).not.toMatch(/ style=|<style|<script|ecmeta|zr\d|http/)
      // Every colour follows the page's light or dark.
      const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map((match) => match[1])
      expect(colours.filter((colour) => colour !== 'none' && !colour?.startsWith('var('))).toEqual([])
    }
  })

  test.each([WIDTHS.wide, WIDTHS.narrow])('every drawing has its weeks at the same places, %d px wide', (width) => {
    const middles = analysis.history.map((_, index) =>
      Math.round((stepX(width, index, 12) + stepX(width, index + 1, 12)) / 2),
    )
    const bars = [
      ...named('weekly-distance')
        .draw(width)
        .markup.matchAll(/<rect x="([\d.]+)"[^>]* width="([\d.]+)"[^>]* fill="var\(--(?:bar|accent)\)"/g),
    ]
    const drawn = bars.map(([, x, wide]) => Math.round(Number(x) + Number(wide) / 2))
    expect(drawn.length).toBe(12)
    drawn.forEach((x, index) => {
      expect(Math.abs(x - middles[index]!)).toBeLessThanOrEqual(1)
    })
    const discs = [...calendar(analysis, format, width)!.markup.matchAll(/<circle cx="([\d.]+)"/g)]
    expect([...new Set(discs.map((match) => Math.round(Number(match[1]))))]).toEqual(middles)
    const loads = [
      ...painLanes({ ...analysis, withLoad: true }, placesShown(analysis, format), format, width)!.markup.matchAll(
        /<rect x="([\d.]+)"[^>]* width="([\d.]+)"/g,
      ),
    ].map(([, x, wide]) => Math.round(Number(x) + Number(wide) / 2))
    loads.forEach((x, index) => {
      expect(Math.abs(x - middles[index]!)).toBeLessThanOrEqual(1)
    })
  })

  test('a note’s dot stands in the column of its week', () => {
    const width = WIDTHS.wide
    const lanes = painLanes({ ...analysis, withLoad: true }, placesShown(analysis, format), format, width)!.markup
    const dot = Number(/<circle cx="([\d.]+)"/.exec(lanes)?.[1])
    expect(dot).toBeGreaterThan(stepX(width, 11, 12))
    expect(dot).toBeLessThan(width - SIDES.right)
  })
})

describe('the body figure', () => {
  const circles = (side: 'left' | 'right' | 'both', area: 'knee' | 'calf' | 'chest') =>
    [...bodyFigure([{ area, side, severity: 4, open: true }])!.markup.matchAll(/<circle cx="([\d.]+)"/g)].map((match) =>
      Number(match[1]),
    )
  const frontMiddle = BODY_SIZE.width / 2

  test('left is the runner’s own: on the right of the front view, on the left of the back view', () => {
    expect(circles('left', 'knee')[0]).toBeGreaterThan(frontMiddle)
    expect(circles('right', 'knee')[0]).toBeLessThan(frontMiddle)
    const backMiddle = BODY_SIZE.width * 1.5 + 20
    expect(circles('left', 'calf')[0]).toBeLessThan(backMiddle)
    expect(circles('left', 'calf')[0]).toBeGreaterThan(BODY_SIZE.width)
  })

  test('both sides are two marks, a place on the middle line is one', () => {
    expect(circles('both', 'knee')).toHaveLength(2)
    expect(circles('both', 'chest')).toEqual([frontMiddle])
  })

  test('every place but the whole body has one, within the figure', () => {
    for (const area of AREA_NAMES) {
      const place = BODY_PLACES[area]
      if (place === null) expect(area).toBe('whole-body')
      else {
        expect(place.down).toBeLessThanOrEqual(BODY_SIZE.height)
        expect(place.out).toBeLessThanOrEqual(BODY_SIZE.width / 2)
      }
    }
  })

  test('no place, no figure', () => {
    expect(bodyFigure([{ area: null, side: null, severity: null, open: true }])).toBeNull()
  })
})
