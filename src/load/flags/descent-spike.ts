import { exceeds, reaches } from '../../lib/compare.ts'
import { hillLevel } from '../hill-level.ts'
import { CLEAR, loadFlag, NOT_APPLICABLE, notEnough, threshold } from '../load-flag.ts'
import { DOWNHILL, hillBaseline } from '../series/hills.ts'

const T = {
  noteRatio: threshold(1.25, 'ratio', 'convention'),
  noteM: threshold(150, 'm', 'convention'),
  cautionRatio: threshold(1.5, 'ratio', 'convention'),
  cautionM: threshold(300, 'm', 'convention'),
  highRatio: threshold(2, 'ratio', 'convention'),
  highM: threshold(600, 'm', 'convention'),
  // What anybody's legs are taken to know.
  baselineMinM: threshold(100, 'm', 'convention'),
  windowDays: threshold(DOWNHILL.memoryDays, 'days', 'E20'),
  historyDays: threshold(DOWNHILL.historyDays, 'days', 'convention'),
} as const

/** LF3: metres downhill against the most of the six weeks before. */
export const descentSpike = loadFlag({
  id: 'descent-spike',
  asks: 'session',
  needs: ['hills'],
  sources: ['E18', 'E19', 'E20', 'convention'],
  thresholds: T,
  check({ day, descentM, climbSource, indoor }, { hills }) {
    if (indoor) return NOT_APPLICABLE
    if (descentM === null || climbSource === null) return notEnough('no-climb')
    if (!reaches(descentM, T.noteM.value)) return CLEAR
    const before = hillBaseline(hills.descent[climbSource], day, T.windowDays.value, T.historyDays.value)
    if (!before.ok) return notEnough(before.why, before.detail)
    const ratio = descentM / Math.max(T.baselineMinM.value, before.mostM)
    if (!exceeds(ratio, T.noteRatio.value)) return CLEAR
    const level = hillLevel(ratio, descentM, climbSource, {
      caution: { ratio: T.cautionRatio, metres: T.cautionM },
      high: { ratio: T.highRatio, metres: T.highM },
    })
    return {
      status: 'raised',
      level,
      value: descentM,
      baseline: before.mostM,
      ratio,
      threshold: { note: T.noteRatio, caution: T.cautionRatio, high: T.highRatio }[level].value,
      unit: 'm',
      confidence: climbSource === 'gps' || before.low ? 'low' : 'usual',
      detail: { altitude: climbSource },
    }
  },
})

/** Less than this in six weeks is no downhill that legs remember. */
export const KNOWN_DESCENT_M = T.baselineMinM.value

/** The most a run may go down before this flag says anything, given the most of the window before it. */
export function descentNoteLineM(mostM: number): number {
  return Math.max(T.noteM.value - 1, T.noteRatio.value * Math.max(T.baselineMinM.value, mostM))
}

/** For who asks what the line is before a run. */
export const DESCENT_WINDOW = { days: T.windowDays.value, historyDays: T.historyDays.value } as const
