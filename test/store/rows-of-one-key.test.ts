import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_TOTALS, type StatedTotals } from '../../src/model/recording.ts'
import { statedOrder } from '../../src/model/rows-of-one-key.ts'
import { openStore } from '../../src/store/sqlite/index.ts'
import { makeFile, makeSource } from './make.ts'

const KEY = 'garmin-csv:2026-06-01T08:00:00'

/** A row of a table, under the one key. */
function row(totals: Partial<StatedTotals>, title: string, key = KEY) {
  const source = makeSource(key, 0, { format: 'garmin-csv', totals: { ...NO_TOTALS, ...totals }, title })
  return { ...source, sha256: `${JSON.stringify(totals)} ${title}`, name: `${title}.csv` }
}

async function keptOf(rows: readonly ReturnType<typeof row>[]) {
  const store = await openStore(':memory:')
  for (const one of rows) await store.athlete('me').putFile(makeFile([one], { sha256: one.sha256 }))
  const [kept] = await store.athlete('me').sources()
  await store.close()
  return kept!.recording
}

test('of two tables with one key no order of imports decides a figure', async () => {
  const figure = fc.constantFrom(null, 5000, 5010, 4800)
  const rows = fc.array(
    fc
      .record({ distanceM: figure, timerS: figure, ascentM: figure })
      .map((totals) => row(totals, JSON.stringify(totals))),
    { minLength: 2, maxLength: 4 },
  )
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      expect((await keptOf(given)).totals).toEqual((await keptOf(given.toReversed())).totals)
    }),
    { numRuns: 60 },
  )
})

test('of three tables and more the words do not depend on their order either: each is that of the one that states most of those that have it', async () => {
  const word = (letter: string) => fc.constantFrom(null, `${letter}1`, `${letter}2`, `${letter}3`)
  const words = fc.record({ title: word('t'), description: word('d'), privateNote: word('p'), shoe: word('s') })
  const tables = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 4800, max: 5200 }), words, fc.boolean()), {
      selector: ([distanceM, , timed]) => `${distanceM} ${timed}`,
      minLength: 3,
      maxLength: 5,
    })
    .map((rows) =>
      rows.map(([distanceM, own, timed]) => {
        const one = row({ distanceM, timerS: timed ? 1500 : null }, `${distanceM} ${timed}`)
        return { ...one, recording: { ...one.recording, ...own } }
      }),
    )
  const shuffled = tables.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
  )
  await fc.assert(
    fc.asyncProperty(shuffled, async ([rows, other]) => {
      const kept = await keptOf(rows)
      expect(await keptOf(other)).toEqual(kept)
      const ranked = rows.map(({ recording }) => recording).sort((a, b) => statedOrder(b, a))
      for (const name of ['title', 'description', 'privateNote', 'shoe'] as const) {
        expect(kept[name]).toBe(ranked.find((one) => one[name] !== null)?.[name] ?? null)
      }
    }),
    { numRuns: 80 },
  )
})

test('the table that states more holds', async () => {
  const whole = row({ distanceM: 5000, timerS: 1500, ascentM: 40 }, 'genuine')
  const derived = row({ distanceM: 4990, timerS: 1500 }, 'derived')
  expect((await keptOf([whole, derived])).title).toBe('genuine')
  expect((await keptOf([derived, whole])).title).toBe('genuine')
})

test('the same figures with other words are the row’s newer words; an activity’s own number is replaced as ever', async () => {
  expect((await keptOf([row({ distanceM: 5000 }, 'b'), row({ distanceM: 5000 }, 'a')])).title).toBe('a')
  const numbered = (metres: number) => row({ distanceM: metres }, `${metres}`, 'strava-row:7')
  expect((await keptOf([numbered(9000), numbered(5000)])).totals.distanceM).toBe(5000)
})
