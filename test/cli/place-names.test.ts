import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openLog } from '../../src/app/log/open-log.ts'
import { readPlace } from '../../src/app/notes/read-place.ts'
import { placeTyped } from '../../src/cli/read-place.ts'
import { NAMED_PLACES, placeOfName, printedNames } from '../../src/words/en/places/place-names.ts'
import { noteInWords } from '../make/note.ts'
import { call } from './in-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'sorepoint-places-'))
const db = join(folder, 'log.db')
const inLog = (...args: readonly string[]) => call('--db', db, '--today', '2026-11-15', ...args)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every name that is printed of a place is understood as that place where a place is typed', () => {
  for (const place of NAMED_PLACES)
    for (const name of printedNames(place)) {
      const read = readPlace(placeTyped(name, []))
      // "Your legs" are both legs: where two places share a name, either is right.
      expect(read.ok && printedNames(read.value), `${name}: ${JSON.stringify(read)}`).toContain(name)
    }
})

test('a name stands for one place alone, but for legs without a side', () => {
  const shared = NAMED_PLACES.flatMap((place) =>
    printedNames(place).filter((name) => {
      const found = placeOfName(name)
      return found?.area !== place.area || found.side !== place.side
    }),
  )
  expect([...new Set(shared)]).toEqual(['your legs', 'legs'])
})

test.each([
  ['left kneecap', 'kneecap', 'left'],
  ['your left knee', 'knee', 'left'],
  ['The outside of your left knee', 'outer-knee', 'left'],
  ['left knee, outer side', 'outer-knee', 'left'],
  ['calf, both sides', 'calf', 'both'],
  ['both calves', 'calf', 'both'],
  ['both inner shins', 'inner-shin', 'both'],
  ['ankles', 'ankle', 'both'],
  ['Achilles', 'achilles', null],
  ['left hamstring', 'back-thigh', 'left'],
  ['n1a2b3c4', 'shin', 'right'],
  // Not printed, but understood in a note.
  ['left quad', 'front-thigh', 'left'],
])('day --was-quiet "%s"', async (typed, area, side) => {
  const log = await openLog({ path: db, athlete: null })
  await log.store.putNote(noteInWords('right shin 3/10', { id: 'n1a2b3c4', date: '2026-11-13' }))
  await log.close()
  const { code, out } = await inLog('day', 'today', '--was-quiet', typed, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out).day.quiet.at(-1)).toEqual({ area, side, quiet: true, symptomFree: false })
})

test('several at once, by commas and by repeating, with a comma inside a name', async () => {
  const { out } = await inLog(
    'day',
    '2026-11-14',
    '--was-quiet',
    'left knee,right calf',
    '--was-quiet',
    'left knee, outer side',
    '--json',
  )
  expect(JSON.parse(out).day.quiet.map(({ area, side }: { area: string; side: string }) => `${side} ${area}`)).toEqual([
    'left knee',
    'right calf',
    'left outer-knee',
  ])
})

test.each([
  ['clear', '--by', 'physio', '--on', '2026-11-14'],
  ['injury', '--when', '2023'],
  ['check', '--passed'],
])('%s takes a printed name too', async (verb, ...options) => {
  const { code, err } = await inLog(verb, 'the inside of your left shin', ...options)
  expect({ code, err }).toEqual({ code: 0, err: expect.not.stringContaining('is no place') })
})
