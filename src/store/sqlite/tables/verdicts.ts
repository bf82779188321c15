import type { SameRunVerdict } from '../../../model/source.ts'
import { StoreError } from '../../contract/store-error.ts'
import { verdictRow } from '../../rows/entry-row.ts'
import { type AthleteRows, raiseRevision } from './athlete.ts'

/** By source; `sourceA` is the smaller of the two. */
export function verdicts({ db, athlete }: AthleteRows): readonly SameRunVerdict[] {
  const rows = db.all(
    'SELECT source_a, source_b, verdict FROM verdicts WHERE athlete = ? ORDER BY source_a, source_b',
    athlete,
  )
  return rows.map(([sourceA, sourceB, verdict]) => {
    const checked = verdictRow().safeParse({ sourceA, sourceB, verdict })
    if (!checked.success) throw new StoreError('damaged', `verdict on ${sourceA}`, { cause: checked.error })
    return checked.data
  })
}

/** The last word on a pair holds, whichever of the two is named first. */
export function putVerdicts(rows: AthleteRows, verdicts: readonly SameRunVerdict[]): void {
  let changed = 0
  for (const { sourceA, sourceB, verdict } of verdicts) {
    if (sourceA === sourceB) throw new StoreError('invalid', `a verdict on ${sourceA} and itself`)
    const [a, b] = sourceA < sourceB ? [sourceA, sourceB] : [sourceB, sourceA]
    changed += rows.db.run(
      `INSERT INTO verdicts VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET verdict = excluded.verdict WHERE verdict <> excluded.verdict`,
      ...[rows.athlete, a, b, verdict],
    )
  }
  if (changed > 0) raiseRevision(rows)
}

/** Takes back every decision about the pairs. */
export function removeVerdicts(rows: AthleteRows, verdicts: readonly SameRunVerdict[]): void {
  let changed = 0
  for (const { sourceA, sourceB } of verdicts) {
    const [a, b] = sourceA < sourceB ? [sourceA, sourceB] : [sourceB, sourceA]
    changed += rows.db.run(
      'DELETE FROM verdicts WHERE athlete = ? AND source_a = ? AND source_b = ?',
      ...[rows.athlete, a, b],
    )
  }
  if (changed > 0) raiseRevision(rows)
}
