import { z } from 'zod'
import { ACTIVITIES, CARES, HEADLINES } from '../advice.ts'
import { LEFT_CODES } from '../left-out.ts'
import { STARTS_KNOWN } from '../recording.ts'
import { RUN_FIELDS } from '../run-edit.ts'
import { SURFACES } from '../surface.ts'
import { WAY_BACK_STEPS } from '../way-back.ts'
import { cohortEstimateAnswer, cohortExportAnswer } from './cohort.ts'
import { historyAnswer } from './history.ts'
import { importAnswer } from './imports.ts'
import {
  backupAnswer,
  checkAnswer,
  clearAnswer,
  dayAnswer,
  demoAnswer,
  doctorAnswer,
  explainAnswer,
  forgetAnswer,
  injuriesAnswer,
  migrateAnswer,
  serveAnswer,
  settingsAnswer,
  shoesAnswer,
  troubleReport,
  workAnswer,
} from './kept-answers.ts'
import { overviewAnswer, physioAnswer } from './overviews.ts'
import { ask, detail, finding, localDate, notEnough, note, source, surfaceShares, totals, weekDays } from './parts.ts'
import { planAnswer, planBlockAnswer } from './plans.ts'

/** A run as every verb tells it. */
export const run = z.object({
  id: z.string(),
  start: z.iso.datetime(),
  startKnown: z.enum(STARTS_KNOWN),
  zone: z.string(),
  zoneSource: z.string(),
  date: localDate,
  sport: z.string(),
  surface: surfaceShares,
  surfaceOrigin: z.string(),
  race: z.boolean().nullable(),
  title: z.string().nullable(),
  description: z.string().nullable(),
  distanceM: z.number().nullable(),
  movingS: z.number().nullable(),
  elapsedS: z.number().nullable(),
  ascentM: z.number().nullable(),
  descentM: z.number().nullable(),
  elevationSource: z.enum(['device', 'barometric', 'gps', 'summary', 'none']),
  longestClimbM: z.number().nullable(),
  longestDescentM: z.number().nullable(),
  gradeM: z.record(z.string(), z.number()).nullable(),
  avgHrBpm: z.number().nullable(),
  maxHrBpm: z.number().nullable(),
  cadenceSpm: z.number().nullable(),
  rpe: z.number().nullable(),
  shoe: z.string().nullable(),
  device: z.string().nullable(),
  sources: z.array(
    z.object({ format: z.string(), name: z.string(), sha256: z.string(), part: z.number().int(), key: z.string() }),
  ),
  quality: z.array(z.string()),
  /** What of the recordings is in none of these figures: samples (of `altitude`: leaps), way and time. */
  left: z.array(z.object({ code: z.enum(LEFT_CODES), points: z.number().int(), m: z.number(), s: z.number() })),
  /** False: left out by the runner, or impossible data; no figure holds it. */
  counted: z.boolean(),
  /** Fields the runner corrected, with what the recording has. */
  edited: z.partialRecord(
    z.enum(RUN_FIELDS),
    z.object({
      was: z.union([z.string(), z.number(), z.boolean()]).nullable(),
      is: z.union([z.string(), z.number(), z.boolean()]),
    }),
  ),
  notes: z.array(z.string()),
})

const runsAnswer = z.object({ schema: z.literal('sorepoint/runs/1'), runs: z.array(run) })
const runAnswer = z.object({
  schema: z.literal('sorepoint/run/1'),
  run,
  notes: z.array(note),
  flags: z.array(finding),
})
const notesAnswer = z.object({
  schema: z.literal('sorepoint/notes/1'),
  notes: z.array(note),
  /** At most three, danger first; none where notes are listed. */
  asks: z.array(ask),
  /** What holds today with the note written or changed; absent where notes are listed. */
  advice: z
    .object({
      headline: z.enum(HEADLINES),
      activity: z.enum(ACTIVITIES),
      care: z.enum(CARES),
      sentence: z.string(),
      /** What to do now, where it is an emergency; empty otherwise. */
      emergency: z.array(z.string()),
    })
    .optional(),
})
const reading = {
  notes: z.array(note),
  asks: z.array(ask),
  /** What holds for a stretch of the text, by character: denied, gone, somebody else's … */
  scopes: z.array(z.object({ kind: z.string(), from: z.number().int(), until: z.number().int() })),
  /** Of these notes alone. */
  advice: z.object({ activity: z.enum(ACTIVITIES), care: z.enum(CARES) }),
}
const readingAnswer = z.object({ schema: z.literal('sorepoint/note-reading/1'), ...reading })
const readingsAnswer = z.object({
  schema: z.literal('sorepoint/note-readings/1'),
  /** In the order of the file. */
  results: z.array(z.object({ text: z.string(), ...reading })),
})
const flagsAnswer = z.object({
  schema: z.literal('sorepoint/flags/1'),
  flags: z.array(finding),
  notEnough: z.array(notEnough),
})
const phase = z.object({
  from: localDate,
  until: localDate.nullable(),
  activity: z.enum(ACTIVITIES),
  condition: z.string(),
  text: z.string(),
})

const promised = z.object({ from: localDate, if: z.string() })

const wayBackStep = z.object({
  kind: z.enum(WAY_BACK_STEPS),
  /** Null: nobody can say yet. */
  from: localDate.nullable(),
  longestRunM: z.number().nullable(),
  weekLeftM: z.number().nullable(),
  name: z.string(),
  text: z.string(),
})

const advice = z.object({
  activity: z.enum(ACTIVITIES),
  care: z.enum(CARES),
  headline: z.enum(HEADLINES),
  sentence: z.string(),
  emergency: z.array(z.string()),
  reasons: z
    .array(
      z.object({
        rule: z.string(),
        activity: z.enum(ACTIVITIES),
        care: z.enum(CARES),
        text: z.string(),
        because: detail,
        sources: z.array(source).min(1),
      }),
    )
    .min(1),
  do: z.array(z.string()),
  avoid: z.array(z.string()),
  /** Worth knowing here, the most telling first. */
  know: z.array(z.string()),
  seekHelp: z.array(z.string()).min(1),
  questions: z.array(z.object({ key: z.string(), noteId: z.string().nullable(), text: z.string() })),
  phases: z.array(phase),
  /** The first day named for a run, and what it waits for. */
  promised: promised.nullable(),
  wayBack: z
    .object({ area: z.string().nullable(), side: z.string().nullable(), steps: z.array(wayBackStep) })
    .nullable(),
  budget: z
    .object({
      distanceM: z.number(),
      longestRunM: z.number(),
      descentM: z.number().nullable(),
      ascentM: z.number().nullable(),
      hard: z.boolean(),
      maxRunDays: z.number().int(),
      restDays: z.number().int(),
      walkBreaks: z.boolean(),
      surfaces: z.array(z.enum(SURFACES)),
      usualWeekM: z.number().nullable(),
      usualLongestM: z.number().nullable(),
      confidence: z.enum(['usual', 'low']),
    })
    .nullable(),
})

const episode = z.object({
  id: z.string(),
  area: z.string().nullable(),
  side: z.string().nullable(),
  severityMax: z.number().nullable(),
  runsInRow: z.number().int(),
  open: z.boolean(),
  askIfGone: z.boolean(),
  step: z.string(),
  firstDate: localDate,
  lastDate: localDate,
  notes: z.array(note),
})

const analysed = {
  asOf: localDate,
  week: weekDays,
  totals,
  previous: totals,
  flags: z.array(finding),
  episodes: z.array(episode),
  advice,
  followThrough: z
    .object({
      week: z.string(),
      shownOn: localDate,
      from: localDate,
      to: localDate,
      budgetM: z.number(),
      budgetLongestM: z.number(),
      ranM: z.number(),
      longestM: z.number(),
      kept: z.boolean().nullable(),
    })
    .nullable(),
  unknown: z.array(z.object({ key: z.string(), text: z.string() })),
  rulesVersion: z.string(),
  disclaimer: z.string(),
}

const reportAnswer = z.object({ schema: z.literal('sorepoint/report/1'), ...analysed })
const todayAnswer = z.object({
  schema: z.literal('sorepoint/today/1'),
  ...analysed,
  /** At most three, danger first, each with the answers it takes. */
  questions: z.array(
    z.object({
      /** Null: about the day, not about a note. */
      note: z.string().nullable(),
      id: z.string(),
      text: z.string(),
      /** `command` is what is typed for it; empty for "don't know". */
      choices: z.array(z.object({ value: z.string(), text: z.string(), command: z.string() })),
    }),
  ),
  promised: promised.nullable(),
})

/** Every JSON answer by verb, for `sorepoint schema` and the contract's tests. */
export const ANSWERS = {
  import: importAnswer,
  runs: runsAnswer,
  run: runAnswer,
  notes: notesAnswer,
  'note-reading': readingAnswer,
  'note-readings': readingsAnswer,
  flags: flagsAnswer,
  history: historyAnswer,
  plan: planAnswer,
  'plan-block': planBlockAnswer,
  report: reportAnswer,
  overview: overviewAnswer,
  physio: physioAnswer,
  today: todayAnswer,
  day: dayAnswer,
  check: checkAnswer,
  clear: clearAnswer,
  injuries: injuriesAnswer,
  settings: settingsAnswer,
  shoes: shoesAnswer,
  explain: explainAnswer,
  doctor: doctorAnswer,
  backup: backupAnswer,
  migrate: migrateAnswer,
  work: workAnswer,
  trouble: troubleReport,
  forget: forgetAnswer,
  'cohort-export': cohortExportAnswer,
  'cohort-estimate': cohortEstimateAnswer,
  serve: serveAnswer,
  demo: demoAnswer,
} as const

export type ReportAnswer = z.infer<typeof reportAnswer>
/** "Can I run tonight?" */
export type TodayAnswer = z.infer<typeof todayAnswer>
