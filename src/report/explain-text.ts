import { FLAG_WORDS } from '#words/flags.ts'
import { RULE_WORDS } from '#words/rules.ts'
import { citation, howSure } from '#words/sources.ts'
import type { FlagId } from '../model/flag.ts'
import type { Source, SourceKey } from '../model/sources.ts'
import type { Paint } from './paint.ts'
import { wrap } from './wrap.ts'

const WIDTH = 78

interface Entry {
  readonly id: string
  readonly title: string
  readonly why: string
  readonly limits: string
}

const paragraphs = ({ id, title, why, limits }: Entry, paint: Paint): string[] => [
  `${paint.strong(title)} ${paint.quiet(id)}`,
  '',
  ...wrap(why, WIDTH),
  ...(limits === '' ? [] : ['', ...wrap(`Limits: ${limits}`, WIDTH)]),
]

function sources(keys: readonly SourceKey[], paint: Paint): string[] {
  return [
    '',
    paint.strong('Sources'),
    ...keys.flatMap((key) =>
      wrap(`${key}: ${citation(key)} — ${howSure(key)}`, WIDTH - 4).map(
        (line, index) => `  ${index === 0 ? '·' : ' '} ${line}`,
      ),
    ),
  ]
}

/** The whole entry of a load flag. */
export function flagEntry(
  id: FlagId,
  thresholds: readonly {
    readonly name: string
    readonly value: number
    readonly unit: string
    readonly source: string
  }[],
  keys: readonly SourceKey[],
  paint: Paint,
): string {
  const { title, why, limits } = FLAG_WORDS[id]
  const widest = Math.max(...thresholds.map(({ name }) => name.length))
  return [
    ...paragraphs({ id, title, why, limits }, paint),
    '',
    paint.strong('Thresholds'),
    ...thresholds.map(
      ({ name, value, unit, source }) => `  ${name.padEnd(widest)}  ${value} ${unit} ${paint.quiet(`(${source})`)}`,
    ),
    ...sources(keys, paint),
  ].join('\n')
}

/** The whole entry of a rule. */
export function ruleEntry(id: string, articles: readonly string[], keys: readonly SourceKey[], paint: Paint): string {
  const words = RULE_WORDS[id]
  if (words === undefined) throw new Error(`no words for the rule "${id}"`)
  const carries = articles.length === 0 ? [] : ['', ...wrap(`Carries: ${articles.join(', ')}`, WIDTH)]
  return [...paragraphs({ id, ...words }, paint), ...carries, ...sources(keys, paint)].join('\n')
}

/** A source: who, when, where, what it found, how strong it is. */
export function sourceEntry(id: SourceKey, source: Source, paint: Paint): string {
  return [
    `${paint.strong(source.title)} ${paint.quiet(id)}`,
    '',
    ...wrap(source.says, WIDTH),
    '',
    ...wrap(citation(id), WIDTH),
    howSure(id),
  ].join('\n')
}
