import type { KeptLog } from '../../contract/store.ts'
import { KINDS, type Kind, SHOWN } from '../../rows/entry-kinds.ts'
import { parseRows } from '../../rows/parse-row.ts'
import type { Row } from '../database.ts'
import type { AthleteRows } from './athlete.ts'
import { parseNotes } from './notes.ts'
import { cachedRuns, yearRows } from './runs.ts'
import { parseSettings } from './settings.ts'
import { parseVerdict } from './verdicts.ts'

/** Everything of one athlete by one statement: one snapshot, and one way to the server and back. */
export async function wholeLog({ tx, athlete }: AthleteRows): Promise<KeptLog> {
  const { rows } = await tx.query(
    `SELECT 'athlete', revision::text, derived_revision::text, derived_by, settings
       FROM sorepoint.athletes WHERE athlete = $1
     UNION ALL SELECT 'run', year::text, '', '', body FROM sorepoint.runs WHERE athlete = $1
     UNION ALL SELECT 'note', id, '', '', body FROM sorepoint.notes WHERE athlete = $1
     UNION ALL SELECT 'suggestion', id, '', '', body FROM sorepoint.suggestions WHERE athlete = $1
     UNION ALL SELECT kind, date, key, '', body FROM sorepoint.entries WHERE athlete = $1
     UNION ALL SELECT 'verdict', source_a, source_b, verdict, '' FROM sorepoint.verdicts WHERE athlete = $1`,
    [athlete],
  )
  const byKind = Map.groupBy(rows as readonly (readonly string[])[], ([kind]) => kind!)
  const of = (kind: string) => (byKind.get(kind) ?? []).map((row) => row.slice(1))
  const entries = <T>({ name, schema }: Kind<T>): readonly T[] => {
    const ordered = of(name).toSorted((a, b) => byteOrder(a[0]!, b[0]!) || byteOrder(a[1]!, b[1]!))
    return parseRows(
      schema,
      ordered.map((row) => row[3]!),
      name,
    )
  }
  const [revision, derivedRevision, stamp, settings] = of('athlete')[0] ?? ['0', '-1', '', null]
  const years = yearRows(of('run').map(([year, , , body]): Row => [year, body]))
  const own = of('note')
  const answered = new Set(own.map(([id]) => id))
  const suggested = of('suggestion').filter(([id]) => !answered.has(id))
  return {
    revision: Number(revision),
    derived: cachedRuns(
      stamp as string,
      Number(derivedRevision),
      years.toSorted(([a], [b]) => a - b),
    ),
    settings: parseSettings(settings),
    verdicts: of('verdict')
      .toSorted((a, b) => byteOrder(a[0]!, b[0]!) || byteOrder(a[1]!, b[1]!))
      .map(parseVerdict),
    notes: parseNotes([...own, ...suggested].map(([, , , body]) => body!)),
    dayChecks: entries(KINDS.dayCheck),
    clearances: entries(KINDS.clearance),
    selfChecks: entries(KINDS.selfCheck),
    pastInjuries: entries(KINDS.pastInjury),
    runEdits: entries(KINDS.runEdit),
    shownReports: entries(SHOWN),
    acknowledgements: new Map(entries(KINDS.acknowledgement).map(({ noteId, date }) => [noteId, date])),
  }
}

/** As the database orders text, COLLATE "C": by its bytes in UTF-8. */
function byteOrder(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b))
}
