import { err, ok, type Result } from '../lib/result.ts'
import type { Importer, ImportFile } from './importer.ts'

/**
 * The one importer that claims the file; null when none does, which is no fault of the file: most files of an export
 * are not activities. Two claimants are an error, never a matter of their order: their ids.
 */
export function identify(
  file: ImportFile,
  importers: readonly Importer[],
): Result<Importer | null, readonly [string, ...string[]]> {
  const [first, ...more] = importers.filter((importer) => importer.identify(file))
  if (first === undefined) return ok(null)
  return more.length === 0 ? ok(first) : err([first.id, ...more.map(({ id }) => id)])
}
