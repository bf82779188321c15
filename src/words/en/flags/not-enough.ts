import type { Detail } from '../../../model/flag.ts'
import { onlyDays } from './flag-words.ts'

/** Why a flag could not be judged, where the flag has no words of its own for it. */
export const NOT_ENOUGH: Readonly<Record<string, (detail: Detail) => string>> = {
  'no-runs': () => 'There are no runs yet.',
  'no-recent-run': ({ days }) => `There is no run in the ${days} days before to compare with.`,
  'no-distance': () => 'A distance is missing.',
  'no-time': () => 'A time is missing.',
  'no-climb': () => 'There is no altitude.',
  'no-slope': () => 'There is no altitude along the way.',
  'short-history': ({ daysKnown, daysNeeded }) => `${onlyDays(daysKnown)}; it takes ${daysNeeded}.`,
  'small-baseline': () => 'The weeks before hold too little running to compare with.',
  'before-gap-unknown': () => 'What you ran before is not known.',
  'quarantined-run': ({ date }) =>
    `The recording of ${date} can’t be right and is left out; what it would have changed is not known.`,
  'rest-days-unconfirmed': ({ days }) =>
    `${days} of the last seven days ${days === 1 ? 'has' : 'have'} no entry, and a day without data is not taken for a rest day. Say which days were rest.`,
  'no-effort': () => 'Neither effort, heart rate nor time is known for nine runs of ten.',
  'no-intensity': () => 'How hard your runs were is not known.',
  'no-shoe': () => 'Your runs do not name a shoe.',
  'no-cadence': () => 'Your runs carry no step rate.',
  'no-resting-heart-rate': () => 'There is no resting heart rate for these mornings.',
  'no-sleep': () => 'How you slept is not known.',
}
