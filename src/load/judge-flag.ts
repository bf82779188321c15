import { weekOf } from '../lib/iso-week.ts'
import { type Finding, FLAG_LEVELS } from '../model/flag.ts'
import type { Asks, LoadFlag, Moments, Outcome, Raised } from './load-flag.ts'
import type { Series } from './series/index.ts'
import { dateAt, dayOf } from './series/timeline.ts'

/** The state of each flag covers this many days up to `asOf`. */
export const STATE_DAYS = 7

/** What one flag says of its moments. */
export interface Judged {
  readonly flag: LoadFlag
  readonly findings: readonly Finding[]
  readonly provisional: readonly Finding[]
  /** Outcomes of the last days. */
  readonly recent: readonly Outcome[]
  /** From this day on the findings are those of the whole log, whatever lay before the first moment. */
  readonly settledFrom: number
}

/**
 * Judges one flag at its moments, oldest first.
 * @param trustedFrom what the flag sees is that of the whole log from this day on: 0 when `moments` are all
 */
export function judgeFlag(
  flag: LoadFlag,
  moments: readonly Moments[Asks][],
  series: Series,
  trustedFrom: number,
): Judged {
  const given = Object.fromEntries(flag.needs.map((need) => [need, series[need]]))
  const findings: Finding[] = []
  const provisional: Finding[] = []
  const recent: Outcome[] = []
  const lastRaised = new Map<string, { readonly day: number; readonly level: Finding['level'] }>()
  const cooldownDays = flag.cooldownDays ?? 0
  let settledFrom = trustedFrom === 0 ? 0 : trustedFrom + cooldownDays
  for (const moment of moments) {
    const outcome = flag.check(moment, given)
    const day = dayOfMoment(moment, series)
    if (day > series.timeline.last - STATE_DAYS) recent.push(outcome)
    if (outcome.status !== 'raised') continue
    // Until it has been quiet for once, an older finding may hold this one back.
    if (day < settledFrom) settledFrom = Math.max(settledFrom, day + cooldownDays + 1)
    const finding = toFinding(flag, outcome, placeOf(moment, day, series))
    if ('complete' in moment && !moment.complete) {
      provisional.push(finding)
    } else if (!isRepeat(flag, outcome, day, lastRaised)) {
      lastRaised.set(outcome.about ?? '', { day, level: outcome.level })
      findings.push(finding)
    }
  }
  return { flag, findings, provisional, recent, settledFrom }
}

function isRepeat(
  flag: LoadFlag,
  outcome: Raised,
  day: number,
  lastRaised: ReadonlyMap<string, { readonly day: number; readonly level: Finding['level'] }>,
): boolean {
  const last = lastRaised.get(outcome.about ?? '')
  return (
    flag.cooldownDays !== undefined &&
    last !== undefined &&
    day - last.day <= flag.cooldownDays &&
    FLAG_LEVELS.indexOf(outcome.level) <= FLAG_LEVELS.indexOf(last.level)
  )
}

/** The last day of the flag's subject; of a week that still runs, today. */
export function dayOfMoment(moment: Moments[Asks], { timeline }: Series): number {
  if ('complete' in moment) return moment.complete ? moment.to : timeline.last
  return 'day' in moment ? moment.day : dayOf(timeline, moment.date)
}

type Place = Pick<Finding, 'date' | 'runId' | 'week'>

function placeOf(moment: Moments[Asks], day: number, { timeline }: Series): Place {
  return {
    date: dateAt(timeline, day),
    runId: 'runId' in moment ? moment.runId : null,
    week: 'complete' in moment ? weekOf(dateAt(timeline, day)).id : null,
  }
}

function toFinding(flag: LoadFlag, outcome: Raised, place: Place): Finding {
  return {
    id: flag.id,
    level: outcome.level,
    date: place.date,
    runId: outcome.runId === undefined ? place.runId : outcome.runId,
    week: place.week,
    value: outcome.value,
    baseline: outcome.baseline,
    ratio: outcome.ratio,
    threshold: outcome.threshold,
    unit: outcome.unit,
    confidence: outcome.confidence ?? 'usual',
    borderline: outcome.borderline ?? false,
    detail: outcome.detail ?? {},
    sources: flag.sources,
  }
}
