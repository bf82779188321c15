import { weeksOf } from '../../drawings/weeks/weeks-shown.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { weekday } from '../../lib/local-date.ts'
import type { Week } from '../../model/analysis.ts'
import { placeLine } from '../../report/pain-lines.ts'
import { budget } from '../components/budget.ts'
import { flagList } from '../components/flag-list.ts'
import { couldNotTell, doAndAvoid, footer, headline } from '../components/headline.ts'
import type { Judged } from '../components/judged.ts'
import { places } from '../components/places.ts'
import { reasons } from '../components/reasons.ts'
import { sharePanel } from '../components/share-panel.ts'
import { weekDays } from '../components/week-days.ts'
import { weeksChart } from '../components/weeks-chart.ts'

export interface WeekPage {
  readonly week: Week
  readonly earlier: Week
  /** Null: this week, which is not over. */
  readonly later: Week | null
  readonly judged: Judged
  readonly today: string
  readonly format: Format
}

/** The ways to the weeks before and after. */
export const weekSteps = ({ week, earlier, later, format }: WeekPage): Html =>
  html`<nav class="steps" aria-label="Weeks"><a class="button" rel="prev" href="/week?week=${earlier.id}">← Earlier</a>
<p><strong>${format.shortDate(week.from)} to ${format.shortDate(week.to)}</strong> <span class="quiet">${weekName(week)}</span></p>
${later === null ? html`<span class="button off">Later →</span>` : html`<a class="button" rel="next" href="/week?week=${later.id}">Later →</a>`}</nav>`

/** The number of a week as calendars print it; of one from Sunday the year alone, for its days lie in two of them. */
const weekName = ({ id, from }: Week): string =>
  weekday(from) === 1 ? `${id.slice(0, 4)}, week ${Number(id.slice(6))}` : from.slice(0, 4)

/** The report of a week. */
export function weekView(page: WeekPage): Html {
  const { week, later, judged, today, format } = page
  const { analysis } = judged
  const weeks = {
    title: 'Twelve weeks',
    shown: weeksOf(analysis),
    places: analysis.episodes.map((episode) => placeLine(episode, analysis.notes, format)),
    asOf: analysis.asOf,
  }
  return html`${weekSteps(page)}
${later === null ? NOTHING : html`<p class="when">As it stood on ${format.date(analysis.asOf, today)}</p>`}
${headline(judged)}
<div class="two"><div>
${doAndAvoid(judged)}
</div><div>
${budget(judged, format)}
${reasons(judged)}
${weekDays(judged, format)}
${flagList(judged.answer.flags, 'What changed fast')}
</div></div>
<div class="two"><div>
${places(judged, format)}
</div><div>
${weeksChart(weeks, format)}
</div></div>
${couldNotTell(judged)}
${sharePanel(week)}
${footer(judged)}`
}
