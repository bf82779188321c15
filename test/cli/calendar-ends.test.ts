import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/sqlite/index.ts'
import { makeFile, makeSource } from '../store/make.ts'
import { call } from './in-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'sorepoint-ends-'))
const db = join(folder, 'log.db')
beforeAll(async () => {
  const store = await openStore(db)
  await store.athlete('me').putFile(makeFile([makeSource('strava:1', 165)]))
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const DAYS = ['9999-12-31', '0000-01-01', '0001-01-01', '1949-12-31', '2200-01-01']

/** Every place of a call where a day or a week stands. */
const CALLS: readonly (readonly string[])[] = [
  ['report', '--week'],
  ['report', '--weeks', '3', '--week'],
  ['report', '--physio', '--week'],
  ['runs', '--from'],
  ['runs', '--to'],
  ['flags', '--from'],
  ['flags', '--to'],
  ['day', 'today', '--illness', 'fever', '--illness-free-since'],
  ['clear', 'knee', '--by', 'physio', '--on'],
  ['clear', 'knee', '--by', 'physio', '--until'],
]

test.each(DAYS)('%s as today is refused in a line', async (day) => {
  for (const verb of ['report', 'today', 'flags', 'runs', 'check'])
    expect(await call('--db', db, '--today', day, verb)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--today takes a date'),
    })
})

test.each(['1950-01-01', '2199-12-31'])('%s as today is answered', async (day) => {
  for (const verb of ['report', 'today', 'flags', 'runs'])
    expect([verb, (await call('--db', db, '--today', day, verb)).code]).toEqual([verb, 0])
}, 120_000)

test.each(CALLS.map((args) => [args.join(' '), args] as const))('%s', async (_name, args) => {
  for (const given of [...DAYS, '9999-W99', '9999-W52', '0000-W01', '0000-W00', '1949-W52']) {
    const { code, err } = await call('--db', db, '--today', '2026-11-15', ...args, given)
    expect([given, code === 0 || code === 2, err]).toEqual([given, true, expect.not.stringContaining('should not')])
  }
  for (const verb of ['report', 'today'])
    expect([verb, (await call('--db', db, '--today', '2026-11-15', verb)).code]).toEqual([verb, 0])
})

test.each(['note', 'day'])('%s of a day at the ends of the calendar', async (verb) => {
  for (const given of DAYS) {
    const words = verb === 'note' ? ['left knee 2/10'] : ['--tired']
    const { code, err } = await call('--db', db, '--today', '2026-11-15', verb, given, ...words)
    // Kept, it would be two thousand years of weeks to look at.
    expect([given, code > 0, err]).toEqual([given, true, expect.not.stringContaining('should not')])
  }
}, 120_000)
