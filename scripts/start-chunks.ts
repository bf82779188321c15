import { join } from 'node:path'
import type { CodeSplittingGroup } from 'rolldown'

const at = (path: string): string => join(import.meta.dirname, '../src', path)

/** What runs when it is loaded: nothing else goes into its file, or whoever imports that would start it. */
const ENTRIES = ['cli/main.ts', 'app/import/worker.ts', 'index.ts']

/** What is started often, or in every thread: each of these with all it imports. */
const STARTS = [
  ...ENTRIES.map((path) => [path]),
  ['cli/session.ts', 'app/log/read-log.ts'],
  ['cli/commands/report.ts', 'cli/commands/today.ts', 'report/forms/text.ts'],
  ['report/forms/html.ts'],
].map((paths) => paths.map(at))

/** What the bundler knows of the modules. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/**
 * One file for the modules that the same starts need: every file costs a start a third of a millisecond and more, and by
 * itself the bundler makes one for each set of verbs. What a module imports is needed wherever the module is: so no
 * start loads what it does not need, and no two files import each other. What none of the starts needs is left to the
 * bundler.
 */
export function startChunks(): CodeSplittingGroup[] {
  let reached: readonly ReadonlySet<string>[] | null = null
  const neededBy = (id: string, modules: Modules): number => {
    if (ENTRIES.some((path) => id === at(path))) return 0
    reached ??= STARTS.map((roots) => reachedFrom(roots, modules))
    return reached.reduce((sum, start, bit) => sum + (start.has(id) ? 2 ** bit : 0), 0)
  }
  return Array.from({ length: 2 ** STARTS.length - 1 }, (_, index) => ({
    name: (id: string, modules: Modules) => (neededBy(id, modules) === index + 1 ? `start-${index + 1}` : null),
    // A group takes along what it imports: what more starts need has to be taken before.
    priority: bitsOf(index + 1),
  }))
}

const bitsOf = (number: number): number => number.toString(2).replaceAll('0', '').length

function reachedFrom(roots: readonly string[], modules: Modules): ReadonlySet<string> {
  const reached = new Set(roots)
  for (const id of reached) for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(imported)
  return reached
}
