import type { Days } from './days.ts'
import { EFFORT_UNITS, type Effort, type EffortUnit } from './effort.ts'

/** Load of seven days times their sameness, by day and unit; NaN where the seven days are not all known. E12. */
export type Strain = Readonly<Record<EffortUnit, Float64Array>>

export function makeStrain(effort: Effort, days: Days): Strain {
  const inUnit = (unit: EffortUnit) =>
    Float64Array.from({ length: days.timeline.length }, (_, day) => {
      const sameness = effort.sameness(unit, day)
      return sameness === null ? Number.NaN : effort.sumOver(unit, day - 6, day) * sameness
    })
  return Object.fromEntries(EFFORT_UNITS.map((unit) => [unit, inUnit(unit)])) as Record<EffortUnit, Float64Array>
}
