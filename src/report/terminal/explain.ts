import { FLAG_WORDS } from '#words/flags/index.ts'
import { HISTORY_WORDS } from '#words/history.ts'
import { IDEA_WORDS } from '#words/ideas.ts'
import { EXPLAIN_WORDS as WORDS } from '#words/log.ts'
import { RULE_WORDS } from '#words/rules.ts'
import { citation, howSure } from '#words/sources.ts'
import { thresholdName, thresholdValue } from '#words/thresholds.ts'
import type { FlagId } from '../../model/flag.ts'
import type { Source, SourceKey } from '../../model/sources.ts'
import type { Paint } from '../paint.ts'
import { item, paragraph } from './lines.ts'

interface Entry {
  readonly id: string
  readonly title: string
  readonly why: string
  readonly limits: string
}

const head = ({ id, title, why, limits }: Entry, paint: Paint): readonly string[] => [
  `${paint.strong(title)} ${paint.quiet(id)}`,
  '',
  ...paragraph(why),
  ...(limits === '' ? [] : ['', ...paragraph(WORDS.limits(limits))]),
]

const sources = (keys: readonly SourceKey[], paint: Paint): readonly string[] => [
  '',
  paint.strong(WORDS.sources),
  ...keys.flatMap((key) => item('·', `${key}: ${citation(key)} — ${howSure(key)}`)),
]

/** Rows of the articles and properties, each by what it is about; its code leads to docs/rules.md. */
const carries = (articles: readonly string[], paint: Paint): readonly string[] =>
  articles.length === 0
    ? []
    : ['', paint.strong(WORDS.carries), ...articles.flatMap((code) => item('·', `${IDEA_WORDS[code] ?? ''} (${code})`))]

/** The whole entry of a load flag. @param inYourLog how often it stood before pains; null: nothing to compare */
export function flagEntry(
  id: FlagId,
  thresholds: readonly {
    readonly name: string
    readonly value: number
    readonly unit: string
    readonly source: string
  }[],
  keys: readonly SourceKey[],
  inYourLog: string | null,
  paint: Paint,
): string {
  const rows = thresholds.map(({ name, value, unit, source }) => ({
    name: thresholdName(name),
    value: thresholdValue(value, unit),
    source: paint.quiet(`(${source})`),
  }))
  const widest = Math.max(...rows.map(({ name }) => name.length))
  return [
    ...head({ id, ...FLAG_WORDS[id] }, paint),
    '',
    paint.strong(WORDS.thresholds),
    ...rows.map(({ name, value, source }) => `  ${name.padEnd(widest)}  ${value} ${source}`),
    ...sources(keys, paint),
    ...(inYourLog === null
      ? []
      : ['', ...paragraph(`${HISTORY_WORDS.inYourLog}: ${inYourLog}. ${HISTORY_WORDS.more}`)]),
  ].join('\n')
}

/** The whole entry of a rule. */
export function ruleEntry(id: string, articles: readonly string[], keys: readonly SourceKey[], paint: Paint): string {
  const words = RULE_WORDS[id]
  if (words === undefined) throw new Error(`no words for the rule "${id}"`)
  return [...head({ id, ...words }, paint), ...carries(articles, paint), ...sources(keys, paint)].join('\n')
}

/** A source: who, when, where, what it found, how strong it is. */
export function sourceEntry(id: SourceKey, source: Source, paint: Paint): string {
  return [
    `${paint.strong(source.title)} ${paint.quiet(id)}`,
    '',
    ...paragraph(source.says),
    '',
    ...paragraph(citation(id)),
    howSure(id),
  ].join('\n')
}
