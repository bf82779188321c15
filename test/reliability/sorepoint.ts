import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { rolldown } from 'rolldown'
import { afterAll } from 'vitest'

const SOURCES = join(import.meta.dirname, '../../src')

export interface Ended {
  readonly code: number | null
  readonly signal: string | null
  readonly out: string
  readonly err: string
  /** Stdout as JSON. */
  json<Answer extends object>(): Answer
}

export interface Call {
  /** Before the script: flags of Node. */
  readonly node?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Shell commands that come first, such as limits. */
  readonly shell?: string
  /** Another user; root alone can call as one. */
  readonly uid?: number
}

export interface Sorepoint {
  /** A place in a folder that is gone after the tests. */
  file(...parts: readonly string[]): string
  /** For calls in a shell: Node, and the file to give it. */
  readonly program: { readonly node: string; readonly entry: string }
  /** The program as it is shipped, in a process of its own. */
  run(args: readonly string[], call?: Call): Ended
  start(args: readonly string[], call?: Call): ChildProcessByStdio<null, Readable, Readable>
  /** The child that imports and notes and says what is in: children/writer.ts. */
  startWriter(args: readonly string[]): ChildProcessByStdio<null, Readable, Readable>
}

/** Bundles the program as it is shipped: it starts in a tenth of the time that its sources take. */
export async function bundleSorepoint(): Promise<Sorepoint> {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-reliability-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const bundle = await rolldown({
    input: {
      cli: join(SOURCES, 'cli/main.ts'),
      worker: join(SOURCES, 'app/import/worker.ts'),
      writer: join(import.meta.dirname, 'children/writer.ts'),
    },
    platform: 'node',
    external: ['pg', 'pg-boss'],
  })
  await bundle.write({ dir: join(folder, 'program'), format: 'esm' })
  await bundle.close()
  if (existsSync(join(SOURCES, 'web/static'))) {
    cpSync(join(SOURCES, 'web/static'), join(folder, 'program/static'), { recursive: true })
  }
  const entry = join(folder, 'program/start.mjs')
  writeFileSync(entry, "import { main } from './cli.js'\nawait main(process.argv.slice(2))\n")

  // As the start file does: what was compiled once is not compiled again.
  const always = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') }
  const commandOf = (args: readonly string[], { node = [], env = {}, shell }: Call) => {
    const command = [process.execPath, ...node, entry, '--today', '2026-11-22', ...args]
    const [program, ...rest] = shell === undefined ? command : ['bash', '-c', `${shell}; exec "$@"`, 'bash', ...command]
    return { program: program!, rest, env: { ...always, NO_COLOR: '1', TZ: 'UTC', ...env } }
  }
  return {
    file: (...parts) => join(folder, ...parts),
    program: { node: process.execPath, entry },
    run(args, call = {}) {
      const { program, rest, env } = commandOf(args, call)
      const as = call.uid === undefined ? {} : { uid: call.uid, gid: call.uid }
      const ran = spawnSync(program, rest, { encoding: 'utf8', maxBuffer: 2 ** 28, env, ...as })
      const json = () => JSON.parse(ran.stdout)
      return { code: ran.status, signal: ran.signal, out: ran.stdout, err: ran.stderr, json }
    },
    startWriter: (args) =>
      spawn(process.execPath, [join(folder, 'program/writer.js'), ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: always,
      }),
    start(args, call = {}) {
      const { program, rest, env } = commandOf(args, call)
      return spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'], env })
    },
  }
}

/** Both streams and the exit of a started process. */
export async function ended(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Ended> {
  let [out, err] = ['', '']
  child.stdout.on('data', (data) => {
    out += data
  })
  child.stderr.on('data', (data) => {
    err += data
  })
  const { promise, resolve } = Promise.withResolvers<readonly [number | null, string | null]>()
  child.on('close', (code, signal) => resolve([code, signal]))
  const [code, signal] = await promise
  return { code, signal, out, err, json: () => JSON.parse(out) }
}
