import { describe } from 'vitest'
import { openInMemory } from '../../src/store/opfs/index.ts'
import { loadSqlite } from '../../src/store/opfs/load-sqlite.ts'
import { athleteStoreKeepsItsContract } from './athlete-store.contract.ts'

describe('the store of a browser, on SQLite as WebAssembly', () =>
  athleteStoreKeepsItsContract(async () => openInMemory(await loadSqlite())))
