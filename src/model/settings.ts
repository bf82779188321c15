import type { DayStretch } from './flag-history.ts'
import type { KnownShoe } from './shoe.ts'

/** Whoever has one of them is referred to a professional (rules.md §5d). */
export const CONDITIONS = [
  'pregnancy',
  'heart',
  'clotting',
  'bone-disease',
  'red-s',
  'recent-surgery',
  'under-18',
] as const
/** A condition of health that changes what is advised. */
export type Condition = (typeof CONDITIONS)[number]

/** What the runner set. Null is not set; nothing is assumed from it. */
export interface Settings {
  readonly experience: 'beginner' | 'experienced' | null
  readonly birthYear: number | null
  readonly sex: 'female' | 'male' | null
  readonly maxHrBpm: number | null
  readonly restHrBpm: number | null
  readonly units: 'km' | 'mi'
  readonly weekStart: 'monday' | 'sunday'
  /** IANA zone used where nothing else tells. */
  readonly zone: string | null
  /** ISO 3166 code, for the emergency number and formats. */
  readonly country: string | null
  /** The runner's own answer to "how far in a usual week?"; used only while the log holds no run. */
  readonly usualWeekM: number | null
  readonly usualLongestM: number | null
  readonly runsPerWeek: number | null
  /** Null: never answered. */
  readonly conditions: readonly Condition[] | null
  /** "I have noted every pain since …", a local day; null: never stated. */
  readonly notedSince: string | null
  /** Stretches in which pains were not all noted, oldest first; null: never stated. */
  readonly notNoted: readonly DayStretch[] | null
  /** Shoes that were entered or retired; null: none ever. */
  readonly shoes: readonly KnownShoe[] | null
}

/** Before the runner has set anything. */
export const DEFAULT_SETTINGS: Settings = Object.freeze({
  experience: null,
  birthYear: null,
  sex: null,
  maxHrBpm: null,
  restHrBpm: null,
  units: 'km',
  weekStart: 'monday',
  zone: null,
  country: null,
  usualWeekM: null,
  usualLongestM: null,
  runsPerWeek: null,
  conditions: null,
  notedSince: null,
  notNoted: null,
  shoes: null,
})
