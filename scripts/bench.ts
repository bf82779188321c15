// Every benchmark of speed and memory, as the table of docs/benchmarks.md: bundles the program, then some ten minutes.
// npm ci && node scripts/bench.ts [CORPUS FOLDER]
import './build.ts'
import { cpus, loadavg } from 'node:os'
import { fitRows } from './bench-fit.ts'
import { benchImport, importRows } from './bench-import.ts'
import { reportRows } from './bench-report.ts'
import { printTable } from './bench-row.ts'
import { stageRows } from './bench-stages.ts'
import { xmlRow } from './bench-xml.ts'

const folder = process.argv[2] ?? process.env['SOREPOINT_CORPUS'] ?? '../shared/corpus'
const load = (): string =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(', ')
const cores = cpus()
console.log(`Node ${process.versions.node}, ${cores.length} × ${cores[0]?.model}; load before: ${load()}\n`)
const rows = [
  ...fitRows(folder),
  xmlRow(folder, 'gpx'),
  xmlRow(folder, 'tcx'),
  ...importRows(
    await benchImport(100, 5),
    await benchImport(1000, 5),
    await benchImport(10_000, 1),
    await benchImport(1000, 5, ['fit']),
  ),
  ...(await stageRows()),
  ...(await reportRows()),
]
printTable(rows)
console.log(`\nload after: ${load()}`)
