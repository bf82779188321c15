import type { PainNote } from '../../../model/pain-note.ts'
import type { AthleteStore } from '../../contract/store.ts'
import { noteRow } from '../../rows/note-row.ts'
import { fileRowText } from '../../rows/parse-row.ts'
import { deriverOf, isDamaged, parseYears, runsByYear, stampOf } from '../../rows/runs-by-year.ts'
import type { Row } from '../database.ts'
import { type AthleteRows, revisionOf } from './athlete.ts'

type Derived = Parameters<AthleteStore['putDerived']>[0]
type Cached = Awaited<ReturnType<AthleteStore['runs']>>
type Years = readonly (readonly [number, string])[]

// A revision that never is: derive again.
const STALE: Cached = Object.freeze({ runs: [], revision: -1, derivedBy: '' })

/** A cache that does not read as runs is stale, not an error: it can be made again. */
export async function runs(rows: AthleteRows): Promise<Cached> {
  const { stamp, revision, years } = await kept(rows)
  return cachedRuns(stamp, revision, years)
}

/** @param years in their order */
export function cachedRuns(stamp: string, revision: number, years: Years): Cached {
  const cached = revision < 0 ? null : parseYears(years.map(([, body]) => body))
  return cached === null ? STALE : { runs: cached, revision, derivedBy: deriverOf(stamp) }
}

async function kept({ tx, athlete }: AthleteRows): Promise<{ stamp: string; revision: number; years: Years }> {
  const [derived, years] = await Promise.all([
    tx.query('SELECT derived_by, derived_revision FROM sorepoint.athletes WHERE athlete = $1', [athlete]),
    tx.query('SELECT year, body FROM sorepoint.runs WHERE athlete = $1 ORDER BY year', [athlete]),
  ])
  const [stamp, revision] = derived.rows[0] ?? ['', -1]
  return { stamp: stamp as string, revision: Number(revision), years: yearRows(years.rows) }
}

/** Rows of years and bodies. */
export function yearRows(rows: readonly Row[]): Years {
  return rows.map(([year, body]) => [Number(year), body as string])
}

/** Throws away kept runs that are not what was derived, so that they are derived again. True if they were. */
export async function dropDamagedDerived(rows: AthleteRows): Promise<boolean> {
  const { stamp, revision, years } = await kept(rows)
  if (revision < 0 || !isDamaged(stamp, years)) return false
  await dropDerived(rows)
  return true
}

/** False, and nothing written, when the sources have moved on. */
export async function putDerived(rows: AthleteRows, derived: Derived): Promise<boolean> {
  const { tx, athlete } = rows
  if ((await revisionOf(rows)) !== derived.revision) return false
  const years = runsByYear(derived.runs)
  const stamp = stampOf(
    derived.derivedBy,
    [...years].toSorted(([a], [b]) => a - b),
  )
  tx.query('DELETE FROM sorepoint.runs WHERE athlete = $1 AND NOT year = ANY ($2::int[])', [
    athlete,
    [...years.keys()].map(String),
  ])
  for (const [year, body] of years) {
    tx.query(
      `INSERT INTO sorepoint.runs (athlete, year, body) VALUES ($1, $2, $3)
       ON CONFLICT (athlete, year) DO UPDATE SET body = excluded.body WHERE runs.body <> excluded.body`,
      [athlete, year, body],
    )
  }
  await putSuggestions(rows, derived.suggestions)
  await tx.query('UPDATE sorepoint.athletes SET derived_revision = $2, derived_by = $3 WHERE athlete = $1', [
    ...[athlete, derived.revision, stamp],
  ])
  return true
}

async function putSuggestions({ tx, athlete }: AthleteRows, suggestions: readonly PainNote[]): Promise<void> {
  const bodies = suggestions.map((note) => fileRowText(noteRow, note, `suggestion ${note.id}`))
  tx.query('DELETE FROM sorepoint.suggestions WHERE athlete = $1', [athlete])
  if (bodies.length === 0) return
  await tx.query(
    `INSERT INTO sorepoint.suggestions (athlete, id, body)
     SELECT $1, made.id, made.body FROM unnest($2::text[], $3::text[]) AS made (id, body)
     ON CONFLICT (athlete, id) DO NOTHING`,
    [athlete, suggestions.map(({ id }) => id), bodies],
  )
}

/** Empties the cache; it is stale until it is derived again. */
export async function dropDerived({ tx, athlete }: AthleteRows): Promise<void> {
  tx.query('DELETE FROM sorepoint.runs WHERE athlete = $1', [athlete])
  tx.query('DELETE FROM sorepoint.suggestions WHERE athlete = $1', [athlete])
  await tx.query('UPDATE sorepoint.athletes SET derived_revision = -1 WHERE athlete = $1', [athlete])
}
