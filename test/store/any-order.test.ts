import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveFrom } from '../../src/app/log/derive.ts'
import { readRecordings } from '../../src/ingest/read-recordings.ts'
import { sourceOf } from '../../src/ingest/source-of.ts'
import type { StoredSource } from '../../src/model/source.ts'
import type { Store } from '../../src/store/contract/store.ts'
import { openStore } from '../../src/store/sqlite/index.ts'
import { recording, source, stravaRow, track } from '../runs/build.ts'
import { makeFile } from './make.ts'

// Exports of one runner, each odd in its own way, that tell of the same few runs. Whatever comes first: the same runs with
// the same words, and the same sore places.

const MORNING = Date.UTC(2026, 10, 22, 6)
const DAY_MS = 86_400_000

const counting = (share: number) => {
  const samples = track({ from: null, startMs: MORNING - 2 * DAY_MS })
  return { ...samples, dist: samples.dist.map((metres) => metres * share) }
}

async function table(name: string, text: string): Promise<readonly StoredSource[]> {
  const read = await readRecordings({ path: name, bytes: new TextEncoder().encode(text) })
  return read.recordings.map((each) => sourceOf(each, { path: name, sha256: read.sha256, key: null }).source)
}

const HEAD = 'Date,Type,Distance (km),Time,Elevation Gain (m),Avg HR,Title,Notes\n'
const EXPORTS: Readonly<Record<string, readonly StoredSource[]>> = {
  watch: [source(recording({ title: 'Morning' }), 'watch')],
  phone: [source(recording({ format: 'gpx', samples: track({ startMs: MORNING + 40_000, seconds: 1750 }) }), 'phone')],
  'treadmill watch': [source(recording({ samples: counting(1) }), 'treadmill watch')],
  'foot pod': [source(recording({ samples: counting(1.12) }), 'foot pod')],
  'the account’s row': [stravaRow(7, MORNING, 5400, 1800, { description: 'left calf 2/10' })],
  'rows to the minute': await table(
    'minutes.csv',
    `${HEAD}2026-11-22 07:00,Run,5.41,30:02,12,150,,right hip 3/10\n2026-11-18 07:00,Run,8,48:00,,,,\n`,
  ),
  'rows to the minute, without words': await table(
    'minutes-2.csv',
    `${HEAD}2026-11-22 07:00,Run,5.41,30:02,,,,\n2026-11-18 07:00,Run,8,48:00,,148,,\n`,
  ),
  'days alone, with words': await table(
    'days.csv',
    `${HEAD}2026-11-22,Run,5.4,30:00,,,,left knee 3/10\n2026-11-19,Run,10,55:00,,,Long,left knee 3/10\n`,
  ),
  'days alone, without words': await table(
    'days-2.csv',
    `${HEAD}2026-11-22,Run,5.4,30:00,,,,\n2026-11-19,Run,10,55:00,,,,\n`,
  ),
  'days alone, with a heart rate': await table('days-3.csv', `${HEAD}2026-11-19,Run,10,55:00,80,151,,\n`),
  'days alone, with a title': await table('days-4.csv', `${HEAD}2026-11-22,Run,5.4,30:00,,,With Ann,\n`),
}

async function toldBy(names: readonly string[]) {
  const store: Store = await openStore(':memory:')
  const me = store.athlete('me')
  for (const name of names) {
    const sources = EXPORTS[name]!.map((each) => ({ ...each, hasSamples: false }))
    await me.putFile(makeFile(sources, { name, member: name, sha256: name }))
  }
  const told = await deriveFrom(me, await me.sources())
  await store.close()
  return told
}

test('no order of odd exports, nor one of them given again, is seen in the runs or the notes', async () => {
  const names = fc.uniqueArray(fc.constantFrom(...Object.keys(EXPORTS)), { minLength: 2 })
  const orders = names.chain((some) =>
    fc.record({
      some: fc.constant(some),
      // Each once, then some again.
      shuffled: fc.shuffledSubarray(some, { minLength: some.length }),
      again: fc.shuffledSubarray(some),
    }),
  )
  await fc.assert(
    fc.asyncProperty(orders, async ({ some, shuffled, again }) => {
      expect(await toldBy([...shuffled, ...again])).toEqual(await toldBy(some))
    }),
    { numRuns: 60 },
  )
})

test('all of them together lose no word', async () => {
  const { suggestions } = await toldBy(Object.keys(EXPORTS))
  expect(suggestions.map(({ date, text }) => `${date} ${text}`)).toEqual(
    expect.arrayContaining(['2026-11-19 left knee 3/10', '2026-11-22 left knee 3/10', '2026-11-22 right hip 3/10']),
  )
  expect(Object.keys(EXPORTS)).toHaveLength(11)
})
