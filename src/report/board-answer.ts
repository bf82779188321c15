import { boardReasonText } from '#words/board.ts'
import type { Format } from '../lib/format.ts'
import type { BoardLine, BoardView } from '../model/board.ts'
import type { BoardAnswer } from '../model/schemas/board.ts'
import { SCOPES } from '../model/scope.ts'

/** A page of a board as plain data, with the sentences that the page has. */
export function boardJson(view: BoardView, format: Format): BoardAnswer {
  const { today, page, pages, group, groups, counts, lines } = view
  return {
    schema: 'sorepoint/board/1',
    ...{ today, page, pages, group },
    groups: [...groups],
    counts: { ...counts },
    athletes: lines.map((line) => athlete(line, today, format)),
  }
}

function athlete(
  { member, wanted, silentDays, row }: BoardLine,
  today: string,
  format: Format,
): BoardAnswer['athletes'][number] {
  const { athlete: id, name, group, scopes } = member
  const shared = SCOPES.filter((scope) => scopes.has(scope))
  if (row === null) return { athlete: id, name, group, shared, wanted, row: null }
  const { board, load, places } = row
  return {
    ...{ athlete: id, name, group, shared, wanted },
    row: {
      judgedOn: row.judgedOn,
      headline: board.headline,
      why: boardReasonText(row, format, today),
      whyWithheld: row.withheld,
      questions: board.questions,
      lastData: board.lastData,
      silentDays,
      week: load === null ? null : { distanceM: load.weekM, runs: load.weekRuns, usualM: load.usualWeekM },
      lastRun: load?.lastRun ?? null,
      places: places === null ? null : places.map((place) => ({ ...place })),
    },
  }
}
