import type { SameRunVerdict } from '../../../model/source.ts'
import { StoreError } from '../../contract/store-error.ts'
import { verdictRow } from '../../rows/entry-row.ts'
import { isSound } from '../../rows/sound-text.ts'
import { type AthleteRows, raiseRevision } from './athlete.ts'

/** By source; `sourceA` is the smaller of the two. */
export async function verdicts({ tx, athlete }: AthleteRows): Promise<readonly SameRunVerdict[]> {
  const { rows } = await tx.query(
    `SELECT source_a, source_b, verdict FROM sorepoint.verdicts WHERE athlete = $1 ORDER BY source_a, source_b`,
    [athlete],
  )
  return rows.map(parseVerdict)
}

/** @throws {StoreError} `damaged` */
export function parseVerdict([sourceA, sourceB, verdict]: readonly unknown[]): SameRunVerdict {
  const checked = verdictRow().safeParse({ sourceA, sourceB, verdict })
  if (!checked.success) throw new StoreError('damaged', `verdict on ${sourceA}`, { cause: checked.error })
  return checked.data
}

/** The last word on a pair holds, whichever of the two is named first. */
export async function putVerdicts(rows: AthleteRows, given: readonly SameRunVerdict[]): Promise<void> {
  const { tx, athlete } = rows
  let changed = 0
  for (const { sourceA, sourceB, verdict } of given) {
    if (sourceA === sourceB) throw new StoreError('invalid', `a verdict on ${sourceA} and itself`)
    if (!isSound(sourceA) || !isSound(sourceB)) throw new StoreError('invalid', 'a verdict on a source that is none')
    const { count } = await tx.query(
      `INSERT INTO sorepoint.verdicts (athlete, source_a, source_b, verdict) VALUES ($1, $2, $3, $4)
       ON CONFLICT (athlete, source_a, source_b) DO UPDATE SET verdict = excluded.verdict
       WHERE verdicts.verdict <> excluded.verdict`,
      [athlete, ...inOrder(sourceA, sourceB), verdict],
    )
    changed += count
  }
  if (changed > 0) await raiseRevision(rows)
}

/** The pairs are as if nobody had judged them. */
export async function removeVerdicts(rows: AthleteRows, given: readonly SameRunVerdict[]): Promise<void> {
  const { tx, athlete } = rows
  let changed = 0
  for (const { sourceA, sourceB } of given) {
    const { count } = await tx.query(
      'DELETE FROM sorepoint.verdicts WHERE athlete = $1 AND source_a = $2 AND source_b = $3',
      [athlete, ...inOrder(sourceA, sourceB)],
    )
    changed += count
  }
  if (changed > 0) await raiseRevision(rows)
}

/** Every verdict in which one of the sources has a part. */
export async function forgetVerdictsOn({ tx, athlete }: AthleteRows, sourceKeys: readonly string[]): Promise<void> {
  await tx.query(
    'DELETE FROM sorepoint.verdicts WHERE athlete = $1 AND (source_a = ANY ($2::text[]) OR source_b = ANY ($2::text[]))',
    [athlete, sourceKeys],
  )
}

/** As JavaScript orders them, which is how they were put: the database need not agree. */
function inOrder(a: string, b: string): readonly [string, string] {
  return a < b ? [a, b] : [b, a]
}
