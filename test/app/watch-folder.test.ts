import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { watchFolder } from '../../src/platform/node/watch-folder.ts'

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

  test('does not give a file that grows until it has come to rest', async () => {
    const path = join(folder, 'growing.fit')
    put(join(folder, 'first.fit'))
    const ended = new AbortController()
    const batches: string[][] = []
    let now = NOON
    const nowMs = () => {
      now += 3000
      // At each look of the first five there is more of it, under a time that does not move.
      if (now < NOON + 16_000) writeFileSync(path, 'x'.repeat((now - NOON) / 1000))
      utimesSync(path, new Date(NOON), new Date(NOON))
      return now
    }
    const given: number[] = []
    for await (const batch of watchFolder(folder, { signal: ended.signal, nowMs })) {
      batches.push(batch.map((each) => basename(each)))
      given.push(now - NOON)
      if (batches.flat().includes('growing.fit')) ended.abort()
    }
    expect(batches).toEqual([['first.fit'], ['growing.fit']])
    expect(given[1]).toBeGreaterThanOrEqual(20_000)
  }, 60_000)

  test.skipIf(process.platform === 'win32')('passes over a pipe that nobody writes to', async () => {
    spawnSync('mkfifo', [join(folder, 'pipe.fit')])
    put(join(folder, 'plain.fit'))
    expect(await firstBatch()).toEqual(['plain.fit'])
  })

  test('that vanishes is told once, and watched again when it is back', async () => {
    put(join(folder, 'before.fit'))
    const ended = new AbortController()
    const lost: string[] = []
    const batches: string[][] = []
    let now = NOON
    let looks = 0
    const nowMs = () => {
      now += 10_000
      return now
    }
    const watching = watchFolder(folder, { signal: ended.signal, nowMs, onLost: (reason) => lost.push(reason) })
    for await (const batch of watching) {
      batches.push(batch.map((each) => basename(each)))
      looks += 1
      if (looks === 2) {
        ended.abort()
        continue
      }
      rmSync(folder, { recursive: true })
      // Longer than two looks: gone twice, reported once.
      setTimeout(() => {
        mkdirSync(folder)
        put(join(folder, 'after.fit'))
      }, 4500)
    }
    expect([lost, batches]).toEqual([['ENOENT'], [['before.fit'], ['after.fit']]])
  }, 60_000)
})
