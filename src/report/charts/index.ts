import type { Format } from '../../lib/format.ts'
import type { Analysis } from '../../model/analysis.ts'
import { climbDescent } from './climb-descent.ts'
import type { Chart } from './frame.ts'
import { longestRun } from './longest-run.ts'
import { surfaces } from './surfaces.ts'
import { weeklyDistance } from './weekly-distance.ts'

/** The charts of the twelve weeks that have data, in the order they are read. */
export function weekCharts(analysis: Analysis, format: Format): readonly Chart[] {
  return [weeklyDistance, longestRun, climbDescent, surfaces]
    .map((make) => make(analysis, format))
    .filter((chart) => chart !== null)
}
