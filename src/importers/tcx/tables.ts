import { xmlNames } from '../xml-names.ts'

/** Elements read, by local name: extensions come as `ns2:` to `ns5:` or without prefix (formats.md §7). */
export const NAMES = xmlNames({
  activity: ['Activity'],
  /** The change between two sports of a MultiSportSession, built like a lap. */
  transition: ['Transition'],
  course: ['Course'],
  workout: ['Workout'],
  lap: ['Lap'],
  track: ['Track'],
  point: ['Trackpoint'],
  id: ['Id'],
  notes: ['Notes'],
  creator: ['Creator'],
  name: ['Name'],
  lapTimer: ['TotalTimeSeconds'],
  /** Of a lap its length, of a point the distance since the start. */
  distance: ['DistanceMeters'],
  calories: ['Calories'],
  averageHeartRate: ['AverageHeartRateBpm'],
  maximumHeartRate: ['MaximumHeartRateBpm'],
  heartRate: ['HeartRateBpm'],
  value: ['Value'],
  time: ['Time'],
  latitude: ['LatitudeDegrees'],
  longitude: ['LongitudeDegrees'],
  altitude: ['AltitudeMeters'],
  speed: ['Speed'],
  cadence: ['Cadence'],
  runCadence: ['RunCadence'],
})
