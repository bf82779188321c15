import { exceeds, reaches } from '../../lib/compare.ts'
import { FLAG_LEVELS } from '../../model/flag.ts'
import { GRADE_BINS, type GradeBin } from '../../model/run.ts'
import { hillLevel } from '../hill-level.ts'
import { CLEAR, loadFlag, NOT_APPLICABLE, notEnough, type Raised, threshold } from '../load-flag.ts'
import { DOWNHILL, hillBaseline } from '../series/hills.ts'
import type { ClimbSource } from '../series/sessions.ts'

const T = {
  noteRatio: threshold(1.5, 'ratio', 'convention'),
  noteM: threshold(400, 'm', 'convention'),
  cautionRatio: threshold(2.5, 'ratio', 'convention'),
  cautionDownM: threshold(800, 'm', 'convention'),
  highRatio: threshold(4, 'ratio', 'convention'),
  highDownM: threshold(1500, 'm', 'convention'),
  baselineMinM: threshold(200, 'm', 'convention'),
  windowDays: threshold(DOWNHILL.memoryDays, 'days', 'E20'),
  historyDays: threshold(DOWNHILL.historyDays, 'days', 'convention'),
} as const

/** LF20: metres on slopes steeper than 6 % that the six weeks before did not hold, up and down apart. */
export const newSlope = loadFlag({
  id: 'new-slope',
  asks: 'session',
  needs: ['hills'],
  sources: ['S2', 'E18', 'E19', 'E20', 'convention'],
  thresholds: T,
  check({ day, gradeM, climbSource, indoor }, { hills }) {
    if (indoor) return NOT_APPLICABLE
    if (gradeM === null || climbSource === null) return notEnough('no-slope')
    const steep = GRADE_BINS.filter((bin) => reaches(gradeM[bin], T.noteM.value))
    if (steep.length === 0) return CLEAR
    const found: Raised[] = []
    for (const bin of steep) {
      const before = hillBaseline(hills[bin][climbSource], day, T.windowDays.value, T.historyDays.value)
      // The bins of a run are known together or not at all.
      if (!before.ok) return notEnough(before.why === 'no-climb' ? 'no-slope' : before.why, before.detail)
      const raised = judgeBin(bin, gradeM[bin], before, climbSource)
      if (raised !== null) found.push(raised)
    }
    return (
      found.reduce<Raised | null>((worst, one) => (worst === null || worse(one, worst) ? one : worst), null) ?? CLEAR
    )
  },
})

function judgeBin(
  bin: GradeBin,
  metres: number,
  before: { readonly mostM: number; readonly low: boolean },
  climbSource: ClimbSource,
): Raised | null {
  const ratio = metres / Math.max(T.baselineMinM.value, before.mostM)
  if (!exceeds(ratio, T.noteRatio.value)) return null
  // Cautions are for the way down: braking is what unused legs pay for (E17, E19).
  const level = bin.startsWith('down')
    ? hillLevel(ratio, metres, climbSource, {
        caution: { ratio: T.cautionRatio, metres: T.cautionDownM },
        high: { ratio: T.highRatio, metres: T.highDownM },
      })
    : 'note'
  return {
    status: 'raised',
    level,
    value: metres,
    baseline: before.mostM,
    ratio,
    threshold: { note: T.noteRatio, caution: T.cautionRatio, high: T.highRatio }[level].value,
    unit: 'm',
    confidence: climbSource === 'gps' || before.low ? 'low' : 'usual',
    detail: { slope: bin, altitude: climbSource },
  }
}

function worse(a: Raised, b: Raised): boolean {
  const byLevel = FLAG_LEVELS.indexOf(a.level) - FLAG_LEVELS.indexOf(b.level)
  return byLevel > 0 || (byLevel === 0 && (a.ratio ?? 0) > (b.ratio ?? 0))
}
