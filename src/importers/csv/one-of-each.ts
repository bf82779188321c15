import { textOrder } from '../../lib/text-order.ts'
import type { Recording } from '../../model/recording.ts'
import { statedOrder, withWordsOf } from '../../model/rows-of-one-key.ts'

/** A recording and the row it was read from. */
export interface ReadRow {
  readonly row: number
  readonly text: string
  readonly recording: Recording
}

/**
 * A table that holds a row twice (two exports put together) tells one activity. Of rows with one key and different text
 * the one that states more stays, else the greater text, with the words of both, so that their order in the file does not
 * matter; the other rows' numbers are given back.
 */
export function oneOfEach(rows: readonly ReadRow[]): {
  readonly recordings: readonly Recording[]
  readonly replacedRows: readonly number[]
} {
  const byKey = new Map<string | null, ReadRow>()
  const replacedRows: number[] = []
  for (const row of rows.toSorted((a, b) => textOrder(b.text, a.text))) {
    const known = byKey.get(row.recording.key)
    if (known === undefined) byKey.set(row.recording.key, row)
    else if (known.text !== row.text) {
      const [holding, other] = statedOrder(known.recording, row.recording) < 0 ? [row, known] : [known, row]
      replacedRows.push(other.row)
      byKey.set(row.recording.key, { ...holding, recording: withWordsOf(holding.recording, other.recording) })
    }
  }
  const kept = [...byKey.values()].sort((a, b) => a.row - b.row)
  return { recordings: kept.map(({ recording }) => recording), replacedRows: replacedRows.sort((a, b) => a - b) }
}
