import { exceeds, reaches } from '../../lib/compare.ts'
import { sumOver } from '../../lib/window.ts'
import type { Detail, FlagLevel } from '../../model/flag.ts'
import { CLEAR, loadFlag, notEnough, type Outcome, type Raised, threshold } from '../load-flag.ts'
import type { Series } from '../series/index.ts'
import {
  blockAt,
  FIRST_RUNS,
  GAP_DAYS_MIN,
  type ReturnPhase,
  RUN_WALK_MAX_S,
  runCapM,
} from '../series/return-phases.ts'
import type { Session } from '../series/sessions.ts'
import { dateAt } from '../series/timeline.ts'
import { SPIKE } from '../spike.ts'

const T = {
  gapDays: threshold(GAP_DAYS_MIN, 'days', 'convention'),
  cap: threshold(1, 'ratio', 'convention'),
  highRatio: SPIKE.cautionRatio,
  highLongerM: SPIKE.longerM,
  medianGapDays: threshold(28, 'days', 'E33'),
  runWalkMaxS: threshold(RUN_WALK_MAX_S, 's', 'convention'),
} as const

type Given = Pick<Series, 'timeline' | 'sessions' | 'days' | 'distance' | 'returnPhases'>

/** LF7: the way back after days without a run: it opens with a note, and speaks up when a run or a week passes its cap. */
export const returnAfterGap = loadFlag({
  id: 'return-after-gap',
  asks: 'session',
  needs: ['timeline', 'sessions', 'days', 'distance', 'returnPhases'],
  sources: ['E24', 'E33', 'E20', 'convention'],
  thresholds: T,
  cooldownDays: 6,
  check(session, given) {
    const phase = given.returnPhases.at(session.day)
    if (phase === null) {
      return session.day === given.days.firstRun ? notEnough('before-gap-unknown') : CLEAR
    }
    const over = overCap(session, phase, given)
    if (over !== null) return over
    if (session.day === phase.from && isFirstOfDay(session, given)) {
      return raise('note', 'opens', phase, given, {
        value: phase.gapDays,
        baseline: null,
        ratio: null,
        threshold: phase.afterIllness ? Math.min(1, T.gapDays.value) : T.gapDays.value,
        unit: 'days',
      })
    }
    if (session.distanceM === null) return notEnough('no-distance')
    return phase.longestM === null ? notEnough('before-gap-unknown') : CLEAR
  },
})

/** The most serious cap passed by this session, or null. */
function overCap(session: Session, phase: ReturnPhase, given: Given): Outcome | null {
  const { distanceM, timeS } = session
  const { longestM, medianM, gapDays } = phase
  const against = (level: FlagLevel, what: string, baselineM: number, ratio = T.cap.value) =>
    raise(level, what, phase, given, {
      value: distanceM as number,
      baseline: baselineM,
      ratio: (distanceM as number) / baselineM,
      threshold: ratio,
      unit: 'm',
    })
  if (distanceM !== null && longestM !== null) {
    const longer = reaches(distanceM - longestM, T.highLongerM.value)
    if (longer && exceeds(distanceM, T.highRatio.value * longestM)) {
      return against('high', 'over-longest', longestM, T.highRatio.value)
    }
    if (gapDays >= T.medianGapDays.value && medianM !== null && exceeds(distanceM, medianM)) {
      return against('high', 'over-median', medianM)
    }
    const capM = runCapM(phase, sessionsSince(phase, session, given))
    if (capM !== null && exceeds(distanceM, capM)) return against('caution', 'over-run-cap', capM)
  }
  if (phase.runWalkMaxS !== null && timeS !== null && exceeds(timeS, phase.runWalkMaxS)) {
    return raise('caution', 'over-run-walk', phase, given, {
      value: timeS,
      baseline: phase.runWalkMaxS,
      ratio: timeS / phase.runWalkMaxS,
      threshold: T.cap.value,
      unit: 's',
    })
  }
  return overBlock(session, phase, given)
}

/** Raised by the session that takes the block of seven days over its cap. */
function overBlock(session: Session, phase: ReturnPhase, given: Given): Outcome | null {
  const block = blockAt(phase, session.day)
  if (block.capM === null || session.distanceM === null) return null
  const earlierM = sumOver(given.distance.sum, block.from, session.day - 1) + earlierToday(session, given)
  const sumM = earlierM + session.distanceM
  if (exceeds(earlierM, block.capM) || !exceeds(sumM, block.capM)) return null
  return raise('caution', 'over-week-cap', phase, given, {
    value: sumM,
    baseline: block.capM,
    ratio: sumM / block.capM,
    threshold: T.cap.value,
    unit: 'm/week',
  })
}

function raise(
  level: FlagLevel,
  what: string,
  phase: ReturnPhase,
  { timeline }: Given,
  figures: Pick<Raised, 'value' | 'baseline' | 'ratio' | 'threshold' | 'unit'>,
): Raised {
  const detail: Detail = {
    what,
    gapDays: phase.gapDays,
    afterIllness: phase.afterIllness,
    until: dateAt(timeline, phase.until),
    runCapM: runCapM(phase, 0),
    laterRunCapM: runCapM(phase, FIRST_RUNS),
    weekCapM: blockAt(phase, phase.from).capM,
    runWalkMaxS: phase.runWalkMaxS,
    longestBeforeM: phase.longestM,
  }
  return { status: 'raised', level, ...figures, confidence: phase.longestM === null ? 'low' : 'usual', detail }
}

function sessionsSince(phase: ReturnPhase, session: Session, { days, sessions }: Given): number {
  const before = sumOver(days.sessions, phase.from, session.day - 1)
  return before + sessionsOfDayBefore(session, sessions).length
}

function sessionsOfDayBefore(session: Session, sessions: readonly Session[]): readonly Session[] {
  const at = session.index
  const ofDay: Session[] = []
  for (let i = at - 1; i >= 0 && sessions[i]?.day === session.day; i -= 1) ofDay.push(sessions[i] as Session)
  return ofDay
}

function earlierToday(session: Session, { sessions }: Given): number {
  return sessionsOfDayBefore(session, sessions).reduce((sum, { distanceM }) => sum + (distanceM ?? 0), 0)
}

function isFirstOfDay(session: Session, { sessions }: Given): boolean {
  return sessionsOfDayBefore(session, sessions).length === 0
}
