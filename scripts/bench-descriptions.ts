// What reading 10,000 descriptions costs in processor time, against another checkout of the project, runs alternating:
// node scripts/bench-descriptions.ts [OTHER CHECKOUT] [TIMES]
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { median } from './bench-row.ts'
import { descriptions, KINDS, type Kind } from './notes/descriptions.ts'

const COUNT = 10_000
const [other, times = '7'] = process.argv.slice(2)
const roots = ['.', ...(other === undefined ? [] : [other])].map((root) => resolve(root))
const folder = mkdtempSync(join(tmpdir(), 'descriptions-'))

/** Processor milliseconds of one fresh process that reads a file of descriptions. */
interface Cost {
  readonly firstMs: number
  readonly parseMs: number
  readonly suggestMs: number
}

const cost = (root: string, file: string): Cost =>
  JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, 'notes', 'read-descriptions.ts'), root, file], {
      encoding: 'utf8',
    }),
  ) as Cost

const MEASURES = [
  ['firstMs', 'the first, with the words made ready'],
  ['parseMs', `${COUNT} read`],
  ['suggestMs', `${COUNT} searched for suggestions`],
] as const

function compare(kind: Kind): void {
  const file = join(folder, `${kind}.json`)
  writeFileSync(file, JSON.stringify(descriptions(kind, COUNT)))
  const costs = roots.map((): Cost[] => [])
  for (let time = 0; time < Number(times); time += 1)
    for (const [at, root] of roots.entries()) costs[at]!.push(cost(root, file))
  for (const [key, name] of MEASURES) {
    const [own, base] = costs.map((each) => each.map((one) => one[key]))
    const ratios = base?.map((value, time) => own![time]! / value)
    const against =
      ratios === undefined
        ? ''
        : ` | ${median(base!).toFixed(0)} ms | ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`
    console.log(`| ${kind} | ${name} | ${median(own!).toFixed(0)} ms${against} |`)
  }
}

console.log('| descriptions | what | here | there | here ÷ there, of each pair |\n| --- | --- | --- | --- | --- |')
for (const kind of KINDS) compare(kind)
rmSync(folder, { recursive: true })
