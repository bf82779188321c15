import type { Database } from '../database.ts'

/** One athlete's rows. Every query names the athlete. */
export interface AthleteRows {
  readonly db: Database
  readonly athlete: string
}

/** Makes the athlete's own row, which all others hang on. Called at the start of every write. */
export function ensureAthlete({ db, athlete }: AthleteRows): void {
  db.run('INSERT INTO athletes (name) VALUES (?) ON CONFLICT DO NOTHING', athlete)
}

/** 0 for an athlete who has no row. */
export function revisionOf({ db, athlete }: AthleteRows): number {
  return Number(db.get('SELECT revision FROM athletes WHERE name = ?', athlete)?.[0] ?? 0)
}

/** Whatever is derived is stale from here on. */
export function raiseRevision({ db, athlete }: AthleteRows): void {
  db.run('UPDATE last_revision SET n = n + 1')
  db.run('UPDATE athletes SET revision = (SELECT n FROM last_revision) WHERE name = ?', athlete)
}
