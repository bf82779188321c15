import assert from 'node:assert/strict'
import fc from 'fast-check'
import { atLeast } from '../../../src/advice/level.ts'
import type { Log } from '../../../src/analysis/analyse.ts'
import type { Area, Side } from '../../../src/model/area.ts'
import type { SelfCheck } from '../../../src/model/clearance.ts'
import { EXPERIENCED, logOf } from '../../make/log.ts'
import { anyLog, levelOf, noteOn, on, painAdvice, quietOn, runOn } from '../log.ts'
import { check } from '../row-cases.ts'
import { ALL, at, lastDay, overLogs, told } from './over-logs.ts'
import { never, type Property, property, SEED, show } from './property.ts'

/** The life of an episode: what ends it, and what does not. */
export const LIFE_PROPERTIES: readonly Property[] = [
  property(
    'P20',
    'what needs a professional never ends by silence',
    overLogs({}, (log, day) => {
      const before = at(log, day)
      if (before.c < 3) return
      for (const later of [1, 14, 28, 60]) {
        const runsOn = Array.from({ length: later }, (_, index) => runOn(day + 1 + index, 8))
        never(
          at({ ...log, runs: [...log.runs, ...runsOn] }, day + later).c < 3,
          () => `${later} days later: ${told(log)}`,
        )
      }
    }),
  ),
  property(
    'P21',
    'improvement goes one step of activity a day, or by silence',
    overLogs(ALL, (log, day) => {
      const now = painAdvice(log, day).episodes
      const next = painAdvice(log, day + 1).episodes
      for (const episode of now) {
        const after = next.find(({ id }) => id === episode.id)
        if (
          after === undefined ||
          (!after.open && episode.care !== 'none' && levelOf(episode).a <= 2 && !endedByRuns(log, day + 1))
        )
          continue
        never(
          levelOf(after).a < levelOf(episode).a - 1,
          () => `day ${day}, ${episode.id}: ${show(levelOf(episode))} became ${show(levelOf(after))} for ${told(log)}`,
        )
      }
    }),
  ),
  property('P21', 'bone, giving way and emergencies end only by a recorded clearance', (runs) =>
    fc.assert(
      fc.property(
        anyLog({ quiet: true, checks: true }),
        fc.constantFrom(
          { 'chest-pain': true },
          { 'giving-way': true },
          { 'bony-tenderness': true },
          { 'heard-a-pop': true },
        ),
        fc.integer({ min: 0, max: 10 }),
        (log, signs, day) => {
          const note = noteOn(day, { area: 'kneecap', side: 'left', severity: 2, signs }, { id: 'grave' })
          const more = { ...log, notes: [...log.notes, note] }
          never(at(more, lastDay).c < 3, () => told(more))
          const cleared = {
            id: 'x',
            area: 'kneecap',
            side: 'left',
            noteId: null,
            by: 'doctor',
            on: on(lastDay),
            ceiling: null,
            until: null,
          } as const
          const alone = logOf({ notes: [note], clearances: [cleared] })
          assert.equal(at(alone, lastDay - 1).c >= 3, true)
          assert.equal(at(alone, lastDay).c, 1)
        },
      ),
      { numRuns: Math.ceil(runs / 20), seed: SEED },
    ),
  ),
  property(
    'P14',
    'a count of three is not reset by rest, nor by runs nobody noted; mild all along it is a physio all the same',
    (runs) =>
      fc.assert(
        fc.property(
          fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 2 }),
          fc.integer({ min: 0, max: 3 }),
          fc.constantFrom(1, 3),
          (gaps, silent, severity) => {
            const days = [0, gaps[0] as number, (gaps[0] as number) + (gaps[1] as number)]
            const notes = days.map((day) =>
              noteOn(
                day,
                {
                  area: 'achilles',
                  side: 'left',
                  severity,
                  trend: 'improves',
                  quality: 'stiff',
                  gait: 'normal',
                  dailyLife: 'no',
                },
                { nextMorning: { answer: 'back', severity: 1, answeredOn: on(day + 1) } },
              ),
            )
            const last = days.at(-1) as number
            const log = logOf({ notes, runs: Array.from({ length: last + silent + 1 }, (_, day) => runOn(day, 8)) })
            const least = { a: severity > 2 ? 2 : 1, c: 2 } as const
            never(!atLeast(at(log, last + silent), least), () => told(log))
          },
        ),
        { numRuns: Math.min(runs, 60), seed: SEED },
      ),
  ),
  property(
    'P42',
    'answers left out cost no more than seven days without running, to who rests and to who runs on',
    (runs) =>
      fc.assert(
        fc.property(
          fc.record({
            area: fc.constantFrom<Area>(
              'achilles',
              'kneecap',
              'knee',
              'calf',
              'front-thigh',
              'back-thigh',
              'ankle',
              'hip-outer',
            ),
            side: fc.constantFrom<Side | null>('left', 'both', null),
            severity: fc.constantFrom(null, 1, 2, 3),
            quality: fc.constantFrom(null, 'dull' as const, 'stiff' as const),
            trend: fc.constantFrom(null, 'improves' as const),
            gait: fc.constantFrom(null, 'normal' as const),
            spread: fc.constantFrom(null, 'diffuse' as const, 'one-spot' as const),
          }),
          fc.constantFrom<'experienced' | null>('experienced', null),
          fc.boolean(),
          (symptom, experience, runsOn) => {
            const later = runsOn ? [4, 6, 8].map((day) => runOn(day, 6)) : []
            const log = logOf({
              runs: [runOn(0, 6), runOn(2, 6), ...later],
              notes: [noteOn(2, symptom)],
              settings: { ...EXPERIENCED, experience },
            })
            // The day of the note and seven days after it.
            const first = Array.from({ length: 30 }, (_, days) => 3 + days).find((day) => at(log, day).a < 2)
            never(first === undefined || first > 10, () => `running again on day ${first}: ${told(log)}`)
          },
        ),
        { numRuns: Math.ceil(runs / 4), seed: SEED },
      ),
  ),
  property(
    'P22',
    'a passed check lowers nothing by itself; a failed one is no running that day',
    overLogs({}, (log, day) => {
      const checks = (passed: boolean): readonly SelfCheck[] =>
        (['achilles', 'kneecap', 'front-thigh'] as const).map((area) => ({
          date: on(day),
          area,
          side: null,
          passed,
          failedAt: null,
        }))
      const now = at(log, day)
      assert.deepEqual(at({ ...log, selfChecks: checks(true) }, day), now)
      const failed = at({ ...log, selfChecks: checks(false) }, day)
      never(!atLeast(failed, now), () => told(log))
      if (painAdvice(log, day).episodes.some(({ open }) => open)) never(failed.a < 2, () => told(log))
    }),
  ),
  property('P6', 'an emergency on Tuesday is one on Sunday, until it is cleared', () => {
    const log = logOf({ notes: [noteOn(1, { severity: 0, signs: { overheated: true, confused: true } })] })
    for (let day = 1; day < 30; day++) assert.deepEqual(at(log, day), { a: 3, c: 5 })
    const ill = logOf({ dayChecks: [check({ date: on(1), palpitations: 'yes' })] })
    for (let day = 1; day < 30; day++) assert.deepEqual(at(ill, day), { a: 3, c: 5 })
    const seen = {
      id: 'c',
      area: 'chest',
      side: null,
      noteId: null,
      by: 'doctor',
      on: on(4),
      ceiling: null,
      until: null,
    } as const
    assert.deepEqual(at({ ...ill, clearances: [seen] }, 3), { a: 3, c: 5 })
    assert.deepEqual(at({ ...ill, clearances: [seen] }, 4), { a: 0, c: 0 })
  }),
  property('P34', 'a niggle of January is nothing in March; a tired Tuesday is nothing on Thursday', () => {
    const runs = Array.from({ length: 60 }, (_, day) => runOn(day, 8))
    const niggle = noteOn(2, {
      area: 'achilles',
      side: 'left',
      severity: 1,
      trend: 'improves',
      gait: 'normal',
      quality: 'stiff',
    })
    const later = painAdvice(logOf({ runs, notes: [niggle] }), 59)
    assert.deepEqual(levelOf(later.advice), { a: 0, c: 0 })
    assert.deepEqual(later.advice.questions, [])
    const tired = logOf({ runs, dayChecks: [check({ date: on(40), tired: 'yes' })] })
    assert.deepEqual(at(tired, 40), { a: 1, c: 1 })
    assert.deepEqual(at(tired, 42), { a: 0, c: 0 })
    assert.deepEqual(
      painAdvice(tired, 40).advice.phases.map(({ activity }) => activity),
      ['modify', 'as-planned'],
    )
  }),
  property('P34', 'the way back ends: rest, quiet days, a trial and two good runs lead to A0', () => {
    const good = (day: number) =>
      noteOn(
        day,
        {
          area: 'front-thigh',
          side: 'left',
          severity: 1,
          trend: 'improves',
          gait: 'normal',
          quality: 'dull',
          dailyLife: 'no',
        },
        { nextMorning: { answer: 'back', severity: 0, answeredOn: on(day + 1) } },
      )
    const painless = (day: number) => noteOn(day, { area: 'front-thigh', side: 'left', severity: 0 })
    const hurt = noteOn(0, {
      area: 'front-thigh',
      side: 'left',
      severity: 3,
      trend: 'unchanged',
      gait: 'normal',
      quality: 'dull',
    })
    const log = logOf({
      runs: [0, 5, 7, 9, 11].map((day) => runOn(day, 5)),
      notes: [hurt, good(5), painless(7), painless(9)],
      dayChecks: [1, 2].map((day) => quietOn(day, 'front-thigh', 'left')),
      selfChecks: [{ date: on(2), area: 'front-thigh', side: 'left', passed: true, failedAt: null }],
    })
    assert.equal(at(log, 0).a, 2)
    assert.equal(at(log, 1).a, 2)
    assert.equal(at(log, 2).a, 2)
    assert.equal(painAdvice(log, 3).episodes[0]?.step, 'trial')
    assert.equal(painAdvice(log, 6).episodes[0]?.step, 'return')
    assert.equal(at(log, 8).a, 1)
    assert.deepEqual(at(log, 9), { a: 0, c: 0 })
  }),
]

/** Two noted pain-free runs end an episode by themselves. */
const endedByRuns = ({ notes }: Log, day: number): boolean =>
  notes.some(({ painFree, date }) => painFree && date === on(day))
