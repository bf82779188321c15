import type { Session } from './sessions.ts'

/** A day with running on it. */
export interface RunDay {
  readonly day: number
  readonly date: string
  /** Run of the longest session. */
  readonly runId: string
  readonly sessions: readonly Session[]
}

/** The days that hold a session, oldest first. @param sessions oldest first */
export function makeRunDays(sessions: readonly Session[]): readonly RunDay[] {
  const runDays: RunDay[] = []
  for (let start = 0; start < sessions.length; ) {
    const first = sessions[start] as Session
    let end = start + 1
    while (sessions[end]?.day === first.day) end += 1
    const ofDay = sessions.slice(start, end)
    const longest = ofDay.reduce((best, session) =>
      (session.distanceM ?? -1) > (best.distanceM ?? -1) ? session : best,
    )
    runDays.push({ day: first.day, date: first.date, runId: longest.runId, sessions: ofDay })
    start = end
  }
  return runDays
}
