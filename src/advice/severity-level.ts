import { type Level, level } from './level.ts'

/**
 * rules.md §5 Severity, D1: what a number from 0 to 10 alone asks for. The strictest of the articles' bounds, eased only for
 * runners known to be experienced.
 */
export function severityLevel(of10: number, experienced: boolean): Level {
  if (of10 >= 7) return level(3, 3)
  if (of10 >= 5) return level(2, 2)
  if (of10 >= 4) return level(2, 1)
  // A "soft 3" is already 3.
  if (of10 > 2) return level(experienced ? 1 : 2, 1)
  return of10 > 0 ? level(experienced ? 0 : 1, 1) : level(0, 0)
}
