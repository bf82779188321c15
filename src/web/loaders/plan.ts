import { headlineSentence } from '#words/advice.ts'
import { PLAN_PAGE_WORDS } from '#words/plan.ts'
import { judgeBlock } from '../../app/plan/plan-block.ts'
import { planRun } from '../../app/plan/plan-run.ts'
import { readPlanText } from '../../app/plan/read-plan-text.ts'
import { blockAnswer, limitsText, planAnswer } from '../../report/plan-answer.ts'
import type { PlannedRun, PlanOne } from '../components/plan-one.ts'
import type { RequestView } from '../request-view.ts'
import type { PlanPage } from '../views/plan.ts'

type Read = Pick<RequestView, 'log' | 'today' | 'format'>

/** Each line is judged with all before it, while the page waits. */
const MOST_LINES = 200

export const planOneOf = (view: Read, text: string): PlanOne => ({
  text,
  planned: text.trim() === '' ? null : plannedRun(view, text),
})

/** What a run would raise before it is run. Looking changes nothing, so the question may stand in the address. */
function plannedRun({ log, today, format }: Read, text: string): PlannedRun {
  const judged = planRun(log, text, today)
  const { unread, distanceM, timeS } = judged.understood
  if (distanceM === null && timeS === null) return { unread, answer: null, limits: null }
  const answer = planAnswer(judged, headlineSentence(judged.advice, format), format)
  return { unread, answer, limits: limitsText(answer, format) }
}

/** @param one a run in words @param block a plan of several weeks as it was sent; null: none was */
export async function loadPlan(view: Read, one: string, block: string | null): Promise<PlanPage> {
  const { log, today, format } = view
  const page = { one: planOneOf(view, one), text: block ?? '', wrong: null, block: null, format }
  if (block === null) return page
  if (block.trim() === '') return { ...page, wrong: PLAN_PAGE_WORDS.empty }
  if (block.split('\n').filter((line) => /\d/.test(line)).length > MOST_LINES && !/^\s*BEGIN:VCALENDAR/i.test(block))
    return { ...page, wrong: PLAN_PAGE_WORDS.tooLong(MOST_LINES) }
  const read = await readPlanText(block)
  if (!read.ok) return { ...page, wrong: `${read.error}.` }
  if (read.value.lines.length > MOST_LINES) return { ...page, wrong: PLAN_PAGE_WORDS.tooLong(MOST_LINES) }
  return { ...page, block: blockAnswer(judgeBlock(log, read.value, today), format) }
}
