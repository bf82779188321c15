import { FLAG_WORDS } from '#words/flags/index.ts'
import { PLAN_WORDS as WORDS } from '#words/plan.ts'
import type { Format } from '../../lib/format.ts'
import { plainText } from '../../lib/plain-text.ts'
import type { Finding, FlagId, NotEnough } from '../../model/flag.ts'
import { notEnoughAnswer } from '../finding-answer.ts'
import { FLAG_MARKS } from '../marks.ts'
import type { Paint } from '../paint.ts'
import { type BlockAnswer, limitsText, type PlanAnswer } from '../plan-answer.ts'
import { flagList } from './flags.ts'
import { item, paragraph, together } from './lines.ts'

/** What a single run can raise; the others speak of weeks and mornings. */
const OF_A_RUN: readonly FlagId[] = [
  'session-distance-spike',
  'descent-spike',
  'ascent-spike',
  'new-slope',
  'new-surface',
]

/** The answer first, then what one run may hold, then what the planned one would raise. */
export function planPage(
  answer: PlanAnswer,
  raised: { readonly findings: readonly Finding[]; readonly notEnough: readonly NotEnough[] },
  route: { readonly name: string | null; readonly figures: string } | null,
  format: Format,
  paint: Paint,
): string {
  const limits = limitsText(answer, format)
  const notJudged = raised.notEnough.filter(({ id }) => OF_A_RUN.includes(id))
  return together([
    route === null ? [] : paragraph(`${WORDS.route(plainText(route.name ?? '–'))}: ${route.figures}`),
    paragraph(answer.answer).map(paint.strong),
    limits === null ? [] : [`${WORDS.limits}:`, ...item('·', limits)],
    raised.findings.length === 0
      ? [WORDS.raisesNone]
      : [`${WORDS.raises}:`, ...flagList(raised.findings, [], format, paint).split('\n')],
    notJudged.length === 0
      ? []
      : [
          WORDS.notJudged,
          ...notJudged.flatMap((each) => item('?', `${FLAG_WORDS[each.id].title}: ${notEnoughAnswer(each).why}`)),
        ],
  ]).trimEnd()
}

/** A block of weeks: a line a run, then what the week would raise and the largest step that keeps inside the limits. */
export function blockPage({ weeks, notUnderstood }: BlockAnswer, format: Format, paint: Paint): string {
  const sections = weeks.map(({ id, from, to, plannedM, flags, runs, largest }) => [
    `${paint.strong(WORDS.week(id, format.shortDate(from), format.shortDate(to)))} ${format.distance(plannedM)}`,
    ...runs.flatMap((run) => [
      ...item(MARKS[run.verdict], `${format.shortWeekday(run.date)} ${run.text}`),
      ...(run.verdict === 'yes' ? [] : item(' ', run.answer)),
      ...run.flags.flatMap(({ level, id: flag }) =>
        item(' ', `${FLAG_MARKS[level]} ${FLAG_WORDS[flag as keyof typeof FLAG_WORDS].title}`),
      ),
    ]),
    ...flags.flatMap(({ level, message }) => item(FLAG_MARKS[level], message)),
    ...(largest === null
      ? []
      : paragraph(WORDS.largest(format.distance(largest.weekM), format.distance(largest.longestRunM))).map(
          paint.quiet,
        )),
  ])
  const missed = notUnderstood.flatMap(({ line, text, why }) =>
    item('?', `${WORDS.line(line)}: ${plainText(text)} – ${why}`),
  )
  return together([...sections, missed.length === 0 ? [] : [WORDS.notUnderstood, ...missed]]).trimEnd()
}

const MARKS: Readonly<Record<PlanAnswer['verdict'], string>> = { yes: '✓', if: '~', no: '✗' }
