import type { BoardParts, BoardReason, GivenParts, ReasonScope, SharedRow } from '../../model/board.ts'

/**
 * What somebody sees of a row: of the reasons they may know the gravest, and whether a graver one is not shared. It does not
 * tell which of the parts that one is in.
 */
export function sharedRow({ judgedOn, board, ...parts }: GivenParts): SharedRow {
  const { because, ...shown } = board
  const known = because === null ? null : (parts[because]?.reason ?? null)
  return {
    judgedOn,
    board: shown,
    load: parts.load === null ? null : withoutReason(parts.load),
    places: parts['pain-words']?.places ?? null,
    reason: known ?? otherReason(parts),
    withheld: because !== null && known === null,
  }
}

function withoutReason({ reason: _reason, ...load }: BoardParts['load']): Omit<BoardParts['load'], 'reason'> {
  return load
}

const otherReason = (parts: Pick<GivenParts, ReasonScope>): BoardReason | null =>
  parts['pain-words']?.reason ?? parts.load?.reason ?? parts.conditions?.reason ?? null
