import { median } from 'simple-statistics'
import { exceeds, reaches } from '../../lib/compare.ts'
import { namesRace } from '../../lib/race-words.ts'
import { threshold } from '../load-flag.ts'
import type { Session } from './sessions.ts'

/** rules.md §5c: a run of a race's length, clearly faster than usual. */
export const RACE_BY_PACE = {
  lengths: [
    { fromM: 21_000, toM: 21_600 },
    { fromM: 42_000, toM: 43_500 },
  ],
  faster: threshold(1.05, 'ratio', 'convention'),
  windowDays: threshold(42, 'days', 'convention'),
} as const

/** Why a session is taken for a race: marked as one, its words, or its length and pace. */
export type RaceBy = 'marked' | 'words' | 'pace'

/** Which sessions were races. */
export interface Races {
  of(session: Session): RaceBy | null
}

/** @param sessions oldest first */
export function makeRaces(sessions: readonly Session[]): Races {
  const found = new Map(
    sessions.map((session) => [session.index, raceBy(session, sessions)] as const).filter(([, by]) => by !== null),
  )
  return { of: ({ index }) => found.get(index) ?? null }
}

function raceBy(session: Session, sessions: readonly Session[]): RaceBy | null {
  const { runs } = session
  if (runs.some(({ race }) => race)) return 'marked'
  // "No" is the runner's answer to what the words and the pace only suggest.
  const open = runs.filter(({ edited }) => edited.race?.is !== false)
  if (open.some(namesRace)) return 'words'
  return open.length > 0 && isRaceByPace(session, sessions) ? 'pace' : null
}

function isRaceByPace(session: Session, sessions: readonly Session[]): boolean {
  const { distanceM, timeS, index, day } = session
  if (distanceM === null || timeS === null || timeS <= 0) return false
  const isLength = RACE_BY_PACE.lengths.some(({ fromM, toM }) => reaches(distanceM, fromM) && !exceeds(distanceM, toM))
  if (!isLength) return false
  const speeds: number[] = []
  for (let i = index - 1; i >= 0; i -= 1) {
    const earlier = sessions[i] as Session
    if (earlier.day < day - RACE_BY_PACE.windowDays.value) break
    if (earlier.day < day && earlier.distanceM !== null && (earlier.timeS ?? 0) > 0) {
      speeds.push(earlier.distanceM / (earlier.timeS as number))
    }
  }
  return speeds.length > 0 && reaches(distanceM / timeS, RACE_BY_PACE.faster.value * median(speeds))
}
