import type { Surface } from '../model/surface.ts'
import { type Device, type Recorded, recordedBy } from './device.ts'
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
