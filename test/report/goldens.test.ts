import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeReports, type SampleReport } from '../../scripts/reports/all.ts'
import { sampleLog } from '../../scripts/reports/sample-log.ts'
import { ANSWERS } from '../../src/model/schemas/answers.ts'

const FOLDER = join(import.meta.dirname, '../../samples/reports')
const HOW = 'node scripts/write-reports.ts writes them anew: read what changed'

let made: readonly SampleReport[]
const of = (name: string): string => made.find((each) => each.name === name)?.text ?? ''

beforeAll(async () => {
  made = await makeReports(await sampleLog())
})

describe('the reports of the sample season', () => {
  test('are the ones in samples/reports, in every form', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(made.map(({ name }) => name).sort())
    const different = made.filter(({ name, text }) => readFileSync(join(FOLDER, name), 'utf8') !== text)
    expect(
      different.map(({ name }) => name),
      HOW,
    ).toEqual([])
  })

  test('keep to their schemas', () => {
    for (const { name, text } of made.filter((each) => each.name.endsWith('.json'))) {
      const schema = name === 'physio.json' ? 'physio' : name === 'twelve-weeks.json' ? 'overview' : 'report'
      expect(ANSWERS[schema].safeParse(JSON.parse(text)).error, name).toBeUndefined()
    }
  })

  // What a hurried runner must find in each, whatever else is said.
  test.each([
    ['2026-W24', ['Modify', '20.7 km is 34 % longer', '42.5 km']],
    ['2026-W30', ['16.4 km', '15 days without a recorded run']],
    ['2026-W42', ['902 m down', '52.5 km']],
    ['2026-W44', ['Rest', 'kneecap', 'Book a physio', '3 runs in a row']],
    ['2026-W46', ['kneecap', '15.8 km']],
    ['first-week', ['The first week with runs in twelve']],
    ['other-exercise-only', ['No run this week; other exercise only. 1 hike']],
    ['no-run', ['No run this week.']],
    ['empty-log', ['Nothing is in the log for these twelve weeks', 'Get your export from Strava or Garmin']],
  ])('%s says what matters, as text, Markdown and page', (name, words) => {
    for (const form of ['txt', 'md', 'html']) {
      const flat = of(`${name}.${form}`).replaceAll(/\s+/g, ' ')
      for (const word of words) expect(flat, `${name}.${form}`).toContain(word)
    }
  })

  test('an empty log names the next command on the terminal, none in a page', () => {
    expect(of('empty-log.txt').replaceAll(/\s+/g, ' ')).toContain('sorepoint import FILE')
    expect(of('empty-log.html')).not.toContain('sorepoint import')
  })

  test('the overview has a row a week, the physio’s page every note in its words', () => {
    const rows = of('twelve-weeks.md').match(/^\| \d.*\|$/gm)
    expect(rows).toHaveLength(12)
    for (const words of ['Left knee a bit achy, eased after a few km.', 'left knee, front, under the kneecap, 4/10']) {
      for (const form of ['md', 'html']) expect(of(`physio.${form}`)).toContain(words)
    }
  })
})
