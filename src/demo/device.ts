import { between, drift, randomOf } from './random.ts'
import { type Moment, type Totals, type Track, totalsOf } from './simulate.ts'

/** An outing as one device recorded it. Same form as the truth, with the device's own start, distance and noise. */
export interface Recorded extends Track {
  readonly totals: Totals
}

export interface Device {
  /** Part of the seed: two devices see other noise. */
  readonly name: string
  /** Seconds between records; a pair is a range, as of smart recording. */
  readonly everyS: number | readonly [from: number, to: number]
  /** The button was pressed this much after the true start, s. */
  readonly lateS: number
  /** How long a kilometre comes out, as a share. */
  readonly distanceFactor: number
  /** Noise of the altitude, m: a barometer drifts by decimetres, satellites by metres. */
  readonly altitudeSdM: number
}

/** Noise of a position, m, and how much of it stays from one second to the next. */
const POSITION_SD_M = 1.2
const POSITION_KEEP = 0.995

const DEGREE_M = 111_195.08

/** What the device wrote of it. */
export function recordedBy(device: Device, { startS, moments, pauses }: Track): Recorded {
  const random = randomOf(`${device.name} ${startS}`)
  const north = drift(random, POSITION_SD_M, POSITION_KEEP)
  const east = drift(random, POSITION_SD_M, POSITION_KEEP)
  const altitude = drift(random, device.altitudeSdM, 0.998)
  const begin = moments.findIndex(({ t }) => t >= device.lateS)
  const seen = moments.slice(begin)
  const zeroM = seen[0]!.distanceM
  const noisy = seen.map((moment): Moment => {
    const [n, e, up] = [north(), east(), altitude()]
    return {
      ...moment,
      t: moment.t - device.lateS,
      distanceM: toStep((moment.distanceM - zeroM) * device.distanceFactor, 0.1),
      speedMps: toStep(moment.speedMps * device.distanceFactor, 0.05),
      lat: toStep(moment.lat + n / DEGREE_M, 1e-6),
      lon: toStep(moment.lon + e / (DEGREE_M * Math.cos((moment.lat * Math.PI) / 180)), 1e-6),
      eleM: moment.eleM + up,
    }
  })
  const shifted = pauses.map(({ fromS, untilS }) => ({ fromS: fromS - device.lateS, untilS: untilS - device.lateS }))
  const { distanceM } = noisy.at(-1)!
  const truth = totalsOf({ moments: seen, pauses })
  return {
    startS: startS + device.lateS,
    moments: thinned(noisy, shifted, () =>
      typeof device.everyS === 'number' ? device.everyS : Math.round(between(random, ...device.everyS)),
    ),
    pauses: shifted,
    totals: { ...truth, distanceM },
  }
}

/** Devices write coarser than they measure; it also keeps the files small. */
function toStep(value: number, step: number): number {
  return Math.round(value / step) * step
}

/** One moment in so many; the first, the last and those at a pause always. */
function thinned(moments: readonly Moment[], pauses: Recorded['pauses'], nextS: () => number): readonly Moment[] {
  const kept = new Set(pauses.flatMap(({ fromS, untilS }) => [fromS, untilS]))
  let due = 0
  return moments.filter(({ t }, i) => {
    if (t < due && i !== moments.length - 1 && !kept.has(t)) return false
    due = t + nextS()
    return true
  })
}
