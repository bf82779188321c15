import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const MAIN = pathToFileURL(join(import.meta.dirname, '../../src/cli/main.ts')).href
const hasTerminal = process.platform === 'linux' && spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0

const folder = mkdtempSync(join(tmpdir(), 'sorepoint-terminal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bin = join(folder, 'bin')
const opened = join(folder, 'opened')
mkdirSync(bin)
// A browser that notes the address, and ends the page as Ctrl-C would.
writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\nprintf %s "$1" > "${opened}"\nkill -INT $PPID\n`)
chmodSync(join(bin, 'xdg-open'), 0o755)

/** `sorepoint` without a word, on a terminal of its own. */
function alone(desktop: Readonly<Record<string, string>>): { readonly status: number | null; readonly out: string } {
  const { SSH_CONNECTION: _ssh, DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const call = `'${process.execPath}' --input-type=module -e 'import { main } from "${MAIN}"; await main([])'`
  const ran = spawnSync('script', ['-qec', call, '/dev/null'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...env,
      ...desktop,
      SOREPOINT_DB: join(folder, 'log.db'),
      PATH: `${bin}${delimiter}${env['PATH']}`,
    },
  })
  return { status: ran.status, out: ran.stdout }
}

describe.skipIf(!hasTerminal)('sorepoint alone on a terminal', () => {
  test('opens the page where there is a desktop, and Ctrl-C ends it', () => {
    const { status, out } = alone({ DISPLAY: ':0' })
    expect(status).toBe(0)
    expect(out).toMatch(/http:\/\/127\.0\.0\.1:\d+\//)
    expect(readFileSync(opened, 'utf8')).toBe(/http:\S+/.exec(out)?.[0])
    expect(existsSync(join(folder, 'log.db.serving'))).toBe(false)
  }, 60_000)

  test('shows how it is used where there is none', () => {
    const { out } = alone({})
    expect(out).toContain('Usage: sorepoint VERB [options]')
  }, 60_000)
})
