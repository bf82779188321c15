import type { EpisodeHistory, EpisodeNote } from '../../model/episode-history.ts'

/** rules.md §5b, quiet day: at most this in daily life and on stairs. */
const QUIET_SEVERITY = 1

/** What is known of one day: whether it was quiet, and whether nothing was felt at all. */
export interface QuietDay {
  readonly date: string
  readonly quiet: boolean
  readonly symptomFree: boolean
}

/**
 * Days the runner has reported as quiet or not, oldest first: by answering, by a note that the place has no pain, or by notes
 * that leave nothing of the answer open (1/10 at most, no limp, fine in daily life and on stairs, no painkiller). An answer
 * stands before a note.
 */
export function reportedQuietDays({ notes, quietAnswers }: EpisodeHistory): readonly QuietDay[] {
  const answered = new Set(quietAnswers.map(({ date }) => date))
  const noted = [...Map.groupBy(notes, ({ note }) => note.date)]
    .filter(([date, ofDay]) => !answered.has(date) && ofDay.every(tellsOfQuiet))
    .map(([date, ofDay]) => ({ date, quiet: true, symptomFree: ofDay.every(({ note }) => note.painFree) }))
  return [...quietAnswers, ...noted].sort((one, other) => (one.date < other.date ? -1 : 1))
}

/** "No pain" by itself, or every part of the answer. A suggestion answers nothing (P36). */
function tellsOfQuiet({ note: { status, symptom, nextMorning, painFree } }: EpisodeNote): boolean {
  if (status !== 'own') return false
  if (painFree) return true
  const { gait, painkiller, dailyLife, stairs, atRest, disturbsSleep, signs } = symptom
  const named = [symptom.severity, symptom.severityAtStart, symptom.severityAtEnd, symptom.severityNextMorning]
  return (
    symptom.severity !== null &&
    !symptom.severityGuessed &&
    named.every((severity) => severity === null || severity <= QUIET_SEVERITY) &&
    gait === 'normal' &&
    [dailyLife, stairs, painkiller].every((answer) => answer === 'no') &&
    ![atRest, disturbsSleep].includes('yes') &&
    !Object.values(signs).includes(true) &&
    symptom.trend !== 'unchanged' &&
    symptom.trend !== 'worsens' &&
    symptom.quality !== 'sharp' &&
    (nextMorning === null || nextMorning.answer === 'back')
  )
}
