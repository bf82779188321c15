import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makeFormat } from '../../src/lib/format.ts'
import { FLAGS } from '../../src/load/index.ts'
import { WHYS } from '../../src/load/load-flag.ts'
import { loadFlags } from '../../src/load/run-flags.ts'
import { FLAG_IDS } from '../../src/model/flag.ts'
import { isSourceKey } from '../../src/model/sources.ts'
import { FLAG_WORDS, notEnoughText } from '../../src/words/en/flags/index.ts'
import { checkOn, input, NO_SETTINGS, painOn } from './make-run.ts'
import { SEASONS } from './seasons.ts'

/** What a runner is never shown: names of formulas, and words that promise or frighten. */
const BANNED =
  /\bACWR\b|\bAU\b|monoton|\bTRIMP\b|\bEWMA\b|\bsafe\b|\bhealed\b|\bdiagnos|\bpredicts\b|danger|you should have/i

describe('the catalogue of load flags', () => {
  test('every id is in the list once, and nothing else is', () => {
    expect(FLAGS.map(({ id }) => id).sort()).toEqual([...FLAG_IDS].sort())
  })

  test.each(FLAG_IDS)('%s has a file and a test of its name', (id) => {
    expect(existsSync(`src/load/flags/${id}.ts`)).toBe(true)
    expect(existsSync(`test/load/flags/${id}.test.ts`)).toBe(true)
  })

  test('no file is left over', () => {
    const names = (folder: string, end: string) => readdirSync(folder).map((name) => name.slice(0, -end.length))
    expect(names('src/load/flags', '.ts').sort()).toEqual([...FLAG_IDS].sort())
    expect(names('test/load/flags', '.test.ts').sort()).toEqual([...FLAG_IDS].sort())
  })

  test.each(
    FLAGS.map((flag) => [flag.id, flag] as const),
  )('%s names a source for itself and for every threshold', (_, flag) => {
    expect(flag.sources.length).toBeGreaterThan(0)
    expect(flag.sources.every(isSourceKey)).toBe(true)
    const thresholds = Object.values(flag.thresholds)
    expect(thresholds.length).toBeGreaterThan(0)
    for (const { value, source } of thresholds) {
      expect(Number.isFinite(value)).toBe(true)
      expect(isSourceKey(source)).toBe(true)
    }
  })

  test('a flag that looks at findings stands after the flags it looks at', () => {
    const place = (id: string) => FLAGS.findIndex((flag) => flag.id === id)
    for (const id of ['new-surface', 'stacked-hard-days']) {
      expect(place(id)).toBeGreaterThan(Math.max(place('session-distance-spike'), place('descent-spike')))
    }
    expect(place('poor-sleep')).toBeGreaterThan(place('resting-heart-rate'))
    expect(place('stacked-flags')).toBe(FLAGS.length - 1)
  })

  test.each(FLAG_IDS)('%s speaks plainly', (id) => {
    const { title, why, limits } = FLAG_WORDS[id]
    for (const text of [title, why, limits]) {
      expect(text.length).toBeGreaterThan(5)
      expect(text).not.toMatch(BANNED)
    }
  })

  test('every reason for "cannot be judged" has a sentence under every flag', () => {
    const detail = { runs: 1, unknownRuns: 1, days: 3, daysKnown: 3, daysNeeded: 28, date: '2026-01-05', nights: 1 }
    for (const id of FLAG_IDS) {
      for (const why of WHYS) expect(notEnoughText(id, why, detail)).toMatch(/^[A-Z0-9].*\.$/)
    }
  })
})

describe('what is said of real findings', () => {
  const findings = Object.values(SEASONS).flatMap((season) => {
    const runs = season(3)
    const days = Array.from({ length: 40 }, (_, day) =>
      checkOn(day, { restingHrBpm: day > 30 ? 60 : 50, sleepHours: day > 30 ? 5 : 8, restDay: 'yes' }),
    )
    const pains = [
      painOn(20, { runsInRow: 1 }),
      painOn(21, { runsInRow: 2, severity: null }),
      painOn(22, { runsInRow: 3 }),
    ]
    return loadFlags(input(runs, { dayChecks: days, pains, settings: { ...NO_SETTINGS, maxHrBpm: 190 } })).findings
  })

  test.each(['km', 'mi'] as const)('no figure is missing and no formula is named, in %s', (units) => {
    const format = makeFormat({ units })
    expect(findings.length).toBeGreaterThan(100)
    for (const finding of findings) {
      const text = FLAG_WORDS[finding.id].message(finding, format)
      expect(text).not.toMatch(/NaN|undefined|null|Infinity|\$\{|\[object/)
      expect(text).not.toMatch(BANNED)
      expect(text).toMatch(/\.$/)
    }
  })

  test('a long run is told with its numbers, what it was held against and how sure the rule is', () => {
    const spike = findings.find(
      ({ id, level, confidence }) => id === 'session-distance-spike' && level === 'caution' && confidence === 'usual',
    )!
    const text = FLAG_WORDS[spike.id].message(spike, makeFormat({ units: 'km' }))
    expect(text).toMatch(
      /^\w+day’s \d+\.\d km is \d+ % longer than anything in the 30 days before \(\d+\.\d km on \d+ \w+\)\./,
    )
    expect(text).toContain('about one and a half times the injuries')
  })
})
