import type { PainNote } from '../../../model/pain-note.ts'
import type { Run } from '../../../model/run.ts'
import type { AthleteStore } from '../../contract/store.ts'
import { noteRow } from '../../rows/note-row.ts'
import { toRow } from '../../rows/parse-row.ts'
import { deriverOf, isDamaged, parseYears, runsByYear, stampOf } from '../../rows/runs-by-year.ts'
import { type AthleteRows, revisionOf } from './athlete.ts'

type Derived = Parameters<AthleteStore['putDerived']>[0]
type Cached = Awaited<ReturnType<AthleteStore['runs']>>

// A revision that never is: derive again.
const STALE: Cached = Object.freeze({ runs: [], revision: -1, derivedBy: '' })

/** A cache that does not read as runs is stale, not an error: it can be made again. */
export function runs({ db, athlete }: AthleteRows): Cached {
  // First the revision: runs that another process replaces in between count as stale, never as newer than they are.
  const [revision, derivedBy] =
    db.get('SELECT derived_revision, derived_by FROM athletes WHERE name = ?', athlete) ?? []
  if (typeof revision !== 'number' || typeof derivedBy !== 'string') return STALE
  const cached = parseYears(years({ db, athlete }).map(([, body]) => body))
  return cached === null ? STALE : { runs: cached, revision, derivedBy: deriverOf(derivedBy) }
}

function years({ db, athlete }: AthleteRows): readonly (readonly [number, string])[] {
  return db
    .all('SELECT year, body FROM runs WHERE athlete = ? ORDER BY year', athlete)
    .map(([year, body]) => [year as number, body as string])
}

/** Throws away kept runs that are not what was derived, so that they are derived again. True if they were. */
export function dropDamagedDerived(rows: AthleteRows): boolean {
  const { db, athlete } = rows
  const [derivedBy] = db.get('SELECT derived_by FROM athletes WHERE name = ? AND derived_revision >= 0', athlete) ?? []
  if (typeof derivedBy !== 'string' || !isDamaged(derivedBy, years(rows))) return false
  dropDerived(rows)
  return true
}

/** False, and nothing written, when the sources have moved on. */
export function putDerived(rows: AthleteRows, derived: Derived): boolean {
  if (revisionOf(rows) !== derived.revision) return false
  putRuns(rows, derived.runs)
  putSuggestions(rows, derived.suggestions)
  rows.db.run(
    'UPDATE athletes SET derived_revision = ?, derived_by = ? WHERE name = ?',
    ...[derived.revision, stampOf(derived.derivedBy, years(rows)), rows.athlete],
  )
  return true
}

function putRuns({ db, athlete }: AthleteRows, runs: readonly Run[]): void {
  const shelves = runsByYear(runs)
  for (const [year] of db.all('SELECT year FROM runs WHERE athlete = ?', athlete)) {
    if (!shelves.has(year as number)) db.run('DELETE FROM runs WHERE athlete = ? AND year = ?', athlete, year as number)
  }
  for (const [year, body] of shelves) {
    db.run(
      'INSERT INTO runs VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body WHERE body <> excluded.body',
      ...[athlete, year, body],
    )
  }
}

function putSuggestions({ db, athlete }: AthleteRows, suggestions: readonly PainNote[]): void {
  db.run('DELETE FROM suggestions WHERE athlete = ?', athlete)
  for (const note of suggestions) {
    const body = toRow(noteRow, note, `suggestion ${note.id}`)
    db.run('INSERT INTO suggestions VALUES (?, ?, ?)', athlete, note.id, body)
  }
}

/** Empties the cache; it is stale until it is derived again. */
export function dropDerived({ db, athlete }: AthleteRows): void {
  db.run('DELETE FROM runs WHERE athlete = ?', athlete)
  db.run('DELETE FROM suggestions WHERE athlete = ?', athlete)
  db.run('UPDATE athletes SET derived_revision = -1 WHERE name = ?', athlete)
}
