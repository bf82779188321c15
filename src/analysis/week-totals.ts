import { longestSessions } from '../load/series/sessions.ts'
import type { Week, WeekTotals } from '../model/analysis.ts'
import { isCounted, type Run } from '../model/run.ts'
import { SURFACES, type SurfaceShares } from '../model/surface.ts'

/** What was run, and done beside it, in seven local days. Quarantined runs and those left out are not in it; missing figures are counted, not summed as 0. */
export function weekTotals(week: Week, activities: readonly Run[]): WeekTotals {
  const inWeek = activities.filter(({ date }) => date >= week.from && date <= week.to)
  const runs = inWeek.filter((run) => run.sport === 'run' && isCounted(run))
  const others = inWeek.filter(({ sport, leftOut }) => sport !== 'run' && !leftOut)
  const sum = (values: readonly (number | null)[]): number =>
    values.reduce((total: number, value) => total + (value ?? 0), 0)
  const sumKnown = (values: readonly (number | null)[]): number | null =>
    values.some((value) => value !== null) ? sum(values) : null
  const distances = runs.map(({ distanceM }) => distanceM)
  const longestM = [...longestSessions(runs).values()]
  return {
    week,
    runs: runs.length,
    runsWithDistance: distances.filter((value) => value !== null).length,
    runsWithClimb: runs.filter(({ ascentM }) => ascentM !== null).length,
    distanceM: sum(distances),
    movingS: sum(runs.map(({ movingS }) => movingS)),
    ascentM: sumKnown(runs.map(({ ascentM }) => ascentM)),
    descentM: sumKnown(runs.map(({ descentM }) => descentM)),
    longestM: longestM.length === 0 ? null : Math.max(...longestM),
    surface: surfaceOf(runs),
    crossTraining: [...Map.groupBy(others, ({ sport }) => sport)].map(([sport, list]) => ({
      sport,
      count: list.length,
      movingS: sum(list.map(({ movingS, elapsedS }) => movingS ?? elapsedS)),
    })),
  }
}

/** Shares of the week's known distance; all unknown where nothing was run. */
function surfaceOf(runs: readonly Run[]): SurfaceShares {
  const metres: Record<string, number> = {}
  let total = 0
  for (const { surface, distanceM } of runs) {
    if (distanceM === null) continue
    total += distanceM
    for (const kind of SURFACES) metres[kind] = (metres[kind] ?? 0) + surface[kind] * distanceM
  }
  const share = (kind: string): number => (total === 0 ? 0 : (metres[kind] ?? 0) / total)
  const known = { road: share('road'), trail: share('trail'), track: share('track'), treadmill: share('treadmill') }
  // The rest, so that the shares add to 1 whatever the rounding.
  return { ...known, unknown: Math.max(0, 1 - known.road - known.trail - known.track - known.treadmill) }
}
