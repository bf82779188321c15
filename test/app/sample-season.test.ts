import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fillWithSampleSeason, SAMPLE_ATHLETE } from '../../src/app/import/sample-season.ts'
import { openLog } from '../../src/app/log/open-log.ts'
import { readLog } from '../../src/app/log/read-log.ts'
import { SEASON_ENDS } from '../../src/demo/season.ts'
import { addDays, daysBetween } from '../../src/lib/local-date.ts'
import { clockOf } from '../../src/lib/local-time.ts'
import { scratchFolder } from './import/zips.ts'

test('the season ends on the day asked for, the same story at the same hours of the day', async () => {
  const log = await openLog({ path: join(scratchFolder(), 'log.db'), athlete: SAMPLE_ATHLETE })
  onTestFinished(() => log.close())
  // A summer day of another year: the clocks were moved in between.
  const today = '2027-06-23'
  const filled = await fillWithSampleSeason(log.store, { today, nowMs: () => 0 })
  expect(filled.runs).toMatchObject({ added: 103, merged: 102 })
  expect(filled.problems).toEqual([])
  const { runs, notes, dayChecks, settings } = await readLog(log.store)
  const days = daysBetween(SEASON_ENDS, today)
  expect(runs).toHaveLength(113)
  expect(runs.at(-1)?.date).toBe(addDays(today, -1))
  expect(runs[0]?.date).toBe(addDays('2026-04-21', days))
  const mountain = runs.find(({ title }) => title === 'First mountain run')
  expect(mountain?.date).toBe(addDays('2026-10-18', days))
  // 9:40 by the clock on the wall, in whichever season it falls.
  expect(new Date(clockOf(mountain?.startMs ?? 0, mountain?.zone ?? '')).toISOString().slice(11, 16)).toBe('09:40')
  const own = notes.filter(({ status }) => status === 'own')
  expect(own).toHaveLength(7)
  expect(own.every(({ sourceKey, date }) => sourceKey !== null && date < today)).toBe(true)
  expect(dayChecks.at(-1)?.date).toBe(addDays('2026-11-05', days))
  expect(settings.experience).toBe('experienced')

  await fillWithSampleSeason(log.store, { today, nowMs: () => 0 })
  const again = await readLog(log.store)
  expect(again.runs.map(({ id }) => id)).toEqual(runs.map(({ id }) => id))
  expect(again.notes).toEqual(notes)
}, 60_000)
