import { exceeds, reaches } from '../../lib/compare.ts'
import { sumOver } from '../../lib/window.ts'
import { CLEAR, loadFlag, notEnough, type Raised, threshold } from '../load-flag.ts'
import { daysOfLog } from '../series/days.ts'
import { type Grounds, groundShare, groundsTotalM, NAMED_SURFACES, type NamedSurface } from '../series/grounds.ts'
import type { RunDay } from '../series/run-days.ts'
import type { Series } from '../series.ts'

const T = {
  unusualShare: threshold(0.1, 'share', 'convention'),
  todayShare: threshold(0.5, 'share', 'convention'),
  todayMinM: threshold(5_000, 'm', 'convention'),
  shift: threshold(0.3, 'share', 'convention'),
  shiftMinM: threshold(10_000, 'm', 'convention'),
  windowDays: threshold(42, 'days', 'convention'),
  lowHistoryDays: threshold(14, 'days', 'convention'),
} as const

type Given = Pick<Series, 'days' | 'distance' | 'grounds' | 'raised'>

/** LF12: ground the legs have hardly met in six weeks, today or as a shift of the last seven days. */
export const newSurface = loadFlag({
  id: 'new-surface',
  asks: 'run-day',
  needs: ['days', 'distance', 'grounds', 'raised'],
  sources: ['E24', 'S2', 'convention'],
  thresholds: T,
  quietDays: 6,
  check(runDay, given) {
    const { day } = runDay
    const { grounds, days, distance } = given
    const history = daysOfLog(days, day - 1)
    if (history < T.lowHistoryDays.value) {
      return notEnough('short-history', { daysKnown: history, daysNeeded: T.lowHistoryDays.value })
    }
    if ((distance.sum[day] as number) === 0) return notEnough('no-distance')
    if (groundsTotalM(grounds, day - T.windowDays.value, day - 1) === 0) {
      return notEnough('no-recent-run', { days: T.windowDays.value })
    }
    for (const surface of NAMED_SURFACES) {
      const found = newToday(surface, runDay, given) ?? shifted(surface, runDay, given)
      if (found !== null) return found
    }
    return CLEAR
  },
})

function newToday(surface: NamedSurface, runDay: RunDay, given: Given): Raised | null {
  const { day } = runDay
  const { grounds } = given
  const [from, to] = [day - T.windowDays.value, day - 1]
  const before = groundShare(grounds, surface, from, to)
  const todayM = grounds[surface][day] as number
  const today = groundShare(grounds, surface, day, day)
  if (!reaches(today, T.todayShare.value) || !reaches(todayM, T.todayMinM.value)) return null
  if (reaches(before, T.unusualShare.value)) return null
  // Runs of unknown surface may have held it.
  const hidden = before + groundShare(grounds, 'unknown', from, to) >= T.unusualShare.value
  return raise(surface, 'today', runDay, given, {
    value: todayM,
    baseline: sumOver(grounds[surface], from, to),
    threshold: T.todayMinM.value,
    unit: 'm',
    confidence: hidden || shortHistory(given, day) ? 'low' : 'usual',
    detail: { surface, what: 'today', shareBefore: before, shareNow: today },
  })
}

function shifted(surface: NamedSurface, runDay: RunDay, given: Given): Raised | null {
  const { day } = runDay
  const { grounds } = given
  const start = day - 6
  const [from, to] = [start - T.windowDays.value, start - 1]
  if (!reaches(groundsTotalM(grounds, start, day), T.shiftMinM.value)) return null
  if (groundsTotalM(grounds, from, to) === 0 || (grounds[surface][day] as number) === 0) return null
  const [before, now] = [groundShare(grounds, surface, from, to), groundShare(grounds, surface, start, day)]
  if (!exceeds(now - before, T.shift.value)) return null
  return raise(surface, 'shift', runDay, given, {
    value: now,
    baseline: before,
    threshold: T.shift.value,
    unit: 'share',
    confidence: unknownMatters(grounds, from, to) || shortHistory(given, day) ? 'low' : 'usual',
    detail: { surface, what: 'shift', shareBefore: before, shareNow: now },
  })
}

function raise(
  surface: NamedSurface,
  what: string,
  { sessions }: RunDay,
  { raised }: Given,
  figures: Pick<Raised, 'value' | 'baseline' | 'threshold' | 'unit'> & Partial<Raised>,
): Raised {
  const alsoMore = sessions.some(({ runId }) =>
    raised.onRun(runId, ['session-distance-spike', 'descent-spike'], 'caution'),
  )
  return {
    status: 'raised',
    level: alsoMore ? 'caution' : 'note',
    ratio: null,
    about: `${surface} ${what}`,
    ...figures,
  }
}

function unknownMatters(grounds: Grounds, from: number, to: number): boolean {
  return groundShare(grounds, 'unknown', from, to) >= T.unusualShare.value
}

function shortHistory({ days }: Given, day: number): boolean {
  return daysOfLog(days, day - 1) < T.windowDays.value
}
