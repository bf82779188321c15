import type { Problem } from '../../model/problem.ts'

/** The rows of one table that speak about files. */
export interface DescribingTable {
  readonly path: string
  /** Keys of the recordings its rows speak about. */
  readonly describes: readonly string[]
}

/** One warning a table whose rows name files that are neither in the export nor in the store. */
export function missingMembers(tables: readonly DescribingTable[], present: ReadonlySet<string>): readonly Problem[] {
  return tables.flatMap(({ path, describes }) => {
    const missing = describes.filter((key) => !present.has(key))
    return missing.length === 0
      ? []
      : [{ path, level: 'warning', code: 'missing-member', detail: { count: missing.length } } satisfies Problem]
  })
}
