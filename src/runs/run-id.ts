import { sha256Of } from '#platform/sha256.ts'

/** 48 bits: two of ten thousand runs share an id in one log of five million. */
const HEX_DIGITS = 12

/** The id a run has when this is the smallest of its sources' keys. */
export function runIdOf(sourceKey: string): string {
  return `r${sha256Of(sourceKey).slice(0, HEX_DIGITS)}`
}
