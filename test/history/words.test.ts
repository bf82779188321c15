import { describe, expect, test } from 'vitest'
import { makeFormat } from '../../src/lib/format.ts'
import { FLAG_IDS } from '../../src/model/flag.ts'
import {
  type FlagHistory,
  HISTORY_STATES,
  type HistoryFlag,
  NOT_COUNTED,
  NOT_TESTED,
} from '../../src/model/flag-history.ts'
import { historyLines } from '../../src/report/history-lines.ts'
import { PLAIN } from '../../src/report/paint.ts'
import { historyText } from '../../src/report/terminal/history.ts'
import { flagLine } from '../../src/words/en/history.ts'

const format = makeFormat({ units: 'km' })

const flag = (more: Partial<HistoryFlag> = {}): HistoryFlag => ({
  id: 'session-distance-spike',
  minLevel: 'caution',
  role: 'primary',
  state: 'none',
  why: null,
  painsBefore: 2,
  painsCounted: 5,
  expectedPains: 0.7,
  baseShare: 0.14,
  comparisonRuns: 212,
  rateRatio: { low: 0.487, high: 27.54, levelPct: 95 },
  widened: false,
  chance: 0.15,
  chanceKind: 'exact',
  ...more,
})

const history = (flags: readonly HistoryFlag[], more: Partial<FlagHistory> = {}): FlagHistory => ({
  version: '1',
  asOf: '2026-11-22',
  windowDays: 7,
  shifts: 1999,
  state: flags[0]?.state ?? 'none',
  coverage: [{ from: '2025-03-02', until: '2026-11-22', basis: 'first-note' }],
  cuts: [],
  episodes: NOT_COUNTED.map((why, index) => ({
    ...{ id: `e${index}`, date: `2025-0${index + 3}-02`, area: 'knee', side: 'left', counted: false, why },
  })),
  flags,
  withStudy: { flag: 'session-distance-spike', source: 'E1', low: 0.82, median: 2.01, high: 4.81, levelPct: 95 },
  ...more,
})

const sentence = (more: Partial<HistoryFlag>): string => historyLines(history([flag(more)]), format).sentences[0] ?? ''

describe('what the history says', () => {
  test('nothing yet: the count beside what chance brings, and how wide it is open', () => {
    expect(sentence({})).toBe(
      'A long-run jump came before 2 of your 5 pains; chance alone would bring 0.7. That tells nothing yet: pains could be half as frequent, or 28 times as frequent after it. It clears no flag.',
    )
  })

  test('leans: how many logs show as much with nothing behind it', () => {
    expect(sentence({ state: 'leans', painsBefore: 3, chance: 0.0266 })).toBe(
      'A long-run jump came before 3 of your 5 pains; chance alone would bring 0.7. Your log leans that way. With nothing behind it, about 3 logs in 100 show this much for this flag.',
    )
    expect(sentence({ state: 'leans', chance: 0.0005, chanceKind: 'joint' })).toContain(
      '1 log in 1,000 shows this much for some flag',
    )
  })

  test('stands out: and that this does not make it the cause', () => {
    expect(sentence({ state: 'stands-out', painsBefore: 5, painsCounted: 8, expectedPains: 1.12, chance: 0.002 })).toBe(
      'A long-run jump came before 5 of your 8 pains; chance alone would bring 1.1. It stands out. That does not make it the cause.',
    )
    const others = FLAG_IDS.slice(1, 9).map((id) => flag({ id, role: 'other' }))
    const among = history([flag({ state: 'stands-out', chance: 0.002 }), ...others])
    expect(historyLines(among, format).sentences[0]).toContain('It stands out even among 9 flags.')
  })

  test('too few: dates and base rates', () => {
    const two = history([flag({ state: 'too-few', painsBefore: 1, painsCounted: 2 })], {
      episodes: ['2025-04-02', '2025-09-02'].map((date) => ({
        ...{ id: date, date, area: 'knee', side: 'left', counted: true, why: null },
      })),
      withStudy: null,
    })
    const { sentences, rows } = historyLines(two, format)
    expect(sentences).toEqual([
      'Two pains to compare since March 2025. A long-run jump stood in the week before one of them, and before 14 % of your 212 ordinary runs. Fewer than three pains tell nothing; here are the dates.',
    ])
    expect(rows[0]).toEqual(['Longer than your legs know', '1 of 2', '0.7', '14 % of 212'])
  })

  test('is said beside what it rests on, whatever it says', () => {
    for (const state of HISTORY_STATES) {
      expect(historyText(history([flag({ state })]), format, PLAIN, 'sorepoint').replace(/\s+/g, ' ')).toContain(
        'Only pains you wrote down count, from 2 March 2025. Pain that creeps in has no sharp first day.',
      )
    }
  })
})

/** Every sentence of every flag in every state. */
const everything = FLAG_IDS.flatMap((id) =>
  HISTORY_STATES.flatMap((state) =>
    [null, ...NOT_TESTED].flatMap((why) =>
      [0, 1, 3].flatMap((painsBefore) => {
        const one = flag({
          id,
          state,
          why,
          painsBefore,
          painsCounted: 3,
          rateRatio: { low: 0, high: null, levelPct: 95 },
        })
        return [historyText(history([one]), format, PLAIN, 'sorepoint'), flagLine(one, format)]
      }),
    ),
  ),
)

describe('what it never says', () => {
  test('a cause, a trigger, that something is safe, protects or predicts', () => {
    const allowed = 'That does not make it the cause.'
    const claims = /\b(causes?|caused|because of|triggers?|triggered|safe|safely|protects?|predicts?|risk)\b/i
    for (const text of everything) {
      expect(text.replace(/\s+/g, ' ').replaceAll(allowed, '')).not.toMatch(claims)
    }
  })

  test('a share without what it is of; a number that is none', () => {
    for (const text of everything) {
      const flat = text.replace(/\s+/g, ' ')
      for (const [share] of flat.matchAll(/\d+ % .{0,14}/g)) expect(share).toMatch(/% of (?:your )?\d/)
      expect(flat).not.toMatch(/undefined|NaN|Infinity|null/)
    }
  })

  test('flags by how many pains they stood before: their order is that of every list', () => {
    const flags = FLAG_IDS.map((id, index) =>
      flag({ id, painsBefore: index % 4, role: index === 0 ? 'primary' : 'other' }),
    )
    const { rows } = historyLines(history(flags), format)
    expect(rows.map(([title]) => title)).toEqual(
      FLAG_IDS.map((id) => historyLines(history([flag({ id })]), format).rows[0]?.[0]),
    )
  })
})
