import { MAKERS, type Maker } from '../../model/maker.ts'
import type { Problem, ProblemCode, SkipReason } from '../../model/problem.ts'
import { MAKER_WORDS } from './makers.ts'

const detailOf = (problem: Problem, name: string): string | null => {
  const value = problem.detail?.[name]
  return value === undefined ? null : String(value)
}

/** Names that browsers give a download until it is whole. */
const UNFINISHED = /\.(?:crdownload|part|partial|download|opdownload)$/i

/** What came instead of an export or a recording. */
const OTHER_THINGS: Readonly<Record<string, string>> = {
  'web-page':
    'this is a web page, not the export: the link had run out, or wanted you to log in. Open the link in a browser where you are logged in and download again',
  'spent-link': 'this only says that the link has run out. Ask for the export again, and download it within a few days',
  archive: 'this kind of archive is not opened here. Unpack it, then import the folder',
  spreadsheet: 'a spreadsheet is not read. Import the CSV file as it was downloaded',
  document: 'a document, not a recording',
}

const UNITS: Readonly<Record<string, string>> = { km: 'kilometres', mi: 'miles' }

/** Why a recording was not read to its end, where it did not just end. */
const BROKEN_OFF: Readonly<Record<string, string>> = {
  impossible: 'from here on the file makes no sense; what was recorded before was kept',
  'too-many': 'the file holds more records than any activity; those from here on were left out',
}

/** Why a row of a table is no activity. */
const BAD_ROWS: Readonly<Record<string, string>> = {
  'no-date': 'this row has no date and time of day that can be read; it was left out',
  'no-id': 'this row has no number of an activity; it was left out',
  'id-twice': 'two rows bear this activity’s number; the other one was taken',
  cut: 'this row is damaged; what could be read of it was kept',
}

/** Whose export it is, and how its runs come in; null for any other problem. */
export function otherMakerOf(problem: Problem): { readonly maker: Maker; readonly wayOut: string } | null {
  const maker = MAKERS.find((each) => each === problem.detail?.['maker'])
  return maker === undefined ? null : { maker, wayOut: MAKER_WORDS[maker].wayOut }
}

function otherMakerText(problem: Problem): string {
  const known = otherMakerOf(problem)
  if (known === null) return 'this is another maker’s export, in a form that is not read'
  const { name, reads, wayOut } = MAKER_WORDS[known.maker]
  const count = Number(problem.detail?.['count'] ?? 1)
  const these = count > 1 ? `this and ${count - 1} more of ${name} hold` : `this file of ${name} holds`
  return `${these} activities in a form that is not read; ${reads}. ${wayOut}`
}

/** What happened and what to do, without the path. */
const SAYS: Readonly<Record<ProblemCode, (problem: Problem) => string>> = {
  unreadable: () => 'the file could not be opened; check that it is there and that you may read it',
  'not-found': () =>
    'there is no such file or folder. Look at how its name is written; a name with blanks goes in quotation marks',
  empty: () => 'the file is empty. Download or copy it again',
  'unknown-format': (problem) =>
    OTHER_THINGS[detailOf(problem, 'looksLike') ?? ''] ??
    'no recording in it: FIT, GPX, TCX and KML files are read, the tables of Strava and Garmin, and zips of them',
  'two-importers': () => 'two formats claim this file; please report it',
  'bad-zip': (problem) =>
    UNFINISHED.test(problem.path)
      ? 'this download has not ended yet. Wait for it, then import the zip'
      : detailOf(problem, 'readable') === '0'
        ? 'the zip cannot be read: the download may have broken off. Download it again'
        : 'the zip is damaged; what could be read of it was kept. Download it again, then import that too',
  'encrypted-zip': () => 'the zip has a password. Unpack it with the password first, then import the folder',
  'bad-gzip': () => 'the packed file is damaged; what it held could not be read',
  'too-large': () => 'far larger unpacked than any recording; not read',
  'too-deep': () => 'zips in zips in zips; unpack it first and import the folder',
  'bad-fit': () => 'not readable as a FIT file',
  'bad-xml': () => 'the file breaks off or is not well formed',
  'bad-csv': () => 'the table could not be read',
  'bad-json': () => 'the file could not be read as JSON',
  'newer-export': () => 'a newer version of sorepoint wrote this log; get that version first',
  'no-activity': () => 'there is no activity in it',
  'times-unreadable': () =>
    'its times cannot be read, so nobody knows when this was. Export it again, as FIT if you can',
  'indoor-without-points': (problem) =>
    `an indoor ${detailOf(problem, 'sport') === 'other' ? 'activity' : 'run'} without points: ${
      detailOf(problem, 'totals') === 'read'
        ? 'only its distance and its time were read. Its FIT or TCX file holds more'
        : 'GPX holds nothing of it. Export this one as FIT or TCX'
    }`,
  'other-maker': (problem) => otherMakerText(problem),
  'split-part': () =>
    'this is one part of a zip that came in several. Put all parts into one folder and join them with your zip program, then import what lies in them',
  'no-time': () => 'it has no time, or none that the calendar knows, so it is no run',
  'missing-member': (problem) =>
    detailOf(problem, 'count') === '1'
      ? 'one file named in the table is not in the export; its row was kept'
      : `${detailOf(problem, 'count') ?? 'some'} files named in the table are not in the export; their rows were kept`,
  'bad-row': (problem) =>
    BAD_ROWS[detailOf(problem, 'why') ?? ''] ?? 'this row is not what the others are; it was left out',
  partial: (problem) =>
    problem.at?.row !== undefined
      ? 'from this row on the table makes no sense; the rows before were kept'
      : (BROKEN_OFF[detailOf(problem, 'why') ?? ''] ??
        'the file ends in the middle of a record; what was recorded before was kept'),
  'bad-checksum': () => 'the checksum does not fit, but the content could be read',
  'fallback-decoder': () => 'read by a second decoder',
  'ambiguous-units': (problem) =>
    detailOf(problem, 'told') === null
      ? 'the table does not tell kilometres from miles; kilometres were taken. Say --csv-units mi if that is wrong'
      : `the strides in the table are those of ${UNITS[detailOf(problem, 'used') ?? '']}, not of ${UNITS[detailOf(problem, 'told') ?? '']}; so it was read`,
  'ambiguous-numbers': () => 'some numbers of the table can be read in two ways (2.285); they were left out',
  'too-many-activities': (problem) =>
    `it holds more activities than any history has: the first ${detailOf(problem, 'taken')} were read, ${detailOf(problem, 'count')} were not`,
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
