import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/contract/store.ts'
import { openPostgres } from '../../src/store/postgres/index.ts'
import { makeDatabase, runOn, type TestDatabase } from '../postgres/database.ts'
import { makeServer, type PostgresServer } from '../postgres/start-server.ts'
import { makeFile, makeSource } from './make.ts'

// A server of its own: it is stopped and killed here, and nobody else's tests with it.
let folder: string
let server: PostgresServer
let database: TestDatabase

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sorepoint-failures-'))
  chmodSync(folder, 0o755)
  const home = join(folder, 'server')
  mkdirSync(home)
  server = await makeServer(home)
  database = await makeDatabase(server.url)
})
afterAll(async () => {
  await server?.stop('immediate')
  rmSync(folder, { recursive: true, force: true })
})

/** Writes files of two sources one after the other, whatever happens; keys of those that were acknowledged. */
async function writeOn(athlete: string, files: number): Promise<readonly string[]> {
  const acknowledged: string[] = []
  const store = await openAtLast()
  for (let n = 0; n < files; n++) {
    const keys = [`strava:${n}a`, `strava:${n}b`]
    const file = makeFile(keys.map((key) => makeSource(key, n)))
    const put = await store
      .athlete(athlete)
      .putFile(file)
      .catch((error: { code?: string }) => error)
    if ('sources' in put) acknowledged.push(...keys)
    else {
      expect([put.code, String(put)]).toEqual(['unreachable', String(put)])
      await sleep(20)
    }
  }
  await store.close()
  return acknowledged
}

/** Opening asks the server, too: it may be cut off. */
async function openAtLast(): Promise<Store> {
  for (;;) {
    const store = await openPostgres(database.url).catch((error: { code?: string }) => error)
    if ('athlete' in store) return store
    expect(store.code).toBe('unreachable')
  }
}

/** Nothing acknowledged is lost, and no file is in by half. */
async function expectWhole(athlete: string, acknowledged: readonly string[]): Promise<void> {
  const store = await openAtLast()
  const keys = await store.athlete(athlete).sourceKeys()
  const named = [...(await store.athlete(athlete).knownFiles()).values()].flatMap(({ sourceKeys }) => sourceKeys)
  await store.close()
  expect(acknowledged.filter((key) => !keys.has(key))).toEqual([])
  expect(named.toSorted()).toEqual([...keys].toSorted())
}

describe('nothing that was acknowledged is lost, and no part of a file is left', () => {
  test('when connections are cut again and again, in the middle of whatever they do', async () => {
    const ended = new AbortController()
    const cutting = (async () => {
      let cut = 0
      while (!ended.signal.aborted) {
        const rows = await runOn(
          server.url,
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE '%\\_app' AND pid <> pg_backend_pid()`,
        )
        cut += rows.length
        await sleep(15)
      }
      return cut
    })()
    const acknowledged = await Promise.all(['a', 'b', 'c'].map((athlete) => writeOn(athlete, 80)))
    ended.abort()
    expect(await cutting).toBeGreaterThan(20)
    for (const [i, athlete] of ['a', 'b', 'c'].entries()) await expectWhole(athlete, acknowledged[i]!)
  })

  test('when the server loses its power, and is started again while an import goes on', async () => {
    const writing = writeOn('d', 150)
    for (let round = 0; round < 2; round++) {
      await sleep(300)
      await server.stop('immediate')
      await sleep(500)
      await server.start()
    }
    const acknowledged = await writing
    expect(acknowledged.length).toBeGreaterThan(0)
    await expectWhole('d', acknowledged)
    // The import again brings the rest, and nothing twice.
    expect((await writeOn('d', 150)).length).toBe(300)
    await expectWhole('d', await writeOn('d', 1))
  })
})
