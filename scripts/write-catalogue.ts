import { writeFileSync } from 'node:fs'
import { DAY_RULES } from '../src/advice/day-rules.ts'
import { PAIN_RULES } from '../src/advice/pain-rules.ts'
import { FLAGS } from '../src/load/index.ts'
import { SOURCES, type SourceKey } from '../src/model/sources.ts'
import { FLAG_WORDS } from '../src/words/en/flags/index.ts'
import { RULE_WORDS } from '../src/words/en/rules.ts'
import { ARTICLE_ROWS } from '../test/advice/article-rows.ts'
import { ELSEWHERE } from '../test/advice/properties/elsewhere.ts'
import { ALL_PROPERTIES } from '../test/advice/properties/index.ts'
import { DAY_CASES, NOTE_CASES } from '../test/advice/row-cases.ts'
import { reached } from '../test/advice/situations.ts'

/** Writes docs/catalogue.md: `node scripts/write-catalogue.ts`. A test holds it against the code. */

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')

const codes = (ids: readonly string[]): string => ids.map((id) => `\`${id}\``).join(' ')

function rules(): string {
  const cases = new Map<string, number>()
  for (const { rule } of [...NOTE_CASES, ...DAY_CASES]) cases.set(rule, (cases.get(rule) ?? 0) + 1)
  const row = (each: { id: string; requirements: readonly string[]; sources: readonly string[] }, over: string) => [
    `\`${each.id}\``,
    RULE_WORDS[each.id]?.title ?? '',
    over,
    each.requirements.join(' '),
    each.sources.join(' '),
    String(cases.get(each.id) ?? 0),
  ]
  return table(
    ['rule', 'in words', 'row', 'carries', 'sources', 'cases'],
    [...PAIN_RULES.map((rule) => row(rule, rule.row)), ...DAY_RULES.map((rule) => row(rule, 'day'))],
  )
}

function articles(): string {
  const said = reached()
  const all = [...PAIN_RULES, ...DAY_RULES]
  return table(
    ['article row', 'idea', 'rules', 'also carried by', 'reached, for one, by'],
    ARTICLE_ROWS.map(({ id, idea, carriedBy }) => {
      const by = all.filter((rule) => rule.requirements.includes(id)).map((rule) => rule.id)
      const first = [...by.map((rule) => `rule:${rule}`), ...carriedBy]
        .map((key) => said.get(key))
        .find((name) => name !== undefined)
      return [id, idea, codes(by), codes(carriedBy), first ?? 'an input, asked or given']
    }),
  )
}

function properties(): string {
  const all = ALL_PROPERTIES
  const rows = Array.from({ length: 39 }, (_, index) => `P${index + 1}`).map((id) => [
    id,
    [
      ...all.filter(({ ids }) => ids.includes(id)).map(({ says }) => says),
      ...(ELSEWHERE[id] ?? []).map(({ says }) => says),
    ].join(' · '),
    [
      ...(all.some(({ ids }) => ids.includes(id)) ? ['test/advice/properties.test.ts'] : []),
      ...(ELSEWHERE[id] ?? []).map(({ file }) => file),
    ]
      .filter((file, index, list) => list.indexOf(file) === index)
      .join(' '),
  ])
  return table(['property', 'what is held', 'where'], rows)
}

function flags(): string {
  return table(
    ['flag', 'in words', 'thresholds', 'sources'],
    FLAGS.map(({ id, thresholds, sources }) => [
      `\`${id}\``,
      FLAG_WORDS[id].title,
      Object.entries(thresholds)
        .map(([name, { value, unit, source }]) => `${name} ${value} ${unit} (${source})`)
        .join(' · '),
      sources.join(' '),
    ]),
  )
}

function sources(): string {
  return table(
    ['source', 'what', 'strength', 'read as'],
    (Object.keys(SOURCES) as SourceKey[]).map((key) => {
      const { title, strength, seen } = SOURCES[key]
      return [key, title, '●'.repeat(strength), seen]
    }),
  )
}

/** The whole catalogue. */
export function catalogue(): string {
  return `# Catalogue of rules and flags

Written by \`node scripts/write-catalogue.ts\` from the code; a test compares. \`sorepoint explain ID\` tells the same with its words.

Advice has two axes: activity A0 as planned, A1 modified, A2 no running, A3 no exercise; care C0 none to C5 emergency. It is the
maximum over all rules that hold; nothing subtracts. "Cases" are lines of the decision table held one by one in
\`test/advice/row-cases.test.ts\`.

## Rules

${rules()}

## The rows of the five articles

${articles()}

## Safety properties

${properties()}

## Load flags

${flags()}

## Sources

V: text, abstract or code read · V2: read only in another author's words · M: general knowledge, not read.

${sources()}
`
}

if (import.meta.main) writeFileSync(new URL('../docs/catalogue.md', import.meta.url), catalogue())
