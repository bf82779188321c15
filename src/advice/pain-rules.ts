import type { PainRule } from './rule.ts'
import { boneStressPattern, groinOnLoad, suddenFootPain } from './rules/bone-stress.ts'
import { clottingSwelling, growing, heartCondition, pregnancy } from './rules/conditions.ts'
import { atRest, dailyLife, nightPain, painkiller } from './rules/daily-life.ts'
import {
  collapseSigns,
  dangerQuestion,
  heartSigns,
  heatSigns,
  needsQuestion,
  otherEmergency,
  spineSigns,
} from './rules/emergency-signs.ts'
import { gait } from './rules/gait.ts'
import { headache } from './rules/headache.ts'
import {
  bloodInUrine,
  intolerable,
  locking,
  medicalSign,
  nightAndWeight,
  tenderSpot,
  unsure,
} from './rules/medical-signs.ts'
import { cramp, numbToes, skinOrNail, stitch } from './rules/minor-troubles.ts'
import { nextMorning } from './rules/next-morning.ts'
import { place } from './rules/place.ts'
import { quality } from './rules/quality.ts'
import { calfClot, feverWithPain, headKnock, sameDaySign } from './rules/same-day-signs.ts'
import { consecutiveRuns, selfCheckFailed } from './rules/same-pain-again.ts'
import { severity } from './rules/severity.ts'
import {
  achilles,
  ankleTwist,
  heelInTheMorning,
  kneecapArea,
  lowerBack,
  neckOrShoulder,
  outerHip,
  outerKnee,
  patellarTendon,
  shin,
  wholeBodySoreness,
} from './rules/sites.ts'
import { lastingSoreness } from './rules/soreness-lasts.ts'
import { tissue } from './rules/tissue.ts'
import { trend } from './rules/trend.ts'

/** Every rule over a note, gravest kind first: the order of reasons of one level. */
export const PAIN_RULES: readonly PainRule[] = [
  heartSigns,
  heatSigns,
  collapseSigns,
  spineSigns,
  otherEmergency,
  calfClot,
  headKnock,
  sameDaySign,
  feverWithPain,
  bloodInUrine,
  pregnancy,
  heartCondition,
  clottingSwelling,
  growing,
  headache,
  dangerQuestion,
  needsQuestion,
  boneStressPattern,
  groinOnLoad,
  suddenFootPain,
  medicalSign,
  tenderSpot,
  gait,
  nightAndWeight,
  nightPain,
  painkiller,
  consecutiveRuns,
  severity,
  quality,
  trend,
  atRest,
  dailyLife,
  selfCheckFailed,
  locking,
  intolerable,
  unsure,
  lastingSoreness,
  place,
  tissue,
  nextMorning,
  neckOrShoulder,
  lowerBack,
  outerHip,
  outerKnee,
  kneecapArea,
  patellarTendon,
  shin,
  achilles,
  ankleTwist,
  heelInTheMorning,
  wholeBodySoreness,
  skinOrNail,
  cramp,
  stitch,
  numbToes,
]
