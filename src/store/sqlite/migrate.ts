import { existsSync } from 'node:fs'
import { StoreError } from '../contract/store-error.ts'
import { copyDatabase } from './copy-database.ts'
import type { Database } from './database.ts'
import { APPLICATION_ID } from './open-database.ts'

/** The copies made before migrations are named `<file>.before-schema-<n>`, `…-2` and so on. */
export const COPY_SUFFIX = '.before-schema-'

/**
 * Brings the schema to the newest version, all steps in one transaction. An existing file is copied before.
 * @throws {StoreError} `newer-schema` when the file is from a later version of the program.
 */
export function migrate(db: Database, migrations: readonly string[]): void {
  const before = knownVersion(db, migrations.length)
  if (before === migrations.length) return
  if (before > 0) copyDatabase(db, freeName(`${db.path}${COPY_SUFFIX}${before}`))
  db.write('said', () => {
    // Another process may have done it while this one waited.
    const from = knownVersion(db, migrations.length)
    if (from === migrations.length) return
    for (const sql of migrations.slice(from)) db.exec(sql)
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migrations.length}`)
  })
}

function knownVersion(db: Database, newest: number): number {
  const version = Number(db.get('PRAGMA user_version')?.[0])
  if (version > newest) throw new StoreError('newer-schema', `schema ${version}, this version knows up to ${newest}`)
  return version
}

function freeName(path: string): string {
  if (!existsSync(path)) return path
  for (let n = 2; ; n++) if (!existsSync(`${path}-${n}`)) return `${path}-${n}`
}
