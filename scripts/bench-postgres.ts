// What a log in PostgreSQL costs beside one in a file: an import, the whole log read once, a cohort judged. It brings a
// server of its own. Prints the figures of docs/scale.md. Usage: node scripts/bench-postgres.ts [ATHLETES]
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importFiles } from '../src/app/import/import-files.ts'
import { loggedFlags } from '../src/app/log/logged-flags.ts'
import { readLog } from '../src/app/log/read-log.ts'
import type { Store } from '../src/store/contract/store.ts'
import { openPostgres } from '../src/store/postgres/index.ts'
import { migratePostgres } from '../src/store/postgres/migrate.ts'
import { openStore } from '../src/store/sqlite/index.ts'
import { makeServer } from '../test/postgres/start-server.ts'
import { FIVE_A_WEEK, fill, inventedFiles } from './invented-log.ts'

const ROUNDS = 5
/** As in the cohort that single long runs were judged by: 588,071 sessions of 5,205 runners. */
const SESSIONS = 113
const READS = 200
const TODAY = '2026-11-22'
const SAMPLES = ['strava-export.zip', 'garmin-export.zip'].map((name) => join(import.meta.dirname, '../samples', name))

const athletes = Number(process.argv[2] ?? 200)
const folder = mkdtempSync(join(tmpdir(), 'sorepoint-bench-'))
chmodSync(folder, 0o755)
const home = join(folder, 'server')
mkdirSync(home)
const server = await makeServer(home)

/** Processor time of this process, s. */
async function cpuS(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Processor time of the server with all its processes, s: from /proc, in hundredths. */
function serverS(): number {
  const tree = new Set([server.pid()])
  let ticks = 0
  for (const pid of childrenOf(server.pid(), tree)) {
    const fields = (attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? '').split(') ')[1]?.split(' ') ?? []
    // User and system, and those of children that have ended.
    ticks += [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at] ?? 0), 0)
  }
  return ticks / 100
}

function childrenOf(pid: number, seen: Set<number>): ReadonlySet<number> {
  const text = attempt(() => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')) ?? ''
  for (const child of text.split(' ').filter(Boolean).map(Number)) {
    seen.add(child)
    childrenOf(child, seen)
  }
  return seen
}

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}

const least = (figures: readonly number[]): number => Math.min(...figures)
const figure = (value: number): string => value.toFixed(2)

try {
  await migratePostgres(server.url).then(async ({ url }) => {
    const postgres = await openPostgres(url!)
    const sqlite = await openStore(join(folder, 'log.db'))
    await benchImport({ sqlite, postgres })
    await benchLog({ sqlite, postgres })
    await benchCohort({ sqlite, postgres })
    await postgres.close()
    await sqlite.close()
  })
} finally {
  await server.stop('immediate')
  rmSync(folder, { recursive: true, force: true })
}

async function benchImport(stores: Readonly<Record<string, Store>>): Promise<void> {
  console.log(`\n## Import of the two sample exports, least of ${ROUNDS}, s of processor time\n`)
  const once: Record<string, number[]> = {}
  const ofServer: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, store] of Object.entries(stores)) {
      const athlete = store.athlete(`import ${round}`)
      const before = serverS()
      const s = await cpuS(async () => {
        await importFiles(SAMPLES, { store: athlete, options: { csvUnits: null }, nowMs: () => 0 })
      })
      once[name] = [...(once[name] ?? []), s]
      if (name === 'postgres') ofServer.push(serverS() - before)
    }
  }
  const [file, database] = [least(once['sqlite'] ?? []), least(once['postgres'] ?? [])]
  console.log(
    `file ${figure(file)}; database ${figure(database)} (${figure(database / file)} x), its server ${figure(least(ofServer))}`,
  )
}

async function benchLog(stores: Readonly<Record<string, Store>>): Promise<void> {
  console.log(`\n## The whole log of ${SESSIONS} sessions, middle of ${READS} reads, ms\n`)
  for (const [name, store] of Object.entries(stores)) {
    const athlete = store.athlete('one')
    await fill(athlete, inventedFiles(0, SESSIONS, FIVE_A_WEEK))
    await readLog(athlete)
    const times: number[] = []
    for (let n = 0; n < READS; n++) {
      const before = performance.now()
      await athlete.log()
      times.push(performance.now() - before)
    }
    console.log(`${name}: ${figure(times.toSorted((a, b) => a - b)[READS / 2]!)}`)
  }
}

async function benchCohort(stores: Readonly<Record<string, Store>>): Promise<void> {
  console.log(`\n## ${athletes} athletes of ${SESSIONS} sessions judged, s of processor time\n`)
  const files = inventedFiles(0, SESSIONS, FIVE_A_WEEK).map(({ file, sources }) => ({
    file,
    sources: sources.map(({ source }) => ({ source: { ...source, hasSamples: false }, packedSamples: null })),
  }))
  for (const [name, store] of Object.entries(stores)) {
    const filled = await cpuS(async () => {
      for (let n = 0; n < athletes; n++) {
        const athlete = store.athlete(`cohort ${String(n).padStart(6, '0')}`)
        await athlete.putSources(files.flatMap(({ sources }) => sources))
        await readLog(athlete)
      }
    })
    const before = serverS()
    let flags = 0
    const judged = await cpuS(async () => {
      for (const athlete of await store.athletes()) {
        if (athlete.startsWith('cohort'))
          flags += loggedFlags(await readLog(store.athlete(athlete)), TODAY).findings.length
      }
    })
    const whole = (judged + (name === 'postgres' ? serverS() - before : 0)) * (5205 / athletes)
    console.log(
      `${name}: derived and written ${figure((filled * 1000) / athletes)} ms an athlete; judged ${figure((judged * 1000) / athletes)} ms an athlete, ${flags} flags; 5,205 athletes ${figure(whole)} s, the server's included`,
    )
  }
}
