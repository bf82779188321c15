import { weekOf } from '../../lib/iso-week.ts'
import { addDays } from '../../lib/local-date.ts'
import { type RequestView, weekNamed } from '../request-view.ts'
import type { WeekPage } from '../views/week.ts'

/** @param name the week that is looked at; this one where it is none or has not begun */
export async function loadWeek(view: RequestView, name: string): Promise<WeekPage> {
  const { log, today, format, judgeToShow } = view
  const { weekStart } = log.settings
  const week = weekNamed(name, view) ?? weekOf(today, weekStart)
  return {
    week,
    earlier: weekOf(addDays(week.from, -7), weekStart),
    later: week.to >= today ? null : weekOf(addDays(week.from, 7), weekStart),
    judged: await judgeToShow(week),
    today,
    format,
  }
}
