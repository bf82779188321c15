import type { Clearance, PastInjury, SelfCheck } from '../../model/clearance.ts'
import type { DayCheck } from '../../model/day-check.ts'
import type { EpisodeHistory } from '../../model/episode-history.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { byStart, isCounted, type Run } from '../../model/run.ts'
import { clearancesOf, pastInjuriesOf, quietAnswersOf, selfChecksOf } from './answers-of-place.ts'
import { buildersFor, type EpisodeBuilder, moreExactArea, speaksOf } from './episode-builder.ts'
import { type Noted, notedDays, pendingReview } from './noted-days.ts'
import { isApart } from './other-muscle.ts'
import { samePainRuns } from './same-pain-runs.ts'

export { pendingReview }

/** What the runner noted, and the runs it may belong to. */
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
  const builders: EpisodeBuilder[] = []
  for (const noted of notedDays(log.notes, log.runs, log.asOf)) takeIn(builders, noted)
  const runs = runsUpTo(log)
  return builders.map((builder) => historyOf(builder, builders, log, runs)).sort((a, b) => compare(a, b))
}

/** The runs that count for a place, each once, oldest first. */
const runsUpTo = ({ runs, asOf }: PainLog): readonly Run[] =>
  [...new Map(runs.map((run) => [run.id, run])).values()]
    .filter(({ sport, date }) => sport === 'run' && date <= asOf)
    .sort(byStart)

function compare(a: EpisodeHistory, b: EpisodeHistory): number {
  const [one, other] = [a.notes[0]!.note.date, b.notes[0]!.note.date]
  return one === other ? (a.id < b.id ? -1 : 1) : one < other ? -1 : 1
}

/** The notes of one run, or one note without a run. */
function takeIn(builders: EpisodeBuilder[], noted: Noted): void {
  const hurting = new Map<EpisodeBuilder, PainNote[]>()
  for (const note of noted.notes.filter(({ painFree }) => !painFree)) {
    for (const builder of buildersFor(builders, note)) {
      hurting.set(builder, [...(hurting.get(builder) ?? []), note])
      builder.side ??= note.symptom.side
      builder.area = moreExactArea(builder.area, note.symptom.area)
      builder.lastDate = noted.date
    }
  }
  for (const [builder, painful] of hurting) addPainful(builder, painful, noted)
  for (const note of noted.notes.filter(({ painFree }) => painFree)) {
    // A run that also hurt there was no pain-free run of that place.
    for (const builder of builders)
      if (!hurting.has(builder) && speaksOf(builder, note)) addPainFree(builder, note, noted)
  }
}

function addPainful(builder: EpisodeBuilder, painful: readonly PainNote[], { run, date }: Noted): void {
  const counted = run !== null && painful.some(countsAsPain)
  if (counted) builder.runs.push({ runId: run.id, date, painful: true })
  const runsInRow = counted ? samePainRuns(builder.runs) : 0
  for (const note of painful) {
    builder.notes.push({ note, runId: run?.id ?? null, runsInRow: countsAsPain(note) ? runsInRow : 0 })
  }
  builder.freeRuns = 0
}

function addPainFree(builder: EpisodeBuilder, note: PainNote, { run, date }: Noted): void {
  builder.notes.push({ note, runId: run?.id ?? null, runsInRow: 0 })
  builder.lastDate = date
  if (run === null || builder.runs.at(-1)?.runId === run.id) return
  builder.runs.push({ runId: run.id, date, painful: false })
  builder.freeRuns += 1
}

/** LF18: severity ≥1; a place without a number hurts, a sign without a place ("dizzy") is no pain to count. */
const countsAsPain = ({ symptom: { severity, area } }: PainNote): boolean => (severity ?? (area === null ? 0 : 1)) >= 1

function historyOf(
  builder: EpisodeBuilder,
  builders: readonly EpisodeBuilder[],
  log: PainLog,
  runs: readonly Run[],
): EpisodeHistory {
  const first = builder.notes[0]!
  return {
    id: `${builder.region}:${builder.side ?? '-'}:${first.note.id}`,
    region: builder.region,
    area: builder.area,
    side: builder.side,
    notes: builder.notes,
    runsInRow: samePainRuns(builder.runs),
    runsSince: runsSince(builder, runs),
    runs: runsFrom(first.note.date, runs),
    mentions: mentionsOf(builder, builders),
    quietAnswers: quietAnswersOf(builder, log.dayChecks, log.asOf),
    selfChecks: selfChecksOf(builder, log.selfChecks, log.asOf),
    clearances: clearancesOf(builder, log.clearances, log.asOf),
    pastInjuries: pastInjuriesOf(builder, log.pastInjuries),
    thirdRunBefore: builder.thirdRunBefore,
    usualLongestBeforeM: null,
    loadBefore: false,
  }
}

function runsSince(builder: EpisodeBuilder, runs: readonly Run[]): EpisodeHistory['runsSince'] {
  const last = builder.notes.findLast(({ note }) => !note.painFree)!
  const lastRun = runs.find(({ id }) => id === last.runId)
  const free = new Set(builder.runs.filter(({ painful }) => !painful).map(({ runId }) => runId))
  return runs
    .filter(({ leftOut }) => !leftOut)
    .filter((run) => (lastRun === undefined ? run.date > last.note.date : run.startMs > lastRun.startMs))
    .map(({ id, date }) => ({ date, runId: id, noted: free.has(id) ? ('pain-free' as const) : ('silent' as const) }))
}

function runsFrom(date: string, runs: readonly Run[]): EpisodeHistory['runs'] {
  return runs
    .filter((run) => run.date >= date)
    .map((run) => ({
      date: run.date,
      runId: run.id,
      durationS: run.movingS ?? run.elapsedS,
      distanceM: run.distanceM,
      counted: isCounted(run),
    }))
}

const mentionsOf = (of: EpisodeBuilder, builders: readonly EpisodeBuilder[]): readonly string[] =>
  [
    ...new Set(
      builders
        .filter((builder) => builder.region === of.region && !isApart(builder, of))
        .flatMap(({ notes }) => notes.filter(({ note }) => !note.painFree).map(({ note }) => note.date)),
    ),
  ].sort()
