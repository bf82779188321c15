// Run as a process of its own, to be killed: imports a folder and writes a note after every file, and says each thing
// once it is in.
import { importFiles } from '../../../src/app/import/import-files.ts'
import { openLog } from '../../../src/app/log/open-log.ts'
import { makeNote } from '../../store/make.ts'

const [path, folder, prefix] = process.argv.slice(2) as [string, string, string]
const say = (line: string) => process.stdout.write(`${line}\n`)

const log = await openLog({ path, athlete: null })
say('open')
let count = 0
async function keepNoting(): Promise<void> {
  const id = `${prefix}${count++}`
  await log.store.putNote(makeNote(id, { date: '2026-05-01', text: `left knee 3/10 ${id}` }))
  say(`note ${id}`)
}

let noted: Promise<void> = Promise.resolve()
await importFiles([folder], {
  store: log.store,
  options: { csvUnits: null },
  nowMs: () => 0,
  onProgress: ({ files }) => {
    say(`files ${files}`)
    noted = noted.then(keepNoting)
  },
})
await noted
say('done')
await log.close()
