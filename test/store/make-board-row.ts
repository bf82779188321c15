import type { BoardParts } from '../../src/model/board.ts'
import type { RowToPut } from '../../src/store/contract/board.ts'

/** A row of the board in which nothing stands out, but for what is given. */
export function makeBoardRow(given: Partial<RowToPut> = {}): RowToPut {
  const board: BoardParts['board'] = {
    headline: 'continue',
    questions: 0,
    asksDanger: false,
    lastData: '2026-11-20',
    because: null,
  }
  return {
    judgedOn: '2026-11-22',
    zone: 'Europe/Berlin',
    rulesVersion: '1',
    board,
    load: { weekM: 20_000, weekRuns: 3, usualWeekM: 25_000, lastRun: '2026-11-20', reason: null },
    'pain-words': { places: [], reason: null },
    conditions: { reason: null },
    ...given,
  }
}
