import assert from 'node:assert/strict'
import fc from 'fast-check'
import { judgeNote } from '../../../src/advice/judge-note.ts'
import { atLeast, join, type Level, NO_LIMIT } from '../../../src/advice/level.ts'
import { minorTrouble } from '../../../src/advice/minor-trouble.ts'
import { painFacts } from '../../../src/advice/pain-facts.ts'
import type { Log } from '../../../src/analysis/analyse.ts'
import type { SelfCheck } from '../../../src/model/clearance.ts'
import type { EpisodeHistory } from '../../../src/model/episode-history.ts'
import type { PainNote } from '../../../src/model/pain-note.ts'
import { NO_SYMPTOM } from '../../../src/model/symptom.ts'
import { logOf } from '../../make/log.ts'
import { analysisOn, anyLog, anyNote, DAYS, knownOn, levelOf, noteOn, on, painAdvice, quietOn, runOn } from '../log.ts'
import { check, finding, LOAD } from '../row-cases.ts'
import { anyNote as noteOfAnyKind } from './any-note.ts'
import { never, type Property, property, SEED, show } from './property.ts'

const told = (log: Log): string =>
  JSON.stringify({
    notes: log.notes.map(({ id, date, symptom, nextMorning, sourceKey }) => ({
      id,
      date,
      run: sourceKey,
      morning: nextMorning?.answer,
      ...Object.fromEntries(
        Object.entries(symptom).filter(([key, value]) => value !== NO_SYMPTOM[key as keyof typeof NO_SYMPTOM]),
      ),
    })),
    quiet: log.dayChecks.map(({ date, quiet }) => `${date} ${quiet.map(({ area, quiet: yes }) => `${area} ${yes}`)}`),
    checks: log.selfChecks.map(({ date, area, passed }) => `${date} ${area} ${passed}`),
    clearances: log.clearances.map(({ on: date, area, ceiling }) => `${date} ${area} ${ceiling}`),
    experience: log.settings.experience,
  })

const lastDay = DAYS + 14
const at = (log: Log, day: number): Level => levelOf(painAdvice(log, day).advice)

const ALL = { quiet: true, checks: true, clearances: true }

const overLogs =
  (answers: Parameters<typeof anyLog>[0], claim: (log: Log, day: number, note: PainNote) => void) => (runs: number) =>
    fc.assert(
      fc.property(anyLog(answers), fc.integer({ min: 0, max: lastDay }), anyNote, (log, day, note) =>
        claim(log, day, note),
      ),
      { numRuns: Math.ceil(runs / 8), seed: SEED },
    )

/** Known to be at 6/10 or less is what A3 waits for (RULES §5b): there a further note may be that answer. */
const held = (before: Level): Level => (before.a === 3 ? { ...before, a: 2 } : before)

/** A note that no way back could be built on: it tells of a symptom, not of a good run. */
const isSymptom = ({ symptom: { severity, trend } }: PainNote): boolean =>
  (severity ?? 3) >= 3 || (trend !== 'improves' && (severity ?? 0) > 0)

/** One note with nothing before or after it. */
const alone = (note: PainNote): EpisodeHistory => ({
  id: 'alone',
  region: 'knee',
  area: note.symptom.area,
  side: note.symptom.side,
  notes: [{ note, runId: 'run', runsInRow: 0 }],
  runsInRow: 0,
  runsSince: [],
  quietAnswers: [],
  selfChecks: [],
  clearances: [],
  pastInjuries: [],
  loadBefore: false,
})

export const HISTORY_PROPERTIES: readonly Property[] = [
  property('P6 P9 P10 P11 P12 P13', 'what a note asks for by itself, its day asks for as well, at 0/10 too', (runs) =>
    fc.assert(
      fc.property(noteOfAnyKind, (note) => {
        const history = alone(note)
        const facts = painFacts(history.notes[0]!, history, { experienced: true, age: null }, note.date)
        const log = logOf({ runs: [1, 2, 3].map((day) => runOn(day, 6)), notes: [note] })
        const day = [1, 2, 3].find((each) => on(each) === note.date) as number
        const { level, reasons } = judgeNote(facts, null)
        // A blister at 0/10 is a blister that is gone.
        if (note.painFree && minorTrouble(facts) !== null) return
        if (reasons.every(({ level: each }) => each.a === 0 && each.c <= 1)) return
        never(!atLeast(at(log, day), level), () => `${show(level)} became ${show(at(log, day))}: ${told(log)}`)
      }),
      { numRuns: runs, seed: SEED },
    ),
  ),
  property('P1', 'nonsense in a note still gives one piece of advice, with a reason', (runs) =>
    fc.assert(
      fc.property(
        fc.constantFrom(Number.NaN, -3, 99, Number.POSITIVE_INFINITY),
        fc.constantFrom(Number.NaN, -1, 1e9, null),
        (severity, soreness) => {
          const log = logOf({
            notes: [noteOn(3, { severity, severityAtEnd: severity })],
            dayChecks: [check({ date: on(3), soreness })],
          })
          const { advice } = painAdvice(log, 3)
          assert.ok(advice.reasons.length > 0)
          never(levelOf(advice).a < 1, () => `${severity} ${soreness}`)
        },
      ),
      { numRuns: Math.min(runs, 50), seed: SEED },
    ),
  ),
  property(
    'P19',
    'neither the order of notes, answers and runs nor duplicates change anything',
    overLogs(ALL, (log, day) => {
      const turned: Log = {
        ...log,
        runs: log.runs.toReversed(),
        notes: [...log.notes.toReversed(), ...log.notes],
        selfChecks: [...log.selfChecks.toReversed(), ...log.selfChecks],
        clearances: [...log.clearances.toReversed(), ...log.clearances],
      }
      assert.deepEqual(painAdvice(turned, day), painAdvice(log, day))
    }),
  ),
  property(
    'P19',
    'a further symptom never gives laxer advice, whatever was answered',
    overLogs(ALL, (log, day, note) => {
      if (!isSymptom(note) || note.date > on(day)) return
      const more = { ...log, notes: [...log.notes, { ...note, id: 'zz' }] }
      never(
        !atLeast(at(more, day), held(at(log, day))),
        () =>
          `day ${day}: ${show(at(log, day))} became ${show(at(more, day))} by ${told({ ...log, notes: [note] })} added to ${told(log)}`,
      )
    }),
  ),
  property(
    'P20 P39',
    'the advice of a day is the join of every episode that still sets the level',
    overLogs(ALL, (log, day) => {
      const { advice, episodes } = painAdvice(log, day)
      const joined = episodes
        .filter(({ open }) => open)
        .map(levelOf)
        .reduce(join, NO_LIMIT)
      assert.deepEqual(levelOf(advice), joined.c >= 4 ? { ...joined, a: 3 } : joined)
      for (const { open, step } of episodes) assert.equal(open, step !== 'closed')
    }),
  ),
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
  property('P14', 'a count of three is not reset by rest, nor by runs nobody noted', (runs) =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 2 }),
        fc.integer({ min: 0, max: 3 }),
        (gaps, silent) => {
          const days = [0, gaps[0] as number, (gaps[0] as number) + (gaps[1] as number)]
          const notes = days.map((day) =>
            noteOn(
              day,
              {
                area: 'achilles',
                side: 'left',
                severity: 1,
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
          never(!atLeast(at(log, last + silent), { a: 2, c: 2 }), () => told(log))
        },
      ),
      { numRuns: Math.min(runs, 60), seed: SEED },
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
  property(
    'P39',
    'the week of a past day is what was known then, with next-morning answers',
    overLogs(ALL, (log, day) => {
      const then = knownOn(log, on(day))
      assert.deepEqual(painAdvice(then, day), painAdvice(log, day))
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
  property('P16', 'a race never gives laxer advice than the same run in training', (runs) =>
    fc.assert(
      fc.property(
        anyLog({ quiet: true }),
        fc.integer({ min: 0, max: DAYS / 2 }),
        fc.integer({ min: 0, max: 9 }),
        (log, half, later) => {
          const raced = {
            ...log,
            runs: log.runs.map((run) => (run.date === on(2 * half) ? { ...run, race: true } : run)),
          }
          const plain = levelOf(analysisOn(log, 2 * half + later).advice)
          const race = levelOf(analysisOn(raced, 2 * half + later).advice)
          never(!atLeast(race, plain), () => `${show(plain)} became ${show(race)}: ${told(log)}`)
        },
      ),
      { numRuns: Math.ceil(runs / 40), seed: SEED },
    ),
  ),
  property(
    'P17',
    'load flags and pain only add to each other',
    overLogs({ quiet: true }, (log, day) => {
      const findings = [
        finding('descent-spike', 'high', { date: on(day) }),
        finding('session-distance-spike', 'caution', { date: on(day), ratio: 1.2 }),
      ]
      for (let from = 0; from <= findings.length; from++) {
        const flags = findings.slice(from)
        const both = levelOf(painAdvice(log, day, { findings: flags }).advice)
        const alone = levelOf(painAdvice(logOf(), day, { findings: flags }).advice)
        never(!atLeast(both, join(alone, at(log, day))), () => told(log))
      }
    }),
  ),
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
    assert.equal(painAdvice(log, 2).episodes[0]?.step, 'trial')
    assert.equal(painAdvice(log, 6).episodes[0]?.step, 'return')
    assert.equal(at(log, 8).a, 1)
    assert.deepEqual(at(log, 9), { a: 0, c: 0 })
  }),
  property(
    'P30',
    'kilometres or miles, and the order in which the log is read, change no figure of the whole analysis',
    overLogs(ALL, (log, day) => {
      const { settings, ...metric } = analysisOn(log, day)
      const turned: Log = {
        ...log,
        runs: log.runs.toReversed(),
        notes: log.notes.toReversed(),
        dayChecks: log.dayChecks.toReversed(),
        settings: { ...log.settings, units: 'mi' },
      }
      const { settings: inMiles, ...imperial } = analysisOn(turned, day)
      assert.deepEqual(imperial, metric)
      assert.deepEqual({ ...inMiles, units: settings.units }, settings)
    }),
  ),
  property('P31', 'a recording that cannot be right makes no pain stop a go', (runs) =>
    fc.assert(
      fc.property(anyLog({ quiet: true }), fc.integer({ min: 0, max: lastDay }), fc.nat(), (log, day, pick) => {
        const bad = pick % log.runs.length
        const broken: Log = {
          ...log,
          runs: log.runs.map((run, index) =>
            index === bad ? { ...run, quality: [{ code: 'impossible-speed' }] } : run,
          ),
        }
        never(
          !atLeast(at(broken, day), at(log, day)),
          () => `${show(at(log, day))} became ${show(at(broken, day))}: ${told(log)}`,
        )
      }),
      { numRuns: Math.ceil(runs / 8), seed: SEED },
    ),
  ),
  property('P29', 'no history is a beginner’s limit, never none', () => {
    const empty = logOf()
    const { budget } = analysisOn(empty, 5).advice
    never(budget === null || budget.longestRunM === 0 || budget.longestRunM > 4000 || budget.confidence !== 'low', () =>
      JSON.stringify(budget),
    )
  }),
  property(
    'P37',
    'the same log gives the same advice',
    overLogs(ALL, (log, day) => {
      assert.deepEqual(painAdvice(log, day), painAdvice(structuredClone(log), day))
    }),
  ),
  property(
    'P26 P27',
    'what is offered is within the budget table, and nothing on days without running',
    overLogs(ALL, (log, day) => {
      const { advice } = painAdvice(log, day)
      const { a } = levelOf(advice)
      const usual = { week: LOAD.usualWeekM ?? 0, longest: LOAD.usualLongestM ?? 0 }
      if (a === 3) return assert.equal(advice.budget, null)
      assert.ok(advice.budget !== null)
      const { distanceM, longestRunM, restDays } = advice.budget
      const [week, longest] = a === 2 ? [0, 0] : a === 1 ? [0.8, 1] : [1.1, 1.1]
      never(
        distanceM > usual.week * week + 1 ||
          longestRunM > usual.longest * longest + 1 ||
          restDays < 1 ||
          longestRunM > distanceM,
        () => `A${a} ${distanceM} ${longestRunM}`,
      )
    }),
  ),
]

/** Two noted pain-free runs end an episode by themselves. */
const endedByRuns = ({ notes }: Log, day: number): boolean =>
  notes.some(({ painFree, date }) => painFree && date === on(day))
