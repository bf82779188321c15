import { SPORT_WORDS, SURFACE_WORDS } from '#words/names.ts'
import {
  againstBudget,
  BUDGET_WORDS,
  climbed,
  crossTrainingWords,
  descended,
  oddWeekWords,
  runsWord,
  TREND_NAMES,
  weekBefore,
  yourUsual,
} from '#words/report.ts'
import { type DayRuns, dayRuns } from '../drawings/weeks/week-days.ts'
import type { Format } from '../lib/format.ts'
import type { Analysis } from '../model/analysis.ts'
import type { Run } from '../model/run.ts'
import { mostly, surfacesOf } from '../model/surface.ts'
import { LEVELS_DOWN } from './marks.ts'
import type { WeekReport } from './week-form.ts'

// Lines that every form shows, as plain text not yet escaped or wrapped: only the form knows how.

/** Descent of a run worth a word in a line of its day, m. */
const WORTH_SAYING_M = 100

/** One cap of the next seven days. */
export interface BudgetRow {
  readonly name: string
  readonly value: string
  /** The usual, or whether hard running is among the days; may be empty. */
  readonly beside: string
  /** Of the usual; null where there is none. */
  readonly share: number | null
}

/** The caps of the next seven days against the usual; empty where there is nothing to run. */
export function budgetRows({ advice }: Analysis, format: Format): readonly BudgetRow[] {
  const { budget } = advice
  if (budget === null || budget.distanceM === 0) return []
  const length = (name: string, capM: number, usualM: number | null): BudgetRow => {
    const known = usualM === null || usualM === 0 ? null : usualM
    return {
      name,
      value: format.distance(capM),
      beside: known === null ? '' : BUDGET_WORDS.usual(format.distance(known)),
      share: known === null ? null : capM / known,
    }
  }
  const height = (name: string, capM: number | null): readonly BudgetRow[] =>
    capM === null ? [] : [{ name, value: format.climb(capM), beside: '', share: null }]
  return [
    length(BUDGET_WORDS.distance, budget.distanceM, budget.usualWeekM),
    length(BUDGET_WORDS.longest, budget.longestRunM, budget.usualLongestM),
    ...height(BUDGET_WORDS.descent, budget.descentM),
    ...height(BUDGET_WORDS.ascent, budget.ascentM),
    {
      name: BUDGET_WORDS.days,
      value: String(budget.maxRunDays),
      beside: budget.hard ? BUDGET_WORDS.hardAllowed : BUDGET_WORDS.easyOnly,
      share: null,
    },
  ]
}

/** One day of the week in words. */
export interface DayLine extends DayRuns {
  /** What was done, one entry an activity. */
  readonly entries: readonly string[]
}

/** The seven days of the week. */
export function dayLines(analysis: Analysis, format: Format): readonly DayLine[] {
  return dayRuns(analysis).map((day) => ({ ...day, entries: day.runs.map((run) => activityLine(run, format)) }))
}

/** "8.2 km trail ↓240 m", "ride 1 h 20 min". */
export function activityLine({ sport, distanceM, movingS, elapsedS, descentM, surface }: Run, format: Format): string {
  const time = movingS ?? elapsedS
  if (sport !== 'run') return `${SPORT_WORDS[sport]}${time === null ? '' : ` ${format.duration(time)}`}`
  const ground = mostly(surface)
  return [
    distanceM === null ? (time === null ? 'run' : format.duration(time)) : format.distance(distanceM),
    ...(ground === null || ground === 'road' ? [] : [SURFACE_WORDS[ground]]),
    ...(descentM === null || descentM < WORTH_SAYING_M ? [] : [`↓${format.climb(descentM)}`]),
  ].join(' ')
}

/** The week in one line; where it is no usual week, what it is instead. */
export function totalsLine(analysis: Analysis, format: Format): string {
  const { totals } = analysis
  const odd = oddWeekWords(analysis)
  const beside = crossTrainingWords(totals, format)
  if (totals.runs === 0) return [odd ?? '', ...(beside === '' ? [] : [`${beside}.`])].join(' ')
  return [
    runsWord(totals.runs),
    ...(totals.runsWithDistance === 0 ? [] : [format.distance(totals.distanceM)]),
    ...(totals.movingS === 0 ? [] : [format.duration(totals.movingS)]),
    ...(totals.ascentM === null ? [] : [climbed(format.climb(totals.ascentM))]),
    ...(totals.descentM === null ? [] : [descended(format.climb(totals.descentM))]),
    ...surfacesOf(totals.surface).map((kind) => `${SURFACE_WORDS[kind]} ${format.percent(totals.surface[kind])}`),
    ...(beside === '' ? [] : [beside]),
  ].join(' · ')
}

/** What the week is held against; null where there is nothing. */
export function comparedLine(analysis: Analysis, format: Format): string | null {
  const { previous, usual, totals, followThrough } = analysis
  if (totals.runs > 0 && oddWeekWords(analysis) !== null) return oddWeekWords(analysis)
  const parts = [
    ...(previous.runs > 0 || usual.weekM !== null ? [weekBefore(format.distance(previous.distanceM))] : []),
    ...(usual.weekM === null ? [] : [yourUsual(format.distance(usual.weekM))]),
    ...(followThrough === null ? [] : [againstBudget(followThrough, format)]),
  ]
  return parts.length === 0 ? null : parts.join(' · ')
}

/** One figure over the twelve weeks. */
export interface TrendRow {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly most: string
}

/** Figures of the twelve weeks, for a sparkline each; a figure nobody recorded has none. */
export function trendRows({ history }: Analysis, format: Format): readonly TrendRow[] {
  // A single week is shown by its days already.
  if (history.slice(0, -1).every(({ runs }) => runs === 0)) return []
  const row = (
    name: string,
    values: readonly (number | null)[],
    shown: (value: number) => string,
  ): readonly TrendRow[] => {
    const most = Math.max(0, ...values.map((value) => value ?? 0))
    return most === 0 ? [] : [{ name, values, most: shown(most) }]
  }
  return [
    ...row(
      TREND_NAMES.distance,
      history.map(({ distanceM }) => distanceM),
      format.distance,
    ),
    ...row(
      TREND_NAMES.longest,
      history.map(({ longestM }) => longestM),
      format.distance,
    ),
    ...row(
      TREND_NAMES.ascent,
      history.map(({ ascentM }) => ascentM),
      format.climb,
    ),
    ...row(
      TREND_NAMES.descent,
      history.map(({ descentM }) => descentM),
      format.climb,
    ),
  ]
}

/** The flags of the week, gravest first. A second run with the same pain tells of the first as well. */
export function shownFlags({ analysis, answer }: WeekReport): WeekReport['answer']['flags'] {
  const painAt = (index: number): unknown => {
    const flag = analysis.flags[index]
    return flag?.id === 'same-pain-again' ? flag.detail['place'] : undefined
  }
  return answer.flags
    .filter((_, index, all) => {
      const place = painAt(index)
      return place === undefined || !all.some((__, later) => later > index && painAt(later) === place)
    })
    .toSorted((one, other) => LEVELS_DOWN.indexOf(one.level) - LEVELS_DOWN.indexOf(other.level))
}
