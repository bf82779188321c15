import { wordTable } from '../../lib/word-table.ts'
import type { Illness } from '../../model/day-check.ts'
import type { Claim } from '../../model/pain-note.ts'
import type { Condition } from '../../model/settings.ts'

// Sentences of the page that say what to do or mean something for health, and those that explain it to who comes first.
// Labels of buttons and fields stand where they are drawn.

/** Conditions as the question words them. */
export const CONDITION_WORDS: Readonly<Record<Condition, string>> = {
  pregnancy: 'Pregnancy (or a birth within six weeks)',
  heart: 'Heart disease',
  clotting: 'A clotting disorder or blood thinners',
  'bone-disease': 'A bone disease',
  'red-s': 'RED-S',
  'recent-surgery': 'Surgery within three months',
  'under-18': 'Under 18',
}

/** One question, before any advice is relied on (rules.md §5d). */
export const CONDITIONS_QUESTION = {
  question: (names: string): string => `Do any of these apply to you: ${names}? If so, ask your doctor about running.`,
  legend: 'Do any of these apply to you?',
  why: 'If so, ask your doctor about running.',
} as const

/** After a note, and while it is written. */
export const NOTE_PAGE = {
  understood: 'Understood. Tap what is wrong.',
  changeAll: 'Change the words or everything',
  answered: 'Answered so far',
  denied: (count: number) => (count === 1 ? 'One sign that was not there' : `${count} signs that were not there`),
  dangers: 'Any of these, during or since the run?',
  ifNow: 'If one of these is there now, call first.',
  theseTicked: 'Those I ticked',
  emergencyTyped:
    'What you write may be an emergency. Is it there now, or does it come again? Call now, before you write on.',
} as const

/** The log's list and search. */
export const LOG_PAGE_WORDS = {
  search: 'Search your runs',
  searchHint: 'lake, knee, 2026-10, shoes',
  more: 'A day, surface, flag or pain',
  found: (count: number): string =>
    count === 0 ? 'No runs found.' : count === 1 ? 'One run found.' : `${count} runs found.`,
  clear: 'Show all',
  none: 'No runs here.',
  noneOnDay: (day: string): string => `No run on ${day}.`,
  page: (page: number, pages: number): string => `Page ${page} of ${pages}`,
  leftOut: 'left out',
} as const

/** What a note says of the runner, once it is kept. */
export const CLAIM_WORDS = {
  kept: (claims: readonly Claim[]): string =>
    `kept: ${claims
      .map(({ kind, value }) =>
        kind === 'age'
          ? `age ${value}`
          : (Object.entries(CONDITION_WORDS).find(([name]) => name === value)?.[1] ?? value),
      )
      .join(', ')}`,
  takeBack: 'That is not so: take it back',
} as const

export const INJURY_WORDS = {
  none: 'None kept. A stress fracture, above all, makes later signs there count for more.',
} as const

export const ILLNESS_WORDS: Readonly<Record<Illness, string>> = {
  none: 'Well',
  'head-cold': 'A head cold, above the neck',
  fever: 'Fever',
  chest: 'Cough or chest',
  gut: 'Stomach or gut',
  'whole-body-aches': 'Aches all over',
}

/** The first visit. */
export const WELCOME_WORDS = {
  where: 'Where does it hurt?',
  tap: 'Tap the place, and see what to do now. No file is needed.',
  inWords: 'Note where it hurts in words',
  orRuns: 'Nothing hurts? Add your runs',
  under: 'Your training log, read on this machine alone',
  sentence: 'Drop in what your watch or Strava recorded, add where it hurt, and see each week what to do.',
  strava:
    'Settings → My Account → Download or Delete Your Account → Get Started → Request Your Archive. A mail with a zip comes within hours.',
  garmin:
    'garmin.com/account/datamanagement → Export Your Data. A mail with a zip comes within days. Right away, but without the route: connect.garmin.com → Activities → All Activities → Export CSV.',
  sample: 'An invented season of an invented runner, in a log of its own: nothing of it is counted as yours.',
} as const

/** On every page of the invented season. */
export const SAMPLE_WORDS = {
  being: 'A moment: an invented season is being made.',
  notice: 'An invented season, to look around in. Nothing here is yours, and nothing of yours is here.',
  noImport: 'This is the invented season. Leave it first, then add your own runs.',
} as const

/** When an import ends before its last file. */
export const IMPORT_WORDS = {
  stopped: 'The import stopped. What was read is kept; begin it again.',
  full: 'There is no room left for more. What was read is kept. Make room on this device, then begin it again: what is in is not counted twice.',
} as const

/** Sheets to print or hand on. */
export const HAND_ON_WORDS = {
  week: 'This week',
  physio: 'For your physio',
  showThem: 'The page to show them',
  weeks: 'Twelve weeks, for a coach',
  how: 'Each is one file that opens in any browser and prints on one or two sheets. It tells of your health in your own words: hand it over printed, or send it the way your physio or coach asks for.',
  otherwise: 'The week also as:',
} as const

/** Before a browser is let in. */
export const DOOR_WORDS = {
  open: 'Opening your page',
  goOn: 'To the page',
  locked: 'This page is closed',
  why: 'It shows a log to the browser that sorepoint opened it in, and to nobody else. An address that opens it works once, for a minute.',
  again: 'Open it again: sorepoint serve',
} as const

/** Why a name cannot be that of a new runner. */
export const RUNNER_WORDS = {
  apart: 'Each runner has a log of their own in the same file: runs, notes, settings and advice are kept apart.',
  nothing: 'Nothing is in this log yet.',
  empty: 'A runner needs a name.',
  'too-long': 'At most forty letters.',
  unprintable: 'A name without slashes and without signs that cannot be seen.',
  taken: 'There is a runner of this name already.',
} as const

/** How the budget may be run. */
export const BUDGET_MANNER = {
  hard: 'Hard sessions are fine.',
  easy: 'Easy only.',
  walkBreaks: 'With walk breaks.',
  on: (grounds: string): string => `${grounds.charAt(0).toUpperCase()}${grounds.slice(1)}: fine.`,
  rough: 'A rough figure: there is little history.',
} as const

/** Notes that were found in descriptions. */
export const SUGGESTED_COUNT = 'These count fully once you confirm them.'

/** The self-check and a professional's word. */
export const STEP_BACK_WORDS = {
  nothingHurts: 'Nothing hurts in this log, so there is nothing to check.',
  stopAtTheFirst: 'One step after the other. Stop at the first that hurts.',
  newSigns: 'New signs count as before.',
} as const

/** What was just done, or was not. */
export const DONE_WORDS = wordTable<string>({
  noted: 'Noted. The advice below takes it into account.',
  edited: 'Changed.',
  removed: 'Removed.',
  accepted: 'Kept as a note of yours.',
  dismissed: 'Left out. It will not be suggested again.',
  answered: 'Answered.',
  acknowledged: 'Noted that you have read it.',
  cleared: `Kept. ${STEP_BACK_WORDS.newSigns}`,
  'check-failed': 'Kept. The place stays quiet; the advice below says until when.',
  checked: 'Kept. A passed check alone clears nothing; it completes the quiet days.',
  split: 'Split: the recording is a run of its own now.',
  joined: 'Joined: the two are one run now.',
  corrected: 'Corrected. Everything is worked out anew.',
  'as-it-was': 'Nothing was changed.',
  'left-out': 'Left out of every figure.',
  counted: 'Counted again.',
  'run-deleted': 'Deleted.',
  'runs-deleted': 'Deleted.',
  'none-picked': 'No run was ticked. Tick runs in the list first.',
  saved: 'Saved.',
  'not-saved': 'Not saved: write a day such as 2025-03-01, or months such as 2025-07..2025-08.',
  undone: 'Taken back.',
  gone: 'There was nothing to take back any more.',
  'not-kept': 'Not kept: something in it could not be read.',
  'day-kept': 'Kept for the day.',
  'runner-added': 'A log of its own, empty as yet.',
  'runner-empty': RUNNER_WORDS.empty,
  'runner-too-long': RUNNER_WORDS['too-long'],
  'runner-unprintable': RUNNER_WORDS.unprintable,
  'runner-taken': RUNNER_WORDS.taken,
  'sample-left': 'The invented season is deleted.',
})
