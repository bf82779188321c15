// The benchmarks of speed and memory. `npm ci && node scripts/bench.ts --write` bundles the program, measures everything in
// some twenty minutes and makes the table of docs/benchmarks.md anew; `--only fit,report` measures these parts and leaves
// the lines of the others as they were measured; `--json` prints them, each with its date, machine, clock and command.
import './build.ts'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fitRows } from './bench-fit.ts'
import { tenThousandRows, thousandRows } from './bench-import.ts'
import { reportRows } from './bench-report.ts'
import { type BenchRow, printTable } from './bench-row.ts'
import { stageRows } from './bench-stages.ts'
import { xmlRow } from './bench-xml.ts'

const ROOT = join(import.meta.dirname, '..')
const LINES = join(ROOT, 'docs/benchmarks/speed.json')
const PAGE = join(ROOT, 'docs/benchmarks.md')
const [BEGIN, END] = ['<!-- made by scripts/bench.ts -->', '<!-- end of what scripts/bench.ts made -->']

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, json: { type: 'boolean' }, write: { type: 'boolean' } },
})
const corpus = positionals[0] ?? process.env['SOREPOINT_CORPUS'] ?? '../shared/corpus'

const PARTS: Readonly<Record<string, () => Promise<BenchRow[]>>> = {
  mixed: () => thousandRows('mixed'),
  fitImport: () => thousandRows('fit'),
  tenThousand: tenThousandRows,
  report: reportRows,
  fit: async () => fitRows(corpus),
  xml: async () => [xmlRow(corpus, 'gpx'), xmlRow(corpus, 'tcx')],
  stages: stageRows,
}

/** A line with all that is needed to measure it again. */
interface Line extends BenchRow {
  readonly part: string
  readonly date: string
  readonly machine: string
  readonly command: string
}

const load = (): string => loadavg()[0]!.toFixed(1)

async function linesOf(part: string): Promise<Line[]> {
  const before = load()
  const rows = await PARTS[part]!()
  const date = new Date().toISOString().slice(0, 10)
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, load ${before} to ${load()}`
  return rows.map((row) => ({ part, ...row, date, machine, command: `node scripts/bench.ts --only ${part}` }))
}

function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(({ what, toReach, reached, clock, n, date, machine, command }) =>
    [what, toReach, reached, clock, n, date, machine, `\`${command}\``].join(' | '),
  )
  const head = [
    'what',
    'to reach (stretch)',
    'reached, median (least to most)',
    'clock',
    'n',
    'date',
    'machine',
    'command',
  ]
  return [head.join(' | '), head.map(() => '---').join(' | '), ...rows].map((row) => `| ${row} |`).join('\n')
}

const parts = values.only?.split(',') ?? Object.keys(PARTS)
const unknown = parts.find((part) => !(part in PARTS))
if (unknown !== undefined) throw new Error(`no part ${unknown}: ${Object.keys(PARTS).join(', ')}`)
const made: Line[] = []
for (const part of parts) made.push(...(await linesOf(part)))
if (values.json === true) console.log(JSON.stringify(made, null, 2))
else printTable(made)
if (values.write === true) {
  const kept = existsSync(LINES) ? (JSON.parse(readFileSync(LINES, 'utf8')) as Line[]) : []
  const lines = Object.keys(PARTS).flatMap((part) =>
    (parts.includes(part) ? made : kept).filter((line) => line.part === part),
  )
  writeFileSync(LINES, `${JSON.stringify(lines, null, 2)}\n`)
  const page = readFileSync(PAGE, 'utf8')
  const [before, after] = [page.split(BEGIN)[0]!, page.split(END)[1]!]
  writeFileSync(PAGE, `${before}${BEGIN}\n\n${tableOf(lines)}\n\n${END}${after}`)
}
