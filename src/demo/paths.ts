// Invented paths on open country where nobody lives: moorland of the Cheviots, the high Cairngorms, the Finnmark plateau.
// Neither their course nor their heights are those of the ground.
import { randomOf } from './random.ts'

export interface Place {
  readonly lat: number
  readonly lon: number
  readonly eleM: number
}

/** One way on the map; every run on it goes out and comes back the same way, so that any length fits. */
export interface Path {
  readonly zone: 'Europe/London' | 'Europe/Oslo'
  readonly surface: 'road' | 'trail' | 'track' | 'unknown'
  at(alongM: number): Place
}

type Height = (alongM: number) => number

/** Metres of a degree on the sphere that distances are measured on (mean radius 6371.0088 km). */
const DEGREE_M = 111_195.08

const STEP_M = 20

interface Course {
  readonly name: string
  readonly zone: Path['zone']
  readonly surface: Path['surface']
  readonly lat: number
  readonly lon: number
  readonly headingDeg: number
  readonly lengthM: number
  readonly height: Height
}

/** A winding way: the heading swings about its mean over long and short bends. */
function windingPath({ name, zone, surface, lat, lon, headingDeg, lengthM, height }: Course): Path {
  const random = randomOf(`path ${name}`)
  const [longBend, shortBend] = [random() * 7, random() * 7]
  const degreeOfLonM = DEGREE_M * Math.cos((lat * Math.PI) / 180)
  const count = Math.ceil(lengthM / STEP_M) + 1
  const [north, east] = [new Float64Array(count), new Float64Array(count)]
  for (let i = 1; i < count; i++) {
    const along = i * STEP_M
    const heading =
      (headingDeg * Math.PI) / 180 + 0.55 * Math.sin(along / 1700 + longBend) + 0.3 * Math.sin(along / 410 + shortBend)
    north[i] = north[i - 1]! + STEP_M * Math.cos(heading)
    east[i] = east[i - 1]! + STEP_M * Math.sin(heading)
  }
  const along = (column: Float64Array, m: number) => {
    const i = Math.min(Math.floor(m / STEP_M), count - 2)
    return column[i]! + (column[i + 1]! - column[i]!) * (m / STEP_M - i)
  }
  return {
    zone,
    surface,
    at: (m) => ({ lat: lat + along(north, m) / DEGREE_M, lon: lon + along(east, m) / degreeOfLonM, eleM: height(m) }),
  }
}

/** Waves of a height (from bottom to top) and a length, m, on a base. */
function waves(baseM: number, ...parts: readonly (readonly [heightM: number, lengthM: number])[]): Height {
  return (m) => parts.reduce((sum, [high, long]) => sum + (high / 2) * (1 - Math.cos((2 * Math.PI * m) / long)), baseM)
}

/** An even climb, with steps on which it is less steep but never falls. */
function mountain(baseM: number, topM: number, lengthM: number): Height {
  return (m) => baseM + ((topM - baseM) * m) / lengthM + 12 * Math.sin((2 * Math.PI * m) / 1500)
}

const LAP_M = 400

/** A running track: once round is 400 m. */
const TRACK: Path = {
  zone: 'Europe/London',
  surface: 'track',
  at(alongM) {
    const angle = (2 * Math.PI * alongM) / LAP_M
    const radiusM = LAP_M / (2 * Math.PI)
    return {
      lat: 55.4205 + (radiusM * Math.cos(angle)) / DEGREE_M,
      lon: -2.1105 + (radiusM * Math.sin(angle)) / (DEGREE_M * Math.cos((55.4205 * Math.PI) / 180)),
      eleM: 236,
    }
  },
}

const CHEVIOTS = { zone: 'Europe/London', lat: 55.42, lon: -2.16 } as const

const COURSES = {
  'drove road': { ...CHEVIOTS, surface: 'road', headingDeg: 290, lengthM: 13_000, height: waves(240, [16, 2600]) },
  'forest road': { ...CHEVIOTS, surface: 'road', headingDeg: 205, lengthM: 13_000, height: waves(228, [11, 1900]) },
  'old railway': { ...CHEVIOTS, surface: 'unknown', headingDeg: 170, lengthM: 9000, height: waves(221, [6, 1500]) },
  'moor trail': { ...CHEVIOTS, surface: 'trail', headingDeg: 325, lengthM: 11_000, height: waves(262, [34, 2100]) },
  'pass road': { ...CHEVIOTS, surface: 'road', headingDeg: 300, lengthM: 40_000, height: waves(235, [90, 9000]) },
  'stalkers path': {
    zone: 'Europe/London',
    surface: 'trail',
    lat: 57.04,
    lon: -3.58,
    headingDeg: 340,
    lengthM: 9000,
    height: mountain(380, 1292, 8500),
  },
  'tundra track': {
    zone: 'Europe/Oslo',
    surface: 'trail',
    lat: 69.21,
    lon: 23.62,
    headingDeg: 60,
    lengthM: 8000,
    height: waves(372, [14, 1600]),
  },
} as const

export type PathName = keyof typeof COURSES | 'running track'

export const PATHS: Readonly<Record<PathName, Path>> = {
  ...(Object.fromEntries(
    Object.entries(COURSES).map(([name, course]) => [name, windingPath({ name, ...course })]),
  ) as Record<keyof typeof COURSES, Path>),
  'running track': TRACK,
}
