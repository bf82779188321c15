import { writeFileSync } from 'node:fs'
import { DAY_RULES } from '../src/advice/day-rules.ts'
import { PAIN_RULES } from '../src/advice/pain-rules.ts'
import { RULE_WORDS } from '../src/words/en/rules.ts'
import { SIGN_WORDS } from '../src/words/en/signs.ts'
import { DAY_CASES, NOTE_CASES, type RowCase } from '../test/advice/row-cases.ts'

/** Writes docs/decision-table.md: `node scripts/write-decision-table.ts`. A test holds it against the code. */

const ACTIVITY = ['as planned', 'modify', 'no running', 'no exercise'] as const
const CARE = [
  'none',
  'watch it',
  'book a professional',
  'a professional before the next run',
  'medical care today',
  'emergency services now',
] as const

interface Rule {
  readonly id: string
  readonly requirements: readonly string[]
  readonly sources: readonly string[]
}

/** Signs that a case names by their id, in the words a runner reads. */
const inWords = (of: string): string =>
  of.replace(/[a-z]+(?:-[a-z]+)*/g, (word) => (word in SIGN_WORDS ? SIGN_WORDS[word as keyof typeof SIGN_WORDS] : word))

const cell = (text: string): string => inWords(text).replaceAll('|', '\\|')

/** Codes lead to their rows of rules.md; names of what has no study (`convention`) lead nowhere. */
const codes = (all: readonly string[]): string =>
  all.map((code) => (/^[A-Z]+\d/.test(code) ? `[${code}](rules.md#${code.toLowerCase()})` : code)).join(' ')

const levelOf = (gives: RowCase<unknown>['gives']): string => {
  if (gives === null) return 'nothing | nothing'
  const [activity, care] = gives
  return `A${activity} ${ACTIVITY[activity]} | C${care} ${CARE[care]}`
}

function chapter({ id, requirements, sources }: Rule, cases: readonly RowCase<unknown>[]): string {
  const rows = cases.filter(({ rule }) => rule === id).map(({ of, gives }) => `| ${cell(of)} | ${levelOf(gives)} |`)
  const words = RULE_WORDS[id]
  return [
    `### ${words?.title ?? id}`,
    '',
    `\`${id}\` · carries ${requirements.length === 0 ? 'no row of the articles' : codes(requirements)} · sources ${codes(sources)}`,
    '',
    ...(words === undefined ? [] : [words.why, '']),
    '| input | activity | care |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n')
}

/** Every rule with its inputs and what each gives, in the words of the test cases. */
export function decisionTable(): string {
  const over = (rules: readonly Rule[], cases: readonly RowCase<unknown>[]): string =>
    rules.map((rule) => chapter(rule, cases)).join('\n\n')
  return `# Decision table

Written by \`node scripts/write-decision-table.ts\` from the cases of \`test/advice/row-cases.ts\`, each of which is a test; a test compares. For who treats runners, to be read without the code: what each single input gives, by which rule, on which source. Codes lead to [rules.md](rules.md).

How to read it:

- A line gives what this rule says of this input **alone**. The advice is the greater of all lines that hold, on each axis by itself; nothing subtracts.
- Where a line names only one thing, everything else is known and good: 2/10, dull, in the muscles of both sides, eases in the run, gait normal, back to usual next morning, an experienced runner, nothing in daily life, at rest or at night, no painkiller. "Unknown" is where nothing else is known either. "Nothing" is where this rule does not hold.
- What caps single lines (soreness of training, a professional's clearance) and how it changes over days stands in [chapters 5 and 5b](rules.md#5-the-decision).

## Over one note of one place

${over(PAIN_RULES, NOTE_CASES)}

## Over a day

${over(DAY_RULES, DAY_CASES)}
`
}

if (import.meta.main) writeFileSync(new URL('../docs/decision-table.md', import.meta.url), decisionTable())
