import { daysBetween } from '../../lib/local-date.ts'
import type { EpisodeHistory } from '../../model/episode-history.ts'
import { SILENT_DAYS as NEW_STORY_DAYS } from '../../pain/lane.ts'
import type { State } from './state.ts'

/** RULES §5b: C≤1 stops setting the level after this many days and runs without mention, C2 after the longer time. */
const SILENT_DAYS = 14
const SILENT_DAYS_C2 = 28
const SILENT_RUNS = 4
/** LF18: noted pain-free runs that end a count. */
const PAIN_FREE_RUNS = 2

/** The last day on which it was noted, was not quiet, or was cleared: from there on it is silent. */
function lastMention({ notes, quietAnswers, clearances }: EpisodeHistory): string {
  const days = [
    notes.at(-1)?.note.date ?? '',
    quietAnswers.findLast(({ quiet }) => !quiet)?.date ?? '',
    clearances.at(-1)?.on ?? '',
  ]
  return days.reduce((one, other) => (other > one ? other : one))
}

/** Not mentioned for long, while running went on. C3 and more never ends so (P20). */
export function isSilent({ level: { c } }: State, history: EpisodeHistory, asOf: string): boolean {
  if (c >= 3) return false
  const last = lastMention(history)
  const runs = history.runsSince.filter(({ date }) => date > last).length
  return runs >= SILENT_RUNS && daysBetween(last, asOf) >= (c === 2 ? SILENT_DAYS_C2 : SILENT_DAYS)
}

/** Back at A0 by its own steps, and the last two noted runs pain-free. */
export function hasEnded({ level: { a, c } }: State, history: EpisodeHistory): boolean {
  if (a > 0 || c >= 2) return false
  const painfulRuns = new Map<string, boolean>()
  for (const { runId, note } of history.notes) {
    if (runId !== null) painfulRuns.set(runId, (painfulRuns.get(runId) ?? false) || !note.painFree)
  }
  const last = [...painfulRuns.values()].slice(-PAIN_FREE_RUNS)
  return last.length === PAIN_FREE_RUNS && last.every((painful) => !painful)
}

/** "Gone?" is asked while pain there would still be the same story, until the runner has said so. */
export function asksIfGone(history: EpisodeHistory, asOf: string): boolean {
  const last = lastMention(history)
  return (
    daysBetween(last, asOf) < NEW_STORY_DAYS &&
    !history.quietAnswers.some(({ date, symptomFree }) => symptomFree && date > last)
  )
}
