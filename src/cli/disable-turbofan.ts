import { setFlagsFromString } from 'node:v8'

/** Verbs that compute for seconds, or stay. */
const LASTING: ReadonlySet<string> = new Set(['import', 'serve', 'demo', 'doctor', 'export'])

/**
 * All other verbs are over before what V8's slowest compiler makes is ever run: without it a report of 5,000 runs
 * takes a fifth less (docs/decisions/0011-import-speed.md).
 */
export function leaveOutSlowCompiler(args: readonly string[]): void {
  if (!args.some((arg) => LASTING.has(arg))) setFlagsFromString('--no-turbofan')
}
