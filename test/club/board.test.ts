import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeAthlete } from '../../src/app/club/judge-athlete.ts'
import { readBoard } from '../../src/app/club/read-board.ts'
import { PAGE_SIZE } from '../../src/club/board/board-page.ts'
import { gravity, SILENT_DAYS } from '../../src/club/board/gravity.ts'
import { makeFormat } from '../../src/lib/format.ts'
import { addDays } from '../../src/lib/local-date.ts'
import { HEADLINES } from '../../src/model/advice.ts'
import type { BoardMember, BoardParts } from '../../src/model/board.ts'
import { boardAnswer } from '../../src/model/schemas/board.ts'
import type { Scope } from '../../src/model/scope.ts'
import { boardJson } from '../../src/report/board-answer.ts'
import type { Board, RowToPut } from '../../src/store/contract/board.ts'
import { boardView } from '../../src/web/views/board.ts'
import { anyLog, noteOn, on, runOn } from '../advice/log.ts'
import { logOf } from '../make/log.ts'
import { makeBoardRow } from '../store/make-board-row.ts'

const FORMAT = makeFormat({ units: 'km' })
const nowOn = (day: number): number => Date.parse(`${on(day)}T12:00:00Z`)
const ALL: readonly Scope[] = ['board', 'load', 'pain-words', 'conditions']

/** A board in memory that gives out what the one of the database gives out. */
function boardOf(rows: Readonly<Record<string, RowToPut>>): Pick<Board, 'read'> {
  return {
    async read(_, choose) {
      const facts = new Map(Object.entries(rows).map(([athlete, row]) => [athlete, row.board]))
      return new Map(
        choose(facts).flatMap(({ athlete, scopes }) => {
          const row = rows[athlete]
          if (row === undefined) return []
          const part = <Part extends 'load' | 'pain-words' | 'conditions'>(name: Part): BoardParts[Part] | null =>
            scopes.has(name) ? row[name] : null
          const given = { load: part('load'), 'pain-words': part('pain-words'), conditions: part('conditions') }
          return [[athlete, { judgedOn: row.judgedOn, board: row.board, ...given }] as const]
        }),
      )
    },
  }
}

const member = (athlete: string, scopes: readonly Scope[], group: string | null = null): BoardMember => ({
  athlete,
  name: `Runner ${athlete}`,
  group,
  scopes: new Set(scopes),
})

async function seenBy(scopes: readonly Scope[], row: RowToPut, today = row.judgedOn): Promise<string> {
  const view = await readBoard(boardOf({ a: row }), [member('a', scopes)], { page: 1, group: null }, today)
  const json = boardJson(view, FORMAT)
  boardAnswer.parse(json)
  const page = boardView({ view, format: FORMAT, path: '/board', addressOf: () => null }).markup
  return `${page}\n${JSON.stringify(json)}`
}

const hurting = logOf({
  runs: [runOn(20, 9), runOn(24, 10), runOn(27, 12)],
  notes: [
    noteOn(27, { area: 'knee', side: 'left', severity: 6, quality: 'sharp' }, { text: 'stabbing since the hill' }),
  ],
})

describe('a row of the board', () => {
  test('says why in one line to whom pains are shared, without a word of the note', async () => {
    const row = judgeAthlete(hurting, nowOn(28))
    const seen = await seenBy(ALL, row)
    expect(seen).toContain('left')
    expect(seen).toContain('6/10')
    expect(seen).not.toContain('stabbing')
    expect(JSON.stringify(row)).not.toContain('stabbing')
  })

  test('says "not shared" to whom the board alone is, and nothing of place, number or figures', async () => {
    const seen = await seenBy(['board'], judgeAthlete(hurting, nowOn(28)))
    expect(seen).toContain('Why is not shared')
    expect(seen).not.toMatch(/knee|6\/10|sharp|\d km/i)
  })

  test('nothing of a part that was not shared shows in the page or the JSON, whatever the log', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog(), fc.subarray(['load', 'pain-words', 'conditions'] as const), async (log, given) => {
        const row = judgeAthlete({ ...log, settings: { ...log.settings, conditions: ['heart'] } }, nowOn(28))
        const other = makeBoardRow()
        // Another row that differs in what was not shared alone.
        const changed: RowToPut = {
          ...row,
          load: given.includes('load') ? row.load : other.load,
          'pain-words': given.includes('pain-words') ? row['pain-words'] : other['pain-words'],
          conditions: given.includes('conditions') ? row.conditions : other.conditions,
        }
        expect(await seenBy(['board', ...given], changed)).toBe(await seenBy(['board', ...given], row))
      }),
      { numRuns: 40 },
    )
  })

  test('does not tell which of two parts holds the reason that is not shared', async () => {
    const because = async (part: 'pain-words' | 'conditions') => {
      const row = makeBoardRow()
      return seenBy(['board', 'load'], { ...row, board: { ...row.board, headline: 'rest', because: part } })
    }
    expect(await because('pain-words')).toBe(await because('conditions'))
  })

  test('of somebody who does not share the board is not there', async () => {
    const view = await readBoard(
      boardOf({ a: makeBoardRow() }),
      [member('a', ['load', 'pain-words'])],
      { page: 1, group: null },
      '2026-11-22',
    )
    expect(view.lines).toEqual([])
  })

  test('tells since when there is no data, and not for an empty log', async () => {
    const row = makeBoardRow({ board: { ...makeBoardRow().board, lastData: '2026-11-01' } })
    expect(await seenBy(['board'], row, '2026-11-22')).toContain('no data since')
    expect(await seenBy(['board'], row, addDays('2026-11-01', SILENT_DAYS - 1))).not.toContain('no data since')
    const empty = makeBoardRow({ board: { ...makeBoardRow().board, lastData: null } })
    expect(await seenBy(['board'], empty)).toContain('nothing in the log yet')
  })

  test('that was judged on an earlier day says which', async () => {
    expect(await seenBy(['board'], makeBoardRow(), '2026-11-24')).toContain('as of Sunday')
    expect(await seenBy(['board'], makeBoardRow(), '2026-11-22')).not.toContain('as of')
  })
})

describe('the order of a board', () => {
  const facts = fc.record({
    headline: fc.constantFrom(...HEADLINES),
    questions: fc.integer({ min: 0, max: 3 }),
    asksDanger: fc.boolean(),
    lastData: fc.constantFrom(null, '2026-11-01', '2026-11-20'),
    because: fc.constant(null),
  })

  test('a graver headline never stands below, whatever else is equal', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...HEADLINES), (one, headline) => {
        const graver = HEADLINES.indexOf(headline) >= HEADLINES.indexOf(one.headline)
        const [a, b] = [gravity(one, '2026-11-22'), gravity({ ...one, headline }, '2026-11-22')]
        return graver ? b >= a : b <= a
      }),
    )
  })

  test('every athlete stands on exactly one page, the gravest first, within the group', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { maxLength: 60 }), async (all) => {
        const rows = Object.fromEntries(all.map((board, n) => [`a${n}`, makeBoardRow({ board })]))
        const members = all.map((_, n) => member(`a${n}`, ['board'], n % 3 === 0 ? 'juniors' : null))
        const board = boardOf(rows)
        const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE))
        const views = await Promise.all(
          Array.from({ length: pages }, (_, n) =>
            readBoard(board, members, { page: n + 1, group: null }, '2026-11-22'),
          ),
        )
        const seen = views.flatMap(({ lines }) => lines.map((line) => line.member.athlete))
        expect(seen.toSorted()).toEqual(members.map(({ athlete }) => athlete).toSorted())
        const grades = seen.map((athlete) => gravity(rows[athlete]!.board, '2026-11-22'))
        expect(grades).toEqual(grades.toSorted((a, b) => b - a))
        const juniors = await readBoard(board, members, { page: 99, group: 'juniors' }, '2026-11-22')
        expect(juniors.lines.every((line) => line.member.group === 'juniors')).toBe(true)
        expect(juniors.page).toBe(juniors.pages)
      }),
      { numRuns: 30 },
    )
  })

  test('a full page stays under 40 kB', async () => {
    const row = judgeAthlete(hurting, nowOn(28))
    const rows = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`athlete${n}`, row]))
    const members = Object.keys(rows).map((athlete, n) => member(athlete, ALL, `Group ${n % 12}`))
    const view = await readBoard(boardOf(rows), members, { page: 1, group: null }, row.judgedOn)
    const page = boardView({ view, format: FORMAT, path: '/board', addressOf: (athlete) => `/of/${athlete}` }).markup
    expect(view.lines).toHaveLength(PAGE_SIZE)
    expect(Buffer.byteLength(page)).toBeLessThan(40_000 - 6_000)
  })
})
