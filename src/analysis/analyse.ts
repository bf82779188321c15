import { advise } from '../advice/advise.ts'
import { experienceOf } from '../advice/experience.ts'
import { frozenDays } from '../advice/frozen-days.ts'
import { RULES_VERSION } from '../advice/rules-version.ts'
import { runnerFacts } from '../advice/runner.ts'
import { checkDate } from '../lib/check-date.ts'
import { weekOf, weeksBetween } from '../lib/iso-week.ts'
import { addDays, daysBetween } from '../lib/local-date.ts'
import { judgeLog } from '../load/judge-log.ts'
import { SPIKE } from '../load/spike.ts'
import type { Analysis, Week } from '../model/analysis.ts'
import type { Clearance, PastInjury, SelfCheck } from '../model/clearance.ts'
import type { DayCheck } from '../model/day-check.ts'
import type { EpisodeHistory } from '../model/episode-history.ts'
import type { Finding } from '../model/flag.ts'
import type { PainNote } from '../model/pain-note.ts'
import { byStart, isCounted, type Run } from '../model/run.ts'
import type { Settings } from '../model/settings.ts'
import { episodeHistories, pendingReview } from '../pain/episodes/index.ts'
import { withNotedIllness } from '../pain/episodes/noted-illness.ts'
import { painOfRuns } from '../pain/episodes/pain-of-runs.ts'
import { dayTotals } from './day-totals.ts'
import { lastFollowThrough, returnedDespiteCare, type ShownReport } from './follow-through.ts'
import { unknowns } from './unknowns.ts'
import { weekTotals } from './week-totals.ts'

/** Everything one runner's log holds: all activities, all notes, all answers, in any order. */
export interface Log {
  readonly runs: readonly Run[]
  readonly notes: readonly PainNote[]
  readonly dayChecks: readonly DayCheck[]
  readonly selfChecks: readonly SelfCheck[]
  readonly clearances: readonly Clearance[]
  readonly pastInjuries: readonly PastInjury[]
  /** Reports the runner has seen; without them nothing is held against what was shown. */
  readonly shownReports?: readonly ShownReport[]
  readonly settings: Settings
}

/** Weeks of history an analysis carries for its charts. */
const HISTORY_WEEKS = 12
/** The first of them is held against the week before it, and its runs against the longest of the days before. */
const SHOWN_BEFORE_DAYS = Math.max(7, SPIKE.windowDays.value)
/** Bone-stress pattern: LF1 high or a new shoe this long before the first note (rules.md §5, E29). */
const LOAD_BEFORE_DAYS = { from: 56, until: 14 }

/**
 * The one analysis every report is made from: plain data, SI, no sentences. Totals, flags, places that hurt and the advice
 * with its reasons, each with the keys of its `SOURCES`.
 * @param historyWeeks how many weeks of history it carries for charts, `week` included.
 * @param asOf the day it is for; nothing later counts but next-morning answers. In `week`, or its last day.
 * @throws {RangeError} for an `asOf` that is no day
 */
export function analyse(log: Log, week: Week, asOf: string, historyWeeks = HISTORY_WEEKS): Analysis {
  checkDate('asOf', asOf)
  const { settings } = log
  const known = log.runs.filter(({ date }) => date <= asOf)
  const pain = { ...log, runs: known, asOf }
  const places = episodeHistories(pain)
  const shown = (log.shownReports ?? []).filter((report) => report.asOf < asOf)
  const load = {
    runs: known,
    dayChecks: withNotedIllness(log.dayChecks, log.notes),
    pains: painOfRuns(places),
    settings,
    asOf,
  }
  const from = addDays(week.from, -7 * (historyWeeks - 1))
  const judged = judgeLog(load, earliestNeeded(from, places))
  const { findings, provisional, notEnough } = judged
  const histories = places.map((history) => ({
    ...history,
    usualLongestBeforeM: longestBefore(history, known),
    loadBefore: loadBefore(history, findings),
  }))
  const runner = runnerFacts(settings, judged.state, log.notes, asOf)
  const state = judged.stateWith(frozenDays(histories, runner, asOf))
  const { advice, episodes } = advise({
    asOf,
    histories,
    dayChecks: log.dayChecks.filter(({ date }) => date <= asOf),
    findings,
    load: state,
    settings,
    notes: log.notes.filter(({ date }) => date <= asOf),
    lately: known.filter((run) => run.date > addDays(asOf, -7) && run.sport === 'run' && isCounted(run)),
    clearances: log.clearances,
    returnedDespiteCare: returnedDespiteCare(shown, known, histories, asOf),
  })
  // A week that still runs may be judged already, as far as it goes.
  const flags = [...findings, ...provisional].filter(({ date }) => date >= week.from && date <= asOf)
  const shownFrom = addDays(from, -SHOWN_BEFORE_DAYS)
  const shownRuns = known.filter(({ date }) => date >= shownFrom)
  const weeks = weeksBetween(from, week.from, settings.weekStart).map((each) => weekTotals(each, shownRuns))
  const totals = weekTotals(week, shownRuns)
  const weekRuns = known.filter(({ date }) => date >= week.from && date <= week.to).sort(byStart)
  const openNotes = new Set(episodes.filter(({ open }) => open).flatMap(({ noteIds }) => noteIds))
  return {
    asOf,
    week,
    totals,
    previous: weekTotals(weekOf(addDays(week.from, -7), settings.weekStart), shownRuns),
    history: weeks,
    days: dayTotals(from, week.to, shownRuns),
    usual: { weekM: state.usualWeekM, longestM: state.usualLongestM },
    runs: weekRuns,
    flags,
    notEnough,
    recentFlags: findings.filter(({ date }) => date >= from && date <= asOf),
    episodes,
    notes: log.notes.filter(({ date, id }) => date <= asOf && (date >= from || openNotes.has(id))).sort(byDay),
    advice,
    followThrough: lastFollowThrough(shown, known, asOf),
    unknown: unknowns({
      totals,
      weekRuns: weekRuns.filter(({ sport }) => sport === 'run'),
      notEnough,
      settings,
      experienceFrom: experienceOf(settings, state).from,
      raised: new Set(flags.map(({ id }) => id)),
      // Those of other years are listed where notes are; a week's page asks for its own weeks'.
      suggestionsToReview: pendingReview(log.notes, asOf).filter(({ date }) => date >= from).length,
    }),
    settings,
    rulesVersion: RULES_VERSION,
  }
}

/** Oldest first, whatever the order of the log. */
const byDay = (one: PainNote, other: PainNote): number =>
  one.date === other.date
    ? one.writtenMs - other.writtenMs || (one.id < other.id ? -1 : 1)
    : one.date < other.date
      ? -1
      : 1

/** Findings are needed from the first week of the charts on, and from before the first note of each place. */
function earliestNeeded(from: string, histories: readonly EpisodeHistory[]): string {
  const first = histories.flatMap(({ notes }) => notes[0]?.note.date ?? [])
  return first.map((date) => addDays(date, -LOAD_BEFORE_DAYS.from)).reduce((a, b) => (a < b ? a : b), from)
}

/** rules.md §5c: the usual longest looks back this far. */
const USUAL_DAYS = 30

/** Longest run of the month before the first note of a place: what its way back leads to. */
function longestBefore({ notes }: EpisodeHistory, runs: readonly Run[]): number | null {
  const first = notes[0]?.note.date
  if (first === undefined) return null
  const lengths = runs
    .filter((run) => run.sport === 'run' && isCounted(run))
    .filter(({ date }) => date < first && date >= addDays(first, -USUAL_DAYS))
    .flatMap(({ distanceM }) => distanceM ?? [])
  return lengths.length === 0 ? null : Math.max(...lengths)
}

function loadBefore(history: EpisodeHistory, findings: readonly Finding[]): boolean {
  const first = history.notes[0]?.note.date
  if (first === undefined) return false
  return findings.some(({ id, level, date }) => {
    if (!(id === 'new-shoe' || (id === 'session-distance-spike' && level === 'high'))) return false
    const days = daysBetween(date, first)
    return days >= LOAD_BEFORE_DAYS.until && days <= LOAD_BEFORE_DAYS.from
  })
}
