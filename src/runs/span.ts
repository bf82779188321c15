import type { StoredSource } from '../model/source.ts'
import { isImpossibleDate } from './implausible.ts'

/** When a source was recorded, on one time line (instants, or the clock faces of rows that tell no more). */
export interface Span {
  /** Place among the sources in order of their keys. */
  readonly index: number
  readonly source: StoredSource
  readonly fromMs: number
  readonly untilMs: number
}

/** A span on the time line of instants; null for a source that knows none. */
export function instantSpan(source: StoredSource, index: number): Span | null {
  const { startMs, endMs, elapsedS } = source.figures
  // A clock that was never set tells no time: all such recordings begin together.
  if (startMs === null || isImpossibleDate(startMs)) return null
  return { index, source, fromMs: startMs, untilMs: Math.max(endMs ?? startMs + (elapsedS ?? 0) * 1000, startMs) }
}

/** How far the source went between two moments of its time line, m; null without distance. */
export function distanceBetween(span: Span, fromMs: number, untilMs: number): number | null {
  const { distanceM, minuteM } = span.source.figures
  if (minuteM.length > 0) return byMinute(minuteM, untilMs - span.fromMs) - byMinute(minuteM, fromMs - span.fromMs)
  // A row knows its total alone: as if the pace had been even.
  if (distanceM === null || span.untilMs <= span.fromMs) return null
  return distanceM * ((untilMs - fromMs) / (span.untilMs - span.fromMs))
}

function byMinute(minuteM: readonly number[], sinceStartMs: number): number {
  const minutes = Math.max(0, sinceStartMs / 60_000)
  const full = Math.min(Math.floor(minutes), minuteM.length)
  const before = full === 0 ? 0 : minuteM[full - 1]!
  const next = minuteM[full]
  if (next !== undefined) return before + (minutes - full) * (next - before)
  // Past the last full minute: on at the pace of that minute, at most for one more.
  const pace = before - (full > 1 ? minuteM[full - 2]! : 0)
  return before + Math.min(1, minutes - full) * pace
}
