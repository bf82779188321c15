// How runners' notes are read, on labelled files: node scripts/bench-notes.ts [FILE OR FOLDER …]
// Without names: test/pain/labelled, and the collected cases where they are. `--write` keeps the tables in
// docs/benchmarks/notes.md; `--misses` lists what was not met, of the sets that are worked with only.
import { existsSync, globSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readLabelled } from './notes/labelled.ts'
import { GOALS, measure, type Share } from './notes/measure.ts'
import { type Scored, score } from './notes/score.ts'
import { wilson } from './notes/wilson.ts'

const SETS = ['test/pain/labelled', process.env['SOREPOINT_CASES'] ?? '../shared/cases']
/** Files of a folder that hold labelled notes. */
const NAMES = '*.tsv'

function filesIn(place: string): readonly string[] {
  if (!existsSync(place)) return []
  return statSync(place).isDirectory() ? globSync(join(place, NAMES)).sort() : [place]
}

const percent = (share: number): string => `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`

function cell({ hits, of }: Share): string {
  if (of === 0) return '–'
  const { low, high } = wilson(hits, of)
  return `${hits} of ${of}, ${percent(hits / of)} (${percent(low)}–${percent(high)})`
}

function table(columns: readonly (readonly [string, readonly Scored[]])[]): string {
  const measured = columns.map(([, scored]) => measure(scored))
  return [
    `| measure | goal | ${columns.map(([name]) => name).join(' | ')} |`,
    `| --- | --- |${' --- |'.repeat(columns.length)}`,
    ...GOALS.map(
      ({ key, name, goal }) => `| ${name} | ${goal} | ${measured.map((shares) => cell(shares[key])).join(' | ')} |`,
    ),
  ].join('\n')
}

const EXPLAINED = `What is counted:

- **Fully**: every place with its side, number, trend, gait and sign that the label names is understood, and no other place. **Partly**: some of it. **Missed**: none, or pain where there is none.
- A number that was not named must be open or called a guess; a label may allow several readings.
- **Reached**: the advice asks for at least the care of the label. **Asked**: the list of dangers, or whether effort brought it on, is put as a question.
- **Emergencies** are labelled C5, signs for the **same day** C4, **before the next run** C3.
- **Below the floor, above the ceiling**: activity or care of the advice lies outside what the label allows; a danger that is asked about is not below. The advice is that of the note alone, for an experienced runner without a condition.
- **Ordinary**: something hurts and nothing of it may be C4 or more. **Harmless**: nothing hurts.
- Behind each share: Wilson's interval at 95 %.`

const args = process.argv.slice(2)
const named = args.filter((arg) => !arg.startsWith('--'))
const paths = (named.length > 0 ? named : SETS).flatMap(filesIn)
const bySet = paths.map((path) => [basename(path, '.tsv'), readLabelled(path).map(score)] as const)
const all = bySet.flatMap(([, scored]) => scored)
const kept = all.filter(({ label }) => label.heldOut)
const worked = all.filter(({ label }) => !label.heldOut)

if (args.includes('--misses')) {
  for (const { label, level, understood, asked, faults } of worked)
    if (faults.length > 0)
      process.stdout.write(
        `${label.id}\t${label.text}\t${understood ?? '-'}\tA${level.a}C${level.c}${asked ? ' asked' : ''}\t${faults.join('; ')}\n`,
      )
} else {
  const text = `# How notes are read

${new Date().toISOString().slice(0, 10)}. Made by \`node scripts/bench-notes.ts --write\`. These are results on our sets, no promise that a danger is found.

${table([
  [`worked with (${worked.length} notes)`, worked],
  [`held out (${kept.length} notes)`, kept],
])}

${EXPLAINED}

## Set by set

${table(bySet.map(([name, scored]) => [`${name} (${scored.length})`, scored]))}
`
  if (args.includes('--write')) writeFileSync('docs/benchmarks/notes.md', text)
  else process.stdout.write(text)
}
