import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { findBinaries } from './binaries.ts'

/** A server of its own: data folder, port and superuser. */
export interface PostgresServer {
  /** Of the superuser, to the database `postgres`. */
  readonly url: string
  /** As `kill` takes it. */
  pid(): number
  start(): Promise<void>
  /** As a machine that is shut down does it; `immediate` is as if it lost its power. */
  stop(mode?: 'fast' | 'immediate'): Promise<void>
}

const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const
const TRIES = 5

/** Makes and starts one in the folder, which must be empty and end with it. */
export async function makeServer(folder: string): Promise<PostgresServer> {
  chmodSync(folder, 0o755)
  const { initdb, postgres, libraryPath } = findBinaries(folder)
  const data = join(folder, 'data')
  const passwordFile = join(folder, 'password')
  const password = randomBytes(12).toString('hex')
  mkdirSync(data, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const user = serverUser()
  if (user !== null) for (const path of [data, passwordFile]) chownSync(path, user.uid, user.gid)
  const options = {
    ...user,
    cwd: data,
    env: { ...process.env, ...(libraryPath === null ? {} : { LD_LIBRARY_PATH: libraryPath }), LC_ALL: 'C' },
  }
  const made = spawnSync(
    initdb,
    [
      ...['-D', data, '-U', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
      // An order of text that is not the program's, as many a host has it.
      ...['-E', 'UTF8', '--locale-provider', 'icu', '--icu-locale', 'en-US', '--no-locale', '--no-sync'],
    ],
    { ...options, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`)
  rmSync(passwordFile)
  let port = await freePort()
  let server: ReturnType<typeof spawn> | null = null

  async function tryStart(): Promise<boolean> {
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      // What is committed outlives a killed server; that it outlives a power cut is PostgreSQL's to test.
      fsync: 'off',
      shared_buffers: '32MB',
      max_connections: '100',
      logging_collector: 'off',
    }
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const started = spawn(postgres, ['-D', data, '-p', String(port), ...args], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    server = started
    let words = ''
    return new Promise((resolve, reject) => {
      started.once('error', reject)
      started.once('exit', () => (/in use/i.test(words) ? resolve(false) : reject(new Error(words))))
      started.stderr.setEncoding('utf8').on('data', (piece: string) => {
        words = `${words}${piece}`.slice(-10_000)
        if (words.includes('ready to accept connections')) resolve(true)
      })
    })
  }

  async function start(): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      if (await tryStart()) return
      port = await freePort()
    }
    throw new Error('no free port for PostgreSQL')
  }

  await start()
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    pid: () => server!.pid!,
    start,
    async stop(mode = 'fast') {
      if (server === null || server.exitCode !== null || server.signalCode !== null) return
      const ended = once(server, 'exit')
      server.kill(SIGNALS[mode])
      await ended
    },
  }
}

/** PostgreSQL refuses to run as root: then it runs as a user that is there and owns nothing else. Null: as who we are. */
function serverUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {}
  }
  throw new Error('as root PostgreSQL needs another user to run as: useradd --system postgres')
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}
