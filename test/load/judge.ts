import type { LoadInput } from '../../src/load/input.ts'
import { loadFlags } from '../../src/load/run-flags.ts'
import type { Finding, FlagId } from '../../src/model/flag.ts'
import type { Run } from '../../src/model/run.ts'
import { input } from './make-run.ts'

/** Findings of one flag over a log. */
export function found(id: FlagId, runs: readonly Run[], more: Partial<LoadInput> = {}): readonly Finding[] {
  return loadFlags(input(runs, more)).findings.filter((finding) => finding.id === id)
}

/** The level a flag gives to the last day of a log, or null when it says nothing of it. */
export function levelOfLast(id: FlagId, runs: readonly Run[], more: Partial<LoadInput> = {}): string | null {
  const log = input(runs, more)
  return loadFlags(log).findings.find((finding) => finding.id === id && finding.date === log.asOf)?.level ?? null
}

/** What the state of a flag is at the end of a log. */
export function stateOf(id: FlagId, runs: readonly Run[], more: Partial<LoadInput> = {}): string {
  const { findings, notEnough, clear, notApplicable } = loadFlags(input(runs, more))
  const missing = notEnough.find((one) => one.id === id)
  if (missing !== undefined) return missing.why
  if (clear.includes(id)) return 'clear'
  if (notApplicable.includes(id)) return 'not applicable'
  return findings.some((finding) => finding.id === id) ? 'raised' : 'silent'
}
