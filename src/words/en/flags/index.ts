import type { Detail, FlagId } from '../../../model/flag.ts'
import { cadenceDrift, poorSleep, restingHeartRate, samePainAgain, stackedFlags } from './body.ts'
import { acuteChronicRatio, sessionDistanceSpike, sessionTimeSpike, weekMileageJump } from './distance.ts'
import type { FlagWords } from './flag-words.ts'
import { ascentSpike, descentSpike, newSlope, newSurface } from './ground.ts'
import { NOT_ENOUGH } from './not-enough.ts'
import { intensityJump, monotony, newShoe, noRestDay, returnAfterGap, stackedHardDays, strain } from './rhythm.ts'

/** The words of every load flag. */
export const FLAG_WORDS: Readonly<Record<FlagId, FlagWords>> = {
  'session-distance-spike': sessionDistanceSpike,
  'week-mileage-jump': weekMileageJump,
  'ascent-spike': ascentSpike,
  'descent-spike': descentSpike,
  'new-slope': newSlope,
  'new-surface': newSurface,
  'session-time-spike': sessionTimeSpike,
  'return-after-gap': returnAfterGap,
  'no-rest-day': noRestDay,
  'intensity-jump': intensityJump,
  'stacked-hard-days': stackedHardDays,
  'new-shoe': newShoe,
  'acute-chronic-ratio': acuteChronicRatio,
  monotony,
  strain,
  'cadence-drift': cadenceDrift,
  'resting-heart-rate': restingHeartRate,
  'poor-sleep': poorSleep,
  'same-pain-again': samePainAgain,
  'stacked-flags': stackedFlags,
}

/** Why a flag could not be judged, in one sentence. */
export function notEnoughText(id: FlagId, why: string, detail: Detail): string {
  const say = FLAG_WORDS[id].notEnough[why] ?? NOT_ENOUGH[why]
  if (say === undefined) throw new Error(`no words for why "${id}" cannot be judged: "${why}"`)
  return say(detail)
}
