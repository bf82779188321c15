import type { z } from 'zod'
import { NOT_UNDERSTOOD, PLAN_WORDS, planReasonText, VERDICT_WORDS } from '#words/plan.ts'
import type { Format } from '../lib/format.ts'
import type { Line } from '../model/advice.ts'
import type { Finding, NotEnough } from '../model/flag.ts'
import type { judgedPlan, planBlockAnswer } from '../model/schemas/plans.ts'
import { findingAnswer, notEnoughAnswer } from './finding-answer.ts'

/** The answer about a planned run: plain data with its sentences, for JSON, terminal and page. */
export type PlanAnswer = z.infer<typeof judgedPlan>

type Limits = Omit<NonNullable<PlanAnswer['limits']>, 'surfaces'> & { readonly surfaces: readonly string[] }

interface JudgedPlan {
  readonly verdict: PlanAnswer['verdict']
  readonly limits: Limits | null
  readonly reasons: readonly Line[]
  readonly findings: readonly Finding[]
  readonly notEnough: readonly NotEnough[]
}

/** @param sentence today's advice in one sentence, which a plain "no running" is explained by; null for a later day */
export function planAnswer(
  { verdict, limits, reasons, findings, notEnough }: JudgedPlan,
  sentence: string | null,
  format: Format,
): PlanAnswer {
  const texts = reasons.map((reason) => ({ key: reason.key, text: planReasonText(reason, format) }))
  return {
    verdict,
    answer: answerText(verdict, texts, sentence),
    limits: limits === null ? null : { ...limits, surfaces: [...limits.surfaces] },
    reasons: texts,
    flags: findings.map((finding) => findingAnswer(finding, format)),
    notEnough: notEnough.map(notEnoughAnswer),
  }
}

/** "No: 18 km is too long. At most 7.1 km in one run." · "Yes, if it is flat, with walk breaks." · "Yes: it fits what is advised." */
function answerText(verdict: PlanAnswer['verdict'], reasons: PlanAnswer['reasons'], sentence: string | null): string {
  const begins = VERDICT_WORDS[verdict]
  const isStopped = reasons.some(({ key }) => key === 'no-running' || key === 'no-exercise')
  if (isStopped && sentence !== null) return `${begins} ${lowerFirst(sentence)}`
  if (verdict !== 'if') return `${begins} ${reasons.map(({ text }, i) => (i === 0 ? text : capital(text))).join(' ')}`
  const parts = reasons.map(({ text }) => text.replace(/\.$/, ''))
  return `${begins} ${parts.map((part, i) => (i > 0 ? part.replace(/^if /, 'and ') : part)).join(', ')}.`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** The limits in a line: "7.1 km · 70 m down · walk breaks · 21.0 km in the next seven days". */
export function limitsText({ limits }: PlanAnswer, format: Format): string | null {
  if (limits === null) return null
  const height = (heightM: number | null, say: (text: string) => string): string[] =>
    heightM === null ? [] : [heightM === 0 ? PLAN_WORDS.flat : say(format.climb(heightM))]
  return [
    format.distance(limits.longestRunM),
    ...(limits.timeS === null ? [] : [format.duration(limits.timeS)]),
    ...new Set([...height(limits.descentM, PLAN_WORDS.down), ...height(limits.ascentM, PLAN_WORDS.up)]),
    ...(limits.walkBreaks ? [PLAN_WORDS.walkBreaks] : []),
    ...(limits.hard ? [] : [PLAN_WORDS.noHard]),
    ...(limits.weekM === null ? [] : [PLAN_WORDS.weekLimit(format.distance(limits.weekM))]),
  ].join(' · ')
}

/** Plain figures of a planned run. */
type Understood = z.infer<typeof planBlockAnswer>['weeks'][number]['runs'][number]['understood']

interface JudgedWeek {
  readonly week: { readonly id: string; readonly from: string; readonly to: string }
  readonly plannedM: number
  readonly findings: readonly Finding[]
  readonly runs: readonly (JudgedPlan & {
    readonly line: number
    readonly date: string
    readonly text: string
    readonly understood: Understood
  })[]
  readonly largest: { readonly weekM: number; readonly longestRunM: number; readonly descentM: number | null } | null
}

interface LineNotUnderstood {
  readonly line: number
  readonly text: string
  readonly why: keyof typeof NOT_UNDERSTOOD
}

export type BlockAnswer = Omit<z.infer<typeof planBlockAnswer>, 'schema'>

/** A judged block of weeks as plain data with its sentences. */
export function blockAnswer(
  block: { readonly weeks: readonly JudgedWeek[]; readonly notUnderstood: readonly LineNotUnderstood[] },
  format: Format,
): BlockAnswer {
  return {
    weeks: block.weeks.map(({ week, plannedM, findings, runs, largest }) => ({
      ...week,
      plannedM,
      flags: findings.map((finding) => findingAnswer(finding, format)),
      runs: runs.map(({ line, date, text, understood, ...judged }) => ({
        line,
        date,
        text,
        understood: { ...understood },
        ...planAnswer(judged, null, format),
      })),
      largest: largest === null ? null : { ...largest },
    })),
    notUnderstood: block.notUnderstood.map(({ line, text, why }) => ({ line, text, why: NOT_UNDERSTOOD[why] })),
  }
}
