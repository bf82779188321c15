import { type Effort, type Outing, startS } from './outing.ts'
import { PATHS } from './paths.ts'
import { between, drift, randomOf } from './random.ts'

/** A second of the outing with the clock running, free of any sensor's noise. NaN where there is no such thing. */
export interface Moment {
  /** Seconds since the start, pauses included. */
  readonly t: number
  readonly distanceM: number
  readonly lat: number
  readonly lon: number
  readonly eleM: number
  readonly speedMps: number
  readonly hrBpm: number
  /** Steps of one leg, or revolutions of a pedal, a minute; to the half. */
  readonly cadence: number
}

/** What truly happened. */
export interface Track {
  /** Unix s. */
  readonly startS: number
  readonly moments: readonly Moment[]
  /** Seconds since the start. */
  readonly pauses: readonly { readonly fromS: number; readonly untilS: number }[]
}

export interface Totals {
  readonly distanceM: number
  readonly timerS: number
  readonly elapsedS: number
  /** Null on a treadmill. */
  readonly ascentM: number | null
  readonly descentM: number | null
  readonly avgHrBpm: number
  readonly maxHrBpm: number
  readonly avgCadence: number
}

/** Speed on the flat, m/s, and the heart rate it takes. */
const EFFORTS: Readonly<Record<Effort, { readonly speedMps: number; readonly hrBpm: number }>> = {
  walk: { speedMps: 1.3, hrBpm: 108 },
  easy: { speedMps: 2.85, hrBpm: 138 },
  steady: { speedMps: 3.05, hrBpm: 148 },
  tempo: { speedMps: 3.5, hrBpm: 166 },
  intervals: { speedMps: 3.2, hrBpm: 160 },
  ride: { speedMps: 6.4, hrBpm: 122 },
}

const HR_MAX_BPM = 184

/** Slower uphill, a little faster down to one in ten, then braking. */
function onGrade(grade: number): number {
  if (grade >= 0) return 1 / (1 + 5 * grade)
  return grade > -0.1 ? 1 - grade : 1.1 + 1.5 * (grade + 0.1)
}

/** Repetitions of 400 m, with 200 m jogged after each, between a mile of warming up and one of cooling down. */
function paceOfIntervals(alongM: number, wholeM: number): number {
  if (alongM < 1600 || alongM > wholeM - 1600) return 0.88
  return (alongM - 1600) % 600 < 400 ? 1.38 : 0.72
}

/** The outing second by second, the same every time for the same outing. */
export function simulate(outing: Outing): Track {
  const { path: pathName, distanceM: wholeM, effort, pauseS } = outing
  const random = randomOf(`outing ${outing.date} ${outing.clock} ${outing.sport}`)
  const { speedMps: flatMps, hrBpm: steadyHr } = EFFORTS[effort]
  const form = between(random, 0.98, 1.02)
  const pace = drift(random, 0.025, 0.97)
  const beat = drift(random, 1.2, 0.98)
  const steps = drift(random, 0.7, 0.9)
  const pauseAtM = wholeM * between(random, 0.35, 0.6)
  const path = pathName === 'treadmill' ? null : PATHS[pathName]
  const placeAt = (m: number) => path?.at(pathName === 'running track' ? m : Math.min(m, Math.max(0, wholeM - m)))

  const moments: Moment[] = []
  const pauses: { fromS: number; untilS: number }[] = []
  let [t, alongM, hr] = [0, 0, 92]
  let speed = flatMps
  for (;;) {
    const here = placeAt(alongM)
    const ahead = placeAt(Math.min(alongM + 10, wholeM))
    const grade = here === undefined || ahead === undefined ? 0 : (ahead.eleM - here.eleM) / 10
    const shape = effort === 'intervals' ? paceOfIntervals(alongM, wholeM) : 1
    const wanted = flatMps * form * shape * onGrade(grade) * (1 + pace())
    speed += (wanted - speed) * 0.3
    const tired = (8 * alongM) / 16_000
    const load = steadyHr + (shape - 1) * 45 + Math.max(-14, grade * 90) + tired
    hr += (Math.min(load, HR_MAX_BPM - 3) - hr) / 40
    moments.push({
      t,
      distanceM: alongM,
      lat: here?.lat ?? Number.NaN,
      lon: here?.lon ?? Number.NaN,
      eleM: here?.eleM ?? Number.NaN,
      speedMps: speed,
      hrBpm: Math.min(HR_MAX_BPM, Math.round(hr + beat())),
      cadence: Math.round(2 * (cadenceOf(effort, speed) + steps())) / 2,
    })
    if (alongM >= wholeM) break
    if (pauseS > 0 && pauses.length === 0 && alongM >= pauseAtM) {
      pauses.push({ fromS: t, untilS: t + pauseS })
      t += pauseS
      hr -= 20
    } else {
      t++
      alongM = Math.min(wholeM, alongM + speed)
    }
  }
  return { startS: startS(outing), moments, pauses }
}

function cadenceOf(effort: Effort, speedMps: number): number {
  if (effort === 'ride') return 60 + 3 * speedMps
  return effort === 'walk' ? 54 : 71 + 4.5 * speedMps
}

/** Totals of what truly happened: climb is every metre up and down of the ground itself. */
export function totalsOf({ moments, pauses }: Pick<Track, 'moments' | 'pauses'>): Totals {
  const last = moments.at(-1)!
  let [ascentM, descentM] = [0, 0]
  for (let i = 1; i < moments.length; i++) {
    const step = moments[i]!.eleM - moments[i - 1]!.eleM
    if (step > 0) ascentM += step
    else descentM -= step
  }
  const mean = (value: (moment: Moment) => number) =>
    moments.reduce((sum, moment) => sum + value(moment), 0) / moments.length
  const elapsedS = last.t - moments[0]!.t
  return {
    distanceM: last.distanceM - moments[0]!.distanceM,
    elapsedS,
    timerS: elapsedS - pauses.reduce((sum, { fromS, untilS }) => sum + untilS - fromS, 0),
    ascentM: Number.isNaN(last.eleM) ? null : ascentM,
    descentM: Number.isNaN(last.eleM) ? null : descentM,
    avgHrBpm: mean(({ hrBpm }) => hrBpm),
    maxHrBpm: Math.max(...moments.map(({ hrBpm }) => hrBpm)),
    avgCadence: mean(({ cadence }) => cadence),
  }
}
