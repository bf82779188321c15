import type { Activity, Care, OpenQuestion } from '../model/advice.ts'
import type { Clearance } from '../model/clearance.ts'
import type { EpisodeHistory } from '../model/episode-history.ts'
import type { LoadState } from '../model/load-state.ts'
import type { PainNote } from '../model/pain-note.ts'
import type { Settings } from '../model/settings.ts'
import { LOAD_RULES } from './advise.ts'
import { DAY_RULES } from './day-rules.ts'
import { episodeLife } from './episode-state/index.ts'
import { gatherDay } from './gather-day.ts'
import { activityOf, careOf, join, NO_LIMIT } from './level.ts'
import { openQuestions } from './questions.ts'
import { runnerFacts } from './runner.ts'

/** What notes ask for by themselves, and what of them is still to be answered. */
export interface NotesAlone {
  readonly activity: Activity
  readonly care: Care
  readonly questions: readonly OpenQuestion[]
}

/** The levels these places ask for on an otherwise ordinary day: whatever the training load would add is left out. */
export function adviceOfNotesAlone(given: {
  readonly histories: readonly EpisodeHistory[]
  readonly notes: readonly PainNote[]
  readonly clearances: readonly Clearance[]
  readonly settings: Settings
  readonly load: LoadState
  readonly asOf: string
}): NotesAlone {
  const { histories, notes, clearances, settings, load, asOf } = given
  const runner = runnerFacts(settings, load, notes, asOf)
  const lives = histories.map((history) => episodeLife(history, runner, asOf))
  const day = {
    asOf,
    dayChecks: [],
    notes,
    clearances,
    findings: [],
    load: { ...load, races: [] },
    settings,
    returnedDespiteCare: [],
  }
  const facts = gatherDay(day, lives, runner)
  const dayLevels = DAY_RULES.flatMap((rule) => (LOAD_RULES.has(rule.id) ? [] : [rule.check(facts)?.level ?? NO_LIMIT]))
  const level = [...lives.filter(({ open }) => open).map((life) => life.level), ...dayLevels].reduce(join, NO_LIMIT)
  return {
    activity: activityOf({ ...level, a: level.c >= 4 ? 3 : level.a }),
    care: careOf(level),
    questions: openQuestions(lives, asOf),
  }
}
