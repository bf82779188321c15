import type { ElevationSource, ZoneSource } from '../../model/run.ts'
import type { RunField } from '../../model/run-edit.ts'
import type { SurfaceOrigin } from '../../model/surface.ts'

/** What ascent and descent rest on. */
const CLIMB_FROM: Readonly<Record<ElevationSource, string>> = {
  device: 'the device’s own figure',
  barometric: 'from the barometer',
  gps: 'from GPS alone, a rough figure',
  summary: 'from the export’s table',
  none: 'not recorded',
}

const ZONE_FROM: Readonly<Record<ZoneSource, string>> = {
  position: 'where it began',
  file: 'as the file says',
  neighbour: 'as the run nearest in time',
  setting: 'your setting',
}

const GROUND_FROM: Readonly<Record<SurfaceOrigin, string>> = {
  runner: 'as you say',
  device: 'set on the watch',
  table: 'as the export says',
  tag: 'by its tag',
  title: 'by its title',
  'dirt-distance': 'measured by the export',
  none: 'nothing says',
}

/** Runs as a list, and one run by itself. */
export const RUN_WORDS = {
  none: 'No runs yet. Read an export with: sorepoint import FILE',
  earlier: (count: number) => `… ${count} earlier ones (--limit N shows more)`,
  legend: '⧉ made of several recordings · ! something about its data · × not counted: sorepoint run ID',
  distance: 'distance',
  moving: 'moving',
  elapsed: 'elapsed',
  pace: 'pace',
  climb: 'climb',
  longestClimb: 'longest climb',
  longestDescent: 'longest drop',
  ground: 'ground',
  heartRate: 'heart rate',
  cadence: 'cadence',
  effort: 'effort',
  shoe: 'shoe',
  device: 'device',
  upAndDown: (up: string, down: string) => `${up} up, ${down} down`,
  averageHeartRate: (bpm: string) => `${bpm} on average`,
  highestHeartRate: (bpm: string) => `${bpm} at most`,
  steps: (spm: string) => `${spm} steps a minute`,
  ofTen: (effort: string) => `${effort} of 10`,
  sources: (count: number) => (count === 1 ? 'Read from' : `Made of ${count} recordings`),
  quality: 'About its data',
  left: 'Not counted of what was recorded',
  edited: 'You corrected',
  asRecorded: (name: string, recorded: string) => `${name}: the recording has ${recorded}`,
  nothingRecorded: 'nothing',
  yesNo: { true: 'yes', false: 'no' },
  leftOut: 'Left out: it counts for no figure, flag or quiet stretch. Notes on it still count.',
  fields: {
    title: 'title',
    sport: 'sport',
    surface: 'ground',
    distanceM: 'distance',
    movingS: 'moving time',
    ascentM: 'climb',
    descentM: 'descent',
    start: 'start',
    race: 'race',
    rpe: 'effort',
    shoe: 'shoe',
    counted: 'counted',
  } satisfies Readonly<Record<RunField, string>>,
  flags: 'Flags',
  notes: 'Notes',
  climbFrom: CLIMB_FROM,
  zoneFrom: ZONE_FROM,
  groundFrom: GROUND_FROM,
} as const

/** Notes as they were understood. */
export const NOTE_WORDS = {
  none: 'No notes. Write one: sorepoint note last "left knee 3/10, eased"',
  notedFor: (day: string, run: string) => `Noted for ${day}, ${run}.`,
  noRun: 'no run',
  run: 'run',
  diary: 'diary line',
  diaryWhy: 'Kept as a diary line: no place, pain word or sign in it.',
  notKept: 'Nothing was kept. It would be understood as:',
  questions: (count: number) => (count === 1 ? 'One question:' : `${count} questions, the most telling first:`),
  correct: 'To answer, or to change one thing:',
  thenToday: 'What it means for your running: sorepoint today',
  more: (count: number) => `and ${count} more: sorepoint note --help`,
  notRead: (words: string) => `Not understood: “${words}”. See the question.`,
  otherLanguage: 'This is not read: English only. See the question.',
  readAs: (count: number) => `${count} ${count === 1 ? 'text' : 'texts'} read. Nothing was kept.`,
} as const

/** Flags as a list. */
export const FLAG_LIST_WORDS = {
  none: 'No flags.',
  notJudged: 'Not judged',
  more: 'sorepoint explain ID tells what a flag rests on',
} as const

/** What stands behind a flag, a rule or a source. */
export const EXPLAIN_WORDS = {
  limits: (text: string) => `Limits: ${text}`,
  thresholds: 'From which figure on',
  sources: 'Sources',
  carries: 'What it carries',
} as const
