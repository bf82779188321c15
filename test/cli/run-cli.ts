import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { COMPILE_CACHE } from '../compile-cache.ts'

const ENTRY = pathToFileURL(join(import.meta.dirname, '../../src/cli/main.ts')).href

export interface Answered {
  readonly code: number
  readonly out: string
  readonly err: string
  /** Stdout as JSON. */
  readonly json: () => Record<string, unknown>
}

/** A command line with a log of its own in a temporary folder, called as a user calls it: a process, two streams, an exit code. */
export function startCli(today = '2026-11-15'): {
  readonly folder: string
  run(...args: readonly string[]): Answered
  end(): void
} {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-cli-'))
  return {
    folder,
    run(...args) {
      const script = `import { main } from ${JSON.stringify(ENTRY)}; await main(process.argv.slice(1))`
      const ran = spawnSync(
        process.execPath,
        ['--input-type=module', '-e', script, '--', '--db', join(folder, 'log.db'), '--today', today, ...args],
        { encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, NO_COLOR: '1', TZ: 'UTC', ...COMPILE_CACHE } },
      )
      return {
        code: ran.status ?? -1,
        out: ran.stdout,
        err: ran.stderr,
        json: () => JSON.parse(ran.stdout) as Record<string, unknown>,
      }
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}
