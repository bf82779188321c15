import { reaches } from '../../lib/compare.ts'
import { CLEAR, loadFlag, notEnough, threshold } from '../load-flag.ts'
import { HARD_RPE, hardTimeS } from '../series/hard-time.ts'
import type { Series } from '../series/index.ts'
import type { Session } from '../series/sessions.ts'

const T = {
  hardS: threshold(1200, 's', 'convention'),
  apartHours: threshold(48, 'hours', 'S0'),
  cautionSessions: threshold(3, 'sessions', 'convention'),
  windowDays: threshold(7, 'days', 'convention'),
} as const

type Given = Pick<Series, 'sessions' | 'settings' | 'raised'>

/** LF17: a hard session less than 48 hours after another. A race, or a run far longer or steeper than usual, is hard as well. */
export const stackedHardDays = loadFlag({
  id: 'stacked-hard-days',
  asks: 'session',
  needs: ['sessions', 'settings', 'raised'],
  sources: ['S0', 'convention'],
  thresholds: T,
  check(session, given) {
    const today = hardness(session, given)
    if (today === 'unknown') return notEnough('no-intensity')
    if (today === 'easy') return CLEAR
    const earlier = lastDays(session, given.sessions)
    const hard = earlier.filter((one) => hardness(one, given) === 'hard')
    const hoursSince = (one: Session) => (session.startMs - one.startMs) / 3_600_000
    const close = hard.filter((one) => hoursSince(one) < T.apartHours.value)
    const nearest = close[0]
    if (nearest === undefined) {
      const unknown = earlier.some((one) => hoursSince(one) < T.apartHours.value && hardness(one, given) === 'unknown')
      return unknown ? notEnough('no-intensity') : CLEAR
    }
    const caution = hard.length + 1 >= T.cautionSessions.value
    return {
      status: 'raised',
      level: caution ? 'caution' : 'note',
      value: caution ? hard.length + 1 : hoursSince(nearest),
      baseline: null,
      ratio: null,
      threshold: (caution ? T.cautionSessions : T.apartHours).value,
      unit: caution ? 'sessions' : 'hours',
      detail: {
        sessions: hard.length + 1,
        hoursSince: hoursSince(nearest),
        otherRunId: nearest.runId,
        otherDate: nearest.date,
      },
    }
  },
})

/** Sessions of the seven days up to this one, newest first. */
function lastDays(session: Session, sessions: readonly Session[]): readonly Session[] {
  const found: Session[] = []
  for (let i = session.index - 1; i >= 0; i -= 1) {
    const earlier = sessions[i] as Session
    if (earlier.day <= session.day - T.windowDays.value) break
    found.push(earlier)
  }
  return found
}

function hardness(session: Session, { settings, raised }: Given): 'hard' | 'easy' | 'unknown' {
  if (session.runs.some(({ race, rpe }) => race || (rpe !== null && rpe >= HARD_RPE))) return 'hard'
  if (raised.onRun(session.runId, ['session-distance-spike', 'descent-spike'], 'caution')) return 'hard'
  const hardS = hardTimeS(session, settings.maxHrBpm)
  if (hardS === null) return 'unknown'
  return reaches(hardS, T.hardS.value) ? 'hard' : 'easy'
}
