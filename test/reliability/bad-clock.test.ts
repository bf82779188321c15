import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { importFiles } from '../../src/app/import/import-files.ts'
import { openLog } from '../../src/app/log/open-log.ts'
import { readLog } from '../../src/app/log/read-log.ts'
import { resolveWhen } from '../../src/app/runs/resolve-target.ts'
import { weekOf } from '../../src/lib/iso-week.ts'
import { useTemporaryFolder } from '../store/temporary-folder.ts'

const LOOSE = join(import.meta.dirname, '../../samples/loose')
const TODAY = '2025-03-30'
const file = useTemporaryFolder()

async function logOf(name: string, samples: readonly string[]) {
  mkdirSync(file(name))
  for (const sample of samples) copyFileSync(join(LOOSE, sample), join(file(name), sample))
  const log = await openLog({ path: ':memory:', athlete: null })
  await importFiles([file(name)], { store: log.store, options: { csvUnits: null }, nowMs: () => 0 })
  const whole = await readLog(log.store)
  await log.close()
  return whole
}

test('a run dated seventy years ahead changes no advice and no figure, and is listed', async () => {
  const sound = ['big-endian.fit', 'foot-pod.fit', 'indoor.fit']
  const [without, with_] = [await logOf('without', sound), await logOf('with', [...sound, 'future.fit'])]
  const week = weekOf(TODAY, 'monday')
  expect(analyse(with_, week, TODAY)).toEqual(analyse(without, week, TODAY))
  expect(with_.runs.map(({ date }) => date)).toContain('2096-03-01')
})

test('a note is never hung on it: it would count in seventy years', async () => {
  const { runs } = await logOf('both', ['big-endian.fit', 'future.fit'])
  expect(resolveWhen('last', runs, TODAY, '2025-03-29')).toMatchObject({ ok: true, value: { date: '2025-03-02' } })
  const future = runs.find(({ date }) => date === '2096-03-01')!
  expect(resolveWhen(future.id, runs, TODAY, '2025-03-29')).toMatchObject({ ok: false })
})
