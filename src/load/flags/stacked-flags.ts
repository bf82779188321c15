import type { Finding, FlagId } from '../../model/flag.ts'
import { CLEAR, loadFlag, NOT_APPLICABLE, threshold } from '../load-flag.ts'
import { atLeast } from '../raised-so-far.ts'
import type { Series } from '../series/index.ts'
import { dayOf } from '../series/timeline.ts'

const T = {
  causes: threshold(2, 'causes', 'safety-choice'),
  windowDays: threshold(7, 'days', 'safety-choice'),
  highSeverity: threshold(3, 'of 10', 'safety-choice'),
  highRunsInRow: threshold(2, 'runs', 'safety-choice'),
} as const

/** Flags that tell of one and the same cause. */
const CAUSES: readonly (readonly FlagId[])[] = [
  ['session-distance-spike', 'session-time-spike'],
  ['descent-spike', 'ascent-spike', 'new-slope'],
  ['week-mileage-jump'],
  ['return-after-gap'],
  ['new-shoe'],
]

/** LF19: two different causes for caution within seven days; high when something hurts as well. */
export const stackedFlags = loadFlag({
  id: 'stacked-flags',
  asks: 'day',
  needs: ['timeline', 'raised', 'pains'],
  sources: ['safety-choice'],
  thresholds: T,
  cooldownDays: 6,
  rolling: true,
  check({ day }, { timeline, raised, pains }) {
    const from = day - T.windowDays.value + 1
    const cautions = raised.within(from, day).filter(({ level }) => atLeast(level, 'caution'))
    if (cautions.length === 0) return NOT_APPLICABLE
    const pair = twoCauses(cautions)
    if (pair === null) return CLEAR
    const hurts = pains.some((pain) => {
      const on = dayOf(timeline, pain.date)
      return on >= from && on <= day && isSerious(pain)
    })
    return {
      status: 'raised',
      level: hurts ? 'high' : 'caution',
      value: countCauses(cautions),
      baseline: null,
      ratio: null,
      threshold: T.causes.value,
      unit: 'causes',
      detail: { first: pair[0].id, second: pair[1].id, withPain: hurts },
    }
  },
})

function causeOf({ id }: Finding): number {
  return CAUSES.findIndex((ids) => ids.includes(id))
}

/** Two findings of different causes that are not about the same run: one run is one cause. */
function twoCauses(findings: readonly Finding[]): readonly [Finding, Finding] | null {
  for (const a of findings) {
    for (const b of findings) {
      const apart = a.runId === null || a.runId !== b.runId
      if (causeOf(a) >= 0 && causeOf(b) > causeOf(a) && apart) return [a, b]
    }
  }
  return null
}

/** At most one a cause and one a run. */
function countCauses(findings: readonly Finding[]): number {
  const causes = new Set(findings.map(causeOf).filter((cause) => cause >= 0))
  const runs = new Set(findings.filter((finding) => causeOf(finding) >= 0).map(({ id, runId }) => runId ?? id))
  return Math.min(causes.size, runs.size)
}

function isSerious(pain: Series['pains'][number]): boolean {
  return (
    (pain.severity !== null && pain.severity >= T.highSeverity.value) ||
    pain.oneSided ||
    pain.runsInRow >= T.highRunsInRow.value
  )
}
