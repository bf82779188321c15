import { DEFAULT_SETTINGS, type Settings } from '../../../model/settings.ts'
import { settingsRow } from '../../rows/entry-row.ts'
import { parseRow, toRow } from '../../rows/parse-row.ts'
import { type AthleteRows, raiseRevision } from './athlete.ts'

/** The defaults for an athlete who has set nothing. */
export async function settings({ tx, athlete }: AthleteRows): Promise<Settings> {
  const { rows } = await tx.query('SELECT settings FROM sorepoint.athletes WHERE athlete = $1', [athlete])
  return parseSettings(rows[0]?.[0])
}

/** Of the athlete's own row. */
export function parseSettings(json: unknown): Settings {
  return typeof json === 'string' ? parseRow(settingsRow, json, 'settings') : DEFAULT_SETTINGS
}

/** Another zone makes what is derived stale: it alone changes how runs are derived. */
export async function putSettings(rows: AthleteRows, next: Settings): Promise<void> {
  const { tx, athlete } = rows
  const zoneMoved = (await settings(rows)).zone !== next.zone
  await tx.query('UPDATE sorepoint.athletes SET settings = $2 WHERE athlete = $1', [
    athlete,
    toRow(settingsRow, next, 'settings'),
  ])
  if (zoneMoved) await raiseRevision(rows)
}
