import { type Finding, FLAG_LEVELS, type FlagId, type FlagLevel } from '../model/flag.ts'
import { dayOf, type Timeline } from './series/timeline.ts'

/** Findings by day, growing while the flags are judged one after the other. */
export interface RaisedSoFar {
  add(finding: Finding): void
  /** Findings of the days `from`…`to`, oldest first. */
  within(from: number, to: number): readonly Finding[]
  /** Levels of findings of these flags on one run, at least `level`. */
  onRun(runId: string, ids: readonly FlagId[], level: FlagLevel): boolean
}

/** True if a level is at least as serious as another. */
export function atLeast(level: FlagLevel, than: FlagLevel): boolean {
  return FLAG_LEVELS.indexOf(level) >= FLAG_LEVELS.indexOf(than)
}

/** Nothing raised yet. */
export function raisedSoFar(timeline: Timeline): RaisedSoFar {
  const byDay = new Map<number, Finding[]>()
  const byRun = new Map<string, Finding[]>()
  const push = <K>(map: Map<K, Finding[]>, key: K, finding: Finding) => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [finding])
    else list.push(finding)
  }
  return {
    add: (finding) => {
      push(byDay, dayOf(timeline, finding.date), finding)
      if (finding.runId !== null) push(byRun, finding.runId, finding)
    },
    within: (from, to) => {
      const found: Finding[] = []
      for (let day = from; day <= to; day += 1) {
        const ofDay = byDay.get(day)
        if (ofDay !== undefined) found.push(...ofDay)
      }
      return found
    },
    onRun: (runId, ids, level) =>
      (byRun.get(runId) ?? []).some((finding) => ids.includes(finding.id) && atLeast(finding.level, level)),
  }
}
