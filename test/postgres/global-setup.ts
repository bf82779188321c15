import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { isRunning } from '../../src/platform/node/is-running.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder of this run, and the process it ends with. */
    readonly postgres: { readonly folder: string; readonly runPid: number }
  }
}

const LOOK_MS = 50

/** A place for the database server, which the first test that wants it starts; nobody else waits for it. */
export function setup({ provide }: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-postgres-'))
  // The server may run as another user, who must come through.
  chmodSync(folder, 0o711)
  provide('postgres', { folder, runPid: process.pid })
  return async () => {
    const pidFile = join(folder, 'keeper')
    if (existsSync(pidFile)) {
      const keeper = Number(readFileSync(pidFile, 'utf8'))
      if (isRunning(keeper)) process.kill(keeper, 'SIGTERM')
      while (isRunning(keeper)) await sleep(LOOK_MS)
    }
    rmSync(folder, { recursive: true, force: true })
  }
}
