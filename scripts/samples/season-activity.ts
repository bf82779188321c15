import type { Surface } from '../../src/model/surface.ts'
import { type Device, type Recorded, recordedBy } from './device.ts'
import { type ExpectedActivity, metres } from './expected.ts'
import { isoTime } from './gpx.ts'
import type { Outing } from './outing.ts'
import { PATHS } from './paths.ts'
import { between, randomOf } from './random.ts'
import { simulate, type Track } from './simulate.ts'

/** One outing of the season: as it was, and as each of the two watches recorded it. */
export interface SeasonActivity {
  readonly outing: Outing
  readonly surface: Surface
  readonly track: Track
  /** By the watch (or phone) that feeds Strava. */
  readonly strava: Recorded
  readonly garmin: Recorded
}

/** Barometers drift by decimetres, a phone's satellites by metres. */
const BAROMETER_SD_M = 0.4
const PHONE_SD_M = 3

export function seasonActivity(outing: Outing): SeasonActivity {
  const track = simulate(outing)
  const random = randomOf(`devices ${outing.name}`)
  const stravaDevice: Device = {
    name: 'strava',
    everyS: 6,
    lateS: 0,
    distanceFactor: between(random, 0.9995, 1.0005),
    altitudeSdM: outing.strava === 'phone-gpx' ? PHONE_SD_M : BAROMETER_SD_M,
  }
  const garminDevice: Device = {
    name: 'garmin',
    everyS: outing.garmin === 'every-second' ? 1 : [5, 6],
    lateS: Math.round(between(random, 1, 4)),
    distanceFactor: between(random, 0.989, 0.996),
    altitudeSdM: BAROMETER_SD_M,
  }
  return {
    outing,
    surface:
      outing.sport !== 'run' ? 'unknown' : outing.path === 'treadmill' ? 'treadmill' : PATHS[outing.path].surface,
    track,
    strava: recordedBy(stravaDevice, track),
    garmin: recordedBy(garminDevice, track),
  }
}

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
