import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/sqlite/index.ts'
import { gpxRun } from '../cli/gpx.ts'
import { makeNote } from '../store/make.ts'
import { useTemporaryFolder } from '../store/temporary-folder.ts'
import { bundleSorepoint, type Sorepoint } from './sorepoint.ts'
import { type Imported, importedOf, stateOfLog } from './state-of-log.ts'

/** Killed this often, on four logs at a time. `SOREPOINT_KILLS=2000 npx vitest run test/reliability/killed.test.ts` for long. */
const KILLS = Number(process.env['SOREPOINT_KILLS'] ?? 100)
const LANES = 4
const FILES = 12

let sorepoint: Sorepoint
let undisturbed: Imported
/** How long a writer that nobody disturbs takes to open the log, and to fill it, ms. */
let openMs: number
let writeMs: number

interface Heard {
  readonly lines: readonly string[]
  readonly finished: boolean
}

/** Starts a writer and kills it so many ms after the log is open; before that, if they are below 0; or never. */
async function killedAfter(ms: number | null, path: string, prefix: string): Promise<Heard> {
  const child = sorepoint.startWriter([path, sorepoint.file('runs'), prefix])
  const timers: NodeJS.Timeout[] = []
  const killIn = (delayMs: number) => timers.push(setTimeout(() => child.kill('SIGKILL'), delayMs))
  if (ms !== null && ms < 0) killIn(openMs + ms)
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (line === 'open' && ms !== null && ms >= 0) killIn(ms)
  }
  for (const timer of timers) clearTimeout(timer)
  return { lines, finished: lines.at(-1) === 'done' }
}

/** A fifth of the deaths come while the log is opened, the others at any moment of the writing. */
const someMoment = () => (Math.random() < 0.2 ? -Math.random() * openMs : Math.random() * writeMs)

const told = (lines: readonly string[], what: string) =>
  lines.filter((line) => line.startsWith(what)).map((line) => line.slice(what.length + 1))

beforeAll(async () => {
  sorepoint = await bundleSorepoint()
  mkdirSync(sorepoint.file('runs'))
  for (let n = 0; n < FILES; n++) {
    const day = String(n + 1).padStart(2, '0')
    const words = n % 5 === 0 ? `sore left calf ${n % 7}/10` : ''
    writeFileSync(sorepoint.file('runs', `${day}.gpx`), gpxRun(`2026-05-${day}T07:00:00Z`, 20, 2.8, `Run ${n}`, words))
  }
  const startedMs = performance.now()
  const child = sorepoint.startWriter([sorepoint.file('whole.db'), sorepoint.file('runs'), 'whole'])
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'open') openMs = performance.now() - startedMs
  }
  writeMs = performance.now() - startedMs - openMs
  const whole = await stateOfLog(sorepoint.file('whole.db'))
  expect([whole.findings, whole.runs.length, whole.noteIds.size]).toEqual([[], FILES, FILES])
  undisturbed = importedOf(whole)
})

describe('a program killed at any moment', () => {
  const name = 'loses nothing that it said was in, leaves a sound log, and the next import ends as if nothing had been'
  test(name, { timeout: 60_000 + KILLS * 2000 }, async () => {
    const lanes = Array.from({ length: LANES }, (_, lane) => killAgainAndAgain(lane))
    const moments = (await Promise.all(lanes)).flat()
    expect(moments).toHaveLength(KILLS)
    // Most struck while it wrote, not before or after.
    expect(moments.filter((files) => files > 0 && files < FILES).length).toBeGreaterThan(KILLS / 5)
  })

  /** How many files each killed writer had said were in. */
  async function killAgainAndAgain(lane: number): Promise<readonly number[]> {
    const moments: number[] = []
    for (let log = 0; moments.length < KILLS / LANES; log++) {
      const path = sorepoint.file(`killed-${lane}-${log}.db`)
      const notes: string[] = []
      let finished = false
      // A log dies five times, then may finish.
      for (let death = 0; death < 6 && !finished; death++) {
        const isLast = death === 5 || moments.length === KILLS / LANES
        const afterMs = isLast ? null : someMoment()
        const heard = await killedAfter(afterMs, path, `${death}-`)
        finished = heard.finished
        if (!finished) moments.push(Number(told(heard.lines, 'files').at(-1) ?? 0))
        notes.push(...told(heard.lines, 'note'))
        const state = await stateOfLog(path)
        expect(state.findings).toEqual([])
        expect(notes.filter((id) => !state.noteIds.has(id))).toEqual([])
        // Files are read in their order: so many of them said, so many in.
        expect(state.files.length).toBeGreaterThanOrEqual(Number(told(heard.lines, 'files').at(-1) ?? 0))
        expect(state.files.map(({ name }) => name).toSorted()).toEqual(
          undisturbed.files
            .map(({ name }) => name)
            .toSorted()
            .slice(0, state.files.length),
        )
        expect(state.files.flatMap(({ sourceKeys }) => sourceKeys).toSorted()).toEqual(
          state.sources.map(({ key }) => key).toSorted(),
        )
        if (finished) expect(importedOf(state)).toEqual(undisturbed)
      }
    }
    return moments
  }
})

describe('a machine that stops in the middle of a write', () => {
  const file = useTemporaryFolder()

  test('leaves every write that was whole and nothing of the one that was not, wherever the file ends', async () => {
    const path = file('log.db')
    const store = await openStore(path)
    const me = store.athlete('me')
    // How long the write-ahead log was when each note was in.
    const ends: number[] = []
    for (let n = 0; n < 60; n++) {
      await me.putNote(makeNote(`n${n}`, { text: 'x'.repeat((n * 977) % 9000) }))
      ends.push(statSync(`${path}-wal`).size)
    }
    const wal = readFileSync(`${path}-wal`)
    const moment = fc.record({ at: fc.nat(wal.length), tail: fc.uint8Array({ maxLength: 5000 }) })
    let number = 0
    await fc.assert(
      fc.asyncProperty(moment, async ({ at, tail }) => {
        const copy = file(`copy-${number++}.db`)
        copyFileSync(path, copy)
        // What a disk had not written yet may hold anything.
        writeFileSync(`${copy}-wal`, Buffer.concat([wal.subarray(0, at), tail]))
        const after = await openStore(copy)
        expect(await after.inFile!.integrity()).toEqual([])
        const there = (await after.athlete('me').notes()).length
        await after.close()
        expect(there).toBe(ends.filter((end) => end <= at).length)
      }),
      { numRuns: 200 },
    )
    await store.close()
  })
})
