import { type PlanVerdict, planVerdict } from '../../advice/budget/plan-verdict.ts'
import { analyse, type Log } from '../../analysis/analyse.ts'
import type { LineNotRead, PlanLines, PlannedLine } from '../../importers/plan/planned-line.ts'
import { weekOf } from '../../lib/iso-week.ts'
import { type ParsedPlan, parsePlan } from '../../load/parse-plan.ts'
import { planFlags, plannedRun } from '../../load/plan-flags.ts'
import type { Analysis, Week } from '../../model/analysis.ts'
import type { Finding, NotEnough } from '../../model/flag.ts'
import type { Run } from '../../model/run.ts'
import { withNotedIllness } from '../../pain/episodes/noted-illness.ts'
import { usualSpeedMps } from './plan-run.ts'

/** A planned run with its line, its verdict, and what it would raise if all before it were run as planned. */
export interface BlockRun extends PlanVerdict {
  readonly line: number
  readonly date: string
  readonly text: string
  readonly understood: Omit<ParsedPlan, 'unread'>
  readonly findings: readonly Finding[]
  readonly notEnough: readonly NotEnough[]
}

/** A week of a plan. */
export interface BlockWeek {
  readonly week: Week
  readonly plannedM: number
  /** Of the week as a whole. */
  readonly findings: readonly Finding[]
  readonly runs: readonly BlockRun[]
  /** The most that keeps inside the limits, if the weeks before were run as planned; null where no figures are given. */
  readonly largest: { readonly weekM: number; readonly longestRunM: number; readonly descentM: number | null } | null
}

/** A block of planned weeks, judged. */
export interface JudgedBlock {
  readonly weeks: readonly BlockWeek[]
  /** Lines that name neither a run nor rest, or no day. */
  readonly notUnderstood: readonly { readonly line: number; readonly text: string; readonly why: NotUnderstood }[]
}

export type NotUnderstood = LineNotRead['why'] | 'past' | 'no-run'

/** Days that hold no run, by what a plan calls them: nothing to judge, nothing missed. */
const REST =
  /\b(rest|off|recover(y)? day|strength|gym|weights|core|yoga|pilates|mobility|stretch(ing)?|bike|cycl(e|ing)|spin|ride|swim(ming)?|row(ing)?|elliptical|cross[- ]?train(ing)?|x-?train|walk|hike)\b/i

/**
 * Every run of a plan against the advice of its week and the flags it would raise, one after the other: each week is
 * judged as if those before it had been run as planned. What hurts today holds as long as today's advice says so; of later
 * weeks nobody knows it, so there a run is at best "if nothing changes".
 */
export function judgeBlock(log: Log, { lines, notRead }: PlanLines, today: string): JudgedBlock {
  const { settings } = log
  const now = analyse(log, weekOf(today, settings.weekStart), today)
  const speedMps = usualSpeedMps(log.runs, today)
  const read = lines.map((line) => ({ ...line, understood: parsePlan(line.text) }))
  const isRun = ({ understood }: (typeof read)[number]) => understood.distanceM !== null || understood.timeS !== null
  const runs = read.filter((each) => isRun(each) && each.date >= today)
  const notUnderstood = [
    ...notRead,
    ...read
      .filter((each) => !isRun(each) && !REST.test(each.text))
      .map((each) => ({ ...lineOf(each), why: 'no-run' as const })),
    ...read
      .filter((each) => isRun(each) && each.date < today)
      .map((each) => ({ ...lineOf(each), why: 'past' as const })),
  ].sort((a, b) => a.line - b.line)
  const byWeek = Map.groupBy(
    runs.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.line - b.line)),
    ({ date }) => weekOf(date, settings.weekStart).id,
  )
  const planned: Run[] = []
  const weeks = [...byWeek.values()].map((ofWeek): BlockWeek => {
    const week = weekOf(ofWeek[0]!.date, settings.weekStart)
    const judged = analysisOf(log, planned, week, today, now)
    let beforeM = 0
    const weekFindings: Finding[] = []
    const judgedRuns = ofWeek.map(({ line, date, text, understood }): BlockRun => {
      const figures = { ...understood, date }
      const { unread: _, ...shown } = understood
      const verdict = verdictOf({ ...figures, beforeM }, { now, judged, today, week, speedMps })
      const load = {
        runs: [...log.runs, ...planned],
        dayChecks: withNotedIllness(log.dayChecks, log.notes),
        pains: [],
        settings,
        asOf: date,
      }
      const { findings, notEnough } = planFlags(load, figures)
      weekFindings.push(...findings.filter(({ runId }) => runId === null))
      planned.push({ ...plannedRun(load, figures), id: `planned-${line}-${date}` })
      beforeM += understood.distanceM ?? (speedMps === null ? 0 : (understood.timeS ?? 0) * speedMps)
      return { line, date, text, understood: shown, ...verdict, findings, notEnough }
    })
    const { budget } = judged.advice
    return {
      week,
      plannedM: beforeM,
      findings: weekFindings,
      runs: judgedRuns,
      largest:
        budget === null || budget.distanceM === 0
          ? null
          : { weekM: budget.distanceM, longestRunM: budget.longestRunM, descentM: budget.descentM },
    }
  })
  return { weeks, notUnderstood }
}

const lineOf = ({ line, text }: PlannedLine): { readonly line: number; readonly text: string } => ({ line, text })

/** The week that runs now is judged by today's advice; a later one by the load alone, with the plan so far run. */
function analysisOf(log: Log, planned: readonly Run[], week: Week, today: string, now: Analysis): Analysis {
  if (week.from <= today) return now
  const asPlanned: Log = { ...log, runs: [...log.runs, ...planned], notes: [], shownReports: [] }
  return analyse(asPlanned, week, week.from)
}

interface Judges {
  readonly now: Analysis
  readonly judged: Analysis
  readonly today: string
  readonly week: Week
  readonly speedMps: number | null
}

function verdictOf(
  planned: Parameters<typeof planVerdict>[2],
  { now, judged, today, week, speedMps }: Judges,
): PlanVerdict {
  const usual = (analysis: Analysis) => ({ speedMps, longestM: analysis.usual.longestM })
  const byToday = planVerdict(now.advice, today, planned, usual(now))
  const isLater = week.from > today
  // No running on that day, or no figures of ours at all: nothing of a later week makes that more.
  if (!isLater || byToday.limits === null) return byToday
  const later = planVerdict(judged.advice, week.from, { ...planned, date: week.from }, usual(judged))
  if (later.verdict !== 'yes' || now.advice.activity === 'as-planned') return later
  return { ...later, verdict: 'if', reasons: [{ key: 'if-nothing-changes', detail: {} }] }
}
