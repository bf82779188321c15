// The page under load: `node scripts/build.ts && node scripts/load.ts [seconds] [runs] [readers]` serves a log of so many
// runs, lets readers walk through its pages without a pause while a folder is imported and notes are written, and tells
// how long the answers took, which were none, and what memory the server held. Figures in docs/reliability.md.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { openLog } from '../src/app/log/open-log.ts'
import { refreshRuns } from '../src/app/log/refresh-runs.ts'
import { makeNote } from '../test/store/make.ts'
import { FIVE_A_WEEK, inventedFiles } from './invented-log.ts'

const [seconds, runs, readers] = [60, 5000, 20].map((usual, i) => Number(process.argv[2 + i] ?? usual)) as [
  number,
  number,
  number,
]
const PAGES = ['/', '/week', '/log', '/note', '/trends', '/sheet/physio', '/rules', '/settings']
const MORE_FILES = 300
const NOTE_EVERY_MS = 2000

const folder = mkdtempSync(join(tmpdir(), 'sorepoint-load-'))
const log = join(folder, 'log.db')
const program = (...args: readonly string[]) =>
  spawn(process.execPath, [join(import.meta.dirname, '../bin/sorepoint.cjs'), '--db', log, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
/** How a call of it ends; what it prints is not read. */
async function endOf(...args: readonly string[]): Promise<number> {
  const child = program(...args)
  child.stdout.resume()
  const [code] = await once(child, 'exit')
  return code
}

try {
  await fill()
  await load()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Five runs a week up to now; a note with every hundredth. */
async function fill(): Promise<void> {
  const { store, close } = await openLog({ path: log, athlete: null })
  const { everyMs } = FIVE_A_WEEK
  const pace = { firstMs: Date.now() - runs * everyMs, everyMs }
  for (const file of inventedFiles(0, runs, pace)) await store.putFile(file)
  for (let n = 0; n < runs; n += 100) {
    const date = new Date(pace.firstMs + n * everyMs).toISOString().slice(0, 10)
    await store.putNote(makeNote(`n${n}`, { date, text: 'left calf 2/10 tight' }))
  }
  await refreshRuns(store)
  await close()
  mkdirSync(join(folder, 'more'))
  for (let n = 0; n < MORE_FILES; n++) writeFileSync(join(folder, 'more', `${n}.gpx`), smallRun(n))
}

/** Ten minutes, on a day of the nineties. */
function smallRun(n: number): string {
  const points = Array.from({ length: 60 }, (_, i) => {
    const time = new Date(Date.UTC(1995, 0, 1 + n, 7) + i * 10_000).toISOString()
    return `<trkpt lat="${(52.5 + i * 0.00027).toFixed(6)}" lon="13.4"><time>${time}</time></trkpt>`
  })
  return `<gpx creator="load"><trk><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`
}

async function load(): Promise<void> {
  const server = program('serve', '--no-open', '--json', '--port', '0')
  let opening = ''
  for await (const line of createInterface({ input: server.stdout })) {
    opening = (JSON.parse(line) as { url: string }).url
    break
  }
  const cookie = (await fetch(opening)).headers.get('set-cookie')?.split(';')[0] ?? ''
  const origin = new URL(opening).origin
  const untilMs = performance.now() + seconds * 1000
  const times: number[] = []
  const statuses = new Map<number | string, number>()
  const memory: number[] = []

  async function read(first: number): Promise<void> {
    for (let n = first; performance.now() < untilMs; n++) {
      const startedMs = performance.now()
      const status = await fetch(`${origin}${PAGES[n % PAGES.length]}`, { headers: { cookie } }).then(
        async (response) => {
          await response.text()
          return response.status
        },
        ({ message, cause }: Error) => `${message}${cause instanceof Error ? `: ${cause.message}` : ''}`,
      )
      times.push(performance.now() - startedMs)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  }
  async function note(): Promise<void> {
    for (let n = 0; performance.now() < untilMs; n++) {
      const code = await endOf('note', 'today', `left knee ${n % 6}/10`, '--quiet')
      if (code !== 0) statuses.set(`note ended with ${code}`, n)
      await wait(NOTE_EVERY_MS)
    }
  }
  async function importMore(): Promise<string> {
    const startedMs = performance.now()
    const code = await endOf('import', join(folder, 'more'), '--quiet')
    return `import of ${MORE_FILES} files: exit ${code}, ${((performance.now() - startedMs) / 1000).toFixed(1)} s`
  }
  async function watch(): Promise<void> {
    while (performance.now() < untilMs) {
      memory.push(residentMb(server.pid as number))
      await wait(1000)
    }
  }
  const walks = Array.from({ length: readers }, (_, n) => read(n))
  const [imported] = await Promise.all([importMore(), note(), watch(), ...walks])
  server.kill('SIGTERM')
  await once(server, 'exit')

  const sorted = times.toSorted((a, b) => a - b)
  const share = (of: number) => `${((sorted[Math.floor((sorted.length - 1) * of)] ?? 0) / 1000).toFixed(2)} s`
  const third = (from: number) => {
    const part = memory.slice(Math.floor((memory.length * from) / 3), Math.floor((memory.length * (from + 1)) / 3))
    return `${Math.round(part.reduce((sum, mb) => sum + mb, 0) / part.length)} MB`
  }
  console.log(
    [
      `${runs} runs, ${readers} readers, ${seconds} s: ${times.length} pages; ${[...statuses].map(([status, count]) => `${status}: ${count}`).join(', ')}`,
      `a page took ${share(0.5)} in the middle, ${share(0.95)} of 95 %, ${share(1)} at most`,
      `the server held ${third(0)}, ${third(1)}, ${third(2)} in the thirds of it, ${Math.max(...memory)} MB at most`,
      imported,
    ].join('\n'),
  )
}

/** What a process holds of the memory now; 0 where the system does not tell. */
function residentMb(pid: number): number {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
  } catch {
    return 0
  }
}
