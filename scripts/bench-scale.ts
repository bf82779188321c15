// What grows with the log: `node scripts/bench-scale.ts files [few] [many]` imports folders of small activities and tells
// the processor time a file; `node scripts/bench-scale.ts export [megabytes]` brings back an export of that size and
// tells the memory it took. Figures in docs/benchmarks.md.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importFiles } from '../src/app/import/import-files.ts'
import { openLog } from '../src/app/log/open-log.ts'
import { emptySamples } from '../src/model/samples.ts'
import { DEFAULT_SETTINGS } from '../src/model/settings.ts'
import { makeFigures } from '../src/runs/figures.ts'
import { packSamples } from '../src/store/samples/pack-samples.ts'
import { roundSamples } from '../src/store/samples/sample-steps.ts'
import { makeRecording } from '../test/make/recording.ts'

const [what = 'files', first, second] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'bench-scale-'))
try {
  if (what === 'export') await benchExport(Number(first ?? 1000))
  else await benchFiles(Number(first ?? 10_000), Number(second ?? 50_000))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function importInto(name: string, path: string): Promise<number> {
  const log = await openLog({ path: join(folder, name), athlete: null })
  const before = process.cpuUsage()
  const summary = await importFiles([path], {
    store: log.store,
    options: { csvUnits: null },
    nowMs: () => performance.now(),
  })
  const { user, system } = process.cpuUsage(before)
  await log.close()
  console.log(
    `${summary.files} files, ${summary.runs.added} runs, ${((user + system) / 1e6).toFixed(1)} s of processor time, ${summary.seconds.toFixed(1)} s`,
  )
  return (user + system) / 1000 / summary.files
}

async function benchFiles(...counts: readonly number[]): Promise<void> {
  const costs: number[] = []
  for (const count of counts) {
    const path = join(folder, `${count}`)
    mkdirSync(path)
    for (let n = 0; n < count; n++) writeFileSync(join(path, `${n}.gpx`), smallRun(n))
    costs.push(await importInto(`${count}.db`, path))
    rmSync(path, { recursive: true })
  }
  console.log(
    `${costs.map((ms) => `${ms.toFixed(3)} ms`).join(', ')} a file; × ${(costs.at(-1)! / costs[0]!).toFixed(2)}`,
  )
}

/** Five minutes, a point every five seconds, one run every six hours. */
function smallRun(n: number): string {
  const startMs = Date.UTC(1996, 0, 1) + n * 6 * 3_600_000
  const points = Array.from({ length: 60 }, (_, i) => {
    const lat = (52.5 + i * 0.000135 + (n % 50) * 1e-5).toFixed(6)
    return `<trkpt lat="${lat}" lon="13.4"><ele>${40 + (i % 7)}</ele><time>${new Date(startMs + i * 5000).toISOString()}</time></trkpt>`
  })
  return `<?xml version="1.0"?><gpx version="1.1" creator="bench"><trk><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`
}

/** An export of sources whose samples hardly pack, twelve hours apart; the samples are made once, which no reader sees. */
async function benchExport(megabytes: number): Promise<void> {
  const path = join(folder, 'export.json')
  const handle = await open(path, 'w')
  const head = {
    ...{
      schema: 'sorepoint/export/1',
      athlete: 'me',
      settings: DEFAULT_SETTINGS,
      verdicts: [],
      notes: [],
      dayChecks: [],
    },
    ...{
      clearances: [],
      selfChecks: [],
      pastInjuries: [],
      runEdits: [],
      shownReports: [],
      acknowledgements: [],
      files: [],
    },
  }
  let bytes = 0
  const write = async (text: string) => {
    bytes += (await handle.write(text)).bytesWritten
  }
  await write(`${JSON.stringify(head).slice(0, -1)},"sources":[`)
  let count = 0
  const first = noisySource()
  for (; bytes < megabytes * 1e6; count++)
    await write(`${count === 0 ? '\n' : ',\n'}${JSON.stringify(later(first, count))}`)
  await write('\n]}\n')
  await handle.close()
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  await importInto('export.db', path)
  clearInterval(watch)
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(
    `${(bytes / 1e6).toFixed(0)} MB of ${count} sources: at most ${peak.toFixed(0)} MB, ${(before / 2 ** 20).toFixed(0)} MB before it`,
  )
}

function later(source: ReturnType<typeof noisySource>, n: number) {
  const byMs = n * 12 * 3_600_000
  const startMs = source.figures.startMs! + byMs
  return {
    ...source,
    ...{ key: `bench:${n}`, name: `${n}.fit`, sha256: `sha-${n}` },
    recording: { ...source.recording, key: `bench:${n}`, startMs },
    figures: { ...source.figures, startMs, endMs: source.figures.endMs! + byMs, marks: null },
  }
}

/** Two hours, with noise in every column. */
function noisySource() {
  const startMs = Date.UTC(1996, 0, 1)
  const samples = emptySamples(7200)
  for (let i = 0; i < 7200; i++) {
    samples.t[i] = startMs / 1000 + i
    samples.lat[i] = 52.5 + i * 2.7e-5 + Math.random() * 1e-5
    samples.lon[i] = 13.4 + Math.random() * 1e-5
    samples.ele[i] = 40 + Math.random()
    samples.dist[i] = i * 3 + Math.random()
    samples.hr[i] = 140 + Math.round(Math.random() * 9)
    samples.speed[i] = 3 + Math.random() / 9
  }
  const key = 'bench:0'
  const { samples: kept, ...recording } = makeRecording({ key, startMs, samples: roundSamples(samples) })
  return {
    ...{ key, name: '0.fit', sha256: 'sha-0', recording, figures: makeFigures({ ...recording, samples: kept }) },
    samples: Buffer.from(packSamples(kept!)).toString('base64'),
  }
}
