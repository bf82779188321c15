import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { asDatabase } from '../../src/store/sqlite/database.ts'
import { nodeConnection } from '../../src/store/sqlite/node-connection.ts'

// https://www.sqlite.org/pragma.html#pragma_synchronous
const [NORMAL, FULL] = [1, 2]

test('what the runner says is on the disk when the call returns, whatever was written before it', () => {
  const connection = new DatabaseSync(':memory:', { returnArrays: true })
  onTestFinished(() => connection.close())
  const db = asDatabase(nodeConnection(connection), ':memory:')
  const synchronousIn = (durability: 'entered' | 'derived') =>
    db.write(durability, () => db.get('PRAGMA synchronous')?.[0])
  expect(
    ['derived', 'entered', 'entered', 'derived', 'entered'].map((each) => synchronousIn(each as 'entered')),
  ).toEqual([NORMAL, FULL, FULL, NORMAL, FULL])
})

test('a transaction that fails is undone whole, and the next one goes on', () => {
  const connection = new DatabaseSync(':memory:', { returnArrays: true })
  onTestFinished(() => connection.close())
  const db = asDatabase(nodeConnection(connection), ':memory:')
  db.exec('CREATE TABLE t (n INTEGER) STRICT')
  expect(() =>
    db.write('entered', () => {
      db.run('INSERT INTO t VALUES (1)')
      throw new Error('half way')
    }),
  ).toThrow('half way')
  db.write('entered', () => db.run('INSERT INTO t VALUES (2)'))
  expect(db.all('SELECT n FROM t')).toEqual([[2]])
})
