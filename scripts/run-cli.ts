// Runs the command line as a runner does, in a process of its own, and tells what it took.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const BIN = process.env['SOREPOINT_BIN'] ?? join(import.meta.dirname, '../bin/sorepoint.cjs')

/**
 * Written by the process itself as it ends. Linux counts the greatest memory of the parent before the start as the
 * child's own, but not in its status file.
 */
const TELL = `data:text/javascript,import { isMainThread } from 'node:worker_threads';
import { existsSync, readFileSync } from 'node:fs';
const own = () => existsSync('/proc/self/status') ? Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) : process.resourceUsage().maxRSS;
if (isMainThread) process.on('exit', () => process.stderr.write('\\nusage ' + JSON.stringify({ ...process.resourceUsage(), maxRSS: own() }) + '\\n'))`

export interface Usage {
  /** From start to end, Node's own start included. */
  readonly wallMs: number
  /** Of all its threads. */
  readonly cpuMs: number
  readonly peakMb: number
  readonly stdout: string
}

/** @throws {Error} if it fails: a benchmark of an error means nothing. */
export function runCli(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Usage> {
  return runNode([BIN, ...args], env)
}

export async function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Usage> {
  const startedMs = performance.now()
  const child = spawn(process.execPath, ['--import', TELL, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  const wallMs = performance.now() - startedMs
  const usage = /\nusage (\{.*\})/.exec(stderr)?.[1]
  if (child.exitCode !== 0 || usage === undefined) throw new Error(`${args.join(' ')}: ${stderr}`)
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage) as NodeJS.ResourceUsage
  return { wallMs, cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMb: maxRSS / 1024, stdout }
}
