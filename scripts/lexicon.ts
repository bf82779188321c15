// What a change of the lexicon does: npm run lexicon -- "left knee a bit iffy"
// Prints faults of the tables, how the words given are read, and every labelled note that is read in another way than the
// last time it was kept; `--keep` keeps the readings of now. The sets that are held out are not looked at.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ENGLISH } from '../src/pain/lexicon/en/index.ts'
import { parseNote } from '../src/pain/symptom/parse-note.ts'
import { PHRASES } from '../test/pain/phrases.ts'
import { summary } from '../test/pain/summary.ts'
import { lexiconFaults } from './lexicon/faults.ts'
import { readLabelled } from './notes/labelled.ts'

const SETS = ['test/pain/labelled/dev.tsv', 'test/pain/labelled/danger-dev.tsv']
const KEPT = join(import.meta.dirname, '../node_modules/.cache/sorepoint/lexicon.json')

function read(text: string): string {
  const note = parseNote(text)
  const danger = note.danger === null ? '' : ` [asks: ${note.danger.raisedBy.join(', ')}]`
  const claims = note.claims.map(({ value }) => ` [states: ${value}]`).join('')
  return `${note.symptoms.length === 0 ? 'nothing hurts' : summary({ ...note, diary: false })}${danger}${claims}`
}

const args = process.argv.slice(2)
for (const fault of lexiconFaults(ENGLISH)) {
  console.log(`fault: ${fault}`)
  process.exitCode = 1
}
for (const text of args.filter((arg) => !arg.startsWith('--'))) console.log(`${text}\n  ${read(text)}`)

const texts = [
  ...SETS.filter(existsSync).flatMap((path) => readLabelled(path).map(({ text }) => text)),
  ...Object.values(PHRASES).flatMap((group) => group.map(([text]) => text)),
]
const now: Record<string, string> = Object.fromEntries(texts.map((text) => [text, read(text)]))
const kept = existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, string>) : null
if (kept !== null) {
  const changed = texts.filter((text) => kept[text] !== undefined && kept[text] !== now[text])
  console.log(`${changed.length} of ${texts.length} labelled notes are read in another way than when they were kept`)
  for (const text of changed) console.log(`${text}\n  was ${kept[text]}\n  is  ${now[text]}`)
}
if (kept === null || args.includes('--keep')) {
  mkdirSync(dirname(KEPT), { recursive: true })
  writeFileSync(KEPT, JSON.stringify(now))
  console.log('readings kept; run it again after a change')
}
