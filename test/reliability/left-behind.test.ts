import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { makeTemporaryFolder, sweepTemporaryFolders } from '../../src/platform/node/temporary-folder.ts'

// A temporary folder of its own: the sweep looks at all there is.
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'left-behind-'))
  vi.stubEnv('TMPDIR', folder)
  return () => vi.unstubAllEnvs()
})

async function keeper(): Promise<{ readonly child: ChildProcess; readonly path: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'children/keeper.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const [line] = (await once(child.stdout!, 'data')) as [Buffer]
  return { child, path: line.toString().trim() }
}

describe('copies that an import or an upload makes', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('go with the program when %s ends it, and it says so', async (signal, code) => {
    const { child, path } = await keeper()
    expect(existsSync(join(path, 'inner.zip'))).toBe(true)
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([code, null])
    expect(existsSync(path)).toBe(false)
  })

  test('stay while their program runs, which is named; of one that was killed they go at the next start', async () => {
    const { child, path } = await keeper()
    expect(sweepTemporaryFolders()).toEqual([path])
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(existsSync(path)).toBe(true)
    expect(sweepTemporaryFolders()).toEqual([])
    expect(existsSync(path)).toBe(false)
  })

  test('of this program stay until it removes them', async () => {
    const folder = await makeTemporaryFolder()
    expect(sweepTemporaryFolders()).toEqual([])
    expect(existsSync(folder.path)).toBe(true)
    await folder.remove()
    expect(existsSync(folder.path)).toBe(false)
  })

  test('of another machine, links and what only looks alike are left alone', async () => {
    const folder = await makeTemporaryFolder()
    const dead = basename(folder.path).replace(`-${process.pid}-`, '-999999999-')
    await folder.remove()
    const [elsewhere, alike, aim] = [dead.replace(/-[0-9a-f]{8}-/, '-00000000-'), 'sorepoint-export', 'mine']
    for (const name of [elsewhere, alike, aim]) mkdirSync(join(tmpdir(), name))
    symlinkSync(join(tmpdir(), aim), join(tmpdir(), dead))
    sweepTemporaryFolders()
    expect([elsewhere, alike, aim, dead].map((name) => existsSync(join(tmpdir(), name)))).toEqual([
      true,
      true,
      true,
      true,
    ])
  })
})
