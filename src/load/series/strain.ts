import type { Days } from './days.ts'
import { EFFORT_UNITS, type Effort, type EffortUnit } from './effort.ts'

/** Load of seven days times their sameness, by day and unit; NaN where the seven days are not all known. E12. */
export type Strain = Readonly<Record<EffortUnit, Float64Array>>

/** Every day in every unit: the flag picks the unit its window has. */
export function makeStrain(effort: Effort, days: Days): Strain {
  const strain = { felt: unknown(days), heart: unknown(days), minutes: unknown(days) }
  for (let day = 0; day < days.timeline.length; day += 1) {
    if (effort.unknownDays(day) > 0) continue
    for (const unit of EFFORT_UNITS) {
      strain[unit][day] = effort.sumOver(unit, day - 6, day) * (effort.sameness(unit, day) ?? Number.NaN)
    }
  }
  return strain
}

function unknown(days: Days): Float64Array {
  return new Float64Array(days.timeline.length).fill(Number.NaN)
}
