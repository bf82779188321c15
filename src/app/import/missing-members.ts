import type { Problem } from '../../model/problem.ts'

/**
 * One warning for a table whose rows name files that are not there; none when all are.
 * @param describes - keys of the recordings that its rows speak about
 * @param present - keys of what the export and the store hold
 */
export function missingMembers(
  path: string,
  describes: readonly string[],
  present: ReadonlySet<string>,
): readonly Problem[] {
  const count = describes.filter((key) => !present.has(key)).length
  return count === 0 ? [] : [{ path, level: 'warning', code: 'missing-member', detail: { count } }]
}
