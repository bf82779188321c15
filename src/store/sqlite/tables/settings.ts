import { DEFAULT_SETTINGS, type Settings } from '../../../model/settings.ts'
import { settingsRow } from '../../rows/entry-row.ts'
import { parseRow, toRow } from '../../rows/parse-row.ts'
import { type AthleteRows, raiseRevision } from './athlete.ts'

/** The defaults for an athlete who has set nothing. */
export function settings({ db, athlete }: AthleteRows): Settings {
  const [json] = db.get('SELECT settings FROM athletes WHERE name = ?', athlete) ?? []
  return typeof json === 'string' ? parseRow(settingsRow, json, 'settings') : DEFAULT_SETTINGS
}

/** Another zone makes what is derived stale. */
export function putSettings(rows: AthleteRows, next: Settings): void {
  const zoneMoved = settings(rows).zone !== next.zone
  rows.db.run('UPDATE athletes SET settings = ? WHERE name = ?', toRow(settingsRow, next, 'settings'), rows.athlete)
  // The zone alone changes how runs are derived.
  if (zoneMoved) raiseRevision(rows)
}
