import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { watchFolder } from '../../src/app/import/watch-folder.ts'

let folder = ''
let elsewhere = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watched-'))
  elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(elsewhere, { recursive: true, force: true })
})

const NOON = Date.UTC(2026, 10, 29, 12)

function put(path: string, at = NOON - 3_600_000): void {
  writeFileSync(path, 'a run')
  utimesSync(path, new Date(at), new Date(at))
}

/** The first batch; the clock stands at these moments, the last of them from then on. */
async function firstBatch(nows: readonly number[] = [NOON]): Promise<readonly string[]> {
  const ended = new AbortController()
  let looks = 0
  const nowMs = () => nows[Math.min(looks++, nows.length - 1)] as number
  for await (const batch of watchFolder(folder, { signal: ended.signal, nowMs })) {
    ended.abort()
    return batch.map((path) => basename(path))
  }
  return []
}

describe('a watched folder', () => {
  test('gives what links lead to, as an import does, each folder once', async () => {
    put(join(elsewhere, 'linked.fit'))
    mkdirSync(join(elsewhere, 'inner'))
    put(join(elsewhere, 'inner', 'deep.fit'))
    symlinkSync(join(elsewhere, 'linked.fit'), join(folder, 'a link.fit'))
    symlinkSync(join(elsewhere, 'inner'), join(folder, 'folder'))
    symlinkSync(folder, join(elsewhere, 'inner', 'back'))
    symlinkSync(join(elsewhere, 'nothing.fit'), join(folder, 'broken.fit'))
    put(join(folder, 'plain.fit'))
    expect(await firstBatch()).toEqual(['a link.fit', 'deep.fit', 'plain.fit'])
  })

  test('gives a file that a watch dated a year ahead', async () => {
    put(join(folder, 'ahead.fit'), NOON + 365 * 86_400_000)
    expect(await firstBatch([NOON, NOON + 6000])).toEqual(['ahead.fit'])
  })

  test('gives a file although the clock was set back by a day', async () => {
    put(join(folder, 'late.fit'), NOON - 2000)
    expect(await firstBatch([NOON, NOON - 86_400_000, NOON - 86_400_000 + 6000])).toEqual(['late.fit'])
  })
})
