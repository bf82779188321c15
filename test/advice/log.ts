import fc from 'fast-check'
import { type AdviceInput, type Advised, advise } from '../../src/advice/advise.ts'
import type { Level } from '../../src/advice/level.ts'
import { analyse, type Log } from '../../src/analysis/analyse.ts'
import { weekOf } from '../../src/lib/iso-week.ts'
import { addDays } from '../../src/lib/local-date.ts'
import { ACTIVITIES, type Advice, CARES } from '../../src/model/advice.ts'
import type { Analysis } from '../../src/model/analysis.ts'
import type { Area, Side } from '../../src/model/area.ts'
import type { Clearance, SelfCheck } from '../../src/model/clearance.ts'
import type { DayCheck } from '../../src/model/day-check.ts'
import type { PainNote } from '../../src/model/pain-note.ts'
import type { Run } from '../../src/model/run.ts'
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts'
import { NO_SYMPTOM, type Sign, type Symptom } from '../../src/model/symptom.ts'
import { episodeHistories } from '../../src/pain/episodes/index.ts'
import { runOn as plainRun } from '../load/make-run.ts'
import { logOf } from '../make/log.ts'
import { untoldNote } from '../make/note.ts'
import { check, LOAD } from './row-cases.ts'

const FIRST = '2026-01-05'
export const on = (day: number): string => addDays(FIRST, day)

/** A run with a source, so that notes can hang on it. */
export function runOn(day: number, km: number, more: Partial<Run> = {}): Run {
  const key = `s${day}`
  const sources: Run['sources'] = [{ key, format: 'fit', name: `${key}.fit`, sha256: key, part: 0 }]
  return plainRun(day, km, { sources, ...more })
}

/** A note on the run of the day, or on the day itself. */
export function noteOn(day: number, symptom: Partial<Symptom>, more: Partial<PainNote> = {}): PainNote {
  const full = { ...NO_SYMPTOM, ...symptom }
  const painFree = full.severity === 0 && !Object.values(full.signs).includes(true)
  const signs = Object.keys(full.signs).join('')
  return {
    ...untoldNote(`n${day}${full.area ?? '-'}${full.side ?? '-'}${full.severity ?? '-'}${signs}`, on(day)),
    sourceKey: `s${day}`,
    painFree,
    symptom: full,
    writtenMs: day,
    ...more,
  }
}

/** What of a log was known on a date: next-morning answers hang on notes and stay. */
export const knownOn = (log: Log, date: string): Log => ({
  ...log,
  runs: log.runs.filter((run) => run.date <= date),
  notes: log.notes.filter((note) => note.date <= date),
  dayChecks: log.dayChecks.filter((each) => each.date <= date),
  selfChecks: log.selfChecks.filter((each) => each.date <= date),
  clearances: log.clearances.filter((each) => each.on <= date),
})

export const quietOn = (day: number, area: Area, side: Side | null, quiet = true, symptomFree = quiet): DayCheck =>
  check({ date: on(day), quiet: [{ area, side, quiet, symptomFree }] })

/** The advice of a day, over the pain of a log alone: a load that says nothing. */
export function painAdvice(log: Log, day: number, more: Partial<AdviceInput> = {}): Advised {
  const asOf = on(day)
  return advise({
    asOf,
    histories: episodeHistories({ ...log, asOf }),
    dayChecks: log.dayChecks.filter(({ date }) => date <= asOf),
    notes: log.notes.filter(({ date }) => date <= asOf),
    clearances: log.clearances,
    lately: log.runs.filter((run) => run.date > addDays(asOf, -7) && run.date <= asOf),
    findings: [],
    load: { ...LOAD, asOf },
    settings: log.settings,
    returnedDespiteCare: [],
    ...more,
  })
}

/** The whole analysis of a day, as the product makes it. */
export const analysisOn = (log: Log, day: number): Analysis => analyse(log, weekOf(on(day)), on(day))

export const levelOf = ({ activity, care }: Pick<Advice, 'activity' | 'care'>): Level => ({
  a: ACTIVITIES.indexOf(activity) as Level['a'],
  c: CARES.indexOf(care) as Level['c'],
})

export const DAYS = 30

const anySymptom: fc.Arbitrary<Partial<Symptom>> = fc.record({
  area: fc.constantFrom<Area>('achilles', 'kneecap', 'front-thigh'),
  side: fc.constantFrom<Side>('left', 'both'),
  spread: fc.constantFrom('diffuse', null),
  severity: fc.constantFrom(0, 1, 2, 2, 3, 5, 8),
  quality: fc.constantFrom('dull', 'stiff', null, 'sharp'),
  trend: fc.constantFrom('improves', 'improves', 'unchanged', 'worsens'),
  gait: fc.constantFrom('normal', 'normal', null),
  dailyLife: fc.constant('no'),
  stairs: fc.constant('no'),
  signs: fc.constantFrom<Partial<Record<Sign, boolean>>[]>(
    {},
    {},
    {},
    {},
    {},
    { swelling: true },
    { 'giving-way': true },
    { 'chest-pain': true },
  ),
})

export const anyNote: fc.Arbitrary<PainNote> = fc
  .record({
    day: fc.integer({ min: 0, max: DAYS }),
    symptom: anySymptom,
    nextMorning: fc.constantFrom('back', 'back', 'not-back', null),
    onRun: fc.boolean(),
  })
  .map(({ day, symptom, nextMorning, onRun }) =>
    noteOn(day, symptom, {
      sourceKey: onRun ? `s${day}` : null,
      nextMorning: nextMorning === null ? null : { answer: nextMorning, severity: null, answeredOn: on(day + 1) },
    }),
  )

/** Answers on a stretch of days: quiet days come in rows, or nothing would ever be reached. */
const anyQuiet: fc.Arbitrary<readonly DayCheck[]> = fc
  .record({
    from: fc.integer({ min: 0, max: DAYS }),
    days: fc.integer({ min: 1, max: 18 }),
    area: fc.constantFrom<Area>('achilles', 'kneecap', 'front-thigh'),
    quiet: fc.constantFrom(true, true, true, false),
  })
  .map(({ from, days, area, quiet }) =>
    Array.from({ length: days }, (_, day) => quietOn(from + day, area, null, quiet)),
  )

const anyCheck: fc.Arbitrary<SelfCheck> = fc.record({
  date: fc.integer({ min: 0, max: DAYS }).map(on),
  area: fc.constantFrom<Area>('achilles', 'kneecap', 'front-thigh'),
  side: fc.constantFrom<Side | null>('left', 'both', null),
  passed: fc.boolean(),
  failedAt: fc.constant(null),
})

const anyClearance: fc.Arbitrary<Clearance> = fc
  .record({
    day: fc.integer({ min: 0, max: DAYS }),
    area: fc.constantFrom<Area>('achilles', 'kneecap', 'front-thigh'),
    ceiling: fc.constantFrom(null, 3, 5),
  })
  .map(({ day, area, ceiling }) => ({
    id: `c${day}${area}`,
    area,
    side: null,
    noteId: null,
    by: 'physio',
    on: on(day),
    ceiling,
    until: ceiling === null ? null : on(day + 40),
  }))

const runEverySecondDay = Array.from({ length: DAYS + 1 }, (_, day) => runOn(day, 8)).filter((_, day) => day % 2 === 0)

/** A month of runs, notes and, by choice, answers. */
export const anyLog = (answers: { quiet?: boolean; checks?: boolean; clearances?: boolean } = {}): fc.Arbitrary<Log> =>
  fc
    .record({
      notes: fc.uniqueArray(anyNote, { maxLength: 7, selector: ({ id, sourceKey }) => `${id}${sourceKey}` }),
      quiet: answers.quiet === true ? fc.array(anyQuiet, { maxLength: 3 }) : fc.constant([]),
      selfChecks: answers.checks === true ? fc.array(anyCheck, { maxLength: 3 }) : fc.constant([]),
      clearances: answers.clearances === true ? fc.array(anyClearance, { maxLength: 2 }) : fc.constant([]),
      experience: fc.constantFrom('experienced', 'beginner', null),
    })
    .map(({ notes, quiet, selfChecks, clearances, experience }) =>
      logOf({
        runs: runEverySecondDay,
        notes: notes.map((note, index) => ({ ...note, id: `n${index}${note.id}` })),
        dayChecks: oneADay(quiet.flat()),
        selfChecks,
        clearances,
        settings: { ...DEFAULT_SETTINGS, experience, conditions: [] },
      }),
    )

/** The store keeps one check a day: what was said of several places stands together. */
function oneADay(checks: readonly DayCheck[]): readonly DayCheck[] {
  return [...Map.groupBy(checks, ({ date }) => date)].map(([date, those]) =>
    check({ date, quiet: those.flatMap(({ quiet }) => quiet) }),
  )
}
