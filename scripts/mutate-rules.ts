import { writeFileSync } from 'node:fs'
import { DAY_RULES } from '../src/advice/day-rules.ts'
import type { Level } from '../src/advice/level.ts'
import { PAIN_RULES } from '../src/advice/pain-rules.ts'
import type { Fired } from '../src/advice/rule.ts'
import { ALL_PROPERTIES } from '../test/advice/properties/index.ts'
import type { Property } from '../test/advice/properties/property.ts'
import { DAY_CASES, NOTE_CASES } from '../test/advice/row-cases.ts'

/**
 * Makes every rule one step laxer, and one step stricter, on each axis, and asks which tests notice:
 * `node scripts/mutate-rules.ts` (about three minutes); `--write` keeps the table in docs/benchmarks/mutation.md.
 * A mutant that nothing notices makes it exit with 1.
 */

/** Drawn cases a property; the test runs many more. */
const RUNS = 400

interface Mutable {
  readonly id: string
  check: (facts: never) => Fired | null
}

type Axis = 'a' | 'c'
const MOST: Readonly<Record<Axis, number>> = { a: 3, c: 5 }

function moved(at: Level, axis: Axis, by: number): Level {
  return { ...at, [axis]: Math.min(MOST[axis], Math.max(0, at[axis] + by)) } as Level
}

/** True if a line of the decision table notices. */
function rowNotices(rule: Mutable): boolean {
  return [...NOTE_CASES, ...DAY_CASES].some((each) => {
    if (each.rule !== rule.id) return false
    const fired = rule.check(each.facts as never)
    return JSON.stringify(fired === null ? null : [fired.level.a, fired.level.c]) !== JSON.stringify(each.gives)
  })
}

/** The first property that notices; the quick ones first. */
function propertyNotices(): string | null {
  const fails = ({ holds }: Property): boolean => {
    try {
      holds(RUNS)
      return false
    } catch {
      return true
    }
  }
  return ALL_PROPERTIES.find(fails)?.ids.join(' ') ?? null
}

interface Outcome {
  readonly rule: string
  readonly change: string
  readonly row: boolean
  readonly property: string | null
}

function tryOut(rule: Mutable, axis: Axis, by: number): Outcome | null {
  const { check } = rule
  let changes = false
  rule.check = (facts) => {
    const fired = check(facts)
    if (fired === null) return null
    const level = moved(fired.level, axis, by)
    if (level[axis] !== fired.level[axis]) changes = true
    return { ...fired, level }
  }
  const row = rowNotices(rule)
  // Already at the end of its axis: there is no such mutant.
  const outcome = changes
    ? {
        rule: rule.id,
        change: `${axis === 'a' ? 'activity' : 'care'} ${by < 0 ? 'laxer' : 'stricter'}`,
        row,
        property: propertyNotices(),
      }
    : null
  rule.check = check
  return outcome
}

const outcomes: Outcome[] = []
for (const rule of [...PAIN_RULES, ...DAY_RULES] as unknown as readonly Mutable[]) {
  for (const axis of ['a', 'c'] as const) {
    for (const by of [-1, 1]) {
      const outcome = tryOut(rule, axis, by)
      if (outcome !== null) outcomes.push(outcome)
    }
  }
}

const of = (word: string) => outcomes.filter(({ change }) => change.endsWith(word))
const line = (word: string): string => {
  const those = of(word)
  const byRow = those.filter(({ row }) => row).length
  const byProperty = those.filter(({ property }) => property !== null).length
  const survived = those.filter(({ row, property }) => !row && property === null).length
  return `| ${word} | ${those.length} | ${byRow} | ${byProperty} | ${survived} |`
}
const survivors = outcomes.filter(({ row, property }) => !row && property === null)
const unseen = outcomes.filter(({ change, property }) => change.endsWith('laxer') && property === null)

const report = `# Mutation check of the rules

Written by \`node scripts/mutate-rules.ts --write\`. Each rule's level is moved by one step on one axis; which tests notice? "Row" is a
line of the decision table (test/advice/row-cases.ts), "property" a safety property over whole notes and logs with ${RUNS} drawn
cases (the tests draw five times as many). A rule already at the end of an axis has no mutant there.

| mutant | made | noticed by its row | noticed by a property or ceiling | noticed by nothing |
| --- | --- | --- | --- | --- |
${line('laxer')}
${line('stricter')}

Laxer mutants that only the row notices: another rule asks for the same, or the rule adds care or words alone.

${unseen.map(({ rule, change }) => `\`${rule}\` (${change})`).join(' · ')}
`

console.log(report)
for (const { rule, change } of survivors) console.log(`SURVIVED: ${rule}, ${change}`)
if (process.argv.includes('--write')) writeFileSync(new URL('../docs/benchmarks/mutation.md', import.meta.url), report)
process.exitCode = survivors.length > 0 ? 1 : 0
