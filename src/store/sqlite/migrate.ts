import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isRunning } from '#platform/is-running.ts'
import { copyDatabase } from './copy-database.ts'
import type { Database } from './database.ts'
import { APPLICATION_ID, refuseNewer } from './open-database.ts'

/** The copies made before migrations are named `<file>.before-schema-<n>`, `…-2` and so on. */
export const COPY_SUFFIX = '.before-schema-'
const UNFINISHED = '.part'
const UNFINISHED_BY = /^(\d+)\.part(?:-journal)?$/

/**
 * Brings the schema to the newest version, all steps in one transaction. An existing file is copied before; the copy
 * has its name only once it is whole.
 * @throws {StoreError} `newer-schema` when the file is from a later version of the program.
 */
export function migrate(db: Database, migrations: readonly string[]): void {
  const before = knownVersion(db, migrations.length)
  if (before === migrations.length) return
  const copy = before > 0 ? copyBefore(db, before) : null
  try {
    db.write('entered', () => {
      // Another process may have done it while this one waited: it has made a copy, too.
      const from = knownVersion(db, migrations.length)
      if (from === migrations.length) return
      copy?.name()
      for (const sql of migrations.slice(from)) db.exec(sql)
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migrations.length}`)
    })
  } finally {
    copy?.end()
  }
}

/** A copy under a name of its own, which goes at the end; what a program that was killed left of one goes first. */
function copyBefore(db: Database, schema: number): { name(): void; end(): void } {
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

function knownVersion(db: Database, newest: number): number {
  const version = Number(db.get('PRAGMA user_version')?.[0])
  refuseNewer(version, newest)
  return version
}

function freeName(path: string): string {
  if (!existsSync(path)) return path
  for (let n = 2; ; n++) if (!existsSync(`${path}-${n}`)) return `${path}-${n}`
}
