import { acuteChronicRatio } from './flags/acute-chronic-ratio.ts'
import { ascentSpike } from './flags/ascent-spike.ts'
import { cadenceDrift } from './flags/cadence-drift.ts'
import { descentSpike } from './flags/descent-spike.ts'
import { intensityJump } from './flags/intensity-jump.ts'
import { monotony } from './flags/monotony.ts'
import { newShoe } from './flags/new-shoe.ts'
import { newSlope } from './flags/new-slope.ts'
import { newSurface } from './flags/new-surface.ts'
import { noRestDay } from './flags/no-rest-day.ts'
import { poorSleep } from './flags/poor-sleep.ts'
import { restingHeartRate } from './flags/resting-heart-rate.ts'
import { returnAfterGap } from './flags/return-after-gap.ts'
import { samePainAgain } from './flags/same-pain-again.ts'
import { sessionDistanceSpike } from './flags/session-distance-spike.ts'
import { sessionTimeSpike } from './flags/session-time-spike.ts'
import { stackedFlags } from './flags/stacked-flags.ts'
import { stackedHardDays } from './flags/stacked-hard-days.ts'
import { strain } from './flags/strain.ts'
import { weekMileageJump } from './flags/week-mileage-jump.ts'
import type { LoadFlag } from './load-flag.ts'

/** Every load flag, in the order they are judged: a flag that looks at others' findings stands after them. */
export const FLAGS: readonly LoadFlag[] = [
  sessionDistanceSpike,
  weekMileageJump,
  ascentSpike,
  descentSpike,
  newSlope,
  newSurface,
  sessionTimeSpike,
  returnAfterGap,
  noRestDay,
  intensityJump,
  stackedHardDays,
  newShoe,
  acuteChronicRatio,
  monotony,
  strain,
  cadenceDrift,
  restingHeartRate,
  poorSleep,
  samePainAgain,
  stackedFlags,
]
