import { describe, expect, test } from 'vitest'
import {
  ANSWER_NAMES,
  analyse,
  answerSchema,
  emptyLog,
  explain,
  explainable,
  loadFlags,
  overviewWeeks,
  painNotes,
  pickWeek,
  planRun,
  readRecordings,
} from '../../src/index.ts'
import { ANSWERS } from '../../src/model/schemas/answers.ts'

const week = { id: '2026-W47', from: '2026-11-16', to: '2026-11-22' }
// A calendar that counts on would take it for 2 March.
const NO_DAY = '2026-02-30'

describe('a program that uses the library wrongly is told so', () => {
  test('a day that is none is refused, never taken for another', () => {
    expect(() => analyse(emptyLog(), week, NO_DAY)).toThrow(/asOf takes a local day .* not "2026-02-30"/)
    expect(() => loadFlags(emptyLog(), NO_DAY)).toThrow(RangeError)
    expect(() => planRun(emptyLog(), '10 km', NO_DAY)).toThrow(RangeError)
    expect(() => pickWeek('last', NO_DAY, 'monday')).toThrow(RangeError)
    expect(() => painNotes('left knee 4/10', { id: 'n1', date: NO_DAY })).toThrow(RangeError)
    expect(() => overviewWeeks(emptyLog(), week, 2, NO_DAY)).toThrow(RangeError)
  })

  test('an overview of no week is refused', () => {
    expect(() => overviewWeeks(emptyLog(), week, 0, '2026-11-22')).toThrow(/at least one week, not 0/)
  })
})

describe('what was given is at fault: an answer, no exception', () => {
  test.each([
    ['nothing.fit', new Uint8Array(), 'empty'],
    ['letter.txt', new TextEncoder().encode('Dear runner'), 'unknown-format'],
    ['cut.gpx.gz', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1), 'bad-gzip'],
  ])('%s is named as a problem', async (path, bytes, code) => {
    const { recordings, problems } = await readRecordings({ path, bytes })
    expect(recordings).toEqual([])
    expect(problems).toMatchObject([{ path, level: 'error', code }])
  })

  test('a week or an id that nobody knows is null', () => {
    expect(pickWeek('2026-W99', '2026-11-22', 'monday')).toBeNull()
    expect(explain('no-such-rule')).toBeNull()
  })
})

test('words that name two places are two notes, each with a name of its own, and the same words', () => {
  const notes = painNotes('left knee 3/10 and right calf 2/10', { id: 'n7', date: '2026-11-22' })
  expect(notes.map(({ id, symptom }) => [id, symptom.area, symptom.severity])).toEqual([
    ['n7', 'knee', 3],
    ['n7-2', 'calf', 2],
  ])
  expect(new Set(notes.map(({ text }) => text)).size).toBe(1)
})

test('every id can be explained, and every answer has a schema that names itself', async () => {
  const { flags, rules, sources } = explainable()
  for (const id of [...flags, ...rules, ...sources]) expect(explain(id)?.id).toBe(id)
  expect([...ANSWER_NAMES].sort()).toEqual(Object.keys(ANSWERS).sort())
  for (const name of ANSWER_NAMES) {
    expect(await answerSchema(name)).toMatchObject({ properties: { schema: { const: `sorepoint/${name}/1` } } })
  }
})
