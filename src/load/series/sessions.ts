import { QUALITY_CODES } from '../../model/quality.ts'
import { byStart, GRADE_BINS, type GradeBin, isCounted, type Run } from '../../model/run.ts'
import { dayOf, type Timeline } from './timeline.ts'

/** Activities with less than this between them are one session (rules.md §4). */
const SAME_SESSION_GAP_MS = 30 * 60_000

/** What heights rest on: one is never compared with the other (rules.md §3b). */
export type ClimbSource = 'measured' | 'gps'

/** Runs of one day with less than half an hour between them. A figure is null when one of the runs lacks it. */
export interface Session {
  /** Place among all sessions. */
  readonly index: number
  readonly day: number
  readonly date: string
  readonly startMs: number
  /** The longest of its runs: what a finding points to. */
  readonly runId: string
  readonly runs: readonly Run[]
  readonly distanceM: number | null
  /** Moving time, else elapsed. */
  readonly timeS: number | null
  readonly ascentM: number | null
  readonly descentM: number | null
  readonly climbSource: ClimbSource | null
  readonly gradeM: Readonly<Record<GradeBin, number>> | null
  /** Every run of it on a treadmill: its heights say nothing, whatever its file holds. */
  readonly indoor: boolean
  /** Device and positions disagree about the distance. */
  readonly distanceDoubtful: boolean
}

/** Each run once, in order of start: the same for any order they came in. */
export function inOrder(runs: readonly Run[]): readonly Run[] {
  const unique = new Map(runs.map((run) => [run.id, run]))
  return [...unique.values()].sort(byStart)
}

/** Sessions of sport `run`, oldest first, from runs in order; quarantined runs and those the runner left out are not among them. */
export function makeSessions(runs: readonly Run[], timeline: Timeline): readonly Session[] {
  return runsOfSessions(runs).map((group, index) => toSession(group, index, timeline))
}

/** Distance of the longest session of each local day, m: what LF1 judges and what it holds later runs against. */
export function longestSessions(runs: readonly Run[]): ReadonlyMap<string, number> {
  const longestM = new Map<string, number>()
  for (const group of runsOfSessions(inOrder(runs))) {
    const distanceM = total(group, (run) => run.distanceM)
    const { date } = group[0] as Run
    if (distanceM !== null) longestM.set(date, Math.max(distanceM, longestM.get(date) ?? 0))
  }
  return longestM
}

/** A session ends with its local day, so that a run after midnight cannot change what was found for the evening. */
function runsOfSessions(runs: readonly Run[]): readonly (readonly Run[])[] {
  const groups: Run[][] = []
  // Kept beside the group: looking through it for each run makes a file of one second's runs take minutes.
  let groupEndMs = Number.NEGATIVE_INFINITY
  for (const run of runs) {
    if (run.sport !== 'run' || !isCounted(run)) continue
    const group = groups.at(-1)
    if (group?.[0]?.date === run.date && run.startMs - groupEndMs < SAME_SESSION_GAP_MS) {
      group.push(run)
      groupEndMs = Math.max(groupEndMs, endMs(run))
    } else {
      groups.push([run])
      groupEndMs = endMs(run)
    }
  }
  return groups
}

/** Moving time, else elapsed, s. */
export function timeOf(run: Run): number | null {
  return run.movingS ?? run.elapsedS
}

/** Half of it or more on a treadmill or in a virtual world: the body went nowhere, up or down. */
export function isIndoor({ surface }: Pick<Run, 'surface'>): boolean {
  return surface.treadmill >= 0.5
}

/** Null where no altitude is to be trusted. */
export function climbSourceOf(run: Run): ClimbSource | null {
  if (run.elevationSource === 'none' || isUnmeasuredFlat(run)) return null
  if (run.quality.some(({ code }) => QUALITY_CODES[code] === 'drops-climb')) return null
  return run.elevationSource === 'gps' ? 'gps' : 'measured'
}

/** 0 m up and 0 m down without altitude along the way is a height nobody measured, but on a track (rules.md §4). */
function isUnmeasuredFlat({ ascentM, descentM, gradeM, elevationSource, surface }: Run): boolean {
  const stated = elevationSource === 'device' || elevationSource === 'summary'
  return stated && ascentM === 0 && descentM === 0 && gradeM === null && surface.track < 0.5
}

function endMs({ startMs, elapsedS, movingS }: Run): number {
  return startMs + (elapsedS ?? movingS ?? 0) * 1000
}

function toSession(runs: readonly Run[], index: number, timeline: Timeline): Session {
  const first = runs[0] as Run
  const distanceM = total(runs, (run) => run.distanceM)
  const outdoor = runs.filter((run) => !isIndoor(run))
  const sources = outdoor.map(climbSourceOf)
  const climbSource =
    sources.length === 0 || sources.includes(null) ? null : sources.includes('gps') ? 'gps' : 'measured'
  const hilly = climbSource === null ? [] : outdoor
  return {
    index,
    day: dayOf(timeline, first.date),
    date: first.date,
    startMs: first.startMs,
    runId: longest(runs).id,
    runs,
    distanceM,
    timeS: total(runs, timeOf),
    ascentM: total(hilly, (run) => run.ascentM),
    descentM: total(hilly, (run) => run.descentM),
    climbSource,
    gradeM: climbSource === null ? null : gradesOf(outdoor),
    indoor: outdoor.length === 0,
    distanceDoubtful: runs.some((run) => run.quality.some(({ code }) => code === 'distance-differs')),
  }
}

/** Null when there is nothing to add or one of the figures is missing: a gap is not 0. */
function total(runs: readonly Run[], figure: (run: Run) => number | null): number | null {
  let sum = 0
  for (const run of runs) {
    const value = figure(run)
    if (value === null || !Number.isFinite(value)) return null
    sum += value
  }
  return runs.length === 0 ? null : sum
}

function longest(runs: readonly Run[]): Run {
  return runs.reduce((best, run) =>
    (run.distanceM ?? -1) > (best.distanceM ?? -1) ||
    (run.distanceM === best.distanceM && (timeOf(run) ?? -1) > (timeOf(best) ?? -1))
      ? run
      : best,
  )
}

function gradesOf(runs: readonly Run[]): Record<GradeBin, number> | null {
  const grades = { up6to10: 0, up10to15: 0, up15: 0, down6to10: 0, down10to15: 0, down15: 0 }
  for (const { gradeM } of runs) {
    if (gradeM === null) return null
    for (const bin of GRADE_BINS) grades[bin] += gradeM[bin]
  }
  return grades
}
