import type { Recorded } from '../../src/demo/device.ts'
import { isoTime } from '../../src/demo/gpx.ts'
import type { SeasonActivity } from '../../src/demo/season-activity.ts'
import { type ExpectedActivity, metres } from './expected.ts'

/** The truth of one activity in one export: distance as the device counted, climb of the ground since its start. */
export function expectedOf(
  { outing, surface }: SeasonActivity,
  { startS, totals }: Recorded,
  told: Pick<ExpectedActivity, 'toldSurface' | 'within' | 'quality' | 'members'>,
): ExpectedActivity {
  return {
    name: outing.name,
    sport: outing.sport,
    start: isoTime(startS),
    date: outing.date,
    distanceM: metres(totals.distanceM),
    timerS: totals.timerS,
    ascentM: metres(totals.ascentM),
    descentM: metres(totals.descentM),
    surface,
    ...told,
  }
}
