import { describe, expect, test } from 'vitest'
import { overviewWeeks } from '../../src/app/log/overview-weeks.ts'
import { physioReport } from '../../src/app/log/physio-report.ts'
import { weekOf } from '../../src/lib/iso-week.ts'
import { hills, kneeLog, logOf, noteOn, onDay, runOn } from '../report/invented.ts'

describe('the physio’s page', () => {
  const log = kneeLog()
  const report = physioReport(log, weekOf(onDay(83)), onDay(83))

  test('tells a place from the load before it to what was advised', () => {
    expect(report.stories).toHaveLength(1)
    const [story] = report.stories
    expect(story?.notes.map(({ text }) => text)).toEqual([log.notes[0]?.text])
    expect(story?.flagsBefore.map(({ id }) => id)).toContain('session-distance-spike')
    expect(story?.flagsBefore.every(({ date }) => date <= onDay(82) && date >= onDay(82 - 56))).toBe(true)
    expect(story?.advised.map(({ date }) => date)[0]).toBe(onDay(82))
    expect(story?.runs.map(({ date }) => date)).toEqual([onDay(82)])
  })

  test('knows nothing of later days', () => {
    const before = physioReport(log, weekOf(onDay(81)), onDay(81))
    expect(before.stories).toEqual([])
  })

  test('leaves out what the runner dismissed', () => {
    const dismissed = { ...log, notes: log.notes.map((note) => ({ ...note, status: 'dismissed' as const })) }
    expect(physioReport(dismissed, weekOf(onDay(83)), onDay(83)).stories).toEqual([])
  })

  test('lists only the days on which the advice changed', () => {
    const again = {
      ...log,
      notes: [noteOn(78, 'left calf 1/10, dull, eased, no limp'), noteOn(82, 'left calf 7/10, sharp, worse, limping')],
    }
    const advised = physioReport(again, weekOf(onDay(97)), onDay(97)).stories[0]?.advised ?? []
    const levels = advised.map(({ advice }) => `${advice.activity} ${advice.care}`)
    expect(levels.length).toBeGreaterThan(1)
    levels.slice(1).forEach((level, index) => {
      expect(level).not.toBe(levels[index])
    })
  })

  test('of a pain open for four years, what was advised is of the last half year, and a second place costs no second judging of a day', () => {
    const long = {
      ...log,
      notes: Array.from({ length: 52 }, (_, month) => [
        noteOn(month * 28, 'left calf 2/10, dull, eased, no limp', { id: `calf${month}` }),
        noteOn(month * 28, 'right knee 2/10, dull, eased, no limp'),
      ]).flat(),
    }
    const last = onDay(51 * 28)
    const { stories } = physioReport(long, weekOf(last), last)
    expect(stories).toHaveLength(2)
    for (const { firstDate, advised } of stories.map(({ episode, advised }) => ({ ...episode, advised }))) {
      expect(firstDate).toBe(onDay(0))
      expect(advised[0]?.date).toBe(onDay(51 * 28 - 182))
      expect(advised.every(({ date }) => date <= last)).toBe(true)
    }
    // The days are the same, so their advice is one and the same object.
    const [one, other] = stories
    expect(other?.advised.map(({ advice }) => advice)).toEqual(one?.advised.map(({ advice }) => advice))
    expect(other?.advised[0]?.advice).toBe(one?.advised[0]?.advice)
  })

  test('a clearance of the same place is on it, one of another is not', () => {
    const clearance = { noteId: null, by: 'physio', ceiling: null, until: null, on: onDay(83) } as const
    const cleared = {
      ...log,
      clearances: [
        { ...clearance, id: 'c1', area: 'kneecap', side: 'left' },
        { ...clearance, id: 'c2', area: 'calf', side: 'left' },
        { ...clearance, id: 'c3', area: 'knee', side: 'right' },
      ] as const,
    }
    const [story] = physioReport(cleared, weekOf(onDay(83)), onDay(83)).stories
    expect(story?.clearances.map(({ id }) => id)).toEqual(['c1'])
  })
})

describe('the overview', () => {
  test('each week stands as it stood on its last day', () => {
    const weeks = overviewWeeks(kneeLog(), weekOf(onDay(83)), 12, onDay(83))
    expect(weeks.map(({ week }) => week.from)).toEqual(Array.from({ length: 12 }, (_, n) => onDay(n * 7)))
    expect(weeks.map(({ asOf }) => asOf)).toEqual(Array.from({ length: 12 }, (_, n) => onDay(n * 7 + 6)))
    expect(weeks.at(-2)?.advice.reasons.some(({ rule }) => rule === 'severity')).toBe(false)
    expect(weeks.at(-1)?.history).toHaveLength(12)
  })

  test('a week that still runs is told as of today', () => {
    const weeks = overviewWeeks(logOf([runOn(1, 8, hills(50, 50))]), weekOf(onDay(1)), 2, onDay(2))
    expect(weeks.map(({ asOf }) => asOf)).toEqual([onDay(-1), onDay(2)])
  })
})
