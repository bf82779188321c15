// Writes samples/reports/: the sample season's reports in every form. Read what changed before it is committed.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeReports } from './reports/all.ts'
import { sampleLog } from './reports/sample-log.ts'

const FOLDER = join(import.meta.dirname, '../samples/reports')

rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER, { recursive: true })
for (const { name, text } of await makeReports(await sampleLog())) writeFileSync(join(FOLDER, name), text)
