import { exceeds } from '../lib/compare.ts'
import { ASCENT_WINDOW, ascentNoteLineM } from './flags/ascent-spike.ts'
import { DESCENT_WINDOW, descentNoteLineM } from './flags/descent-spike.ts'
import { type Countable, type Frozen, usualByDay } from './series/counted.ts'
import { hillBaseline, remembered } from './series/hills.ts'
import type { Series } from './series/index.ts'
import type { ClimbSource } from './series/sessions.ts'
import { dayOf } from './series/timeline.ts'
import type { UsualRun } from './series/usual-run.ts'

const HEIGHTS = {
  descent: { figure: 'descentM', window: DESCENT_WINDOW, line: descentNoteLineM },
  ascent: { figure: 'ascentM', window: ASCENT_WINDOW, line: ascentNoteLineM },
} as const

/**
 * Up to where LF3 or LF4 raises nothing, by what a run of this runner usually goes down or up: a single hill beyond that
 * line does not move it. On the altitude that the newest recordings rest on; null where too little is known.
 */
export function heightLineM(
  series: Series,
  which: keyof typeof HEIGHTS,
  usualRun: UsualRun,
  frozen: readonly Frozen[],
  day: number,
): number | null {
  const { window, line } = HEIGHTS[which]
  for (const source of ['measured', 'gps'] as const) {
    const known = hillBaseline(series.hills[which][source], day + 1, window.days, window.historyDays)
    if (!known.ok) continue
    const usual = usualHeight(series, which, source, usualRun, frozen)[day] as number
    return line(Number.isNaN(usual) ? 0 : usual)
  }
  return null
}

function usualHeight(
  series: Series,
  which: keyof typeof HEIGHTS,
  source: ClimbSource,
  usualRun: UsualRun,
  frozen: readonly Frozen[],
): Float64Array {
  const { figure, window, line } = HEIGHTS[which]
  const items = Map.groupBy(heights(series, figure, source), ({ day }) => day)
  return usualByDay({
    days: series.timeline.length,
    windowDays: window.days,
    least: 0,
    frozen,
    isSpike: (value, usual) => exceeds(value, line(usual)),
    reducedOn: usualRun.reducedOn,
    on: (day) => items.get(day) ?? [],
  })
}

/** Runs, walks and hikes with the height this kind of altitude tells; on a treadmill it is a known 0. */
function heights(
  { sessions, others, timeline, races, painfulRuns }: Series,
  figure: 'ascentM' | 'descentM',
  source: ClimbSource,
): readonly (Countable & { readonly day: number })[] {
  const ofRuns = sessions.flatMap((session) => {
    const value = session.indoor ? 0 : session.climbSource === source ? session[figure] : null
    if (value === null) return []
    const hurt = session.runs.some(({ id }) => painfulRuns.has(id))
    return [{ day: session.day, value, race: races.of(session) !== null, hurt, capM: null }]
  })
  const ofWalks = remembered(others, source).flatMap((run) => {
    const value = run[figure]
    return value === null ? [] : [{ day: dayOf(timeline, run.date), value, race: false, hurt: false, capM: null }]
  })
  return [...ofRuns, ...ofWalks]
}
