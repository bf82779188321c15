import { exceeds, reaches } from '../../lib/compare.ts'
import { maxOver } from '../../lib/window.ts'
import { threshold } from '../load-flag.ts'

/** rules.md §5c: what makes a spike count, and how far. Conventions, chosen by simulation (docs/decisions/0006-what-is-usual.md). */
export const CONFIRM = {
  /** A second spike must reach this share of the best earlier one … */
  share: threshold(0.9, 'ratio', 'convention'),
  /** … which lies this many days back … */
  fromDays: threshold(7, 'days', 'convention'),
  untilDays: threshold(42, 'days', 'convention'),
  /** … and both count at most as this many times what was usual that long ago. */
  most: threshold(1.3, 'ratio', 'convention'),
} as const

/** Days on which what is usual stands still: after `from`, up to and including `until`; null: still. */
export interface Frozen {
  readonly from: number
  readonly until: number | null
}

/** One run, seen as a length (or a height). */
export interface Countable {
  readonly value: number
  readonly race: boolean
  /** Pain was noted at it: it confirms nothing. */
  readonly hurt: boolean
  /** Most it may count, by the way back after a gap; null: no such cap. */
  readonly capM: number | null
}

/** A stretch after a gap in which what is usual is a share of what was. */
export interface Reduced {
  /** Day of the last run before the gap. */
  readonly lastRun: number
  readonly share: number
}

/** How one kind of figure becomes usual. */
export interface CountingRule {
  readonly days: number
  /** Days that the usual looks back. */
  readonly windowDays: number
  isSpike(value: number, usual: number): boolean
  /** What is left of the usual after a gap is never less than this, if it was as much. */
  readonly least: number
  readonly frozen: readonly Frozen[]
  on(day: number, usual: Float64Array): readonly Countable[]
  /** The way back that holds the day, or would begin on it; called once for each day, in order. */
  reducedOn(day: number, usual: Float64Array): Reduced | null
  /** What the runs of a day counted, once the day is known. */
  counted?(day: number, values: readonly number[]): void
}

interface Spike {
  readonly day: number
  readonly value: number
  readonly hurt: boolean
}

/**
 * What is usual at the end of each day; NaN before anything is known.
 * A spike counts as what was usual the day before, until a second one confirms it: one big run is never the new usual
 * (rules.md §5c, P27).
 */
export function usualByDay(rule: CountingRule): Float64Array {
  const { days, windowDays, frozen } = rule
  const usual = new Float64Array(days).fill(Number.NaN)
  const most = new Float64Array(days)
  const spikes: Spike[] = []
  const heldFrom = heldSince(frozen, days)
  let known = false
  for (let day = 0; day < days; day += 1) {
    const reduced = rule.reducedOn(day, usual)
    const held = heldFrom[day] as number
    const still = held < 0 ? Number.NaN : (usual[held] as number)
    const valueBy = (upTo: number): number => {
      if (reduced !== null) {
        const was = usual[reduced.lastRun] as number
        return Math.max(reduced.share * was, Math.min(rule.least, was))
      }
      if (!Number.isNaN(still)) return still
      return known ? maxOver(most, upTo - windowDays + 1, upTo) : Number.NaN
    }
    const before = valueBy(day - 1)
    const items = rule.on(day, usual)
    const values = items.map((item) => {
      const spike = { day, value: item.value, hurt: item.hurt }
      const counted = countOne(item, before, spikes, usual, day, rule)
      if (!isCapped(item) && isBeyond(item, before, rule)) spikes.push(spike)
      return counted
    })
    if (values.length > 0) {
      known = true
      most[day] = Math.max(...values)
      rule.counted?.(day, values)
    }
    usual[day] = valueBy(day)
  }
  return usual
}

/** For each day the first day of the stretch that holds it still; −1 for none. Of several, the first of the list counts. */
function heldSince(frozen: readonly Frozen[], days: number): Int32Array {
  const since = new Int32Array(days).fill(-1)
  for (const { from, until } of frozen.toReversed())
    since.fill(from, from + 1, until === null ? days : Math.max(0, until + 1))
  return since
}

const isCapped = ({ value, capM }: Countable): boolean => capM !== null && exceeds(value, capM)

function isBeyond(item: Countable, before: number, rule: CountingRule): boolean {
  if (Number.isNaN(before)) return false
  return (item.race && exceeds(item.value, before)) || rule.isSpike(item.value, before)
}

function countOne(
  item: Countable,
  before: number,
  spikes: readonly Spike[],
  usual: Float64Array,
  day: number,
  rule: CountingRule,
): number {
  const beyond = isBeyond(item, before, rule)
  if (isCapped(item)) return beyond ? Math.min(item.capM as number, before) : (item.capM as number)
  if (!beyond) return item.value
  const earlier = bestBefore(spikes, day)
  const confirmed =
    earlier !== null && !item.hurt && !earlier.hurt && reaches(item.value, CONFIRM.share.value * earlier.value)
  if (!confirmed) return before
  const then = usual[day - CONFIRM.fromDays.value] as number
  return Math.max(before, Math.min(item.value, earlier.value, CONFIRM.most.value * then))
}

function bestBefore(spikes: readonly Spike[], day: number): Spike | null {
  let best: Spike | null = null
  for (let i = spikes.length - 1; i >= 0; i -= 1) {
    const spike = spikes[i] as Spike
    if (spike.day < day - CONFIRM.untilDays.value) break
    if (spike.day <= day - CONFIRM.fromDays.value && (best === null || spike.value > best.value)) best = spike
  }
  return best
}
