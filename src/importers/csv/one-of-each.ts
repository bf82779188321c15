import type { Recording } from '../../model/recording.ts'

/** A recording and the row it was read from. */
export interface ReadRow {
  readonly row: number
  readonly text: string
  readonly recording: Recording
}

/**
 * A table that holds a row twice (two exports put together) tells one activity. Of rows with one key and different text the
 * greater text stays, so that their order in the file does not matter; the other rows' numbers are given back.
 */
export function oneOfEach(rows: readonly ReadRow[]): {
  readonly recordings: readonly Recording[]
  readonly replacedRows: readonly number[]
} {
  const byKey = new Map<string | null, ReadRow>()
  const replacedRows: number[] = []
  for (const row of rows) {
    const known = byKey.get(row.recording.key)
    if (known !== undefined && known.text !== row.text) replacedRows.push(known.text > row.text ? row.row : known.row)
    if (known === undefined || row.text > known.text) byKey.set(row.recording.key, row)
  }
  return { recordings: [...byKey.values()].map(({ recording }) => recording), replacedRows }
}
