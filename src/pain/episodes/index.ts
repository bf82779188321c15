import type { Clearance, PastInjury, SelfCheck } from '../../model/clearance.ts'
import type { DayCheck } from '../../model/day-check.ts'
import type { EpisodeHistory } from '../../model/episode-history.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { byStart, isCounted, type Run } from '../../model/run.ts'
import { clearancesOf, pastInjuriesOf, quietAnswersOf, selfChecksOf } from './answers-of-place.ts'
import { type Lane, lanesFor, moreExactArea, speaksOf } from './episode-builder.ts'
import { type Noted, notedDays, pendingReview, SUGGESTION_DAYS } from './noted-days.ts'
import { samePainRuns } from './same-pain-runs.ts'

export { pendingReview, SUGGESTION_DAYS }

/** What the runner said, and the runs it may belong to. */
export interface PainLog {
  readonly notes: readonly PainNote[]
  readonly dayChecks: readonly DayCheck[]
  readonly selfChecks: readonly SelfCheck[]
  readonly clearances: readonly Clearance[]
  readonly pastInjuries: readonly PastInjury[]
  readonly runs: readonly Run[]
  /** Nothing dated later is seen; the answer about the next morning of an earlier note is. */
  readonly asOf: string
}

/**
 * One history a place and side, oldest first. The order of the input does not matter, nor do duplicates;
 * a note never changes the count of an earlier day.
 */
export function episodeHistories(log: PainLog): readonly EpisodeHistory[] {
  const lanes: Lane[] = []
  for (const noted of notedDays(log.notes, log.runs, log.asOf)) takeIn(lanes, noted)
  return lanes.map((lane) => historyOf(lane, lanes, log)).sort((a, b) => compare(a, b))
}

function compare(a: EpisodeHistory, b: EpisodeHistory): number {
  const [one, other] = [a.notes[0]!.note.date, b.notes[0]!.note.date]
  return one === other ? (a.id < b.id ? -1 : 1) : one < other ? -1 : 1
}

/** The notes of one run, or one note without a run. */
function takeIn(lanes: Lane[], noted: Noted): void {
  const hurting = new Map<Lane, PainNote[]>()
  for (const note of noted.notes.filter(({ painFree }) => !painFree)) {
    for (const lane of lanesFor(lanes, note)) {
      hurting.set(lane, [...(hurting.get(lane) ?? []), note])
      lane.side ??= note.symptom.side
      lane.area = moreExactArea(lane.area, note.symptom.area)
      lane.lastDate = noted.date
    }
  }
  for (const [lane, painful] of hurting) addPainful(lane, painful, noted)
  for (const note of noted.notes.filter(({ painFree }) => painFree)) {
    // A run that also hurt there was no pain-free run of that place.
    for (const lane of lanes) if (!hurting.has(lane) && speaksOf(lane, note)) addPainFree(lane, note, noted)
  }
}

function addPainful(lane: Lane, painful: readonly PainNote[], { run, date }: Noted): void {
  const counted = run !== null && painful.some(countsAsPain)
  if (counted) lane.runs.push({ runId: run.id, date, painful: true })
  const runsInRow = counted ? samePainRuns(lane.runs) : 0
  for (const note of painful) {
    lane.notes.push({ note, runId: run?.id ?? null, runsInRow: countsAsPain(note) ? runsInRow : 0 })
  }
  lane.freeRuns = 0
}

function addPainFree(lane: Lane, note: PainNote, { run, date }: Noted): void {
  lane.notes.push({ note, runId: run?.id ?? null, runsInRow: 0 })
  lane.lastDate = date
  if (run === null || lane.runs.at(-1)?.runId === run.id) return
  lane.runs.push({ runId: run.id, date, painful: false })
  lane.freeRuns += 1
}

/** LF18: severity ≥1; a place without a number hurts, a sign without a place ("dizzy") is no pain to count. */
const countsAsPain = ({ symptom: { severity, area } }: PainNote): boolean => (severity ?? (area === null ? 0 : 1)) >= 1

function historyOf(lane: Lane, lanes: readonly Lane[], log: PainLog): EpisodeHistory {
  const first = lane.notes[0]!
  return {
    id: `${lane.region}:${lane.side ?? '-'}:${first.note.id}`,
    region: lane.region,
    area: lane.area,
    side: lane.side,
    notes: lane.notes,
    runsInRow: samePainRuns(lane.runs),
    runsSince: runsSince(lane, log),
    runs: runsFrom(first.note.date, log),
    mentions: mentionsOf(lane.region, lanes),
    quietAnswers: quietAnswersOf(lane, log.dayChecks, log.asOf),
    selfChecks: selfChecksOf(lane, log.selfChecks, log.asOf),
    clearances: clearancesOf(lane, log.clearances, log.asOf),
    pastInjuries: pastInjuriesOf(lane, log.pastInjuries),
    thirdRunBefore: lane.thirdRunBefore,
    usualLongestBeforeM: null,
    loadBefore: false,
  }
}

function runsSince(lane: Lane, { runs, asOf }: PainLog): EpisodeHistory['runsSince'] {
  const last = lane.notes.findLast(({ note }) => !note.painFree)!
  const lastRun = runs.find(({ id }) => id === last.runId)
  const free = new Set(lane.runs.filter(({ painful }) => !painful).map(({ runId }) => runId))
  return unique(runs)
    .filter((run) => run.sport === 'run' && !run.leftOut && run.date <= asOf)
    .filter((run) => (lastRun === undefined ? run.date > last.note.date : run.startMs > lastRun.startMs))
    .sort(byStart)
    .map(({ id, date }) => ({ date, runId: id, noted: free.has(id) ? ('pain-free' as const) : ('silent' as const) }))
}

function runsFrom(date: string, { runs, asOf }: PainLog): EpisodeHistory['runs'] {
  return unique(runs)
    .filter((run) => run.sport === 'run' && run.date >= date && run.date <= asOf)
    .sort(byStart)
    .map((run) => ({
      date: run.date,
      runId: run.id,
      durationS: run.movingS ?? run.elapsedS,
      distanceM: run.distanceM,
      counted: isCounted(run),
    }))
}

const mentionsOf = (region: string, lanes: readonly Lane[]): readonly string[] =>
  [
    ...new Set(
      lanes
        .filter((lane) => lane.region === region)
        .flatMap(({ notes }) => notes.filter(({ note }) => !note.painFree).map(({ note }) => note.date)),
    ),
  ].sort()

const unique = (runs: readonly Run[]): readonly Run[] => [...new Map(runs.map((run) => [run.id, run])).values()]
