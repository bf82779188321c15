import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/sqlite/index.ts'
import { COMPILE_CACHE } from '../compile-cache.ts'
import { makeNote } from './make.ts'
import { useTemporaryFolder } from './temporary-folder.ts'

const file = useTemporaryFolder()
const child = (script: string, ...args: string[]) =>
  spawn(process.execPath, [join(import.meta.dirname, 'children', script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...COMPILE_CACHE },
  })

describe('several processes on one log', () => {
  test('that make and fill it at once lose nothing', async () => {
    const path = file('new/log.db')
    const writers = ['a', 'b', 'c'].map((prefix) => child('write-files.ts', path, prefix, '20'))
    expect(await Promise.all(writers.map(async (writer) => (await once(writer, 'close'))[0]))).toEqual([0, 0, 0])
    const store = await openStore(path)
    const me = store.athlete('me')
    expect([(await me.sources()).length, (await me.notes()).length, (await me.knownFiles()).size]).toEqual([
      120, 60, 60,
    ])
    expect(await store.inFile!.integrity()).toEqual([])
    await store.close()
  })

  test('the second writer waits for the first', async () => {
    const path = file('log.db')
    const store = await openStore(path)
    const holder = child('hold-lock.ts', path, '500')
    await once(holder.stdout, 'data')
    await store.athlete('me').putNote(makeNote('n1'))
    expect(await store.athlete('me').notes()).toHaveLength(1)
    await store.close()
    await once(holder, 'close')
  })
})

describe('a writer killed at any moment', () => {
  const KILLS = 5

  async function killAgainAndAgain(path: string, afterLines: number): Promise<void> {
    const said: string[] = []
    for (let kill = 0; kill < KILLS; kill++) {
      const writer = child('write-files.ts', path, `k${kill}-`, '1000')
      let heard = 0
      for await (const line of createInterface({ input: writer.stdout })) {
        said.push(line)
        if (++heard === afterLines + kill) writer.kill('SIGKILL')
      }
      const store = await openStore(path)
      const me = store.athlete('me')
      const keys = new Set((await me.sources()).map(({ key }) => key))
      const notes = new Set((await me.notes()).map(({ id }) => id))
      expect(said.filter((id) => !(keys.has(`${id}a`) && keys.has(`${id}b`) && notes.has(id)))).toEqual([])
      const files = [...(await me.knownFiles()).values()]
      expect(files.flatMap(({ sourceKeys }) => sourceKeys).toSorted()).toEqual([...keys].toSorted())
      expect(await store.inFile!.integrity()).toEqual([])
      await store.close()
    }
  }

  test('leaves in what it said was in, and whole files only', async () => {
    await Promise.all([1, 2, 5, 13].map((lines) => killAgainAndAgain(file(`${lines}.db`), lines)))
  })
})
