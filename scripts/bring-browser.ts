// The pages are tested in a real browser: an installed one, else Debian's package where this may install it.
import { spawnSync } from 'node:child_process'
import { findBrowser } from '../test/browser.ts'

const HOW =
  'The tests of the pages need Chrome or Chromium: install it (Debian: apt-get install chromium), or name one in SOREPOINT_BROWSER.'

const mayInstall = (): boolean =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0

if (findBrowser() === null && mayInstall()) {
  process.stderr.write(
    'No Chrome or Chromium here, and the tests of the pages need one: installing Debian’s chromium with apt-get. To use another, stop this and name it in SOREPOINT_BROWSER.\n',
  )
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  })
}
if (findBrowser() === null) {
  process.stderr.write(`${HOW}\n`)
  process.exitCode = 1
}
