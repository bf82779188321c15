import type { DayRule } from './rule.ts'
import { generalSoreness, ill, keepsReturning, referred, soreAndTired, tired } from './rules/day.ts'
import { cadenceAsks, dayAfterHighFlag, loadFlag, loadStep, returnPhase } from './rules/load.ts'

/** Every rule over a day, gravest kind first. */
export const DAY_RULES: readonly DayRule[] = [
  ill,
  soreAndTired,
  generalSoreness,
  tired,
  referred,
  keepsReturning,
  dayAfterHighFlag,
  loadStep,
  loadFlag,
  returnPhase,
  cadenceAsks,
]
