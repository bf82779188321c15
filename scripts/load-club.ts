// A club server under load: `node scripts/build.ts && node scripts/load-club.ts [seconds] [athletes] [readers] [imports]`
// brings a PostgreSQL of its own, fills it with so many athletes who share with one coach, has everybody judged, lets the
// coach's board be read without a pause while files come in by links, and tells how long the board took, how large it is,
// what was no answer, and what memory the server held. Figures in docs/club.md.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { makeLink } from '../src/app/club/links.ts'
import { openClub } from '../src/store/postgres/club.ts'
import { openPostgres } from '../src/store/postgres/index.ts'
import { openJobs } from '../src/store/postgres/jobs.ts'
import { openLinks } from '../src/store/postgres/links.ts'
import { migratePostgres } from '../src/store/postgres/migrate.ts'
import { runOn } from '../test/postgres/database.ts'
import { makeServer } from '../test/postgres/start-server.ts'
import { makeNote } from '../test/store/make.ts'
import { FIVE_A_WEEK, inventedFiles } from './invented-log.ts'

const [seconds, athletes, readers, imports] = [60, 500, 50, 5].map((usual, i) =>
  Number(process.argv[2 + i] ?? usual),
) as [number, number, number, number]
const SESSIONS = 113
const DAY_MS = 86_400_000
const SAMPLE = readFileSync(join(import.meta.dirname, '../samples/strava-export.zip'))
const BIN = join(import.meta.dirname, '../bin/sorepoint.cjs')

const folder = mkdtempSync(join(tmpdir(), 'sorepoint-load-club-'))
chmodSync(folder, 0o755)
const home = join(folder, 'server')
mkdirSync(home)
const postgres = await makeServer(home)
try {
  const { url } = await migratePostgres(postgres.url)
  await load(url!)
} finally {
  await postgres.stop('immediate')
  rmSync(folder, { recursive: true, force: true })
}

async function load(url: string): Promise<void> {
  const program = (...args: readonly string[]) =>
    spawn(process.execPath, [BIN, '--db', url, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const server = program(
    'serve',
    '--no-open',
    '--json',
    '--port',
    '0',
    '--metrics-port',
    '0',
    '--erased',
    join(folder, 'erased'),
  )
  const [first] = (await once(createInterface(server.stdout), 'line')) as [string]
  const origin = (JSON.parse(first) as { url: string }).url.replace(/\/$/, '')
  const invited = program('club', 'invite', '--role', 'coach', '--name', 'Jo', '--origin', origin, '--json')
  const invitation = JSON.parse(await textOf(invited.stdout)) as { invitation: string }
  const body = new URLSearchParams({
    name: 'Jo',
    email: 'jo@example.org',
    password: 'a long enough password',
    adult: 'yes',
  })
  const joined = await fetch(invitation.invitation, { method: 'POST', body, redirect: 'manual' })
  const cookie = joined.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')

  const began = performance.now()
  const links = await fill(url)
  await judged(url)
  console.log(
    `${athletes} athletes of ${SESSIONS} sessions filled in and judged: ${Math.round((performance.now() - began) / 1000)} s`,
  )
  const rssMb = (): number =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

  const ask = async (page: number): Promise<{ ms: number; bytes: number; status: number }> => {
    const beganMs = performance.now()
    const answer = await fetch(`${origin}/board?page=${page}`, { headers: { cookie } })
    const bytes = (await answer.arrayBuffer()).byteLength
    return { ms: performance.now() - beganMs, bytes, status: answer.status }
  }
  await ask(1)
  const alone: Awaited<ReturnType<typeof ask>>[] = []
  for (let n = 0; n < 100; n++) alone.push(await ask(1 + (n % Math.ceil(athletes / 25))))
  tell('one reader', alone, rssMb())

  const endMs = performance.now() + seconds * 1000
  let peakMb = 0
  const busy: typeof alone = []
  const reading = Array.from({ length: readers }, async (_, reader) => {
    for (let n = reader; performance.now() < endMs; n++) {
      busy.push(await ask(1 + (n % Math.ceil(athletes / 25))).catch(() => ({ ms: 0, bytes: 0, status: 0 })))
      peakMb = Math.max(peakMb, rssMb())
    }
  })
  const sent = links.map(async (link) => {
    const at = `${origin}/u/${link}`
    const headers = { 'x-file-name': 'export.zip' }
    const statuses = [(await fetch(`${at}/import/file`, { method: 'POST', headers, body: SAMPLE })).status]
    statuses.push((await fetch(`${at}/import/start`, { method: 'POST' })).status)
    for (;;) {
      const { phase } = (await (await fetch(`${at}/import/status`)).json()) as { phase: string }
      if (phase !== 'reading') return `${statuses.join(' ')} ${phase}`
      await wait(500)
    }
  })
  await Promise.all(reading)
  tell(`${readers} readers and ${imports} imports, ${seconds} s`, busy, peakMb)
  console.log(`imports: ${(await Promise.all(sent)).join(', ')}`)
  server.kill('SIGTERM')
  await once(server, 'exit')
}

/** Athletes with a log, a note with some, all shared with the coach. @returns tokens of links for uploads */
async function fill(url: string): Promise<readonly string[]> {
  const [store, club, links] = [await openPostgres(url), await openClub(url), await openLinks(url)]
  const coach = (await club.members()).find(({ role }) => role === 'coach')!
  const firstMs = Date.now() - SESSIONS * FIVE_A_WEEK.everyMs
  const sources = inventedFiles(0, SESSIONS, { ...FIVE_A_WEEK, firstMs }).flatMap((file) =>
    file.sources.map(({ source }) => ({ source: { ...source, hasSamples: false }, packedSamples: null })),
  )
  const tokens: string[] = []
  for (let n = 0; n < athletes; n++) {
    const id = `a${String(n).padStart(18, '0')}`
    await runOn(
      url,
      `INSERT INTO sorepoint_club."user" (id, name, email, "emailVerified", "updatedAt") VALUES ($1, $2, $3, true, now())`,
      [id, `Runner ${n}`, `r${n}@example.org`],
    )
    await club.addPerson({ id, name: `Runner ${n}`, role: 'athlete', athlete: id, group: `Group ${n % 8}` })
    await club.give(id, coach.id, n % 3 === 0 ? ['board'] : ['board', 'load', 'pain-words'], Date.now() + 90 * DAY_MS)
    const log = store.athlete(id)
    await log.putSources(n % 10 === 9 ? sources.slice(0, 60) : sources)
    const date = new Date(Date.now() - (n % 9) * DAY_MS).toISOString().slice(0, 10)
    if (n % 4 === 0) await log.putNote(makeNote('n1', { date, text: 'left calf 4/10 tight' }))
    if (n < imports) {
      const wanted = { kind: 'upload', label: '', withConditions: false, days: 1 } as const
      tokens.push((await makeLink(links, id, wanted, Date.now()))!)
    }
  }
  await Promise.all([store.close(), club.close(), links.close()])
  return tokens
}

/** By the worker inside the server. */
async function judged(url: string): Promise<void> {
  const jobs = await openJobs(url)
  await jobs.put('nightly', [{ athlete: null, upload: null }])
  for (;;) {
    await wait(1000)
    const { waiting, held } = await jobs.state()
    if (waiting + held === 0) break
  }
  await jobs.close()
}

function tell(who: string, answers: readonly { ms: number; bytes: number; status: number }[], mb: number): void {
  const times = answers.map(({ ms }) => ms).toSorted((a, b) => a - b)
  const at = (share: number): string => `${Math.round(times[Math.floor(times.length * share)] ?? 0)} ms`
  const wrong = answers.filter(({ status }) => status !== 200).length
  const largest = Math.max(...answers.map(({ bytes }) => bytes))
  console.log(
    `${who}: ${answers.length} boards, ${wrong} without an answer; p50 ${at(0.5)}, p95 ${at(0.95)}; at most ${(largest / 1000).toFixed(1)} kB; server ${Math.round(mb)} MB`,
  )
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  for await (const piece of stream) text += String(piece)
  return text
}
