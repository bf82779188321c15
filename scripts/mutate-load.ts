import { writeFileSync } from 'node:fs'
import { ALLOWANCES } from '../src/advice/budget/index.ts'
import { FLAGS } from '../src/load/index.ts'
import { LONG_RUN } from '../src/load/races-of-late.ts'
import { CONFIRM } from '../src/load/series/counted.ts'
import { LOAD_PROPERTIES } from '../test/load/load-properties.ts'

/**
 * Moves every number that decides about load and budget to its laxer side, and asks whether a property notices:
 * `node scripts/mutate-load.ts`; `--write` keeps the table in docs/benchmarks/mutation-load.md.
 */
const RUNS = 60

interface Mutant {
  readonly name: string
  readonly set: (laxer: boolean) => void
}

const number = (name: string, holder: object, key: string, laxer: (value: number) => number): Mutant => {
  const at = holder as Record<string, number>
  const was = at[key] as number
  return {
    name,
    set: (on) => {
      at[key] = on ? laxer(was) : was
    },
  }
}

const more = (value: number): number => value * 1.15
const less = (value: number): number => value * 0.85

/** Flags that the budget rests on, and which of their numbers are lines: a higher line is laxer. */
const OF_FLAGS: Readonly<Record<string, RegExp>> = {
  'session-distance-spike': /^(note|caution|high)Ratio$|^longerM$/,
  'session-time-spike': /^alone/,
  'descent-spike': /^(note|caution|high)(Ratio|M)$/,
  'ascent-spike': /^(note|caution)(Ratio|M)$/,
  'week-mileage-jump': /^(note|caution)Ratio$/,
  'return-after-gap': /^highRatio$/,
}

const mutants: readonly Mutant[] = [
  ...FLAGS.flatMap((flag) =>
    Object.entries(flag.thresholds)
      .filter(([key]) => OF_FLAGS[flag.id]?.test(key) === true)
      .map(([key, threshold]) => number(`${flag.id}: ${key}`, threshold, 'value', more)),
  ),
  number('confirm: share', CONFIRM.share, 'value', less),
  number('confirm: earliest day', CONFIRM.fromDays, 'value', (days) => days - 1),
  number('confirm: latest day', CONFIRM.untilDays, 'value', (days) => days + 1),
  number('confirm: most', CONFIRM.most, 'value', more),
  number('long run: longer than the habit', LONG_RUN.longer, 'value', more),
  number('long run: hours', LONG_RUN.timeS, 'value', more),
  ...Object.values(ALLOWANCES)
    .filter(({ id }) => ['as-planned', 'load-only', 'mild', 'after-race'].includes(id))
    .flatMap((row) => [
      number(`budget ${row.id}: longest`, row, 'longest', more),
      number(`budget ${row.id}: week`, row, 'week', more),
    ]),
]

for (const { holds } of LOAD_PROPERTIES) holds(RUNS)
const outcomes = mutants.map(({ name, set }) => {
  set(true)
  const noticed = LOAD_PROPERTIES.find(({ holds }) => {
    try {
      holds(RUNS)
      return false
    } catch {
      return true
    }
  })
  set(false)
  return { name, noticed: noticed === undefined ? null : `${noticed.ids.join(' ')} ${noticed.says}` }
})

const survivors = outcomes.filter(({ noticed }) => noticed === null)
const report = `# Mutation check of load and budget

Written by \`node scripts/mutate-load.ts --write\`. Each number is moved to its laxer side (15 %, a day for days); does a property of
test/load/load-properties.ts notice?

${outcomes.length} laxer mutants, ${outcomes.length - survivors.length} noticed.

| mutant | noticed by |
| --- | --- |
${outcomes.map(({ name, noticed }) => `| ${name} | ${noticed ?? 'nothing'} |`).join('\n')}
`
console.log(report)
if (process.argv.includes('--write'))
  writeFileSync(new URL('../docs/benchmarks/mutation-load.md', import.meta.url), report)
process.exitCode = survivors.length > 0 ? 1 : 0
