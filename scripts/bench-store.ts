// What the store costs: packing of real samples, and a log of many runs. Prints the figures of docs/decisions/0001 and
// 0002, each beside something that needs no store. Usage: node scripts/bench-store.ts [CORPUS FOLDER]
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { constants, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { refreshRuns } from '../src/app/log/refresh-runs.ts'
import { SAMPLE_COLUMNS, type Samples } from '../src/model/samples.ts'
import { packSamples, unpackSamples } from '../src/store/samples/pack-samples.ts'
import { roundSamples } from '../src/store/samples/sample-steps.ts'
import { openStore } from '../src/store/sqlite/index.ts'
import { readCorpus } from './accuracy/corpus.ts'
import { fill, inventedFiles } from './invented-log.ts'

const ROUNDS = 5

/** Least of several rounds, ms of processor time: other work on the machine counts least in it. */
function leastMs(work: () => void): number {
  return Math.min(
    ...Array.from({ length: ROUNDS }, () => {
      const before = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }),
  )
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const before = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(before)
  return { ms: (user + system) / 1000, value }
}

function benchPacking(all: readonly Samples[]): void {
  const records = all.reduce((sum, { t }) => sum + t.length, 0)
  const hours = records / 3600
  const bytesEach = (pack: (samples: Samples) => Uint8Array) =>
    all.reduce((sum, samples) => sum + pack(samples).length, 0) / records
  const row = (name: string, pack: (samples: Samples) => Uint8Array) => {
    const ms = leastMs(() => all.forEach(pack)) / hours
    console.log(`| ${name} | ${bytesEach(pack).toFixed(2)} | ${ms.toFixed(2)} |`)
    return bytesEach(pack)
  }
  const floats = (samples: Samples) => Buffer.concat(SAMPLE_COLUMNS.map((name) => new Uint8Array(samples[name].buffer)))
  const json = (samples: Samples) => JSON.stringify(SAMPLE_COLUMNS.map((name) => Array.from(samples[name])))
  console.log(`\n## Packing ${all.length} recordings, ${records} records\n`)
  console.log('| packing | bytes a record | ms an hour |\n| --- | --- | --- |')
  const gzipped = row('the same columns as floats, gzip', (samples) => gzipSync(floats(samples)))
  row('the same columns as JSON, gzip', (samples) => gzipSync(json(samples)))
  row('the same columns as floats, zstd 3', (samples) => zstdCompressSync(floats(samples)))
  const ours = row('differences in byte planes, zstd 1 (in use)', packSamples)
  const bodies = new Map(all.map((samples) => [samples, zstdDecompressSync(packSamples(samples).subarray(1))]))
  for (const level of [3, 9]) {
    const params = { [constants.ZSTD_c_compressionLevel]: level }
    row(`the same planes, zstd ${level}, compression alone`, (samples) =>
      zstdCompressSync(bodies.get(samples)!, { params }),
    )
  }
  const packed = all.map(packSamples)
  const unpackMs = leastMs(() => packed.forEach(unpackSamples)) / hours
  console.log(`\nUnpacking: ${unpackMs.toFixed(2)} ms an hour. Ratio to gzip: ${(gzipped / ours).toFixed(2)}.`)
}

async function benchLog(folder: string): Promise<void> {
  const path = join(folder, 'log.db')
  let store = await openStore(path)
  const me = store.athlete('me')
  const first = inventedFiles(0, 1000)
  const put = await timed(() => fill(me, first))
  console.log('\n## A log\n')
  console.log(`put of a file: ${(put.ms / 1000).toFixed(2)} ms, ${(1e6 / put.ms).toFixed(0)} files/s`)
  await fill(me, inventedFiles(1000, 5000))
  console.log(`derive 5,000, and write them: ${(await timed(() => refreshRuns(me))).ms.toFixed(0)} ms`)
  await store.close()
  // As a new start finds it.
  store = await openStore(path)
  const cold = await timed(() => store.athlete('me').runs())
  const text = JSON.stringify(cold.value.runs)
  const parse = leastMs(() => JSON.parse(text))
  const warm: number[] = []
  for (let i = 0; i < ROUNDS; i++) warm.push((await timed(() => store.athlete('me').runs())).ms)
  console.log(
    `runs() of ${cold.value.runs.length}: first ${cold.ms.toFixed(0)} ms, then ${Math.min(...warm).toFixed(0)} ms; ` +
      `JSON.parse of the same ${(text.length / 1e6).toFixed(1)} MB alone ${parse.toFixed(0)} ms`,
  )
  await fill(store.athlete('me'), inventedFiles(5000, 10_000))
  const full = store.athlete('me')
  const sources = await timed(() => full.sources())
  const all = await timed(() => refreshRuns(full))
  await fill(full, inventedFiles(10_000, 10_001))
  const one = await timed(() => refreshRuns(full))
  console.log(`sources() of ${sources.value.length}: ${sources.ms.toFixed(0)} ms`)
  console.log(`derive 10,000: ${all.ms.toFixed(0)} ms; once more after one new file: ${one.ms.toFixed(0)} ms`)
  const copy = join(folder, 'copy')
  const backup = await timed(() => store.inFile!.backup(copy))
  const bytes = statSync(copy).size
  const plain = leastMs(() => writeFileSync(join(folder, 'plain'), Buffer.alloc(bytes)))
  console.log(
    `backup of ${(bytes / 1e6).toFixed(0)} MB: ${backup.ms.toFixed(0)} ms; writing as many zeros ${plain.toFixed(0)} ms`,
  )
  await store.close()
}

const corpus = process.argv[2] ?? '../shared/corpus'
if (existsSync(corpus)) {
  const all = readCorpus(corpus).flatMap(({ recording: { samples } }) => samples ?? [])
  benchPacking(all.filter(({ t }) => t.length >= 300).map(roundSamples))
}
const folder = mkdtempSync(join(tmpdir(), 'sorepoint-bench-'))
try {
  await benchLog(folder)
} finally {
  rmSync(folder, { recursive: true })
}
