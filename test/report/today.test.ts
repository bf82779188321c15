import fc from 'fast-check'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { sampleLog } from '../../scripts/reports/sample-log.ts'
import { analyse, type Log } from '../../src/analysis/analyse.ts'
import { todayAsks } from '../../src/app/days/today-asks.ts'
import { SEASON_ENDS } from '../../src/demo/season.ts'
import { makeFormat } from '../../src/lib/format.ts'
import { calendarText } from '../../src/lib/ical.ts'
import { weekOf } from '../../src/lib/iso-week.ts'
import { addDays } from '../../src/lib/local-date.ts'
import { textWidth } from '../../src/lib/text-width.ts'
import { reportAnswer, runsBySource } from '../../src/report/json.ts'
import { PLAIN } from '../../src/report/paint.ts'
import { todayText } from '../../src/report/terminal/index.ts'
import { todayQuestions } from '../../src/report/today-answer.ts'
import { wayBackCalendar } from '../../src/report/way-back-calendar.ts'

const format = makeFormat({ units: 'km' })
/** The last stretch of the season: the mountain, the knee, the way back, and two weeks of silence after it. */
const DAYS = Array.from({ length: 27 }, (_, at) => addDays(SEASON_ENDS, -64 + at * 3))
/** In it the knee rests, with quiet days still to come. */
const AT_REST = '2026-11-01'
/** On it a note of an import waits to be confirmed. */
const ASKED = '2026-10-24'
let log: Log
beforeAll(async () => {
  log = await sampleLog()
})

function todayOn(date: string) {
  const analysis = analyse(log, weekOf(date), date)
  const answer = reportAnswer(analysis, format, runsBySource(log.runs))
  const questions = todayQuestions(todayAsks(analysis.advice.questions, log.notes, date), format)
  const screen = (more = false, helpDue = true) =>
    todayText({ analysis, answer, format, questions, helpDue }, PLAIN, more)
  return { analysis, answer, questions, screen }
}

describe('today', () => {
  test('is at most 40 lines of 80 columns, an emergency excepted; and what is left out is counted', () => {
    for (const date of DAYS) {
      const { answer, screen } = todayOn(date)
      if (answer.advice.emergency.length > 0) continue
      for (const helpDue of [true, false]) {
        const lines = screen(false, helpDue).trimEnd().split('\n')
        expect(lines.length, `${date}\n${lines.join('\n')}`).toBeLessThanOrEqual(40)
        expect(Math.max(...lines.map(textWidth)), date).toBeLessThanOrEqual(80)
        expect(lines.join(' '), date).toMatch(/When to seek help/)
        expect(lines.join(' ').replaceAll(/\s+/g, ' '), date).toContain('No clinician has reviewed this.')
      }
    }
  })

  test('with --more every line of advice is there', () => {
    const { answer, screen } = todayOn(AT_REST)
    const whole = screen(true).replaceAll(/\s+/g, ' ')
    const { do: wanted, avoid, know, seekHelp, wayBack } = answer.advice
    for (const text of [...wanted, ...avoid, ...know, ...seekHelp, ...(wayBack?.steps ?? []).map((step) => step.text)])
      expect(whole).toContain(text.replaceAll(/\s+/g, ' '))
  })

  test('at most three questions, each by its id with what is typed for it', () => {
    const { questions, screen } = todayOn(ASKED)
    expect(questions.length).toBeGreaterThan(0)
    expect(questions.length).toBeLessThanOrEqual(3)
    for (const { id, choices } of questions) {
      expect(screen()).toContain(`(${id})`)
      expect(
        choices.filter(({ command }) => command !== '').every(({ command }) => command.startsWith('sorepoint ')),
      ).toBe(true)
    }
  })

  test('what holds now stands over the limits or in their place', () => {
    const { answer, screen } = todayOn(AT_REST)
    expect(answer.advice.promised).not.toBeNull()
    expect(screen()).toContain(`Now: no run before ${format.date(answer.advice.promised?.from ?? '')}.`)
  })
})

describe('the way back', () => {
  test('climbs in days and kilometres, from the rest to the usual longest, and never above it', () => {
    const { analysis } = todayOn(AT_REST)
    const steps = analysis.advice.wayBack?.steps ?? []
    expect(steps.map(({ kind }) => kind).slice(0, 3)).toEqual(['rest', 'check', 'trial'])
    expect(steps.at(-1)?.kind).toBe('usual')
    const runs = steps.filter(({ longestRunM }) => longestRunM !== null)
    for (const [at, run] of runs.entries()) {
      const before = runs[at - 1]
      expect(run.longestRunM as number).toBeLessThanOrEqual((run.weekLeftM ?? Number.POSITIVE_INFINITY) + 1)
      if (before === undefined) continue
      expect(run.longestRunM as number).toBeLessThanOrEqual((before.longestRunM as number) * 1.2 + 100)
      // A day between.
      expect((run.from ?? '') >= addDays(before.from ?? '', 2)).toBe(true)
    }
  })

  test('the first day of it is the promised one', () => {
    const { analysis } = todayOn(AT_REST)
    const trial = analysis.advice.wayBack?.steps.find(({ kind }) => kind === 'trial')
    expect(trial?.from).toBe(analysis.advice.promised?.from)
  })

  test('is a calendar that another program reads the same', () => {
    const { answer } = todayOn(AT_REST)
    const text = wayBackCalendar(answer, 0) ?? ''
    const events = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each))
    const dated = (answer.advice.wayBack?.steps ?? []).filter(({ from }) => from !== null)
    expect(events.map((each) => [each.startDate.toString(), each.summary])).toEqual(
      dated.map(({ from, name }) => [from, name]),
    )
    expect(events.every((each) => each.description.includes('No clinician has reviewed this.'))).toBe(true)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  })

  test('a step keeps its name in the calendar when its day moves', () => {
    const { answer } = todayOn(AT_REST)
    const uids = (given: typeof answer): readonly string[] => wayBackCalendar(given, 0)?.match(/^UID:.*$/gm) ?? []
    const way = answer.advice.wayBack!
    const later = way.steps.map((step) => ({ ...step, from: step.from === null ? null : addDays(step.from, 3) }))
    const moved = { ...answer, advice: { ...answer.advice, wayBack: { ...way, steps: later } } }
    expect(uids(moved)).toEqual(uids(answer))
    expect(uids(answer).length).toBeGreaterThan(2)
  })

  test('any text comes back from a calendar as it went in, in lines of at most 75 octets', () => {
    const character = fc.constantFrom(...'aé€🏃 ,;\\\n:"x')
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 300 }), (description) => {
        const text = calendarText('name', [{ uid: 'u', date: '2026-12-31', summary: 's', description }], 0)
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
        expect(event?.getFirstPropertyValue('description') ?? '').toBe(description)
        expect(String(event?.getFirstPropertyValue('dtend'))).toBe('2027-01-01')
      }),
    )
  })
})
