// One process's cost of reading a file of descriptions: node scripts/notes/read-descriptions.ts CHECKOUT FILE.json
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { parseNote as Parse } from '../../src/pain/symptom/parse-note.ts'
import type { suggestNotes as Suggest } from '../../src/pain/symptom/suggest-notes.ts'

const [root = '.', file = ''] = process.argv.slice(2)
/** Wherever the checkout keeps it. */
const load = (name: string): Promise<unknown> =>
  import(join(root, globSync(`src/pain/**/${name}.ts`, { cwd: root })[0]!))
const { parseNote } = (await load('parse-note')) as { parseNote: typeof Parse }
const { suggestNotes } = (await load('suggest-notes')) as { suggestNotes: typeof Suggest }
const texts = JSON.parse(readFileSync(file, 'utf8')) as readonly string[]

const spentMs = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const firstMs = spentMs(() => parseNote('left knee 3/10'))
const parseMs = spentMs(() => {
  for (const text of texts) parseNote(text)
})
const runs = texts.map((_, at) => ({ id: `r${at}`, date: '2026-11-01', startMs: 0, sources: [{ key: `k${at}` }] }))
const sources = texts.map((description, at) => ({
  key: `k${at}`,
  recording: { title: null, description, privateNote: null, describes: null },
}))
const suggestMs = spentMs(() => suggestNotes(sources as never, runs as never))
console.log(JSON.stringify({ firstMs, parseMs, suggestMs }))
