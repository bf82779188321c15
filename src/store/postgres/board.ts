import type { BoardParts, GivenParts, ReasonScope } from '../../model/board.ts'
import type { Board, JudgedRow, RowToPut } from '../contract/board.ts'
import { BOARD_ROW } from '../rows/board-row.ts'
import { parseRow, toRow } from '../rows/parse-row.ts'
import { soundName } from '../rows/sound-name.ts'
import { connect } from './database.ts'

/** The board of a database. @throws {StoreError} */
export async function openBoard(address: string): Promise<Board> {
  const db = await connect(address)
  return {
    put: (given, row) => {
      const athlete = soundName(given)
      return db.write(athlete, async (tx) => {
        await tx.query(
          `INSERT INTO sorepoint.board (athlete, judged_on, zone, rules_version, board, load, pain_words, conditions)
           SELECT $1, $2, $3, $4, $5, $6, $7, $8 FROM sorepoint.athletes WHERE athlete = $1
           ON CONFLICT (athlete) DO UPDATE SET judged_on = excluded.judged_on, zone = excluded.zone,
             rules_version = excluded.rules_version, board = excluded.board, load = excluded.load,
             pain_words = excluded.pain_words, conditions = excluded.conditions`,
          [athlete, row.judgedOn, row.zone, row.rulesVersion, ...columns(row)],
        )
      })
    },
    judged: (athletes) =>
      db.readBoard(athletes, async (tx) => {
        const { rows } = await tx.query(
          'SELECT athlete, judged_on, zone, rules_version FROM sorepoint.board WHERE athlete = ANY ($1::text[])',
          [athletes],
        )
        return new Map(
          (rows as readonly (readonly [string, string, string, string])[]).map(
            ([athlete, judgedOn, zone, rulesVersion]): [string, JudgedRow] => [
              athlete,
              { judgedOn, zone, rulesVersion },
            ],
          ),
        )
      }),
    read: (members, choose) => {
      const given = members.filter(({ scopes }) => scopes.has('board'))
      const names = given.map(({ athlete }) => athlete)
      return db.readBoard(names, async (tx) => {
        const all = await tx.query('SELECT athlete, board FROM sorepoint.board WHERE athlete = ANY ($1::text[])', [
          names,
        ])
        const facts = new Map(all.rows.map(([athlete, board]) => [String(athlete), part('board', board)]))
        const chosen = choose(facts).filter((member) => given.includes(member))
        if (chosen.length === 0) return new Map()
        const { rows } = await tx.query(
          `SELECT athlete, judged_on,
             CASE WHEN athlete = ANY ($2::text[]) THEN load END,
             CASE WHEN athlete = ANY ($3::text[]) THEN pain_words END,
             CASE WHEN athlete = ANY ($4::text[]) THEN conditions END
           FROM sorepoint.board WHERE athlete = ANY ($1::text[])`,
          [
            chosen.map(({ athlete }) => athlete),
            ...SHARED.map((scope) => chosen.filter(({ scopes }) => scopes.has(scope)).map(({ athlete }) => athlete)),
          ],
        )
        return new Map(
          rows.map(([athlete, judgedOn, load, pains, conditions]): [string, GivenParts] => [
            String(athlete),
            {
              judgedOn: String(judgedOn),
              board: facts.get(String(athlete))!,
              load: partOrNull('load', load),
              'pain-words': partOrNull('pain-words', pains),
              conditions: partOrNull('conditions', conditions),
            },
          ]),
        )
      })
    },
    close: () => db.close(),
  }
}

/** In the order of the columns. */
const SHARED = ['load', 'pain-words', 'conditions'] as const satisfies readonly ReasonScope[]

function columns(row: RowToPut): readonly string[] {
  const text = <Part extends keyof typeof BOARD_ROW>(name: Part): string =>
    toRow<unknown>(BOARD_ROW[name], row[name], `board, ${name}`)
  return [text('board'), text('load'), text('pain-words'), text('conditions')]
}

function part<Part extends keyof typeof BOARD_ROW>(name: Part, json: unknown): BoardParts[Part] {
  return parseRow<unknown>(BOARD_ROW[name], String(json), `board, ${name}`) as BoardParts[Part]
}

function partOrNull<Part extends keyof typeof BOARD_ROW>(name: Part, json: unknown): BoardParts[Part] | null {
  return json === null ? null : part(name, json)
}
