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
  /** Of all its threads. */
  readonly cpuMs: number
  readonly peakMb: number
  readonly stdout: string
}

/** What stands before the arguments of a call of the command line. */
export const CLI: readonly string[] = [BIN]

/** @throws {Error} if it fails: a benchmark of an error means nothing. */
export function runCli(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Usage> {
  return runNode([...CLI, ...args], env)
}

export async function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Usage> {
  const { stdout, stderr } = await run(['--import', TELL, ...args], env)
  const usage = /\nusage (\{.*\})/.exec(stderr)?.[1]
  if (usage === undefined) throw new Error(`${args.join(' ')}: ${stderr}`)
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage) as NodeJS.ResourceUsage
  return { cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMb: maxRSS / 1024, stdout }
}

/** Ms from start to end, Node's own start included, and nothing else in the process. */
export async function wallMsOf(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const startedMs = performance.now()
  await run(args, env)
  return performance.now() - startedMs
}

async function run(args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  if (child.exitCode !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
  return { stdout, stderr }
}
