import { first } from './0001-first.ts'
import { uploads } from './0002-uploads.ts'
import { board } from './0003-board.ts'
import { club } from './0004-club.ts'
import { uploadsOfManyFiles } from './0005-uploads-of-many-files.ts'
import { links } from './0006-links.ts'

/** In order; the nth brings the schema to version n. What was shipped is never edited: a change is a new file and a line here. */
export const MIGRATIONS: readonly string[] = [first, uploads, board, club, uploadsOfManyFiles, links]

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
  'upload_files',
  'upload_pieces',
  'board',
] as const

/** Of these a transaction may read the rows of several athletes, whom it names: those that somebody was given a look at. */
export const BOARD_TABLES = ['board'] as const

/** Tables without policies: none of them says anything about anybody's health. */
export const OPEN_TABLES = ['directory'] as const

/** The schema of accounts, grants and looks, which stands outside the policies too: whose row is whose is not a matter of a log. */
export const CLUB_SCHEMA = 'sorepoint_club'

/** What the library that keeps accounts reads and writes. */
export const ACCOUNT_TABLES = ['user', 'session', 'account', 'verification', 'passkey', 'rateLimit'] as const

/** Who is in the club and who may see what: nothing of anybody's health. */
export const CLUB_TABLES = ['keys', 'people', 'grants', 'invitations', 'looks', 'erased', 'links'] as const
