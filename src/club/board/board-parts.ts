import type { Reason } from '../../model/advice.ts'
import type { Analysis } from '../../model/analysis.ts'
import { AREA_NAMES, type Area, SIDES, type Side } from '../../model/area.ts'
import type { BoardParts, BoardReason, ReasonScope } from '../../model/board.ts'
import { isFlagId } from '../../model/flag.ts'
import { reasonScope } from './reason-scope.ts'

/** What a log holds that an analysis of its week does not: the last days of anything. */
export interface LastDays {
  readonly lastRun: string | null
  readonly lastData: string | null
}

/** One athlete's row of a coach's board. No word of a note is in it. */
export function boardParts(analysis: Analysis, { lastRun, lastData }: LastDays): BoardParts {
  const { advice, totals, usual, episodes } = analysis
  const first = (scope: ReasonScope): BoardReason | null => {
    const reason = advice.reasons.find((each) => reasonScope(each) === scope)
    return reason === undefined ? null : boardReason(reason, analysis)
  }
  return {
    judgedOn: analysis.asOf,
    rulesVersion: analysis.rulesVersion,
    board: {
      headline: advice.headline,
      questions: advice.questions.length,
      asksDanger: advice.questions.some(({ key }) => key === 'danger'),
      lastData,
      because: advice.reasons[0] === undefined ? null : reasonScope(advice.reasons[0]),
    },
    load: {
      weekM: totals.distanceM,
      weekRuns: totals.runs,
      usualWeekM: usual.weekM,
      lastRun,
      reason: first('load'),
    },
    'pain-words': {
      places: episodes.filter(({ open }) => open).map(({ area, side, severityMax }) => ({ area, side, severityMax })),
      reason: first('pain-words'),
    },
    conditions: { reason: first('conditions') },
  }
}

function boardReason(reason: Reason, { notes }: Analysis): BoardReason {
  // Whatever the rule, it is looked at for these few fields alone.
  const because: Readonly<Record<string, unknown>> = { ...reason.because }
  const [flagId, value, noteId, date] = [because['flagId'], because['value'], because['noteId'], because['date']]
  const [area, side] = [because['area'], because['side']]
  const note = notes.find(({ id }) => id === noteId)
  const hasFlag = typeof flagId === 'string' && isFlagId(flagId) && typeof value === 'number'
  return {
    rule: reason.rule,
    flag: hasFlag
      ? { id: flagId, value, baseline: numberOrNull(because['baseline']), unit: String(because['unit']) }
      : null,
    area: isArea(area) ? area : null,
    side: isSide(side) ? side : null,
    severity: note?.symptom.severity ?? null,
    date: typeof date === 'string' ? date : null,
  }
}

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const isArea = (value: unknown): value is Area => (AREA_NAMES as readonly unknown[]).includes(value)
const isSide = (value: unknown): value is Side => (SIDES as readonly unknown[]).includes(value)
