import { loggedHistory } from '../../app/log/flag-history.ts'
import { yearOfWeeks } from '../../app/log/year-weeks.ts'
import { settingText } from '../../app/settings/settings-values.ts'
import { weeksWith } from '../../drawings/weeks/weeks-shown.ts'
import { placeLine } from '../../report/pain-lines.ts'
import type { RequestView } from '../request-view.ts'
import type { TrendsPage } from '../views/trends.ts'

export const loadTrends = (view: RequestView): Promise<TrendsPage> => view.once('trends', () => trendsOf(view))

async function trendsOf({ log, today, format, judge, flags: allFlags }: RequestView): Promise<TrendsPage> {
  const { weeks, days } = yearOfWeeks(log, today)
  const from = weeks[0]?.week.from ?? today
  const flags = (await allFlags()).filter(({ date }) => date >= from)
  const { analysis } = await judge()
  const { settings } = log
  const notes = log.notes.filter(({ status }) => status !== 'dismissed')
  return {
    // The usual of today would be wrong for a week last winter: none is drawn.
    shown: weeksWith(weeks, days, flags),
    flags,
    places: analysis.episodes.map((episode) => placeLine(episode, notes, format)),
    asOf: today,
    beforePains: {
      ...loggedHistory(log, today),
      notedSince: settings.notedSince,
      notNoted: settingText(settings, 'not-noted'),
    },
    format,
  }
}
