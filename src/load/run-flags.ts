import { textOrder } from '../lib/text-order.ts'
import { type Finding, FLAG_IDS, type FlagId, type NotEnough } from '../model/flag.ts'
import { FLAGS } from './index.ts'
import type { LoadInput } from './input.ts'
import { dayOfMoment, type Judged, judgeFlag, STATE_DAYS } from './judge-flag.ts'
import type { Asks, Moments } from './load-flag.ts'
import { raisedSoFar } from './raised-so-far.ts'
import { makeSeries, type Series } from './series/index.ts'
import { makeRunDays } from './series/run-days.ts'
import { dayOf } from './series/timeline.ts'
import { makeWeeks } from './series/weeks.ts'

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

/** Every flag over the whole log up to `asOf`. Never fails: what cannot be judged says why. */
export function loadFlags(input: LoadInput): LoadFlags {
  return judgeAll(makeSeries(input))
}

/** Flags look this far back at most for what other flags found. */
const RAISED_LOOKBACK_DAYS = 14

/** How far before the requested day judging begins: mostly enough for every flag to have been quiet once. */
const RUN_UP_DAYS = 84

/**
 * As `loadFlags`, on series already made.
 * @param sinceDay older findings are left out; those that are given are the same as without it
 */
export function judgeAll(series: Series, sinceDay = 0): LoadFlags {
  const start = Math.max(0, sinceDay - RUN_UP_DAYS)
  const judged = judgeFrom(start, series)
  if (judged.some(({ settledFrom }) => settledFrom > sinceDay)) return gather(judgeFrom(0, series), series, sinceDay)
  return gather(judged, series, sinceDay)
}

/** Judges the moments from a day on. Later flags see what earlier ones raised. */
function judgeFrom(start: number, series: Series): readonly Judged[] {
  const known = { ...series, raised: raisedSoFar(series.timeline) }
  const moments = momentsOf(series, start)
  // A journey across zones may put the runs of two days out of order.
  const allSeenFrom = start === 0 ? 0 : start + 2
  let settledFrom = allSeenFrom
  return FLAGS.map((flag) => {
    const seesOthers = flag.needs.includes('raised') && start > 0
    const trustedFrom = seesOthers ? settledFrom + RAISED_LOOKBACK_DAYS : allSeenFrom
    const one = judgeFlag(flag, moments[flag.asks], known, trustedFrom)
    settledFrom = Math.max(settledFrom, one.settledFrom)
    for (const finding of one.findings) known.raised.add(finding)
    return one
  })
}

function momentsOf(series: Series, start: number): { readonly [A in Asks]: readonly Moments[A][] } {
  const { timeline } = series
  const since = <M extends Moments[Asks]>(all: readonly M[]): readonly M[] =>
    start === 0 ? all : all.slice(all.findLastIndex((moment) => dayOfMoment(moment, series) < start) + 1)
  return {
    session: since(series.sessions),
    'run-day': makeRunDays(since(series.sessions)),
    week: since(makeWeeks(timeline)),
    morning: since(series.mornings.all),
    pain: since(series.pains),
    day: Array.from({ length: timeline.length - start }, (_, i) => ({ day: start + i })),
  }
}

/** Flags whose question needs no running at all: an empty log is nothing to them. */
const WITHOUT_RUNS: readonly Asks[] = ['morning', 'pain', 'day']

function gather(judged: readonly Judged[], series: Series, sinceDay: number): LoadFlags {
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
    findings: inOrder(judged.flatMap(({ findings }) => findings)).filter(
      ({ date }) => dayOf(series.timeline, date) >= sinceDay,
    ),
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
