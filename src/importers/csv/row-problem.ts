import type { Problem } from '../../model/problem.ts'
import type { Table } from './table.ts'

/** Why a row was not read, or not whole. */
export type RowFault = 'cut' | 'no-id' | 'no-date' | 'id-twice'

/** Rows are counted as they stand in the file, from 1. */
export function rowProblem(path: string, row: number, why: RowFault): Problem {
  return { path, level: 'warning', code: 'bad-row', at: { row }, detail: { why } }
}

/** What was lost before any row was looked at: cut rows, and the rest of a file full of open quotation marks. */
export function tableProblems(path: string, { rows, lostFromRow }: Table): readonly Problem[] {
  return [
    ...rows.filter(({ cut }) => cut).map(({ row }) => rowProblem(path, row, 'cut')),
    ...(lostFromRow === null ? [] : [{ path, level: 'warning', code: 'partial', at: { row: lostFromRow } } as const]),
  ]
}
