// Run as a process of its own: holds the write lock of a log for as long as it is told.
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'

const [path, holdMs] = process.argv.slice(2) as [string, string]
const db = new DatabaseSync(path)
db.exec('BEGIN IMMEDIATE')
process.stdout.write('held\n')
await setTimeout(Number(holdMs))
db.exec('COMMIT')
db.close()
