import { addDays, daysBetween } from '../lib/local-date.ts'
import { NOTES, QUIET_DAYS, SELF_CHECKS } from './notes.ts'
import { startS } from './outing.ts'
import { SEASON_ENDS, season } from './season.ts'
import { type SeasonActivity, seasonActivity } from './season-activity.ts'

/** The season moved so that it ends with a day: the last outing was the day before. */
export function seasonEnding(on: string): readonly SeasonActivity[] {
  const days = daysBetween(SEASON_ENDS, on)
  return season().map((outing) => moved(seasonActivity(outing), days))
}

/** The same outing by the same clock on the wall, days later: only its date and its instants change. */
function moved(activity: SeasonActivity, days: number): SeasonActivity {
  const outing = { ...activity.outing, date: addDays(activity.outing.date, days) }
  const laterS = startS(outing) - startS(activity.outing)
  const later = <T extends { readonly startS: number }>(recorded: T): T => ({
    ...recorded,
    startS: recorded.startS + laterS,
  })
  return {
    ...activity,
    outing,
    track: later(activity.track),
    strava: later(activity.strava),
    garmin: later(activity.garmin),
  }
}

/** What the runner of the season says besides. */
export interface SeasonEntries {
  readonly notes: typeof NOTES
  readonly quietDays: typeof QUIET_DAYS
  readonly selfChecks: typeof SELF_CHECKS
}

/** What the runner enters in the season, its dates moved with the season's end. */
export function entriesEnding(on: string): SeasonEntries {
  const days = daysBetween(SEASON_ENDS, on)
  const later = <T extends { readonly date: string }>(each: T): T => ({ ...each, date: addDays(each.date, days) })
  return {
    notes: NOTES.map((note) => ({ ...later(note), entered: addDays(note.entered, days) })),
    quietDays: QUIET_DAYS.map(later),
    selfChecks: SELF_CHECKS.map(later),
  }
}
