// Run as a process of its own: writes files of two sources and a note each, and says each one that is in.
import { openStore } from '../../../src/store/sqlite/index.ts'
import { makeFile, makeNote, makeSource } from '../make.ts'

const [path, prefix, count] = process.argv.slice(2) as [string, string, string]
const store = await openStore(path)
const me = store.athlete('me')
for (let i = 0; i < Number(count); i++) {
  const sources = ['a', 'b'].map((part) => makeSource(`${prefix}${i}${part}`, i, { description: 'x'.repeat(3000) }))
  await me.putFile(makeFile(sources))
  await me.putNote(makeNote(`${prefix}${i}`, { sourceKey: `${prefix}${i}a` }))
  process.stdout.write(`${prefix}${i}\n`)
}
await store.close()
