import { exceeds, reaches } from '../lib/compare.ts'
import { sumOver } from '../lib/window.ts'
import { threshold } from './load-flag.ts'
import type { Amounts } from './series/amounts.ts'
import { type Days, daysOfLog } from './series/days.ts'

/** E1's classes of a session against the longest of the 30 days before it: LF1 by distance; LF2 by time, where no distance can be judged. */
export const SPIKE = {
  noteRatio: threshold(1.03, 'ratio', 'E1b'),
  cautionRatio: threshold(1.1, 'ratio', 'E1'),
  moderateRatio: threshold(1.3, 'ratio', 'E1'),
  highRatio: threshold(2, 'ratio', 'E1'),
  // A caution or more: a tenth of a short run is no jump.
  longerM: threshold(1000, 'm', 'convention'),
  windowDays: threshold(30, 'days', 'E1'),
  // Fewer runs or days than these say little of what is usual.
  fewRuns: threshold(4, 'runs', 'convention'),
  fewDays: threshold(14, 'days', 'convention'),
} as const

/** True if too little is known of the window before `day` to be sure what is usual. */
export function isThin(amounts: Amounts, days: Days, day: number): boolean {
  const runs = sumOver(amounts.count, day - SPIKE.windowDays.value, day - 1)
  return runs < SPIKE.fewRuns.value || daysOfLog(days, day - 1) < SPIKE.fewDays.value
}

/** Watches are 3–6 % off (E36): a ratio this near to the caution of LF1 or LF5 might be on its other side. */
export const BORDERLINE = {
  borderlineFrom: threshold(1.06, 'ratio', 'E36'),
  borderlineTo: threshold(1.14, 'ratio', 'E36'),
} as const

/** True within what watches are off. */
export function isBorderline(ratio: number): boolean {
  return reaches(ratio, BORDERLINE.borderlineFrom.value) && !exceeds(ratio, BORDERLINE.borderlineTo.value)
}
