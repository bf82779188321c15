import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { DERIVED_BY, refreshRuns } from '../../src/app/log/refresh-runs.ts'
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts'
import type { AthleteStore } from '../../src/store/contract/store.ts'
import { openStore } from '../../src/store/sqlite/index.ts'
import { makeFile, makeNote } from '../store/make.ts'
import { putSeason, trackedSource } from './season.ts'

let me: AthleteStore
beforeEach(async () => {
  const store = await openStore(':memory:')
  onTestFinished(() => store.close())
  me = store.athlete('me')
})

describe('runs are derived when, and only when, what they rest on has changed', () => {
  test('first all of them, then none', async () => {
    await putSeason(me)
    const first = await refreshRuns(me)
    expect([first.changed, first.runs.length]).toEqual([true, 40])
    expect(await refreshRuns(me)).toEqual({ runs: first.runs, changed: false })
  })

  test('an empty log is not written to by looking', async () => {
    expect(await refreshRuns(me)).toEqual({ runs: [], changed: false })
    expect((await me.runs()).derivedBy).toBe('')
  })

  test.each([
    ['a new file', async () => me.putFile(makeFile([trackedSource('strava:new', 99).source]))],
    ['a verdict', async () => me.putVerdicts([{ sourceA: 'strava:0', sourceB: 'strava-row:0', verdict: 'different' }])],
    ['the zone', async () => me.putSettings({ ...DEFAULT_SETTINGS, zone: 'Asia/Tokyo' })],
    ['forgetting', async () => me.forgetSource('strava:0')],
  ])('again after %s', async (_what, change) => {
    await putSeason(me)
    await refreshRuns(me)
    await change()
    expect((await refreshRuns(me)).changed).toBe(true)
    expect((await refreshRuns(me)).changed).toBe(false)
  })

  test('not after a note', async () => {
    await putSeason(me)
    await refreshRuns(me)
    await me.putNote(makeNote('n1', { sourceKey: 'strava:1' }))
    expect((await refreshRuns(me)).changed).toBe(false)
  })

  test('again when another version derived them', async () => {
    await putSeason(me)
    const { runs } = await refreshRuns(me)
    await me.putDerived({ revision: await me.revision(), derivedBy: 'older', runs: [], suggestions: [] })
    expect(await refreshRuns(me)).toEqual({ runs, changed: true })
    expect((await me.runs()).derivedBy).toBe(DERIVED_BY)
  })

  test('again, and never the older over the newer, when a file comes in between', async () => {
    await putSeason(me)
    let interrupted = false
    const busy: AthleteStore = {
      ...me,
      putDerived: async (derived) => {
        if (!interrupted) {
          interrupted = true
          await me.putFile(makeFile([trackedSource('strava:late', 99).source]))
        }
        return me.putDerived(derived)
      },
    }
    expect((await refreshRuns(busy)).runs).toHaveLength(41)
    expect((await me.runs()).runs).toHaveLength(41)
  })
})

test('figures of an older version are made again from the stored samples, to the same values', async () => {
  await putSeason(me)
  const before = await me.sources()
  const spoilt = before
    .filter(({ hasSamples }) => hasSamples)
    .map(({ key, figures }) => [key, { ...figures, version: 0, distanceM: 1, minuteM: [] }] as const)
  await me.putFigures(new Map(spoilt))
  await refreshRuns(me)
  expect(await me.sources()).toEqual(before)
})

test('what a title says of pain is suggested', async () => {
  await putSeason(me)
  await refreshRuns(me)
  const suggested = (await me.notes()).filter(({ status }) => status === 'suggested')
  expect(suggested.map(({ sourceKey, text }) => [sourceKey, text])).toEqual([['strava:7', 'sore left knee 4/10']])
})

test('files in any order give the same runs', async () => {
  const store = await openStore(':memory:')
  onTestFinished(() => store.close())
  const keys = Array.from({ length: 12 }, (_, n) => n)
  // Every third recorded twice.
  const files = keys.flatMap((n) => {
    const one = trackedSource(`strava:${n}`, n)
    const other = trackedSource(`garmin:${n}`, n)
    return (n % 3 === 0 ? [one, other] : [one]).map((entry) => ({ ...makeFile([entry.source]), sources: [entry] }))
  })
  const orders = [files, files.toReversed(), files.toSorted((a, b) => (a.file.sha256 < b.file.sha256 ? 1 : -1))]
  const ends = []
  for (const [i, order] of orders.entries()) {
    const athlete = store.athlete(`order ${i}`)
    for (const file of order) {
      await athlete.putFile(file)
      // Derived in between or not must not matter either.
      if (i === 1) await refreshRuns(athlete)
    }
    ends.push((await refreshRuns(athlete)).runs)
  }
  expect(ends[0]).toHaveLength(12)
  expect(ends[1]).toEqual(ends[0])
  expect(ends[2]).toEqual(ends[0])
})
