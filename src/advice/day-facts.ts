import { addDays, daysBetween } from '../lib/local-date.ts'
import { FLAG_DAYS } from '../load/usual.ts'
import type { Clearance } from '../model/clearance.ts'
import type { DayCheck } from '../model/day-check.ts'
import type { Finding } from '../model/flag.ts'
import type { LoadState } from '../model/load-state.ts'
import type { IllnessKind } from '../model/rule-evidence.ts'
import type { Condition, Settings } from '../model/settings.ts'
import type { IllDay } from '../pain/episodes/noted-illness.ts'
import type { SinceRace } from './after-race.ts'

/** rules.md §4: a second spike within this many days of the first. */
export const SECOND_SPIKE_DAYS = 14

/** An illness as the day checks and the notes tell it. */
export interface IllnessFacts {
  readonly kind: IllnessKind
  /** Days since it was first reported without a gap. */
  readonly days: number
  /** Full days free of it without medicine, as of the day; null while it lasts or if unknown. */
  readonly freeDays: number | null
}

/** What holds on a day apart from any one pain. */
export interface DayFacts {
  readonly asOf: string
  readonly check: DayCheck | null
  /** Resting heart rate above the runner's usual, as LF15 judges it. */
  readonly restingHrUp: boolean
  /** Something sore: reported for the day, or a painful note of that day. */
  readonly soreToday: boolean
  readonly painToday: boolean
  /** Pain, soreness or fatigue in the days a flag lasts. */
  readonly troubled: boolean
  readonly illness: IllnessFacts | null
  /** Whether the day itself says anything of an illness. */
  readonly illnessKnownToday: boolean
  /** Findings of the last `FLAG_DAYS` days, today included. */
  readonly findings: readonly Finding[]
  /** LF1 cautions of the two weeks before those: a second one within 14 days counts for more. */
  readonly earlierSpikes: readonly Finding[]
  /** The last race that asks for rest. */
  readonly sinceRace: SinceRace | null
  /** Day on which palpitations or undue breathlessness with an illness were reported and nobody has cleared since. */
  readonly palpitationsOn: string | null
  readonly load: LoadState
  readonly settings: Settings
  readonly experienced: boolean
  readonly age: number | null
  /** Set, or stated in a note and not taken back. */
  readonly conditions: readonly Condition[]
  /** Episodes of the same region that opened again although the advice was followed (S3-18). */
  readonly returnedDespiteCare: readonly string[]
}

/** Illness on the day, from the answers up to it. An illness nobody mentions any more lasts until "free since" is reported or 14 days have gone. */
export function illnessOn(checks: readonly IllDay[], asOf: string): IllnessFacts | null {
  // A day from another program may lack the answers: not there is not known, like null.
  const ofIllness = checks.filter(({ date, illness }) => date <= asOf && (illness ?? null) !== null).sort(byDate)
  const last = ofIllness.at(-1)
  const freeSince = checks
    .filter(({ date, illnessFreeSince }) => date <= asOf && (illnessFreeSince ?? null) !== null)
    .sort(byDate)
    .at(-1)?.illnessFreeSince
  const ill = ofIllness.filter(({ illness }) => illness !== 'none')
  const latest = ill.at(-1)
  if (latest === undefined || latest.illness === null || latest.illness === 'none') return null
  const wellFrom =
    freeSince != null && freeSince > latest.date
      ? freeSince
      : last !== latest
        ? last!.date
        : freeSince === latest.date
          ? freeSince
          : null
  // A head cold is a day check like any other: it sets the day it was reported.
  if (latest.illness === 'head-cold' && latest.date !== asOf) return null
  let first = latest.date
  for (const { date } of ill.toReversed()) if (daysBetween(date, first) <= 2) first = date
  const freeDays = wellFrom === null ? null : daysBetween(wellFrom, asOf)
  if (wellFrom === null && daysBetween(latest.date, asOf) > SILENT_ILLNESS_DAYS) return null
  return { kind: latest.illness, days: daysBetween(first, wellFrom ?? asOf) + 1, freeDays }
}

/** Nobody is ill in silence for longer than this; convention of ours. */
const SILENT_ILLNESS_DAYS = 14

/** Of one day, "none" comes first: what was noted beside it stands. */
const byDate = (one: IllDay, other: IllDay): number =>
  one.date === other.date ? graver(one) - graver(other) : one.date < other.date ? -1 : 1

/** rules.md §5 Ill: mildest first. */
const KINDS: readonly IllDay['illness'][] = [
  null,
  'none',
  'head-cold',
  'gut',
  'chest',
  'whole-body-aches',
  'ill',
  'fever',
]
const graver = ({ illness }: IllDay): number => KINDS.indexOf(illness ?? null)

/** An emergency reported for a day: it holds until a professional's clearance of the chest, or of everything, is recorded (P20). */
export function palpitationsOn(
  checks: readonly DayCheck[],
  clearances: readonly Clearance[],
  asOf: string,
): string | null {
  const emergency = checks
    .filter(({ date, palpitations }) => date <= asOf && palpitations === 'yes')
    .sort(byDate)
    .at(-1)
  if (emergency === undefined) return null
  const cleared = clearances.some(
    ({ on, area, noteId }) =>
      noteId === null && (area === null || area === 'chest') && on >= emergency.date && on <= asOf,
  )
  return cleared ? null : emergency.date
}

/** Findings that still say something on the day. */
export function findingsInForce(findings: readonly Finding[], asOf: string): readonly Finding[] {
  const from = addDays(asOf, 1 - FLAG_DAYS)
  return findings.filter(({ date }) => date >= from && date <= asOf)
}
