import type { Store } from '../contract/store.ts'
import { toStoreError } from '../contract/store-error.ts'
import { copyDatabase } from './copy-database.ts'
import { migrate, migrationCopies } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { openDatabase } from './open-database.ts'
import { storeOf } from './store-of.ts'

/**
 * The log in one SQLite file, made if it is not there, its folder with it, both for their owner alone.
 * `:memory:` is a log that ends with the process.
 * @throws {StoreError} as promise rejection, here and in every call of the store.
 */
export async function openStore(path: string): Promise<Store> {
  const db = openDatabase(path, MIGRATIONS.length)
  try {
    migrate(db, MIGRATIONS)
  } catch (error) {
    db.close()
    throw toStoreError(error)
  }
  return storeOf(db, {
    backup: async (toPath) => copyDatabase(db, toPath),
    copies: async () => migrationCopies(path),
  })
}
