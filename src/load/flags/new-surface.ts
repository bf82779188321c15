import { exceeds, reaches } from '../../lib/compare.ts'
import { CLEAR, loadFlag, notEnough, type Raised, threshold } from '../load-flag.ts'
import { daysOfLog } from '../series/days.ts'
import type { Series } from '../series/index.ts'
import type { RunDay } from '../series/run-days.ts'
import { FAMILIAR, NAMED_SURFACES, type NamedSurface, type SurfaceShares, surfacesOver } from '../series/surfaces.ts'

const T = {
  unusualShare: threshold(FAMILIAR.share, 'share', 'convention'),
  todayShare: threshold(0.5, 'share', 'convention'),
  todayMinM: threshold(5_000, 'm', 'convention'),
  shift: threshold(0.3, 'share', 'convention'),
  shiftMinM: threshold(10_000, 'm', 'convention'),
  windowDays: threshold(FAMILIAR.days, 'days', 'convention'),
  lowHistoryDays: threshold(14, 'days', 'convention'),
} as const

interface Ground {
  readonly today: SurfaceShares
  /** The six weeks before today. */
  readonly before: SurfaceShares
  /** The seven days up to today. */
  readonly week: SurfaceShares
  /** The six weeks before them. */
  readonly beforeWeek: SurfaceShares
}

/** LF12: ground the legs have hardly met in six weeks, today or as a shift of the last seven days. */
export const newSurface = loadFlag({
  id: 'new-surface',
  asks: 'run-day',
  needs: ['days', 'distance', 'surfaces', 'raised'],
  sources: ['E24', 'S2', 'convention'],
  thresholds: T,
  cooldownDays: 6,
  check(runDay, { days, distance, surfaces, raised }) {
    const { day } = runDay
    const history = daysOfLog(days, day - 1)
    if (history < T.lowHistoryDays.value) {
      return notEnough('short-history', { daysKnown: history, daysNeeded: T.lowHistoryDays.value })
    }
    if ((distance.sum[day] as number) === 0) return notEnough('no-distance')
    const ground: Ground = {
      today: surfacesOver(surfaces, day, day),
      before: surfacesOver(surfaces, day - T.windowDays.value, day - 1),
      week: surfacesOver(surfaces, day - 6, day),
      beforeWeek: surfacesOver(surfaces, day - 6 - T.windowDays.value, day - 7),
    }
    if (ground.before.totalM === 0) return notEnough('no-recent-run', { days: T.windowDays.value })
    const thin = history < T.windowDays.value
    for (const surface of NAMED_SURFACES) {
      if (ground.today.metres[surface] === 0) continue
      const found = newToday(surface, ground, thin) ?? shifted(surface, ground, thin)
      if (found !== null) return { ...found, level: alsoMore(runDay, raised) ? 'caution' : 'note' }
    }
    return CLEAR
  },
})

function newToday(surface: NamedSurface, { today, before }: Ground, thin: boolean): Raised | null {
  const [shareBefore, shareNow] = [before.share(surface), today.share(surface)]
  const todayM = today.metres[surface]
  if (!reaches(shareNow, T.todayShare.value) || !reaches(todayM, T.todayMinM.value)) return null
  if (reaches(shareBefore, T.unusualShare.value)) return null
  // Runs of unknown surface may have held it.
  const hidden = reaches(shareBefore + before.share('unknown'), T.unusualShare.value)
  return {
    status: 'raised',
    level: 'note',
    value: todayM,
    baseline: before.metres[surface],
    ratio: null,
    threshold: T.todayMinM.value,
    unit: 'm',
    confidence: hidden || thin ? 'low' : 'usual',
    about: `${surface} today`,
    detail: { surface, what: 'today', shareBefore, shareNow },
  }
}

function shifted(surface: NamedSurface, { week, beforeWeek }: Ground, thin: boolean): Raised | null {
  if (!reaches(week.totalM, T.shiftMinM.value) || beforeWeek.totalM === 0) return null
  const [shareBefore, shareNow] = [beforeWeek.share(surface), week.share(surface)]
  if (!exceeds(shareNow - shareBefore, T.shift.value)) return null
  return {
    status: 'raised',
    level: 'note',
    value: shareNow,
    baseline: shareBefore,
    ratio: null,
    threshold: T.shift.value,
    unit: 'share',
    confidence: reaches(beforeWeek.share('unknown'), T.unusualShare.value) || thin ? 'low' : 'usual',
    about: `${surface} shift`,
    detail: { surface, what: 'shift', shareBefore, shareNow },
  }
}

/** rules.md LF12: new ground together with a run far longer or steeper than usual. */
function alsoMore({ sessions }: RunDay, raised: Series['raised']): boolean {
  return sessions.some(({ runId }) => raised.onRun(runId, ['session-distance-spike', 'descent-spike'], 'caution'))
}
