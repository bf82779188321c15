// How long an import takes beside merely unpacking the same members, in one run on one machine.
// node scripts/bench-import.ts [number of activities]
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { openPromise } from 'yauzl'
import { importFiles } from '../src/app/import-files.ts'
import { openStore } from '../src/store/sqlite.ts'
import { writeInventedExport } from './invented-export.ts'

/** Unzip and gunzip, nothing else, on one thread. */
async function unpackOnly(zipPath: string): Promise<{ files: number; bytes: number }> {
  const zip = await openPromise(zipPath)
  let [files, bytes] = [0, 0]
  for await (const entry of zip.eachEntry()) {
    const packed = await buffer(await zip.openReadStreamPromise(entry))
    bytes += entry.fileName.endsWith('.gz') ? gunzipSync(packed).length : packed.length
    files += 1
  }
  return { files, bytes }
}

async function importOnce(zipPath: string, dbPath: string) {
  const store = await openStore(dbPath)
  const nowMs = () => performance.now()
  const summary = await importFiles([zipPath], { store: store.athlete('me'), options: { csvUnits: null }, nowMs })
  await store.close()
  return summary
}

interface Measured {
  readonly seconds: number
  /** Of a process of its own, so that the peak is this work's alone. */
  readonly peakMb: number
  readonly result: unknown
}

const WORK = { unpack: unpackOnly, import: importOnce }

async function measured(work: keyof typeof WORK, ...args: string[]): Promise<Measured> {
  const child = fork(import.meta.filename, [work, ...args])
  const [message] = await once(child, 'message')
  return message as Measured
}

async function measureHere(work: keyof typeof WORK, zipPath: string, dbPath: string): Promise<Measured> {
  const startedMs = performance.now()
  const result = await WORK[work](zipPath, dbPath)
  const seconds = (performance.now() - startedMs) / 1000
  return { seconds, peakMb: process.resourceUsage().maxRSS / 1024, result }
}

async function bench(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-bench-'))
  try {
    const [zipPath, dbPath] = [join(folder, 'export.zip'), join(folder, 'log.db')]
    await writeInventedExport(zipPath, count)
    const unpack = await measured('unpack', zipPath)
    const first = await measured('import', zipPath, dbPath)
    const again = await measured('import', zipPath, dbPath)
    const { bytes } = unpack.result as { bytes: number }
    const sizes = { zip: statSync(zipPath).size, unpacked: bytes, store: statSync(dbPath).size }
    const mb = Object.entries(sizes).map(([name, size]) => `${name} ${(size / 1e6).toFixed(1)} MB`)
    console.log(`${count} activities: ${mb.join(', ')}`)
    for (const [name, { seconds, peakMb }] of Object.entries({ 'unpack only': unpack, import: first, again })) {
      const rate = `${(count / seconds).toFixed(0)} files/s`
      const ratio = `${(seconds / unpack.seconds).toFixed(2)} ×`
      console.log(
        `  ${name.padEnd(12)} ${seconds.toFixed(2).padStart(8)} s ${rate.padStart(14)} ${ratio.padStart(9)}  peak ${peakMb.toFixed(0)} MB`,
      )
    }
    console.log(JSON.stringify({ first: counts(first), again: counts(again) }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function counts({ result }: Measured): unknown {
  const { runs, problems } = result as Awaited<ReturnType<typeof importOnce>>
  return { runs, problems: problems.length }
}

const [work, zipPath = '', dbPath = ''] = process.argv.slice(2)
if (work === 'unpack' || work === 'import') {
  process.send?.(await measureHere(work, zipPath, dbPath))
  process.disconnect?.()
} else {
  await bench(Number(work ?? 2000))
}
