import { foldWords } from '../../lib/fold-words.ts'
import type { Imported, Importer, ImportFile } from '../importer.ts'
import { garminHeader } from './garmin-columns.ts'
import { stravaColumns } from './strava-columns.ts'
import { headOf, looksLikeTable } from './table.ts'

/** Tables that lie beside `activities.csv` in a Strava export, seen in three archives of 2025 and 2026; names stay English. */
const STRAVA_TABLES = new Set(
  `applications bikes blocks clubs comments components connected_apps contacts email_preferences events favorites flags
   followers following general_preferences global_challenges goals group_challenges intercom_tickets
   local_legend_segments logins media memberships metering mobile_device_identifiers monthly_recap_achievements orders
   partner_opt_outs posts privacy_zones profile reactions routes segments shoes social_settings starred_routes
   starred_segments structured_details support_tickets visibility_settings`.split(/\s+/),
)

/** Headings that tell such a table under any name. */
const STRAVA_HEADERS = ['bike name|bike brand', 'shoe name|shoe brand', 'route name|route filename']

/** Laps of one activity, from its page in Garmin Connect; the activity itself is elsewhere. */
const GARMIN_LAPS = /^activity_\d+$/

/** Tables of an export that never hold an activity: counted, not read. */
export const exportTableImporter: Importer = Object.freeze({
  id: 'export-table',
  identify: ({ path, bytes }: ImportFile) => {
    const [, name] = /([^/\\!]+)\.csv(?:\.gz)?$/i.exec(path) ?? []
    if (name === undefined || !(bytes.length === 0 || looksLikeTable(bytes))) return false
    const head = headOf(bytes)
    if (stravaColumns(head[0] ?? []) !== null || garminHeader(head) !== null) return false
    const header = (head[0] ?? []).map(foldWords).join('|')
    return (
      STRAVA_TABLES.has(name.toLowerCase()) ||
      GARMIN_LAPS.test(name.toLowerCase()) ||
      STRAVA_HEADERS.some((known) => header.startsWith(known))
    )
  },
  read: (): Imported => ({ recordings: [], problems: [], skipped: ['export-table'] }),
})
