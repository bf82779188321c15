import { describe, expect, test } from 'vitest'
import type { Log } from '../../src/analysis/analyse.ts'
import { overviewWeeks } from '../../src/app/log/overview-weeks.ts'
import { physioReport } from '../../src/app/log/physio-report.ts'
import { makeFormat } from '../../src/lib/format.ts'
import { weekOf } from '../../src/lib/iso-week.ts'
import type { EpisodeStory } from '../../src/model/physio.ts'
import { loadForm, type ReportFormat } from '../../src/report/index.ts'
import { PLAIN } from '../../src/report/paint.ts'
import { hills, logOf, noteOn, onDay, runOn } from './invented.ts'

const format = makeFormat({ units: 'km' })

/** Eight even weeks on road in one shoe; then a trail week in a new one, and an achilles that grows worse. */
function achillesLog(): Log {
  const even = Array.from({ length: 8 }, (_, week) => [1, 3, 6].map((day) => runOn(week * 7 + day, 10, ROAD))).flat()
  const trail = [56, 58, 60, 63, 66].map((day) => runOn(day, 10, TRAIL))
  return logOf(
    [...even, ...trail],
    [
      noteOn(58, 'right achilles 2/10, stiff, eased in the run'),
      noteOn(60, 'right achilles 4/10, got worse, no swelling'),
      noteOn(63, 'right achilles 5/10, got worse, hurts on stairs, limped'),
    ],
  )
}

const ROAD = { ...hills(20, 20), shoe: 'Old Road', surface: { road: 1, trail: 0, track: 0, treadmill: 0, unknown: 0 } }
const TRAIL = {
  ...hills(300, 300),
  shoe: 'New Trail',
  surface: { road: 0, trail: 1, track: 0, treadmill: 0, unknown: 0 },
}

async function page(log: Log, day: number, kind: ReportFormat, athlete: string | null = null): Promise<string> {
  const asOf = onDay(day)
  const form = await loadForm(kind)
  return form.physio(physioReport(log, weekOf(asOf), asOf, athlete), format, PLAIN, new Map())
}

/** What stands behind a name of the glance. */
const fact = (text: string, name: string): string =>
  new RegExp(`^- \\*\\*${name}:\\*\\* (.*)$`, 'm').exec(text)?.[1]?.replaceAll('\\', '') ?? ''

describe('a place at a glance', () => {
  test('tells how long, and how strong over time, in order', async () => {
    const text = await page(achillesLog(), 67, 'md')
    expect(fact(text, 'Since')).toContain('9 days ago')
    const numbers = [...fact(text, 'How strong').matchAll(/(\d+)\/10/g)].map(([, number]) => Number(number))
    expect(numbers).toEqual([2, 4, 5])
  })
  test('tells what makes it worse, what eases it, and when that was said', async () => {
    const text = await page(achillesLog(), 67, 'md')
    const [second, third] = [format.shortDate(onDay(60)), format.shortDate(onDay(63))]
    expect(fact(text, 'Worse with')).toContain(`running on (${second}, ${third})`)
    expect(fact(text, 'Worse with')).toContain(`stairs (${third})`)
    expect(fact(text, 'Easier with')).toContain(`running on (${format.shortDate(onDay(58))})`)
    expect(fact(text, 'Signs denied')).toContain('swollen')
  })
  test('tells that the place hurt before, when and how much', async () => {
    const asOf = onDay(67)
    const report = physioReport(achillesLog(), weekOf(asOf), asOf)
    const before = (story: EpisodeStory): EpisodeStory => ({
      ...story,
      earlierHere: [{ ...story.episode, firstDate: onDay(1), lastDate: onDay(4), severityMax: 6, open: false }],
    })
    const form = await loadForm('md')
    const text = form.physio({ ...report, stories: report.stories.map(before) }, format, PLAIN, new Map())
    expect(fact(text, 'Here before')).toBe(
      `${format.date(onDay(1), asOf)} to ${format.date(onDay(4), asOf)}, worst 6/10`,
    )
    expect(fact(await page(achillesLog(), 67, 'md'), 'Here before')).toBe('')
  })
  test('what nobody told is named as such, never as "no"', async () => {
    const untold = fact(await page(achillesLog(), 67, 'md'), 'Not told')
    expect(untold).toContain('pain at night')
    expect(untold).toContain('painkillers')
    expect(untold).not.toContain('swelling')
    expect(untold).not.toContain('stairs')
  })
  test('tells the load before and since, the change of ground and the new shoe', async () => {
    const text = await page(achillesLog(), 67, 'md')
    expect(fact(text, 'Run before')).toContain('longest 10.0 km')
    expect(fact(text, 'Run since')).toBe('4 runs, 40.0 km')
    expect(fact(text, 'Ground')).toMatch(/road \d+ %.* before; trail 100 % since/)
    expect(fact(text, 'Shoes')).toContain(`New Trail (first in this log ${format.shortDate(onDay(56))})`)
    expect(fact(text, 'Shoes')).not.toContain('Old Road (first')
  })
})

test('each advice is followed by what was then run, up to the next', async () => {
  const text = await page(achillesLog(), 67, 'md')
  const lines = text.split('\n').filter((line) => / day, | days, |in a day|in \d+ days/.test(line))
  const ran = lines.flatMap((line) => /(\d+) runs|(one run)/.exec(line)?.[0] ?? 'nothing')
  const count = ran.reduce((sum, each) => sum + (each === 'one run' ? 1 : Number.parseInt(each, 10) || 0), 0)
  // The run of the first note's day came before its advice.
  expect(count).toBe(3)
})

test.each([
  'text',
  'md',
  'html',
] as const)('%s says whose it is, where one log holds several, and what made it', async (kind) => {
  const named = await page(achillesLog(), 67, kind, 'Berta Öztürk')
  expect(named).toContain('Berta Öztürk')
  expect(named.replace(/\s+/g, ' ')).toMatch(/Made by sorepoint \d+\.\d+\.\d+, rules/)
  const weeks = overviewWeeks(achillesLog(), weekOf(onDay(67)), 4, onDay(67))
  expect((await loadForm(kind)).overview(weeks, format, PLAIN, new Map(), 'Berta Öztürk')).toContain('Berta Öztürk')
})

test('an open emergency stands on the physio’s page and on the coach’s, with what to do', async () => {
  const log = logOf([runOn(60, 8, hills(10, 10))], [noteOn(60, 'chest pain on the hill, short of breath')])
  const weeks = overviewWeeks(log, weekOf(onDay(61)), 2, onDay(61))
  for (const kind of ['text', 'md', 'html'] as const) {
    const form = await loadForm(kind)
    for (const text of [await page(log, 61, kind), form.overview(weeks, format, PLAIN, new Map())])
      expect([kind, text.replace(/\s+/g, ' ').includes('Do not drive yourself')]).toEqual([kind, true])
  }
})

test('a title cannot break out of the style that puts it on every sheet', async () => {
  const hostile = '"}</style><script>alert(1)</script>\\'
  const text = await page(achillesLog(), 67, 'html', hostile)
  expect(text).not.toContain('<script>')
  expect(text.match(/<\/style>/g)).toHaveLength(1)
})
