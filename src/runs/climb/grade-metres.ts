import type { GradeBin } from '../../model/run.ts'
import type { AltitudeProfile } from './altitude-profile.ts'

/** Where the bins begin, rise over run (rules.md LF20). */
const GENTLE = 0.06
const STEEP = 0.1
const VERY_STEEP = 0.15

/**
 * Metres run in each bin of grade. The grade at a point is the rise over a window of distance centred on it;
 * flatter ground is in no bin.
 * @param windowM Long enough that the sensor's noise makes no hill (`climb.ts` says which and why).
 */
export function gradeMetres({ heightM, alongM }: AltitudeProfile, windowM: number): Record<GradeBin, number> {
  const bins: Record<GradeBin, number> = { up6to10: 0, up10to15: 0, up15: 0, down6to10: 0, down10to15: 0, down15: 0 }
  const last = heightM.length - 1
  const half = windowM / 2
  let from = 0
  let to = 0
  for (let i = 1; i <= last; i++) {
    const stepM = alongM[i]! - alongM[i - 1]!
    if (stepM === 0) continue
    const middle = alongM[i - 1]! + stepM / 2
    while (from + 1 < i && alongM[from + 1]! <= middle - half) from++
    while (to < last && (to < i || alongM[to]! < middle + half)) to++
    const run = alongM[to]! - alongM[from]!
    // Less than half a window: at the ends of a very short recording.
    if (run < half) continue
    const bin = binOf((heightM[to]! - heightM[from]!) / run)
    if (bin !== null) bins[bin] += stepM
  }
  return bins
}

function binOf(grade: number): GradeBin | null {
  const steepness = Math.abs(grade)
  if (steepness < GENTLE) return null
  if (steepness < STEEP) return grade > 0 ? 'up6to10' : 'down6to10'
  if (steepness < VERY_STEEP) return grade > 0 ? 'up10to15' : 'down10to15'
  return grade > 0 ? 'up15' : 'down15'
}
