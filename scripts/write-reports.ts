// Writes samples/reports/: the sample season's reports in every form. Read what changed before it is committed.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeReports } from './reports/all.ts'
import { sampleLog } from './reports/sample-log.ts'

const FOLDER = join(import.meta.dirname, '../samples/reports')

const made = await makeReports(await sampleLog())
mkdirSync(FOLDER, { recursive: true })
for (const { name, text } of made) writeFileSync(join(FOLDER, name), text)
for (const name of readdirSync(FOLDER)) {
  if (!made.some((each) => each.name === name)) rmSync(join(FOLDER, name))
}
