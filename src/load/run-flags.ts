import { weekOf } from '../lib/iso-week.ts'
import { textOrder } from '../lib/text-order.ts'
import { type Finding, FLAG_IDS, FLAG_LEVELS, type FlagId, type NotEnough } from '../model/flag.ts'
import { FLAGS } from './index.ts'
import type { LoadInput } from './input.ts'
import type { Asks, LoadFlag, Moments, Outcome, Raised } from './load-flag.ts'
import { makeRunDays } from './series/run-days.ts'
import { dateAt, dayOf } from './series/timeline.ts'
import { makeWeeks } from './series/weeks.ts'
import { makeSeries, type Series } from './series.ts'

/** The state of each flag covers this many days up to `asOf`. */
const STATE_DAYS = 7

/** What the flags say of the whole log up to `asOf`. */
export interface LoadFlags {
  /** Ordered by date, then the order of `FLAG_IDS`, then run id. Later runs never change them. */
  readonly findings: readonly Finding[]
  /** A week flag's note on the seven days up to `asOf`, while the calendar week still runs: it may be gone on Sunday. */
  readonly provisional: readonly Finding[]
  /** What could not be judged in the seven days up to `asOf`, and why. */
  readonly notEnough: readonly NotEnough[]
  /** Judged in those days, always with nothing found. */
  readonly clear: readonly FlagId[]
  /** There was nothing in those days that the question fits. */
  readonly notApplicable: readonly FlagId[]
}

interface Judged {
  readonly flag: LoadFlag
  readonly findings: readonly Finding[]
  readonly provisional: readonly Finding[]
  /** Outcomes of the last days. */
  readonly recent: readonly Outcome[]
}

export function loadFlags(input: LoadInput): LoadFlags {
  return judgeAll(makeSeries(input))
}

/** As `loadFlags`, on series made for it alone: `raised` grows in them. */
export function judgeAll(series: Series): LoadFlags {
  const moments = momentsOf(series)
  const judged = FLAGS.map((flag) => {
    const one = judge(flag, moments[flag.asks], series)
    for (const finding of one.findings) series.raised.add(finding)
    return one
  })
  return gather(judged, series)
}

function momentsOf(series: Series): { readonly [A in Asks]: readonly Moments[A][] } {
  const { timeline } = series
  return {
    session: series.sessions,
    'run-day': makeRunDays(series.sessions),
    week: makeWeeks(timeline),
    morning: series.mornings.all,
    pain: series.pains,
    day: Array.from({ length: timeline.length }, (_, day) => ({ day })),
  }
}

function judge(flag: LoadFlag, moments: readonly Moments[Asks][], series: Series): Judged {
  const given = Object.fromEntries(flag.needs.map((need) => [need, series[need]]))
  const findings: Finding[] = []
  const provisional: Finding[] = []
  const recent: Outcome[] = []
  const lastRaised = new Map<string, { readonly day: number; readonly level: Finding['level'] }>()
  for (const moment of moments) {
    const outcome = flag.check(moment, given)
    const day = dayOfMoment(moment, series)
    if (day > series.timeline.last - STATE_DAYS) recent.push(outcome)
    if (outcome.status !== 'raised') continue
    const finding = toFinding(flag, outcome, placeOf(moment, day, series))
    if ('complete' in moment && !moment.complete) {
      provisional.push(finding)
    } else if (!isRepeat(flag, outcome, day, lastRaised)) {
      lastRaised.set(outcome.about ?? '', { day, level: outcome.level })
      findings.push(finding)
    }
  }
  return { flag, findings, provisional, recent }
}

function isRepeat(
  flag: LoadFlag,
  outcome: Raised,
  day: number,
  lastRaised: ReadonlyMap<string, { readonly day: number; readonly level: Finding['level'] }>,
): boolean {
  const last = lastRaised.get(outcome.about ?? '')
  return (
    flag.quietDays !== undefined &&
    last !== undefined &&
    day - last.day <= flag.quietDays &&
    FLAG_LEVELS.indexOf(outcome.level) <= FLAG_LEVELS.indexOf(last.level)
  )
}

/** The last day of what was asked about; of a week that still runs, today. */
function dayOfMoment(moment: Moments[Asks], { timeline }: Series): number {
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

/** Flags whose question needs no running at all: an empty log is nothing to them. */
const WITHOUT_RUNS: readonly Asks[] = ['morning', 'pain', 'day']

function gather(judged: readonly Judged[], series: Series): LoadFlags {
  const notEnough: NotEnough[] = []
  const clear: FlagId[] = []
  const notApplicable: FlagId[] = []
  for (const id of FLAG_IDS) {
    const one = judged.find(({ flag }) => flag.id === id)
    if (one === undefined) continue
    const missing = missingFor(one, series)
    if (missing !== null) notEnough.push(missing)
    else if (one.recent.some(({ status }) => status === 'raised')) continue
    else if (one.recent.some(({ status }) => status === 'clear')) clear.push(id)
    else notApplicable.push(id)
  }
  return {
    findings: inOrder(judged.flatMap(({ findings }) => findings)),
    provisional: inOrder(judged.flatMap(({ provisional }) => provisional)),
    notEnough,
    clear,
    notApplicable,
  }
}

/** The newest reason why the flag could not be judged in the last days. */
function missingFor({ flag, recent }: Judged, series: Series): NotEnough | null {
  const { id } = flag
  const counting = flag.rolling ? recent.slice(-1) : recent
  const unknown = counting.findLast((outcome) => outcome.status === 'not-enough-data')
  if (!WITHOUT_RUNS.includes(flag.asks)) {
    if (series.sessions.length === 0) return { id, why: 'no-runs', detail: {} }
    const bad = series.days.quarantinedRuns.findLast(({ day }) => day > series.timeline.last - STATE_DAYS)
    if (bad !== undefined) return { id, why: 'quarantined-run', detail: { runId: bad.id, date: bad.date } }
  }
  if (flag.asks === 'morning' && recent.length === 0) {
    return { id, why: id === 'poor-sleep' ? 'no-sleep' : 'no-resting-heart-rate', detail: {} }
  }
  return unknown?.status === 'not-enough-data' ? { id, why: unknown.why, detail: unknown.detail } : null
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const rank = new Map<string, number>(FLAG_IDS.map((id, index) => [id, index]))
  return [...findings].sort(
    (a, b) =>
      textOrder(a.date, b.date) ||
      (rank.get(a.id) as number) - (rank.get(b.id) as number) ||
      textOrder(a.runId ?? '', b.runId ?? ''),
  )
}
