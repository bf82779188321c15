import type { Problem, ProblemCode, SkipReason } from '../../model/problem.ts'

const detailOf = (problem: Problem, name: string): string | null => {
  const value = problem.detail?.[name]
  return value === undefined ? null : String(value)
}

/** What happened and what to do, without the path. */
const SAYS: Readonly<Record<ProblemCode, (problem: Problem) => string>> = {
  unreadable: () => 'the file could not be opened; check that it is there and that you may read it',
  'not-found': () => 'there is no such file or folder',
  empty: () => 'the file is empty',
  'unknown-format': () => 'no format that is read here (FIT, GPX, TCX, KML, Strava and Garmin tables, zip, gzip)',
  'two-importers': () => 'two formats claim this file; please report it',
  'bad-zip': () => 'the zip is damaged; what could be read of it was kept. Download the export again',
  'encrypted-zip': () => 'this part of the zip has a password; unpack it first and import the folder',
  'bad-gzip': () => 'the packed file is damaged; what it held could not be read',
  'too-large': () => 'far larger unpacked than any recording; not read',
  'too-deep': () => 'zips in zips in zips; unpack it first and import the folder',
  'bad-fit': () => 'not readable as a FIT file',
  'bad-xml': () => 'the file breaks off or is not well formed',
  'bad-csv': () => 'the table could not be read',
  'bad-json': () => 'the file could not be read as JSON',
  'newer-export': () => 'a newer version of sorepoint wrote this log; get that version first',
  'no-activity': () => 'there is no activity in it',
  'no-time': () => 'it has no time, or none that the calendar knows, so it is no run',
  'missing-member': (problem) =>
    `${detailOf(problem, 'count') ?? 'some'} files named in the table are not in the export; their rows were kept`,
  'bad-row': () => 'this row could not be read; the others were',
  partial: () => 'the file ends in the middle of a record; what was recorded before was kept',
  'bad-checksum': () => 'the checksum does not fit, but the content could be read',
  'fallback-decoder': () => 'read by a second decoder',
  'ambiguous-units': () =>
    'the table does not tell kilometres from miles; kilometres were taken. Say --csv-units mi if that is wrong',
  'ambiguous-numbers': () => 'the table’s numbers could be read in two ways; one was taken',
  'importer-crashed': () => 'reading it failed in a way that should not happen; please report it',
  'took-too-long': () => 'reading it took too long and was stopped',
}

/** A problem in one line, with its place in the file where it is known. */
export function problemText(problem: Problem): string {
  const { at } = problem
  const where =
    at?.line !== undefined
      ? ` (line ${at.line})`
      : at?.row !== undefined
        ? ` (row ${at.row})`
        : at?.byte !== undefined
          ? ` (byte ${at.byte})`
          : ''
  const more = detailOf(problem, 'message')
  return `${SAYS[problem.code](problem)}${where}${more === null ? '' : `: ${more}`}`
}

export const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  'fit-settings': 'device settings',
  'fit-monitoring': 'daily monitoring',
  'fit-sleep': 'sleep',
  'fit-course': 'courses',
  'fit-workout': 'planned workouts',
  'fit-other': 'other FIT files',
  route: 'planned routes',
  course: 'courses',
  media: 'photos and videos',
  'export-table': 'other tables of the export',
  'system-file': 'system files',
  'other-file': 'other files',
  'incident-row': 'incident rows',
  'multisport-parent': 'multisport summaries',
}
