import type { RunField } from '../../model/run-edit.ts'

// Correcting a run in the page.

/** What can be corrected, as a label. */
export const RUN_FIELD_LABELS: Readonly<Record<RunField, string>> = {
  title: 'Title',
  sport: 'Sport',
  surface: 'Surface',
  distanceM: 'Distance',
  movingS: 'Time',
  ascentM: 'Climb',
  descentM: 'Descent',
  start: 'Start',
  race: 'Race',
  rpe: 'Effort',
  shoe: 'Shoes',
  counted: 'Counted',
}

/** Why a correction was not taken, beside its field. */
export const RUN_FIELD_WRONG: Readonly<Record<RunField, (typed: string) => string>> = {
  title: () => 'That title is too long.',
  sport: (typed) => `“${typed}” is not a sport in the list.`,
  surface: (typed) => `“${typed}” is not a surface in the list.`,
  distanceM: (typed) => `“${typed}” is not a distance: 8.2 km?`,
  movingS: (typed) => `“${typed}” is not a time: 45:10 or 1:02:30?`,
  ascentM: (typed) => `“${typed}” is not a climb: 120 m?`,
  descentM: (typed) => `“${typed}” is not a descent: 120 m?`,
  start: (typed) => `“${typed}” is not a day and time up to now: 2026-11-22 07:30?`,
  race: (typed) => `“${typed}” is neither yes nor no.`,
  rpe: (typed) => `“${typed}” is not a number from 0 to 10.`,
  shoe: () => 'That name is too long.',
  counted: (typed) => `“${typed}” is neither yes nor no.`,
}

export const RUN_EDIT_WORDS = {
  open: 'Correct this run',
  why: 'Your word counts, also when the same file is imported again.',
  effortHow: '0 is no effort at all, 10 is all you have.',
  effortOf: (run: string) => `How hard was ${run}?`,
  hardWas: 'How hard was it?',
  save: 'Save',
  notKnown: 'not known',
  empty: 'Leave what is there, or write the right one.',
  corrected: 'What you corrected',
  was: (recorded: string) => `recorded: ${recorded}`,
  nothing: 'nothing',
  asRecorded: 'Use the recording',
  yes: 'yes',
  no: 'no',
  leaveOut: 'Leave it out',
  leaveOutWhy: 'Left out, a run counts for no kilometres, flags or limits. Notes on it still count.',
  isLeftOut: 'This run is left out: it counts for no kilometres, flags or limits.',
  count: 'Count it again',
  remove: 'Delete this run',
  removeWhy:
    'Its recordings and the notes on it go too. Importing the same file again brings the run back, without the notes.',
  removeNow: 'Delete it now',
} as const

/** Several runs at once. */
export const BULK_WORDS = {
  title: 'Change several runs',
  how: 'Tick runs in the list, then choose what to change.',
  surface: 'Surface',
  shoe: 'Shoes',
  sport: 'Sport',
  race: 'Race',
  count: 'Count them',
  same: 'as it is',
  leaveOut: 'leave out',
  countAgain: 'count again',
  save: 'Change the ticked runs',
  remove: 'Delete the ticked runs',
  pick: (run: string) => `Pick ${run}`,
} as const
