import { haversineM } from '../lib/haversine.ts'
import type { StatedTotals } from '../model/recording.ts'
import type { Samples } from '../model/samples.ts'
import type { Sport } from '../model/sport.ts'

/** Moving speed of a run, m/s. Slower is walking, faster is wheels. */
const RUN_FROM_MPS = 1.5
const RUN_TO_MPS = 6

/** Slower than this over a stretch is standing, m/s: a third of a slow walk. Our convention. */
const STANDING_MPS = 0.5

/** A minute in all above 25 km/h speaks against a run: the bound of the quality problem `impossible-speed`. */
const WHEELS_MPS = 25 / 3.6
const WHEELS_S = 60

/** Positions jitter from second to second; speed is judged over stretches of at least this many seconds. Our convention. */
const STRETCH_S = 15

/** Over a longer gap nobody knows whether it moved or stood, s. Our convention. */
const GAP_S = 300

/**
 * The sport of a recording that does not tell it: `run` when its moving speed is like running and nothing speaks
 * against it, else `other`. The recording carries `sportOrigin: 'guessed'` and the quality problem `sport-guessed`.
 */
export function guessSport(samples: Samples | null, totals: StatedTotals): Sport {
  const motion = samples === null ? null : motionOf(samples)
  if (motion !== null && motion.movingS > 0) {
    return motion.wheelsS < WHEELS_S && likeRunning(motion.distanceM / motion.movingS) ? 'run' : 'other'
  }
  const durationS = totals.movingS ?? totals.timerS ?? totals.elapsedS
  if (durationS !== null && durationS > 0 && totals.distanceM !== null) {
    return likeRunning(totals.distanceM / durationS) ? 'run' : 'other'
  }
  return totals.avgSpeedMps !== null && likeRunning(totals.avgSpeedMps) ? 'run' : 'other'
}

function likeRunning(speedMps: number): boolean {
  return speedMps >= RUN_FROM_MPS && speedMps <= RUN_TO_MPS
}

interface Motion {
  distanceM: number
  movingS: number
  /** Seconds faster than any runner. */
  wheelsS: number
}

function motionOf(samples: Samples): Motion {
  const motion: Motion = { distanceM: 0, movingS: 0, wheelsS: 0 }
  const stepM = stepBy(samples)
  let segment = 1
  let from = -1
  let stretchM = 0
  let last = -1
  for (let i = 0; i < samples.t.length; i++) {
    if (i === samples.segmentStarts[segment]) {
      segment++
      last = -1
    }
    if (!stepM.known(i)) continue
    if (last === -1 || samples.t[i]! - samples.t[last]! > GAP_S) {
      from = i
      stretchM = 0
    } else {
      stretchM += stepM.between(last, i)
      const stretchS = samples.t[i]! - samples.t[from]!
      if (stretchS >= STRETCH_S) {
        addStretch(motion, stretchM, stretchS)
        from = i
        stretchM = 0
      }
    }
    last = i
  }
  return motion
}

function addStretch(motion: Motion, stretchM: number, stretchS: number): void {
  const speedMps = stretchM / stretchS
  if (speedMps < STANDING_MPS) return
  motion.distanceM += stretchM
  motion.movingS += stretchS
  if (speedMps > WHEELS_MPS) motion.wheelsS += stretchS
}

interface Steps {
  known(i: number): boolean
  /** Metres from one sample to a later one. */
  between(i: number, j: number): number
}

/** The best there is: the device's distance, positions, its speed. */
function stepBy({ t, dist, lat, lon, speed }: Samples): Steps {
  const filled = (column: Float64Array) => column.reduce((count, value) => (Number.isNaN(value) ? count : count + 1), 0)
  if (filled(dist) > 1) {
    return { known: (i) => !Number.isNaN(dist[i]!), between: (i, j) => Math.max(0, dist[j]! - dist[i]!) }
  }
  if (filled(lat) > 1) {
    return { known: (i) => !Number.isNaN(lat[i]!), between: (i, j) => haversineM(lat[i]!, lon[i]!, lat[j]!, lon[j]!) }
  }
  return { known: (i) => !Number.isNaN(speed[i]!), between: (i, j) => speed[j]! * (t[j]! - t[i]!) }
}
