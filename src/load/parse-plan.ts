import { METRES_PER_FOOT, METRES_PER_MILE } from '../lib/units.ts'
import { wordTable } from '../lib/word-table.ts'
import type { Surface } from '../model/surface.ts'
import type { PlannedRun } from './plan-flags.ts'

/** A plan as understood, and the words that were not. */
export interface ParsedPlan extends Omit<PlannedRun, 'date'> {
  readonly unread: readonly string[]
}

type Figures = { -readonly [K in keyof Omit<PlannedRun, 'date'>]: PlannedRun[K] }

const METRES = wordTable<number>({
  km: 1000,
  k: 1000,
  kms: 1000,
  kilometre: 1000,
  kilometres: 1000,
  kilometer: 1000,
  kilometers: 1000,
  mi: METRES_PER_MILE,
  mile: METRES_PER_MILE,
  miles: METRES_PER_MILE,
  m: 1,
  metre: 1,
  metres: 1,
  meter: 1,
  meters: 1,
  ft: METRES_PER_FOOT,
  feet: METRES_PER_FOOT,
})

const SECONDS = wordTable<number>({
  h: 3600,
  hr: 3600,
  hrs: 3600,
  hour: 3600,
  hours: 3600,
  min: 60,
  mins: 60,
  minute: 60,
  minutes: 60,
})

const UPHILL = ['up', 'uphill', 'ascent', 'climb', 'climbing', 'gain', 'd+']
const DOWNHILL = ['down', 'downhill', 'descent', 'loss', 'd-']

const SURFACE_WORDS = wordTable<Surface>({
  road: 'road',
  roads: 'road',
  asphalt: 'road',
  pavement: 'road',
  tarmac: 'road',
  trail: 'trail',
  trails: 'trail',
  singletrack: 'trail',
  track: 'track',
  treadmill: 'treadmill',
})

/** Words that add nothing, or say how a run is run, which changes none of its figures. */
const FILLERS: ReadonlySet<string> = new Set(
  `and of on the a an at in with for to then plus about around approx + & ~ x run runs running jog jogging session
   workout training loop long short easy easily steady slow slowly gentle relaxed recovery base aerobic tempo threshold
   hard fast progression progressive interval intervals fartlek hills hill strides stride reps rep repeats pace effort warm
   warm-up warmup cool cool-down cooldown down up race zone total each walk walking run-walk morning evening solo club
   social`.split(/\s+/),
)

const DISTANCES_BY_NAME = wordTable<number>({
  'half-marathon': 21_097.5,
  marathon: 42_195,
  parkrun: 5000,
})

const REPEATS = /(\d+)\s*[x×*]\s*(\d+(?:\.\d+)?)\s*(km|k|m|mi|min)\b/g

/** From this on, bare metres without "up" or "down" are the distance of the run ("5000 m"). */
const BARE_METRES_MIN = 1500

/**
 * Reads "18 km 400 m down trail", "10 mi 300 m up", "90 min road", "1h30", "12k +350/-350".
 * Metric or miles and feet; a comma may stand for the decimal point. What makes no sense is given back in `unread`.
 */
export function parsePlan(text: string): ParsedPlan {
  const figures: Figures = { distanceM: null, timeS: null, ascentM: null, descentM: null, surface: null }
  const distancesM: number[] = []
  const unread: string[] = []
  const tokens = tokensOf(text)
  for (let i = 0; i < tokens.length; ) {
    const used = readAt(tokens, i, figures)
    if (used === 0) unread.push(tokens[i] as string)
    if (figures.distanceM !== null) distancesM.push(figures.distanceM)
    figures.distanceM = null
    i += Math.max(1, used)
  }
  return { ...figures, distanceM: lengthOf(distancesM), unread }
}

/** "18 km with 3 km tempo" is 18; "2 km warm-up, 6 km tempo, 2 km cool-down" is 10. */
function lengthOf(distancesM: readonly number[]): number | null {
  const [first, ...others] = distancesM
  if (first === undefined) return null
  const othersM = others.reduce((sum, distanceM) => sum + distanceM, 0)
  return first >= othersM ? first : first + othersM
}

function tokensOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('−', '-')
      .replace(/half[\s-]+marathon/g, 'half-marathon')
      .replace(/(\d),(\d{3})(?!\d)/g, '$1$2')
      .replace(/(\d),(\d)/g, '$1.$2')
      // "6 x 800 m" is so many metres in all.
      .replace(REPEATS, (_, times: string, amount: string, unit: string) => `${Number(times) * Number(amount)} ${unit}`)
      .match(/[+-]?\d+:\d{2}|[+-]?\d+(?:\.\d+)?|d[+-]|[a-z][a-z-]*|[^\s\da-z,;./]+/g) ?? []
  )
}

/** Reads what begins at `at`; how many tokens that took, 0 if it makes no sense. */
function readAt(tokens: readonly string[], at: number, figures: Figures): number {
  const token = tokens[at] as string
  const surface = SURFACE_WORDS[token]
  const named = DISTANCES_BY_NAME[token]
  if (surface !== undefined) figures.surface = surface
  else if (named !== undefined) figures.distanceM = named
  else if (/^\d+:\d/.test(token)) return readClock(token, figures)
  else if (/^[+-]?\d/.test(token)) return readAmount(tokens, at, figures)
  else if (token === 'flat') {
    figures.ascentM ??= 0
    figures.descentM ??= 0
  } else if (!FILLERS.has(token)) return 0
  return 1
}

/** `1:30` is an hour and a half. */
function readClock(token: string, figures: Figures): number {
  const [hours, minutes] = token.split(':').map(Number) as [number, number]
  if (minutes >= 60) return 0
  figures.timeS = (figures.timeS ?? 0) + hours * 3600 + minutes * 60
  return 1
}

function readAmount(tokens: readonly string[], at: number, figures: Figures): number {
  const token = tokens[at] as string
  const amount = Math.abs(Number(token))
  const unit = tokens[at + 1] ?? ''
  const signed = token.startsWith('+') ? UPHILL[0] : token.startsWith('-') ? DOWNHILL[0] : undefined
  const seconds = SECONDS[unit]
  if (seconds !== undefined) return readTime(tokens, at, amount * seconds, figures)
  const metres = METRES[unit]
  if (metres === undefined && signed === undefined) return 0
  const ofUnit = metres === undefined ? 1 : 2
  const way = signed ?? tokens[at + ofUnit] ?? ''
  const heightM = amount * (metres ?? 1)
  const [up, down] = [UPHILL.includes(way), DOWNHILL.includes(way)]
  if (up || down) {
    if (up) figures.ascentM = heightM
    else figures.descentM = heightM
    return ofUnit + (signed === undefined ? 1 : 0) + bothWays(tokens, at + ofUnit, up, heightM, figures)
  }
  if (metres === undefined || metres < 1 || (metres === 1 && heightM < BARE_METRES_MIN)) return 0
  figures.distanceM = heightM
  return 2
}

/** "300 m up and down": the height holds for both. */
function bothWays(tokens: readonly string[], at: number, up: boolean, heightM: number, figures: Figures): number {
  const other = tokens[at + 2] ?? ''
  if (tokens[at + 1] !== 'and' || !(up ? DOWNHILL : UPHILL).includes(other)) return 0
  if (up) figures.descentM = heightM
  else figures.ascentM = heightM
  return 2
}

/** `1 h 30`, `1h30 min`, `90 min`. */
function readTime(tokens: readonly string[], at: number, seconds: number, figures: Figures): number {
  const minutes = tokens[at + 2] ?? ''
  const following = SECONDS[tokens[at + 3] ?? '']
  const bare = seconds % 3600 === 0 && /^[0-5]?\d$/.test(minutes) && METRES[tokens[at + 3] ?? ''] === undefined
  const added = bare && SECONDS[tokens[at + 1] ?? ''] === 3600 && following !== 3600
  figures.timeS = (figures.timeS ?? 0) + seconds + (added ? Number(minutes) * 60 : 0)
  return 2 + (added ? (following === undefined ? 1 : 2) : 0)
}
