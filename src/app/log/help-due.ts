import type { ShownReport } from '../../analysis/follow-through.ts'
import { addDays } from '../../lib/local-date.ts'
import type { Advice } from '../../model/advice.ts'

/** Days after which the list is shown again though nothing calls for it. */
const WEEK_DAYS = 7

/** Whether "when to seek help" is shown whole: where something hurts enough to matter, and once a week. */
export function isHelpDue(
  { care, questions }: Pick<Advice, 'care' | 'questions'>,
  shown: readonly ShownReport[],
  today: string,
): boolean {
  const matters = (care !== 'none' && care !== 'self-care') || questions.some(({ key }) => key === 'danger')
  const before = shown.filter(({ asOf }) => asOf < today).map(({ asOf }) => asOf)
  return matters || !before.some((asOf) => asOf > addDays(today, -WEEK_DAYS))
}
