import type { Format } from '../../lib/format.ts'
import type { Chart, HrefOf } from './chart.ts'
import { climbDescent } from './climb-descent.ts'
import { longestRun } from './longest-run.ts'
import { surfaces } from './surfaces.ts'
import { weeklyDistance } from './weekly-distance.ts'
import type { WeeksShown } from './weeks-shown.ts'

/** The charts of some weeks that have data, in the order they are read. */
export function weekCharts(shown: WeeksShown, format: Format, hrefOf: HrefOf = null): readonly Chart[] {
  return [weeklyDistance, longestRun, climbDescent, surfaces]
    .map((make) => make(shown, format, hrefOf))
    .filter((chart) => chart !== null)
}
