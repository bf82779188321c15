import { loggedHistory } from '../../app/log/flag-history.ts'
import { yearOfWeeks } from '../../app/log/year-weeks.ts'
import { settingText } from '../../app/settings/settings-values.ts'
import { weekOf } from '../../lib/iso-week.ts'
import type { RequestView } from '../request-view.ts'
import type { TrendsPage } from '../views/trends.ts'

export async function loadTrends({ log, today, format, judge, flags }: RequestView): Promise<TrendsPage> {
  const weeks = yearOfWeeks(log, today)
  const from = weekOf(weeks[0]?.week.from ?? today).from
  const { analysis } = await judge()
  const { settings } = log
  return {
    weeks,
    flags: (await flags()).filter(({ date }) => date >= from),
    episodes: analysis.episodes,
    notes: log.notes.filter(({ status }) => status !== 'dismissed'),
    beforePains: {
      ...loggedHistory(log, today),
      notedSince: settings.notedSince,
      notNoted: settingText(settings, 'not-noted'),
    },
    format,
  }
}
