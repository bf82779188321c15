import { describe, expect, test } from 'vitest'
import { analyse, type Log } from '../../src/analysis/analyse.ts'
import { weekOf } from '../../src/lib/iso-week.ts'
import type { PainNote } from '../../src/model/pain-note.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts'
import { parseNote } from '../../src/pain/symptom/parse-note.ts'
import { logOf } from '../make/log.ts'
import { analysisOn, levelOf, noteOn, on, runOn } from './log.ts'
import { check } from './row-cases.ts'

/** What a runner wrote on a day, one note a place as the product stores it. */
const wrote = (day: number, text: string, more: Partial<PainNote> = {}): readonly PainNote[] =>
  parseNote(text).symptoms.map((symptom, at) =>
    noteOn(day, symptom, { id: `n${day}-${at}`, text, painFree: false, ...more }),
  )

const SETTINGS: Settings = { ...DEFAULT_SETTINGS, experience: 'experienced', conditions: [], birthYear: 1985 }
const RUNS = Array.from({ length: 40 }, (_, at) => runOn(2 * at, 6))
const DAY = 80
const logWith = (notes: readonly PainNote[], more: Partial<Log> = {}): Log =>
  logOf({
    runs: RUNS,
    notes,
    settings: SETTINGS,
    ...more,
  })
const adviceOf = (log: Log, day = DAY) => analysisOn(log, day).advice
const show = (log: Log, day = DAY): string => {
  const { a, c } = levelOf(adviceOf(log, day))
  return `A${a} C${c}`
}

describe('an illness in a note is the Ill row (rules.md §5)', () => {
  test.each([
    ['38.9 yesterday evening', 'A3 C1'],
    ['tested positive for flu but jogged', 'A3 C1'],
    ['fever 39, aches all over', 'A3 C1'],
    ['everything aches 6/10 with fever', 'A3 C1'],
    ['flu, legs ache', 'A3 C1'],
    ['stuffy nose', 'A1 C1'],
    ['fever and my right knee is hot', 'A3 C4'],
    ['had fever, lower back aches', 'A3 C4'],
  ])('%s: %s', (text, gives) => expect(show(logWith(wrote(DAY, text)))).toBe(gives))

  test.each([
    'fever 39, aches all over',
    'flu, legs ache',
    'sore limbs and temperature of 38.5',
  ])('%s is no sore place: no self-check, no quiet days, no physio, no question of a tissue', (text) => {
    const { reasons, questions, phases } = adviceOf(logWith(wrote(DAY, text)))
    expect(reasons.map(({ rule }) => rule)).toContain('ill')
    expect(questions.map(({ key }) => key)).toEqual([])
    expect(phases.map(({ condition }) => condition)).toEqual(['well-for-48-hours'])
  })

  test('a side, a spot or a run named with it keeps the place', () => {
    for (const text of ['flu, left calf 4/10', 'fever, both legs sore since the race']) {
      const { questions, reasons } = adviceOf(logWith(wrote(DAY, text)))
      expect(reasons.map(({ rule }) => rule)).toContain('severity')
      expect(questions.length).toBeGreaterThan(0)
    }
  })

  test('it ends by its own rule: two days free of it, then a week of the way back', () => {
    const log = logWith(wrote(DAY, 'fever 39, aches all over'), {
      dayChecks: [check({ date: on(DAY + 2), illness: 'none', illnessFreeSince: on(DAY + 2) })],
    })
    expect([0, 1, 3, 4, 10, 11].map((days) => show(log, DAY + days))).toEqual([
      'A3 C1',
      'A3 C1',
      'A3 C1',
      'A1 C1',
      'A1 C1',
      show(logWith([]), DAY + 11),
    ])
  })

  test('a fever nobody says has gone is one for a doctor on day four', () => {
    const log = logWith(wrote(DAY, '38.9 yesterday evening'))
    expect([1, 2, 3].map((days) => show(log, DAY + days))).toEqual(['A3 C1', 'A3 C1', 'A3 C2'])
  })

  test('after it the first runs are held to the caps of a way back (LF7)', () => {
    const back = { runs: [...RUNS, runOn(DAY + 3, 4)] }
    const phaseOf = (notes: readonly PainNote[]) => {
      const log = logWith(notes, back)
      return analyse(log, weekOf(on(DAY + 3)), on(DAY + 3)).flags.find(({ id }) => id === 'return-after-gap')
    }
    expect(phaseOf(wrote(DAY, 'flu, in bed'))?.detail['afterIllness']).toBe(true)
    expect(phaseOf(wrote(DAY, 'knee 1/10'))).toBe(undefined)
  })

  test('the words of an import hold nothing back for longer than two days', () => {
    const log = logWith(wrote(DAY, 'tested positive for flu but jogged', { status: 'suggested' }))
    expect([0, 2, 3].map((days) => show(log, DAY + days))).toEqual(['A3 C1', 'A3 C1', show(logWith([]), DAY + 3)])
  })
})
