import assert from 'node:assert/strict'
import fc from 'fast-check'
import { judgeNote } from '../../../src/advice/judge-note.ts'
import { atLeast, join, NO_LIMIT } from '../../../src/advice/level.ts'
import { minorTrouble } from '../../../src/advice/minor-trouble.ts'
import { painFacts } from '../../../src/advice/pain-facts.ts'
import type { Log } from '../../../src/analysis/analyse.ts'
import { logOf } from '../../make/log.ts'
import { analysisOn, anyLog, DAYS, knownOn, levelOf, noteOn, on, painAdvice, runOn } from '../log.ts'
import { check, finding, LOAD } from '../row-cases.ts'
import { anyNote as noteOfAnyKind } from './any-note.ts'
import { ALL, alone, at, held, isSymptom, lastDay, overLogs, told } from './over-logs.ts'
import { never, type Property, property, SEED, show } from './property.ts'

/** A whole log: its order, its days, its load and its plan. */
export const LOG_PROPERTIES: readonly Property[] = [
  property('P6 P9 P10 P11 P12 P13', 'what a note asks for by itself, its day asks for as well, at 0/10 too', (runs) =>
    fc.assert(
      fc.property(noteOfAnyKind, (note) => {
        const history = alone(note)
        const facts = painFacts(
          history.notes[0]!,
          history,
          { experienced: true, experienceOpen: false, age: null, conditions: [] },
          note.date,
        )
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
    'P39',
    'the week of a past day is what was known then, with next-morning answers',
    overLogs(ALL, (log, day) => {
      const then = knownOn(log, on(day))
      assert.deepEqual(painAdvice(then, day), painAdvice(log, day))
    }),
  ),
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
