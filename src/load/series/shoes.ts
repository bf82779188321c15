import type { KnownShoe } from '../../model/shoe.ts'
import { type Session, timeOf } from './sessions.ts'

/** Where a pair of shoes came in. */
export interface ShoeUse {
  readonly shoe: string
  /** Metres in it on this day. */
  readonly todayM: number
  /** Metres in it on the days before. */
  readonly beforeM: number
  /** The runner entered it: how far it had run before the log is known. */
  readonly isEntered: boolean
}

/** What was worn, and for how far. */
export interface Shoes {
  /** Shoes of a day's sessions, in order of first use that day; null when a run of the day names none. */
  on(day: number): readonly ShoeUse[] | null
  /** First day of a run that names a shoe. */
  readonly firstNamed: number | null
}

/** @param sessions oldest first @param entered what the runner says of shoes */
export function makeShoes(sessions: readonly Session[], entered: readonly KnownShoe[]): Shoes {
  const byDay = new Map<number, ShoeUse[] | null>()
  const known = new Map(entered.map(({ name, beforeM }) => [name, beforeM]))
  const total = new Map(known)
  let firstNamed: number | null = null
  for (const { day, runs } of sessions) {
    let ofDay = byDay.get(day)
    if (ofDay === undefined) ofDay = []
    for (const run of runs) {
      if (run.shoe === null || (run.distanceM === null && timeOf(run) !== null)) {
        ofDay = null
        continue
      }
      firstNamed ??= day
      const worn = total.get(run.shoe) ?? 0
      const metres = run.distanceM ?? 0
      total.set(run.shoe, worn + metres)
      if (ofDay === null) continue
      const at = ofDay.findIndex(({ shoe }) => shoe === run.shoe)
      const isEntered = known.has(run.shoe)
      if (at < 0) ofDay.push({ shoe: run.shoe, todayM: metres, beforeM: worn, isEntered })
      else ofDay[at] = { ...(ofDay[at] as ShoeUse), todayM: (ofDay[at] as ShoeUse).todayM + metres }
    }
    byDay.set(day, ofDay)
  }
  return { on: (day) => byDay.get(day) ?? null, firstNamed }
}
