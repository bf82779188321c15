// Where the processor time of one file of an import goes, stage by stage, on one thread: what a faster part could still
// save.   node scripts/bench-stages.ts
import { hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { discover } from '../src/app/import/discover.ts'
import { IMPORTERS } from '../src/importers/index.ts'
import { importBytes } from '../src/ingest/import-bytes.ts'
import { type ReadJob, unpackJob } from '../src/ingest/read-packed.ts'
import { sourceOf } from '../src/ingest/source-of.ts'
import type { FileToPut } from '../src/store/contract/store.ts'
import { packSamples } from '../src/store/samples/pack-samples.ts'
import { openStore } from '../src/store/sqlite/index.ts'
import { type BenchRow, median, printTable } from './bench-row.ts'
import { writeInventedExport } from './invented-export.ts'

const FILES = 120
const ROUNDS = 5

const STAGES = ['unpack', 'SHA-256', 'parse', 'figures', 'pack', 'store'] as const
type Stage = (typeof STAGES)[number]

async function jobsOf(zipPath: string, ending: string): Promise<readonly ReadJob[]> {
  const jobs: ReadJob[] = []
  for await (const found of discover([zipPath])) {
    if (found.kind !== 'file' || !found.file.path.endsWith(ending)) continue
    const { load, ...file } = found.file
    jobs.push({ ...file, packed: (await load())! })
  }
  return jobs
}

/** Processor time of this thread, ms: what others take of the machine is left out. */
function spentMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** One pass over the files, each stage timed. */
async function round(jobs: readonly ReadJob[], dbPath: string): Promise<Readonly<Record<Stage, number>>> {
  const spent = { unpack: 0, 'SHA-256': 0, parse: 0, figures: 0, pack: 0, store: 0 }
  const stage = <T>(name: Stage, work: () => T): T => {
    const from = spentMs()
    const result = work()
    spent[name] += spentMs() - from
    return result
  }
  const store = await openStore(dbPath)
  const athlete = store.athlete('me')
  for (const job of jobs) {
    const unpacked = stage('unpack', () => unpackJob(job))
    if (!unpacked.ok) throw new Error(`${job.path}: ${unpacked.error}`)
    const { bytes } = unpacked.value
    const sha256 = stage('SHA-256', () => hash('sha256', bytes))
    const { recordings } = stage('parse', () =>
      importBytes({ path: job.path, bytes }, job.explicit, IMPORTERS, { csvUnits: null }),
    )
    const made = stage('figures', () =>
      recordings.map((each) => sourceOf(each, { path: job.path, sha256, key: job.key })),
    )
    const sources: FileToPut['sources'] = stage('pack', () =>
      made.map(({ source, samples }) => ({ source, packedSamples: samples === null ? null : packSamples(samples) })),
    )
    const file = {
      member: job.path,
      name: job.path,
      size: job.size,
      crc32: job.crc32,
      sha256,
      importersVersion: 1,
      sourceKeys: sources.map(({ source }) => source.key),
      problems: [],
      skipped: [],
    }
    const from = spentMs()
    await athlete.putFile({ file, sources })
    spent.store += spentMs() - from
  }
  await store.close()
  return spent
}

async function stageRow(ending: string, kind: Parameters<typeof writeInventedExport>[2]): Promise<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-bench-'))
  try {
    const zipPath = join(folder, 'export.zip')
    await writeInventedExport(zipPath, FILES, kind)
    const jobs = await jobsOf(zipPath, ending)
    const rounds: Awaited<ReturnType<typeof round>>[] = []
    for (let n = 0; n <= ROUNDS; n++) {
      const one = await round(jobs, join(folder, `log-${n}.db`))
      // The first is slower: its code is not compiled yet.
      if (n > 0) rounds.push(one)
    }
    const each = STAGES.map((name) => `${name} ${(median(rounds.map((one) => one[name])) / jobs.length).toFixed(2)}`)
    return {
      what: `ms of processor time a ${ending} of an hour, one thread`,
      toReach: '–',
      reached: each.join(', '),
      clock: 'processor',
      n: ROUNDS,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export async function stageRows(): Promise<BenchRow[]> {
  return [await stageRow('.fit.gz', ['fit']), await stageRow('.gpx.gz', ['gpx']), await stageRow('.tcx.gz', ['tcx'])]
}

if (import.meta.main) printTable(await stageRows())
