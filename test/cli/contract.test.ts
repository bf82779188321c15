import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANSWERS } from '../../src/model/schemas/answers.ts'
import { gpxRun } from './gpx.ts'
import { startCli } from './run-cli.ts'

// The JSON contract, through the command line as outside checks call it.
const cli = startCli()
const exported = join(cli.folder, 'runs')

beforeAll(() => {
  mkdirSync(exported)
  // Four weeks of two 30-minute runs, then one of 15 km; the second-last hurts.
  const days = ['10-13', '10-16', '10-20', '10-23', '10-27', '10-30', '11-03', '11-06', '11-10']
  for (const day of days) {
    writeFileSync(join(exported, `${day}.gpx`), gpxRun(`2026-${day}T07:00:00Z`, 30, 2.8, `Run ${day}`))
  }
  writeFileSync(join(exported, '11-14.gpx'), gpxRun('2026-11-14T07:00:00Z', 90, 2.8, 'Long run'))
  writeFileSync(join(exported, 'broken.fit'), 'not a fit file')
})

afterAll(() => cli.end())

describe('import', () => {
  test('reads what it can, names what it cannot, and says so by exit 1', () => {
    const { code, json, err } = cli.run('import', exported, '--json')
    const answer = ANSWERS.import.parse(json())
    expect(code).toBe(1)
    expect(err).toBe('')
    expect(answer.runs).toEqual({ added: 10, updated: 0, merged: 0, unchanged: 0 })
    expect(answer.files).toBe(11)
    expect(answer.problems.map(({ path, level }) => [path, level])).toEqual([['broken.fit', 'error']])
  })

  test('is safe to repeat', () => {
    const answer = ANSWERS.import.parse(cli.run('import', exported, '--json').json())
    expect(answer.runs).toEqual({ added: 0, updated: 0, merged: 0, unchanged: 10 })
  })

  test('a file that is not there is a problem, wrong use is exit 2', () => {
    const missing = cli.run('import', join(cli.folder, 'nowhere.zip'), '--json')
    expect(missing.code).toBe(1)
    expect(ANSWERS.import.parse(missing.json()).problems[0]?.code).toBe('not-found')
    expect(cli.run('import').code).toBe(2)
    expect(cli.run('imprt', 'x').code).toBe(2)
  })
})

describe('runs', () => {
  test('tells each run in SI, in UTC and on its local day', () => {
    const { runs } = ANSWERS.runs.parse(cli.run('runs', '--json', '--units', 'mi').json())
    expect(runs).toHaveLength(10)
    const last = runs.at(-1)
    expect(last).toMatchObject({
      start: '2026-11-14T07:00:00.000Z',
      date: '2026-11-14',
      sport: 'run',
      title: 'Long run',
    })
    // 90 minutes at 2.8 m/s.
    expect(Math.abs((last?.distanceM ?? 0) - 15_120)).toBeLessThan(50)
    expect(last?.sources).toHaveLength(1)
    const shares = Object.values(last?.surface ?? {}).reduce((sum, share) => sum + share, 0)
    expect(shares).toBeCloseTo(1)
  })
})

describe('flags', () => {
  test('the long run is raised against the longest of the 30 days before', () => {
    const { flags } = ANSWERS.flags.parse(cli.run('flags', '--json').json())
    const spike = flags.find(({ id }) => id === 'session-distance-spike')
    expect(spike).toMatchObject({ level: 'high', date: '2026-11-14', unit: 'm' })
    expect(spike?.ratio).toBeCloseTo(3, 1)
    expect(flags.map(({ id }) => id)).toContain('week-mileage-jump')
  })

  test('can be asked for one flag and one level', () => {
    const { flags } = ANSWERS.flags.parse(
      cli.run('flags', '--json', '--level', 'high', '--id', 'week-mileage-jump').json(),
    )
    expect(flags).toEqual([])
    expect(cli.run('flags', '--level', 'huge').code).toBe(2)
  })
})

describe('note and report', () => {
  test('without a note the report follows the load alone', () => {
    const report = ANSWERS.report.parse(cli.run('report', '--json').json())
    expect(report).toMatchObject({ asOf: '2026-11-15', week: { id: '2026-W46', from: '2026-11-09', to: '2026-11-15' } })
    expect(report.totals.runs).toBe(2)
    expect(report.advice).toMatchObject({ activity: 'modify', care: 'self-care', headline: 'modify' })
    expect(report.advice.reasons[0]?.sources.length).toBeGreaterThan(0)
    expect(report.advice.budget?.distanceM).toBeGreaterThan(0)
  })

  test('a note is kept word for word and understood', () => {
    const words = 'left knee 5/10, sharp on the outside, got worse, limped home'
    const { notes } = ANSWERS.notes.parse(cli.run('note', 'last', words, '--json').json())
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatchObject({
      text: words,
      date: '2026-11-14',
      status: 'own',
      area: 'outer-knee',
      side: 'left',
      severity: 5,
      quality: 'sharp',
      trend: 'worsens',
      gait: 'changed',
    })
    expect(notes[0]?.runId).toMatch(/^r/)
  })

  test('the report then rests, names the care and quotes the words', () => {
    const report = ANSWERS.report.parse(cli.run('report', '--week', 'current', '--format', 'json').json())
    expect(report.advice).toMatchObject({ activity: 'no-running', care: 'book-professional', headline: 'rest' })
    expect(report.advice.budget).toMatchObject({ distanceM: 0, longestRunM: 0 })
    expect(report.advice.reasons.some(({ text }) => text.includes('limped home'))).toBe(true)
    expect(report.episodes).toHaveLength(1)
    expect(report.episodes[0]).toMatchObject({ area: 'outer-knee', side: 'left', severityMax: 5, open: true })
    const text = cli.run('report').out
    expect(text).toContain('Rest')
    expect(text).toContain('Book a physio')
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test('chest pain comes first and alone, and leaves no budget', () => {
    // In the answer to the note itself, before what was understood; and without a time it is of today.
    const noted = cli.run('note', 'chest pain on the stairs after my run').out
    expect(noted.indexOf('Call 112 now')).toBeGreaterThan(-1)
    expect(noted.indexOf('Call 112 now')).toBeLessThan(noted.indexOf('Noted for'))
    const { advice } = ANSWERS.notes.parse(cli.run('note', 'edit', 'last', '--json').json())
    expect(advice).toMatchObject({ headline: 'emergency', activity: 'no-exercise' })
    expect(advice?.emergency.join(' ')).toContain('Call 112 now')
    const report = ANSWERS.report.parse(cli.run('report', '--json').json())
    expect(report.advice).toMatchObject({
      activity: 'no-exercise',
      care: 'emergency',
      headline: 'emergency',
      budget: null,
    })
    const { out } = cli.run('report')
    expect(out).toContain('Call 112 now')
    expect(out).not.toContain('Twelve weeks')
  })

  test('an earlier day knows nothing of it', () => {
    const report = ANSWERS.report.parse(cli.run('report', '--week', 'last', '--json').json())
    expect(report.asOf).toBe('2026-11-08')
    expect(report.advice.care).not.toBe('emergency')
    expect(report.episodes).toEqual([])
  })

  test('a wrong week or an impossible day is wrong use', () => {
    expect(cli.run('report', '--week', '2026-W60').code).toBe(2)
    expect(cli.run('note', '2026-02-30', 'sore').code).toBe(2)
    expect(cli.run('--today', 'tomorrow', 'report').code).toBe(2)
  })
})

describe('day', () => {
  test('keeps what was quiet although --quiet is every verb’s option', () => {
    const { day } = cli.run('day', 'today', '--was-quiet', 'left knee', '--tired', '--quiet', '--json').json() as {
      day: { quiet: readonly object[]; tired: string }
    }
    expect(day.quiet).toEqual([{ area: 'knee', side: 'left', quiet: true, symptomFree: false }])
    expect(day.tired).toBe('yes')
    expect(cli.run('day', 'today', '--was-quiet', 'left elbow').code).toBe(2)
  })
})

describe('the rest of the contract', () => {
  test('global options stand before or after the verb', () => {
    expect(cli.run('--json', 'runs').json()['schema']).toBe('sorepoint/runs/1')
    expect(cli.run('runs', '--json').json()['schema']).toBe('sorepoint/runs/1')
  })

  test('every schema is published', () => {
    const schemas = cli.run('schema').json()
    expect(Object.keys(schemas)).toEqual(Object.keys(ANSWERS))
  })

  test('an empty log answers sensibly', () => {
    const empty = startCli()
    try {
      expect(ANSWERS.runs.parse(empty.run('runs', '--json').json()).runs).toEqual([])
      const report = ANSWERS.report.parse(empty.run('report', '--json').json())
      expect(report.totals.runs).toBe(0)
      expect(report.advice.reasons).toHaveLength(1)
    } finally {
      empty.end()
    }
  })
})
