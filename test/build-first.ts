import { spawnSync } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
/** What dist/ is made of and by. */
const MADE_OF = ['src/**/*', 'scripts/build.ts', 'scripts/{library,notices}/*.ts', 'package.json']

const modifiedMs = (path: string): number =>
  statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY

/**
 * Run once before all tests: those of the command line and of the package run what is bundled, and must judge the code at
 * hand, not an earlier build of it. Bundles again only where a source is newer than the bill of materials, written last.
 */
export function setup(): void {
  const newestMs = Math.max(...globSync(MADE_OF, { cwd: ROOT }).map(modifiedMs))
  if (modifiedMs('sbom.cdx.json') >= newestMs) return
  const built = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: ROOT, stdio: 'inherit' })
  if (built.status !== 0) throw new Error('node scripts/build.ts failed: there is no package to test')
}
