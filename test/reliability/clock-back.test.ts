import { copyFileSync, mkdirSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importFiles } from '../../src/app/import/import-files.ts'
import { type OpenLog, openLog } from '../../src/app/log/open-log.ts'
import { readLog } from '../../src/app/log/read-log.ts'
import { putCorrections } from '../../src/app/runs/edit-run.ts'
import { useTemporaryFolder } from '../store/temporary-folder.ts'

// A machine whose clock ran ahead and was set back: its battery was flat, a zone was wrong, a second system was started.

const LOOSE = join(import.meta.dirname, '../../samples/loose')
const AHEAD_MS = Date.UTC(2031, 5, 1)
const BACK_MS = Date.UTC(2024, 0, 1)
const file = useTemporaryFolder()

/** Every other of the loose samples from `first` on, dated as the clock then stood. */
function folderOf(name: string, first: number, nowMs: number): string {
  mkdirSync(file(name))
  const names = readdirSync(LOOSE).filter((_, i) => i % 2 === first)
  for (const each of names) {
    copyFileSync(join(LOOSE, each), join(file(name), each))
    utimesSync(join(file(name), each), nowMs / 1000, nowMs / 1000)
  }
  return file(name)
}

async function logOf(imports: readonly { readonly folder: string; readonly nowMs: number }[]): Promise<OpenLog> {
  const log = await openLog({ path: ':memory:', athlete: null })
  for (const { folder, nowMs } of imports) {
    await importFiles([folder], { store: log.store, options: { csvUnits: null }, nowMs: () => nowMs })
  }
  return log
}

test('the clock goes back between two imports: the log is that of a clock that went on, and a third brings nothing', async () => {
  const ahead = folderOf('ahead', 0, AHEAD_MS)
  const back = folderOf('back', 1, BACK_MS)
  const onward = await logOf([
    { folder: back, nowMs: BACK_MS },
    { folder: ahead, nowMs: AHEAD_MS },
  ])
  const turned = await logOf([
    { folder: ahead, nowMs: AHEAD_MS },
    { folder: back, nowMs: BACK_MS },
  ])
  expect(await readLog(turned.store)).toEqual(await readLog(onward.store))
  expect((await readLog(turned.store)).runs.length).toBeGreaterThan(5)
  const again = await importFiles([ahead, back], {
    store: turned.store,
    options: { csvUnits: null },
    nowMs: () => BACK_MS,
  })
  expect(again).toMatchObject({ runs: { added: 0, updated: 0, merged: 0 } })
  await onward.close()
  await turned.close()
})

test('a run corrected again under an earlier clock has the later words', async () => {
  const log = await logOf([{ folder: folderOf('ahead', 0, AHEAD_MS), nowMs: AHEAD_MS }])
  const titled = async () => (await readLog(log.store)).runs.at(-1)!
  await putCorrections(log.store, [await titled()], { values: { title: 'first' }, asRecorded: [] }, AHEAD_MS)
  await putCorrections(log.store, [await titled()], { values: { title: 'second' }, asRecorded: [] }, BACK_MS)
  expect((await titled()).title).toBe('second')
  await log.close()
})
