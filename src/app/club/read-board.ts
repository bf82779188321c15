import { type BoardChoice, type BoardPage, boardPage } from '../../club/board/board-page.ts'
import { silentDays, wordWanted } from '../../club/board/gravity.ts'
import { sharedRow } from '../../club/board/shared-row.ts'
import type { BoardLine, BoardMember, BoardView } from '../../model/board.ts'
import type { Board } from '../../store/contract/board.ts'

/**
 * A page of the board of those whom somebody may see, as the jobs judged them last.
 * @param members as the athletes' grants stand at this moment: they are applied to what is read, not to what was kept
 * @param today the day of whoever looks
 */
export async function readBoard(
  board: Pick<Board, 'read'>,
  members: readonly BoardMember[],
  choice: BoardChoice,
  today: string,
): Promise<BoardView> {
  let page: BoardPage = boardPage([], new Map(), choice, today)
  const rows = await board.read(members, (facts) => {
    page = boardPage(members, facts, choice, today)
    return page.members
  })
  const { members: shown, ...rest } = page
  return {
    ...rest,
    today,
    group: choice.group,
    lines: shown.map((member): BoardLine => {
      const parts = rows.get(member.athlete)
      if (parts === undefined) return { member, wanted: 'none', silentDays: null, row: null }
      const { board: facts } = parts
      return { member, wanted: wordWanted(facts, today), silentDays: silentDays(facts, today), row: sharedRow(parts) }
    }),
  }
}
