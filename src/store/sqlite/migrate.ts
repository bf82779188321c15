import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isRunning } from '#platform/is-running.ts'
import { copyDatabase } from './copy-database.ts'
import type { Database } from './database.ts'
import { bringUp, type CopyBefore } from './schema-version.ts'

/** The copies made before migrations are named `<file>.before-schema-<n>`, `…-2` and so on. */
const COPY_SUFFIX = '.before-schema-'
const UNFINISHED = '.part'
const UNFINISHED_BY = /^(\d+)\.part(?:-journal)?$/

/** Brings a file to the newest schema; see `bringUp`. @throws {StoreError} */
export function migrate(db: Database, migrations: readonly string[]): void {
  bringUp(db, migrations, copyBefore)
}

/** Paths of the copies beside a file. */
export function migrationCopies(path: string): readonly string[] {
  const folder = dirname(path)
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${basename(path)}${COPY_SUFFIX}`))
    .toSorted()
    .map((name) => join(folder, name))
}

/** A copy under a name of its own, which goes at the end; what a program that was killed left of one goes first. */
function copyBefore(db: Database, schema: number): CopyBefore {
  const named = `${db.path}${COPY_SUFFIX}${schema}`
  for (const left of unfinishedCopies(named)) rmSync(left, { force: true })
  const unfinished = `${named}.${process.pid}${UNFINISHED}`
  copyDatabase(db, unfinished)
  return {
    name: () => renameSync(unfinished, freeName(named)),
    end: () => rmSync(unfinished, { force: true }),
  }
}

/** Of programs that are no longer there, with the journals of their making. */
function unfinishedCopies(named: string): readonly string[] {
  const begin = `${basename(named)}.`
  const folder = dirname(named)
  return readdirSync(folder)
    .filter((name) => {
      const pid = Number(name.startsWith(begin) ? UNFINISHED_BY.exec(name.slice(begin.length))?.[1] : 0)
      return pid > 0 && (pid === process.pid || !isRunning(pid))
    })
    .map((name) => join(folder, name))
}

function freeName(path: string): string {
  if (!existsSync(path)) return path
  for (let n = 2; ; n++) if (!existsSync(`${path}-${n}`)) return `${path}-${n}`
}
