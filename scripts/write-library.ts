import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { examplesOf, runExamples, withPrinted } from './library/examples.ts'
import type { Reached } from './library/reach.ts'
import { reference } from './library/reference.ts'
import { libraryDeclarations } from './library/types.ts'

/**
 * Writes docs/library.md after the build: what its examples print, and the reference, from the comments of what
 * src/index.ts exports. `node scripts/build.ts && node scripts/write-library.ts`
 */

const ROOT = join(import.meta.dirname, '..')
const PAGE = join(ROOT, 'docs/library.md')
const MARK = '<!-- From here on written by scripts/write-library.ts. -->'

/** The page with its reference made anew; what stands above the mark is written by hand. */
export function libraryPage(declarations: readonly Reached[]): string {
  const [byHand] = readFileSync(PAGE, 'utf8').split(MARK)
  return `${byHand}${MARK}\n\n${reference(declarations, join(ROOT, 'src/index.ts'))}\n`
}

if (import.meta.main) {
  const page = libraryPage(libraryDeclarations())
  writeFileSync(PAGE, withPrinted(page, await runExamples(examplesOf(page))))
}
