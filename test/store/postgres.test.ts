import { afterAll, beforeAll, describe } from 'vitest'
import { openPostgres } from '../../src/store/postgres/index.ts'
import { makeDatabase, type TestDatabase } from '../postgres/database.ts'
import { athleteStoreKeepsItsContract } from './athlete-store.contract.ts'

describe('the PostgreSQL store', () => {
  let database: TestDatabase | undefined
  beforeAll(async () => {
    database = await makeDatabase()
  })
  afterAll(() => database?.drop())
  athleteStoreKeepsItsContract(async () => {
    await database!.empty()
    return openPostgres(database!.url)
  })
})
