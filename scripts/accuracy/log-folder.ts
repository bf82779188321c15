import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** What a service or a device counted of one activity. */
export interface ServiceTotal {
  readonly id: string
  readonly startMs: number
  readonly distanceM: number
}

/** The recordings of a whole public log, and what its service counted of them. */
export interface LogFolder {
  readonly paths: readonly string[]
  readonly totals: readonly ServiceTotal[]
}

/** A file and a row of the table begin together, ms: a copy may begin with the first fix. */
const SAME_START_MS = 60_000

export function logFolder(folder: string): LogFolder {
  const paths = globSync('**/*.{fit,gpx,tcx,fit.gz,gpx.gz,tcx.gz}', { cwd: folder })
    .filter((path) => !/(?:^|\/)(?:test|tests|node_modules)\//.test(path))
    .sort()
  const tables = globSync('**/activities.json', { cwd: folder }).sort((a, b) => b.localeCompare(a))
  for (const table of tables) {
    const totals = totalsOf(readFileSync(`${folder}/${table}`, 'utf8'))
    if (totals.length > 0) return { paths, totals }
  }
  return { paths, totals: [] }
}

export function bytesOf(folder: string, path: string): Uint8Array {
  const raw = readFileSync(`${folder}/${path}`)
  return new Uint8Array(path.endsWith('.gz') ? gunzipSync(raw) : raw)
}

/** The table that running_page keeps of a log: its rows have an id, a start in UTC, and metres. */
function totalsOf(text: string): readonly ServiceTotal[] {
  const rows: unknown = JSON.parse(text)
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row: Readonly<Record<string, unknown>>) => {
    const { run_id: id, start_date: start, distance } = row
    if (typeof start !== 'string' || typeof distance !== 'number' || !(distance > 0)) return []
    const startMs = Date.parse(`${start.slice(0, 19).replace(' ', 'T')}Z`)
    return Number.isNaN(startMs) ? [] : [{ id: String(id), startMs, distanceM: distance }]
  })
}

/** The row of a file: by the name of the file, else the one that begins with it. */
export function totalOf({ totals }: LogFolder, path: string, startMs: number | null): ServiceTotal | null {
  const id = basename(path).replace(/\..*$/, '')
  const named = totals.find((total) => total.id === id)
  if (named !== undefined) return named
  if (startMs === null) return null
  const near = totals.filter((total) => Math.abs(total.startMs - startMs) <= SAME_START_MS)
  return near.toSorted((a, b) => Math.abs(a.startMs - startMs) - Math.abs(b.startMs - startMs))[0] ?? null
}
