import { exceeds, reaches } from '../../lib/compare.ts'
import { hillLevel } from '../hill-level.ts'
import { CLEAR, loadFlag, NOT_APPLICABLE, notEnough, threshold } from '../load-flag.ts'
import { hillBaseline } from '../series/hills.ts'

const T = {
  noteRatio: threshold(1.25, 'ratio', 'convention'),
  noteM: threshold(150, 'm', 'convention'),
  cautionRatio: threshold(1.75, 'ratio', 'convention'),
  cautionM: threshold(300, 'm', 'convention'),
  baselineMinM: threshold(100, 'm', 'convention'),
  windowDays: threshold(30, 'days', 'convention'),
  historyDays: threshold(30, 'days', 'convention'),
} as const

/** LF4: metres of climb against the most of the 30 days before; what calves and Achilles tendons feel. */
export const ascentSpike = loadFlag({
  id: 'ascent-spike',
  asks: 'session',
  needs: ['hills'],
  sources: ['E18', 'convention'],
  thresholds: T,
  check({ day, ascentM, climbSource, indoor }, { hills }) {
    if (indoor) return NOT_APPLICABLE
    if (ascentM === null || climbSource === null) return notEnough('no-climb')
    if (!reaches(ascentM, T.noteM.value)) return CLEAR
    const before = hillBaseline(hills.ascent[climbSource], day, T.windowDays.value, T.historyDays.value)
    if (!before.ok) return notEnough(before.why, before.detail)
    const ratio = ascentM / Math.max(T.baselineMinM.value, before.mostM)
    if (!exceeds(ratio, T.noteRatio.value)) return CLEAR
    const level = hillLevel(ratio, ascentM, climbSource, { caution: { ratio: T.cautionRatio, metres: T.cautionM } })
    return {
      status: 'raised',
      level,
      value: ascentM,
      baseline: before.mostM,
      ratio,
      threshold: (level === 'caution' ? T.cautionRatio : T.noteRatio).value,
      unit: 'm',
      confidence: climbSource === 'gps' || before.low ? 'low' : 'usual',
      detail: { altitude: climbSource },
    }
  },
})

/** The most a run may climb before this flag says anything, given the most of the window before it. */
export function ascentNoteLineM(mostM: number): number {
  return Math.max(T.noteM.value - 1, T.noteRatio.value * Math.max(T.baselineMinM.value, mostM))
}

/** For who asks what the line is before a run. */
export const ASCENT_WINDOW = { days: T.windowDays.value, historyDays: T.historyDays.value } as const
