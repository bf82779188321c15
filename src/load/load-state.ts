import { reaches } from '../lib/compare.ts'
import { sumOver } from '../lib/window.ts'
import type { Finding } from '../model/flag.ts'
import type { LoadState } from '../model/load-state.ts'
import { ASCENT_WINDOW, ascentNoteLineM } from './flags/ascent-spike.ts'
import { DESCENT_WINDOW, descentNoteLineM } from './flags/descent-spike.ts'
import type { LoadInput } from './input.ts'
import { FAMILIAR, groundsOver, NAMED_SURFACES } from './series/grounds.ts'
import { type HillMemory, hillBaseline } from './series/hills.ts'
import { blockAt, PHASE_DAYS, type ReturnPhase, RUN_WALK_MAX_S, runCapM } from './series/return-phases.ts'
import { dateAt } from './series/timeline.ts'
import { makeSeries, type Series } from './series.ts'
import { openSince, usualLongestM, usualWeek } from './usual.ts'

const RACE = { days: 14, longRunS: 3 * 3600 }

/** The state rests on findings of the last twelve complete weeks (`usualWeek`), so of fewer days than these. */
export const STATE_LOOKBACK_DAYS = 14 * 7

/** What the advice needs besides the findings, as of `asOf` (RULES §5c). A spike never counts as usual while it is open. */
export function loadState(input: LoadInput, findings: readonly Finding[]): LoadState {
  return stateOf(makeSeries(input), findings)
}

/** As `loadState`, on series already made. */
export function stateOf(series: Series, findings: readonly Finding[]): LoadState {
  const { timeline, experience, hills } = series
  const { last } = timeline
  return {
    asOf: dateAt(timeline, last),
    ...usualWeek(series, findings),
    usualLongestM: usualLongestM(series, findings),
    returnPhase: returnPhase(series),
    descentNoteLineM: noteLineM(hills.descent, openSince(series, findings, 'descent-spike') ?? last + 1, {
      ...DESCENT_WINDOW,
      line: descentNoteLineM,
    }),
    ascentNoteLineM: noteLineM(hills.ascent, openSince(series, findings, 'ascent-spike') ?? last + 1, {
      ...ASCENT_WINDOW,
      line: ascentNoteLineM,
    }),
    experiencedByLog: experience.byLog(last),
    backFromLongBreak: experience.backFromLongBreak(last),
    familiarSurfaces: familiarSurfaces(series),
    lastRaceDate: lastRaceDate(series),
  }
}

/** On the altitude that the runner's newest recordings rest on. */
function noteLineM(
  memory: { readonly measured: HillMemory; readonly gps: HillMemory },
  day: number,
  window: { readonly days: number; readonly historyDays: number; readonly line: (mostM: number) => number },
): number | null {
  for (const kind of [memory.measured, memory.gps]) {
    const before = hillBaseline(kind, day, window.days, window.historyDays)
    if (before.ok) return window.line(before.mostM)
  }
  return null
}

function returnPhase(series: Series): LoadState['returnPhase'] {
  const { timeline, returnPhases, sessions, days } = series
  const { last } = timeline
  if (sessions.length === 0) {
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

function familiarSurfaces({ grounds, timeline }: Series): readonly string[] {
  const { totalM, metres } = groundsOver(grounds, timeline.last - FAMILIAR.days + 1, timeline.last)
  const knownM = totalM - metres.unknown
  return knownM <= 0 ? [] : NAMED_SURFACES.filter((surface) => reaches(metres[surface], FAMILIAR.share * knownM))
}

function lastRaceDate({ sessions, timeline }: Series): string | null {
  const raced = sessions.findLast(
    ({ runs, timeS }) => runs.some(({ race }) => race) || (timeS !== null && timeS > RACE.longRunS),
  )
  return raced !== undefined && raced.day > timeline.last - RACE.days ? raced.date : null
}
