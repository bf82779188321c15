// How long an import takes, as the installed program does it, beside merely unpacking the same members on one thread;
// both in turn, in processes of their own, several times.   node scripts/bench-import.ts [number of activities …]
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { openPromise } from 'yauzl'
import { type BenchRow, median, spread, times } from './bench-row.ts'
import { writeInventedExport } from './invented-export.ts'
import { runCli, runNode, type Usage } from './run-cli.ts'

/** Unzip and gunzip, nothing else. Prints its seconds, the start of the process left out, as the import does. */
async function unpackOnly(zipPath: string): Promise<void> {
  const startedMs = performance.now()
  const zip = await openPromise(zipPath)
  let bytes = 0
  for await (const entry of zip.eachEntry()) {
    const packed = await buffer(await zip.openReadStreamPromise(entry))
    bytes += entry.fileName.endsWith('.gz') ? gunzipSync(packed).length : packed.length
  }
  console.log(JSON.stringify({ bytes, seconds: (performance.now() - startedMs) / 1000 }))
}

interface Timed {
  readonly seconds: number
  readonly cpuS: number
  readonly peakMb: number
}

interface Round {
  readonly unpack: Timed
  readonly first: Timed
  readonly again: Timed
}

export interface ImportBench {
  readonly count: number
  readonly first: Timed
  readonly again: Timed
  readonly unpack: Timed
  /** Medians of the ratios of each round: on the clock, and of processor time. */
  readonly clockRatio: number
  readonly cpuRatio: number
  readonly cpuRatios: readonly number[]
  readonly storeMb: number
}

function timed({ stdout, cpuMs, peakMb }: Usage): Timed {
  return { seconds: (JSON.parse(stdout) as { seconds: number }).seconds, cpuS: cpuMs / 1000, peakMb }
}

async function round(zipPath: string, dbPath: string): Promise<Round> {
  const importing = ['--db', dbPath, '--json', 'import', zipPath]
  return {
    unpack: timed(await runNode([import.meta.filename, 'unpack', zipPath])),
    first: timed(await runCli(importing)),
    again: timed(await runCli(importing)),
  }
}

export async function benchImport(
  count: number,
  rounds: number,
  kinds?: Parameters<typeof writeInventedExport>[2],
): Promise<ImportBench> {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-bench-'))
  try {
    const zipPath = join(folder, 'export.zip')
    await writeInventedExport(zipPath, count, kinds)
    const all: Round[] = []
    for (let n = 0; n < rounds; n++) all.push(await round(zipPath, join(folder, `log-${n}.db`)))
    const middle = (of: keyof Round): Timed => {
      const figure = (name: keyof Timed) => median(all.map((each) => each[of][name]))
      return { seconds: figure('seconds'), cpuS: figure('cpuS'), peakMb: figure('peakMb') }
    }
    const cpuRatios = all.map(({ first, unpack }) => first.cpuS / unpack.cpuS)
    return {
      count,
      unpack: middle('unpack'),
      first: middle('first'),
      again: middle('again'),
      clockRatio: median(all.map(({ first, unpack }) => first.seconds / unpack.seconds)),
      cpuRatio: median(cpuRatios),
      cpuRatios,
      storeMb: statSync(join(folder, 'log-0.db')).size / 1e6,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const s = (seconds: number): string => `${seconds.toFixed(2)} s`
const mb = (size: number): string => `${size.toFixed(0)} MB`

/** The lines of a thousand activities of a kind. */
export async function thousandRows(kind: 'mixed' | 'fit', rounds = 5): Promise<BenchRow[]> {
  const name = kind === 'fit' ? 'FIT' : 'mixed'
  const goal = kind === 'fit' ? '≤3.5 × (2.5 ×)' : '≤4.5 × (3.5 ×)'
  const bench = await benchImport(1000, rounds, kind === 'fit' ? ['fit'] : undefined)
  const { first, cpuRatios, clockRatio, count } = bench
  const n = rounds
  return [
    {
      ...{ what: `import of 1,000 ${name} beside unpacking them`, toReach: goal, clock: 'processor', n },
      reached: `${spread(cpuRatios, times)}; on the clock ${times(clockRatio)}`,
    },
    {
      ...{ what: `files a second in this, ${name}`, toReach: kind === 'fit' ? '–' : '≥500 (650)', clock: 'passed', n },
      reached: `${(count / first.seconds).toFixed(0)}; ${((1000 * first.cpuS) / count).toFixed(2)} ms of processor time a file, at most ${mb(first.peakMb)}`,
    },
  ]
}

/** The lines of ten thousand mixed activities of an hour. */
export async function tenThousandRows(): Promise<BenchRow[]> {
  const { first, again, count } = await benchImport(10_000, 1)
  return [
    {
      ...{ what: 'import of 10,000 mixed: processor time a file', toReach: '–', clock: 'processor', n: 1 },
      reached: `${((1000 * first.cpuS) / count).toFixed(2)} ms`,
    },
    { what: 'peak memory of it', toReach: '≤300 MB', reached: mb(first.peakMb), clock: 'none', n: 1 },
    {
      ...{ what: 're-import of 10,000 unchanged', toReach: '≤0.35 s (0.3)', clock: 'both', n: 1 },
      reached: `${s(again.seconds)}, ${s(again.cpuS)} of processor time with the start, ${mb(again.peakMb)}`,
    },
  ]
}

function print({ count, unpack, first, again, clockRatio, cpuRatio, storeMb }: ImportBench): void {
  console.log(`${count} activities, store ${mb(storeMb)}; import ${times(clockRatio)}, processor ${times(cpuRatio)}`)
  for (const [name, { seconds, cpuS, peakMb }] of Object.entries({ unpack, first, again })) {
    console.log(`  ${name.padEnd(8)} ${s(seconds).padStart(10)} ${s(cpuS).padStart(10)} processor  peak ${mb(peakMb)}`)
  }
}

if (import.meta.main) {
  const [first, path] = process.argv.slice(2)
  if (first === 'unpack') await unpackOnly(path!)
  else for (const count of process.argv.slice(2)) print(await benchImport(Number(count), 3))
}
