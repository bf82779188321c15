import { isDatabaseAddress } from '../app/log/database-address.ts'

/** What to do when the log file makes trouble, by the store's name for it. */
const ADVICE: Readonly<Record<string, string>> = {
  busy: 'Another sorepoint is still writing to it, such as an import. Wait for it to end, then try again.',
  'disk-full': 'Make room on the disk, then try again: what was kept before is still there.',
  'read-only': 'Check that you may write to the file and its folder, or name another log with --db.',
  'cannot-open': 'Check that it is a file in a folder that you may write to, or name another log with --db.',
  'not-a-log': 'Name another file with --db, or leave --db out for your own log.',
  'newer-schema': 'Get the newest version of sorepoint first: npm install --global sorepoint',
  exists: 'Name another file: what is there already is never overwritten.',
  damaged: 'sorepoint doctor says what can be mended. Keep a copy of the file before you try anything else.',
  unreachable: 'Check that the database runs and that its address is right. What was kept before is still there.',
  'not-migrated':
    'Its owner sets it up, or brings it to this version: sorepoint migrate --db postgres://OWNER@HOST/NAME',
  'too-much-right': 'Use the address that sorepoint migrate prints.',
  'package-missing': 'Logs in PostgreSQL need packages that a log in a file does not.',
}

/** The error as an answer for programs, where the log is a database; null for any other error. */
export function troubleAnswer(thrown: unknown, path: string): object | null {
  if (!isDatabaseAddress(path) || !(thrown instanceof Error) || !('code' in thrown)) return null
  return { schema: 'sorepoint/trouble/1', code: thrown.code, message: thrown.message }
}

/** An error of the store with the file it speaks of and what to do next; null for any other error. */
export function logTrouble(thrown: unknown, path: string): string | null {
  if (!(thrown instanceof Error) || !('code' in thrown) || !('expected' in thrown)) return null
  const advice = ADVICE[String(thrown.code)]
  if (advice === undefined) return null
  const isOfLog = thrown.code !== 'exists'
  if (isDatabaseAddress(path)) return `${thrown.code}: ${thrown.message}\n${advice}`
  const named = !isOfLog || thrown.message.includes(path) ? thrown.message : `${thrown.message}: ${path}`
  return `${named}\n${advice}`
}
