// Routes whose climb is known because they were made, and the noise of the two kinds of sensor (rules.md §3b).
import { seededRandom } from '../../src/lib/seeded-random.ts'

/** An hour at 2.8 m/s, one sample a second. */
export const SECONDS = 3600
export const SPEED_MPS = 2.8

export interface Route {
  readonly name: string
  readonly gainM: number
  readonly heightAt: (alongM: number) => number
}

const wave = (heightM: number, lengthM: number) => (alongM: number) =>
  (heightM / 2) * (1 - Math.cos((2 * Math.PI * alongM) / lengthM))

const LENGTH_M = SECONDS * SPEED_MPS

function gainOf(heightAt: (alongM: number) => number): number {
  let gain = 0
  for (let m = 1; m <= LENGTH_M; m++) gain += Math.max(0, heightAt(m) - heightAt(m - 1))
  return gain
}

const route = (name: string, heightAt: (alongM: number) => number): Route => ({
  name,
  heightAt,
  gainM: gainOf(heightAt),
})

/** Up and down on an even slope, `heightM` high. */
const ramps = (heightM: number, lengthM: number) => (alongM: number) => {
  const at = (alongM % lengthM) / lengthM
  return heightM * (at < 0.5 ? 2 * at : 2 - 2 * at)
}

export const ROUTES: readonly Route[] = [
  route('flat', () => 0),
  route('rolling', wave(12, LENGTH_M / 16.5)),
  route('hilly', (m) => wave(40, LENGTH_M / 7)(m) + wave(6, 450)(m)),
  route('mountain', wave(300, LENGTH_M)),
]

/** A slope of ±8 % for a kilometre each way: what the grade bins should find. */
export const SLOPES: Route = route('slopes of 8 %', ramps(80, 2000))

function makeNormal(random: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Noise that forgets itself within `memoryS`, with standard deviation `sd`. */
function makeDrift(normal: () => number, sd: number, memoryS: number): () => number {
  const keep = Math.exp(-1 / memoryS)
  let value = sd * normal()
  return () => {
    value = keep * value + sd * Math.sqrt(1 - keep * keep) * normal()
    return value
  }
}

/** 0.4 m that forgets itself in 10 s, the weather's drift, steps of 0.2 m. */
export function barometer(heights: readonly number[], seed: number): Float64Array {
  const normal = makeNormal(seededRandom(seed))
  const noise = makeDrift(normal, 0.4, 10)
  const drift = (5 * normal()) / SECONDS
  return Float64Array.from(heights, (height, s) => Math.round((height + noise() + drift * s) / 0.2) * 0.2)
}

/** 4 m that forgets itself in a minute, and 0.5 m from fix to fix. */
export function satellite(heights: readonly number[], seed: number): Float64Array {
  const normal = makeNormal(seededRandom(seed))
  const noise = makeDrift(normal, 4, 60)
  return Float64Array.from(heights, (height) => height + noise() + 0.5 * normal())
}

export function heightsOf({ heightAt }: Route): number[] {
  return Array.from({ length: SECONDS }, (_, s) => heightAt(s * SPEED_MPS))
}
