// A worker beside the site: makes a log of an older version in the browser's files, and lists what files there are.
import { loadSqlite } from '../../src/store/opfs/load-sqlite.ts'
import { openPool } from '../../src/store/opfs/open-pool.ts'
import { MIGRATIONS } from '../../src/store/sqlite/migrations/index.ts'
import { APPLICATION_ID } from '../../src/store/sqlite/schema-version.ts'

globalThis.onmessage = async ({ data }: MessageEvent<'make' | 'list'>) => {
  const pool = await openPool(await loadSqlite(), data === 'list')
  if (pool === null) throw new Error('no files')
  if (data === 'make') {
    const db = new pool.OpfsSAHPoolDb('/log.db')
    const before = MIGRATIONS.length - 1
    db.exec(MIGRATIONS.slice(0, before).join(';\n'))
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${before}`)
    db.exec("INSERT INTO athletes (name) VALUES ('Someone of before')")
    db.close()
  }
  globalThis.postMessage(pool.getFileNames())
}
globalThis.postMessage('listening')
