// Reads files that nobody meant to be read, for as long as it is told: `node scripts/fuzz.ts [seconds] [seed] [folder]`.
// The same seed gives the same files. What goes wrong is told once a kind, its smallest file kept in the folder.
import { mkdirSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import fc from 'fast-check'
import { families } from '../test/reliability/fuzz/families.ts'
import { faultsOf } from '../test/reliability/fuzz/judge.ts'
import { faultsOfExport, ownExports } from '../test/reliability/fuzz/own-exports.ts'

const [seconds = '60', firstSeed = '1', folder = null] = process.argv.slice(2)
const CASES_A_TURN = 250

interface Finding {
  readonly kind: string
  readonly count: number
  readonly path: string
  readonly bytes: Uint8Array
  readonly fault: string
}

const findings = new Map<string, Finding>()
const counts = new Map<string, number>()
let slowestMs = 0

function note(kind: string, path: string, bytes: Uint8Array, fault: string): void {
  const id = `${kind}: ${fault
    .split('\n')
    .slice(0, 2)
    .join(' ')
    .replaceAll(/[-+]?\d+(\.\d+)?(e[-+]?\d+)?/g, '#')}`
  const known = findings.get(id)
  const smallest = known === undefined || bytes.length < known.bytes.length ? { path, bytes, fault } : known
  findings.set(id, { ...smallest, kind, count: (known?.count ?? 0) + 1 })
}

function turn(kind: string, files: ReturnType<typeof families>[string], seed: number): void {
  for (const { path, bytes } of fc.sample(files, { seed, numRuns: CASES_A_TURN })) {
    const startedMs = performance.now()
    for (const fault of faultsOf({ path, bytes })) note(kind, path, bytes, fault)
    slowestMs = Math.max(slowestMs, performance.now() - startedMs)
  }
  counts.set(kind, (counts.get(kind) ?? 0) + CASES_A_TURN)
}

/** Exports of our own go another way: into a log, whole or not at all. */
async function turnOfExports(seed: number): Promise<void> {
  for (const bytes of fc.sample(exports, { seed, numRuns: CASES_A_TURN })) {
    const startedMs = performance.now()
    for (const fault of await faultsOfExport(bytes)) note('own-export', 'export.json', bytes, fault)
    slowestMs = Math.max(slowestMs, performance.now() - startedMs)
  }
  counts.set('own-export', (counts.get('own-export') ?? 0) + CASES_A_TURN)
}

const exports = await ownExports()
const untilMs = performance.now() + Number(seconds) * 1000
const kinds = Object.entries(families(true))
for (let seed = Number(firstSeed); performance.now() < untilMs; seed++) {
  for (const [kind, files] of kinds) turn(kind, files, seed)
  await turnOfExports(seed)
}

const cases = [...counts.values()].reduce((sum, count) => sum + count, 0)
console.log(
  `${cases} files in ${seconds} s from seed ${firstSeed}; slowest ${Math.round(slowestMs)} ms; ${findings.size} findings`,
)
for (const [kind, count] of counts) console.log(`  ${kind.padEnd(12)} ${count}`)
let number = 0
for (const [id, { count, path, bytes, fault }] of findings) {
  console.log(`\n${count} × ${id}\n${fault.slice(0, 1500)}`)
  if (folder === null) continue
  mkdirSync(folder, { recursive: true })
  const to = join(folder, `finding-${++number}${extname(path)}`)
  writeFileSync(to, bytes)
  console.log(`kept as ${to}`)
}
process.exitCode = findings.size > 0 ? 1 : 0
