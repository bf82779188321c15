import { StoreError } from '../contract/store-error.ts'
import type { Database } from './database.ts'

// "sore", in the file's head: tells a log of ours from another program's database.
export const APPLICATION_ID = 0x736f7265

/** A copy that is made before a migration: whole under a name of its own, then named, or gone. */
export interface CopyBefore {
  name(): void
  end(): void
}

/**
 * Brings the schema to the newest version, all steps in one transaction. An existing log is copied before; the copy
 * has its name only once it is whole.
 * @throws {StoreError} `newer-schema` when the log is from a later version of the program.
 */
export function bringUp(
  db: Database,
  migrations: readonly string[],
  copyBefore: (db: Database, schema: number) => CopyBefore,
): void {
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

function knownVersion(db: Database, newest: number): number {
  const version = Number(db.get('PRAGMA user_version')?.[0])
  refuseNewer(version, newest)
  return version
}

/** @throws {StoreError} */
export function refuseNewer(schema: number, newestSchema: number): void {
  if (schema > newestSchema) {
    throw new StoreError('newer-schema', `schema ${schema}, this version knows up to ${newestSchema}`)
  }
}
