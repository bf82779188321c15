import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse, type Log } from '../../src/analysis/analyse.ts'
import { todayAsks } from '../../src/app/days/today-asks.ts'
import { makeFormat } from '../../src/lib/format.ts'
import { weekOf } from '../../src/lib/iso-week.ts'
import { textWidth } from '../../src/lib/text-width.ts'
import type { PainNote } from '../../src/model/pain-note.ts'
import { reportAnswer, runsBySource } from '../../src/report/json.ts'
import { PLAIN } from '../../src/report/paint.ts'
import { todayText } from '../../src/report/terminal/index.ts'
import { todayQuestions } from '../../src/report/today-answer.ts'
import { anyLog, on } from '../advice/log.ts'

const RUNS = 60
const WORDS = [
  'sore again',
  'hurt from the first kilometre on, then on the stairs at work, then not at all, and then again on the way home from the shops',
  'x'.repeat(300),
  '',
]
const open = (words: string): PainNote['danger'] => ({
  raisedBy: [words],
  reason: 'words',
  answer: null,
  answeredOn: null,
})

/** A month of runs, notes and answers, in words short and long, some of which may be danger. */
const written: fc.Arbitrary<Log> = fc
  .record({
    log: anyLog({ quiet: true, checks: true, clearances: true }),
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 8, maxLength: 8 }),
    asked: fc.subarray([0, 1, 2, 3], { maxLength: 2 }),
  })
  .map(({ log, words, asked }) => ({
    ...log,
    notes: log.notes.map((note, at) => ({
      ...note,
      text: words[at] ?? '',
      danger: asked.includes(at) ? open('something odd in my chest') : null,
    })),
  }))

test.each([
  'km',
  'mi',
] as const)('in any log today is one screen, danger first, three questions, signed (%s)', (units) => {
  const format = makeFormat({ units })
  fc.assert(
    fc.property(written, fc.integer({ min: 0, max: 44 }), fc.boolean(), (log, day, helpDue) => {
      const date = on(day)
      const analysis = analyse(log, weekOf(date), date)
      const answer = reportAnswer(analysis, format, runsBySource(log.runs))
      const questions = todayQuestions(todayAsks(analysis.advice.questions, log.notes, date), format)
      const screen = todayText({ analysis, answer, format, questions, helpDue }, PLAIN, false)
      const lines = screen.trimEnd().split('\n')
      expect(screen.replaceAll(/\s+/g, ' ')).toContain('No clinician has reviewed this.')
      expect(screen).toMatch(/When to seek help/)
      expect(questions.length).toBeLessThanOrEqual(3)
      const danger = questions.findIndex(({ id }) => id === 'danger')
      expect(danger).toBeLessThanOrEqual(0)
      for (const step of analysis.advice.wayBack?.steps ?? []) expect(step.longestRunM).not.toBe(0)
      if (answer.advice.emergency.length > 0) return
      expect(lines.length, screen).toBeLessThanOrEqual(40)
      expect(Math.max(...lines.map(textWidth)), screen).toBeLessThanOrEqual(80)
      const at = (text: string): number => lines.findIndex((line) => line.includes(text))
      if (danger === 0) expect(at('(danger)')).toBeLessThan(at('Do'))
    }),
    { numRuns: RUNS, seed: 18 },
  )
})
