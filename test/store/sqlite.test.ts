import { describe } from 'vitest'
import { openStore } from '../../src/store/sqlite/index.ts'
import { athleteStoreKeepsItsContract } from './athlete-store.contract.ts'

describe('the SQLite store', () => athleteStoreKeepsItsContract(() => openStore(':memory:')))
