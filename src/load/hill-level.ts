import { exceeds, reaches } from '../lib/compare.ts'
import type { FlagLevel } from '../model/flag.ts'
import type { Threshold } from './load-flag.ts'
import type { ClimbSource } from './series/sessions.ts'

/** Both must be passed: a large share of little is little, and so is a small share of much. */
interface Line {
  readonly ratio: Threshold
  readonly metres: Threshold
}

/**
 * How serious a hill is that is worth a note.
 * Altitude from GPS alone may say no more than "have a look" (rules.md §3b).
 */
export function hillLevel(
  ratio: number,
  metres: number,
  climbSource: ClimbSource,
  lines: { readonly caution: Line; readonly high?: Line },
): FlagLevel {
  const passes = (line: Line | undefined) =>
    line !== undefined && exceeds(ratio, line.ratio.value) && reaches(metres, line.metres.value)
  if (climbSource === 'gps') return 'note'
  if (passes(lines.high)) return 'high'
  return passes(lines.caution) ? 'caution' : 'note'
}
