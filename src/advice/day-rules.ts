import type { DayRule } from './rule.ts'
import {
  afterIllness,
  afterRace,
  generalSoreness,
  ill,
  keepsReturning,
  referred,
  soreAndTired,
  tired,
} from './rules/day.ts'
import { cadenceAsks, dayAfterHighFlag, loadFlag, loadNote, loadStep, returnPhase } from './rules/load.ts'

/** Every rule over a day, gravest kind first. */
export const DAY_RULES: readonly DayRule[] = [
  ill,
  afterIllness,
  soreAndTired,
  generalSoreness,
  tired,
  referred,
  keepsReturning,
  afterRace,
  dayAfterHighFlag,
  loadStep,
  loadFlag,
  loadNote,
  returnPhase,
  cadenceAsks,
]
