import type { Transaction } from '../database.ts'

/** One athlete's rows in one transaction. Every statement names the athlete as its first value. */
export interface AthleteRows {
  readonly tx: Transaction
  readonly athlete: string
}

/**
 * Makes the athlete's own row, which all others hang on, and holds it until the transaction ends: one athlete's writes
 * follow one another, those of others go on beside them.
 */
export async function holdAthlete({ tx, athlete }: AthleteRows): Promise<void> {
  for (;;) {
    const { count } = await tx.query('SELECT 1 FROM sorepoint.athletes WHERE athlete = $1 FOR NO KEY UPDATE', [athlete])
    if (count > 0) return
    // Nobody yet, or forgotten while this waited.
    tx.query('INSERT INTO sorepoint.directory (athlete) VALUES ($1) ON CONFLICT DO NOTHING', [athlete])
    tx.query('INSERT INTO sorepoint.athletes (athlete) VALUES ($1) ON CONFLICT DO NOTHING', [athlete])
  }
}

/** The same for what only takes away: makes nobody. */
export async function holdIfThere({ tx, athlete }: AthleteRows): Promise<void> {
  await tx.query('SELECT 1 FROM sorepoint.athletes WHERE athlete = $1 FOR UPDATE', [athlete])
}

/** 0 for an athlete who has no row, and for one of whom nothing was derived yet. */
export async function revisionOf({ tx, athlete }: AthleteRows): Promise<number> {
  const { rows } = await tx.query('SELECT revision FROM sorepoint.athletes WHERE athlete = $1', [athlete])
  return Number(rows[0]?.[0] ?? 0)
}

/**
 * Whatever is derived is stale from here on. The first number is drawn at random, so that after everything was forgotten
 * none comes twice: a counter of all athletes would make each of them wait for all others.
 */
export async function raiseRevision({ tx, athlete }: AthleteRows): Promise<void> {
  await tx.query(
    `UPDATE sorepoint.athletes
     SET revision = CASE revision WHEN 0 THEN 1 + floor(random() * 4e15)::bigint ELSE revision + 1 END
     WHERE athlete = $1`,
    [athlete],
  )
}
