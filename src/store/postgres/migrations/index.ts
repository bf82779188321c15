import { first } from './0001-first.ts'
import { uploads } from './0002-uploads.ts'
import { board } from './0003-board.ts'

/** In order; the nth brings the schema to version n. What was shipped is never edited: a change is a new file and a line here. */
export const MIGRATIONS: readonly string[] = [first, uploads, board]

/** Tables of an athlete's log: row-level security is forced on every one. */
export const LOG_TABLES = [
  'athletes',
  'files',
  'file_sources',
  'sources',
  'samples',
  'verdicts',
  'notes',
  'entries',
  'runs',
  'suggestions',
  'uploads',
  'upload_pieces',
  'board',
] as const

/** Of these a transaction may read the rows of several athletes, whom it names: those that somebody was given a look at. */
export const BOARD_TABLES = ['board'] as const

/** Tables without policies: none of them says anything about anybody's health. */
export const OPEN_TABLES = ['directory'] as const
