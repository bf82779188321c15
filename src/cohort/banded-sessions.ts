import { type Band, bandOf, LONGEST_DAYS } from './method.ts'

/** A session as the cohort looks at it. */
export interface PlainSession {
  /** Days since 1970. */
  readonly day: number
  readonly distanceM: number | null
}

/** A session beside the longest of the days before it; null where one of the two is not known. */
export interface BandedSession {
  readonly longestM: number | null
  readonly ratio: number | null
  readonly band: Band | null
}

const UNKNOWN: BandedSession = Object.freeze({ longestM: null, ratio: null, band: null })

/** The band of each session, in their order. @param sessions oldest first; those of one day do not look at each other */
export function bandedSessions(sessions: readonly PlainSession[]): readonly BandedSession[] {
  // Longest sessions still in the window, the longest first: each session enters and leaves once.
  const window: { readonly day: number; readonly m: number }[] = []
  let entered = 0
  return sessions.map(({ day, distanceM }) => {
    for (; entered < sessions.length && (sessions[entered] as PlainSession).day < day; entered += 1) {
      const { day: on, distanceM: m } = sessions[entered] as PlainSession
      if (m === null) continue
      while (window.length > 0 && (window.at(-1) as { m: number }).m <= m) window.pop()
      window.push({ day: on, m })
    }
    while (window[0] !== undefined && window[0].day < day - LONGEST_DAYS) window.shift()
    const longestM = window[0]?.m ?? null
    if (distanceM === null || longestM === null || longestM === 0) return { ...UNKNOWN, longestM }
    const ratio = distanceM / longestM
    return { longestM, ratio, band: bandOf(ratio) }
  })
}
