import { textOrder } from '../../lib/text-order.ts'
import { type BoardMember, type BoardParts, WORDS_WANTED, type WordWanted } from '../../model/board.ts'
import { gravity, wordWanted } from './gravity.ts'

/** Athletes on a page of the board. */
export const PAGE_SIZE = 25

/** Which part of a board. */
export interface BoardChoice {
  /** From 1; beyond the last page is the last one. */
  readonly page: number
  /** Null: everybody. */
  readonly group: string | null
}

/** Who stands on a page of a board, in order, and how many there are in all. */
export interface BoardPage {
  readonly members: readonly BoardMember[]
  readonly page: number
  readonly pages: number
  /** How many of the group want a word how soon; those of whom nothing was judged yet count as none. */
  readonly counts: Readonly<Record<WordWanted, number>>
  readonly groups: readonly string[]
}

/** The gravest first, then by name. @param facts of those who were judged, by athlete */
export function boardPage(
  members: readonly BoardMember[],
  facts: ReadonlyMap<string, BoardParts['board']>,
  { page: wanted, group }: BoardChoice,
  today: string,
): BoardPage {
  const shown = members.filter((member) => member.scopes.has('board'))
  const groups = [...new Set(shown.flatMap((member) => member.group ?? []))].toSorted(textOrder)
  const ordered = shown
    .filter((member) => group === null || member.group === group)
    .map((member) => ({ member, facts: facts.get(member.athlete) ?? null }))
    .map((each) => ({ ...each, gravity: gravity(each.facts, today) }))
    .toSorted(
      (one, other) =>
        other.gravity - one.gravity ||
        textOrder(one.member.name.toLowerCase(), other.member.name.toLowerCase()) ||
        textOrder(one.member.athlete, other.member.athlete),
    )
  const pages = Math.max(1, Math.ceil(ordered.length / PAGE_SIZE))
  const page = Math.min(Math.max(1, wanted), pages)
  const counts = Object.fromEntries(WORDS_WANTED.map((word) => [word, 0])) as Record<WordWanted, number>
  for (const each of ordered) counts[each.facts === null ? 'none' : wordWanted(each.facts, today)] += 1
  return {
    members: ordered.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ member }) => member),
    page,
    pages,
    counts,
    groups,
  }
}
