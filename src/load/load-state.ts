import { reaches } from '../lib/compare.ts'
import { sumOver } from '../lib/window.ts'
import type { LoadState } from '../model/load-state.ts'
import type { FrozenDays, LoadInput } from './input.ts'
import { racesOfLate } from './races-of-late.ts'
import type { Frozen } from './series/counted.ts'
import { makeSeries, type Series } from './series/index.ts'
import { blockAt, PHASE_DAYS, type ReturnPhase, RUN_WALK_MAX_S, runCapM } from './series/return-phases.ts'
import { FAMILIAR, NAMED_SURFACES, surfacesOver } from './series/surfaces.ts'
import { dateAt, dayOf, type Timeline } from './series/timeline.ts'
import { makeUsualRun, type UsualRun } from './series/usual-run.ts'
import { type Usual, usualWeek } from './usual.ts'
import { heightLineM } from './usual-heights.ts'

/**
 * What the advice needs besides the findings, as of `asOf` (rules.md §5c).
 * @param frozen days of episodes that held running back: what is usual stands still over them
 */
export function loadState(input: LoadInput, frozen: readonly FrozenDays[] = []): LoadState {
  return stateOf(makeSeries(input), frozen)
}

/** As `loadState`, on series already made. */
export function stateOf(series: Series, frozenDays: readonly FrozenDays[] = []): LoadState {
  const { timeline, experience } = series
  const { last } = timeline
  const frozen = toFrozen(frozenDays, timeline)
  const usualRun = frozen.length === 0 ? series.usualRun : makeUsualRun({ ...series, frozen })
  const still = frozen.find(({ until }) => until === null || until >= last)
  return {
    asOf: dateAt(timeline, last),
    ...usualOf(series, usualRun, still?.from ?? last),
    returnPhase: returnPhase(series, usualRun),
    descentNoteLineM: heightLineM(series, 'descent', usualRun, frozen, last),
    ascentNoteLineM: heightLineM(series, 'ascent', usualRun, frozen, last),
    experiencedByLog: experience.byLog(last),
    backFromLongBreak: experience.backFromLongBreak(last),
    familiarSurfaces: familiarSurfaces(series),
    races: racesOfLate(series),
  }
}

/** What is usual by the log; while it holds no run, what the runner answered. */
function usualOf(series: Series, usualRun: UsualRun, weeksUntil: number): Usual & Pick<LoadState, 'usualLongestM'> {
  const { sessions, settings, timeline } = series
  if (sessions.length === 0) return answeredUsual(settings)
  const longestM = usualRun.longestM[timeline.last] as number
  return { ...usualWeek(series, usualRun, weeksUntil), usualLongestM: longestM > 0 ? longestM : null }
}

/** "About how far, how often, longest?" of an empty log: never more than low confidence. */
function answeredUsual({ usualWeekM, usualLongestM, runsPerWeek }: LoadInput['settings']) {
  const each = usualWeekM === null || runsPerWeek === null ? null : usualWeekM / runsPerWeek
  return {
    usualWeekM,
    usualLongestM: usualLongestM ?? each,
    usualRunDays: runsPerWeek,
    usualRuns: runsPerWeek,
    usualShare: null,
    usualConfidence: 'low' as const,
  }
}

/** Oldest first: an episode within another changes nothing. */
function toFrozen(days: readonly FrozenDays[], timeline: Timeline): readonly Frozen[] {
  return days
    .map(({ from, until }) => ({
      from: dayOf(timeline, from),
      until: until === null ? null : dayOf(timeline, until),
    }))
    .filter(({ from }) => from >= 0)
    .sort((one, other) => one.from - other.from)
}

function returnPhase(series: Series, { returnPhases }: UsualRun): LoadState['returnPhase'] {
  const { timeline, sessions, days, settings } = series
  const { last } = timeline
  if (sessions.length === 0) {
    if (answeredUsual(settings).usualLongestM !== null) return null
    return {
      // No run is known at all: capped as after the longest gap.
      gapDays: null,
      from: dateAt(timeline, last),
      until: dateAt(timeline, last + PHASE_DAYS.max - 1),
      runCapM: null,
      weekCapM: null,
      runWalkMaxS: RUN_WALK_MAX_S,
    }
  }
  const ahead: ReturnPhase | null = returnPhases.wouldOpen(last)
  const phase = ahead ?? returnPhases.at(last)
  if (phase === null) return null
  const runsSince = ahead === null ? sumOver(days.sessions, phase.from, last) : 0
  return {
    gapDays: phase.gapDays,
    from: dateAt(timeline, phase.from),
    until: dateAt(timeline, phase.until),
    runCapM: runCapM(phase, runsSince),
    weekCapM: blockAt(phase, last).capM,
    runWalkMaxS: phase.runWalkMaxS,
  }
}

function familiarSurfaces({ surfaces, timeline }: Series): readonly string[] {
  const { totalM, metres } = surfacesOver(surfaces, timeline.last - FAMILIAR.days + 1, timeline.last)
  const knownM = totalM - metres.unknown
  return knownM <= 0 ? [] : NAMED_SURFACES.filter((surface) => reaches(metres[surface], FAMILIAR.share * knownM))
}
