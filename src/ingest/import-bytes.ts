import { identify } from '../importers/identify.ts'
import type { Imported, Importer, ImportFile, ImportOptions } from '../importers/importer.ts'
import type { ProblemCode } from '../model/problem.ts'
import { isNamedLikeActivity, kindOfOther } from './file-kind.ts'
import { otherMaker } from './other-maker.ts'
import { sniffFileType } from './sniff-file-type.ts'

/**
 * What the one importer that claims the file makes of it; a problem or a counted kind where none or two do.
 * @param explicit - true if the runner named this very file, so that a file of no known format is a problem
 */
export function importBytes(
  file: ImportFile,
  explicit: boolean,
  importers: readonly Importer[],
  options: ImportOptions,
): Imported {
  if (file.bytes.length === 0) return unclaimed(file, explicit, 'empty')
  if (isAppleDouble(file.bytes)) return { recordings: [], problems: [], skipped: ['system-file'] }
  const importer = identify(file, importers)
  if (!importer.ok) {
    const detail = { importers: importer.error.join(', ') }
    return {
      recordings: [],
      problems: [{ path: file.path, level: 'error', code: 'two-importers', detail }],
      skipped: [],
    }
  }
  return importer.value === null ? unclaimed(file, explicit, 'unknown-format') : importer.value.read(file, options)
}

/** A file that promised an activity, or that the runner named, is a problem; any other is counted. */
function unclaimed({ path, bytes }: ImportFile, explicit: boolean, code: ProblemCode): Imported {
  const maker = otherMaker(path, bytes)
  if (maker !== null) {
    return { recordings: [], problems: [{ path, level: 'error', code: 'other-maker', detail: { maker } }], skipped: [] }
  }
  if (!explicit && !isNamedLikeActivity(path)) return { recordings: [], problems: [], skipped: [kindOfOther(path)] }
  const looksLike = sniffFileType(bytes)
  const detail = looksLike === null ? {} : { detail: { looksLike } }
  return { recordings: [], problems: [{ path, level: 'error', code, ...detail }], skipped: [] }
}

/** What macOS writes beside a file on foreign disks, under the name of that file (RFC 1740). */
function isAppleDouble(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && bytes[1] === 5 && bytes[2] === 0x16 && (bytes[3] === 7 || bytes[3] === 0)
}
