import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { addDays } from '../../lib/local-date.ts'
import { FLAG_LEVELS, type FlagLevel } from '../../model/flag.ts'
import type { CalendarWeek, DayCell, ListedRun } from '../views/log.ts'
import { foundSigns } from './found-signs.ts'

/** A month, a cell a day: how far, the gravest flag, what hurt; at the end of each row the week's sum. */
export function monthCalendar(
  { month, weeks }: { readonly month: string; readonly weeks: readonly CalendarWeek[] },
  format: Format,
  today: string,
): Html {
  const first = `${month}-01`
  const earlier = addDays(first, -1).slice(0, 7)
  const later = addDays(first, 32).slice(0, 7)
  const figure = (metres: number): string => format.number(format.lengthIn(metres), metres < 100_000 ? 1 : 0)
  const km = (metres: number): Html =>
    html`<span class="km">${figure(metres)}<span class="unseen"> ${format.units}</span></span>`
  const cell = ({ day, runs, pains }: DayCell): Html => {
    const words =
      runs.length === 0
        ? html`<span class="unseen">no run</span>`
        : html`${runs.slice(0, SHOWN).map(({ run }) => (run.distanceM === null ? html`<span class="km">–</span>` : km(run.distanceM)))}${runs.length > SHOWN ? html`<span class="quiet">+${runs.length - SHOWN}</span>` : NOTHING}`
    const inside = html`<span class="number">${Number(day.slice(8))}</span>${words}${foundSigns(gravestOf(runs), pains, 'flag ')}`
    const kind = `${day.startsWith(month) ? '' : ' outside'}${day === today ? ' now' : ''}`
    if (day > today) return html`<td class="${kind}">${inside}</td>`
    const [only] = runs
    const href =
      only === undefined ? `/note?when=${day}` : runs.length === 1 ? `/run/${only.run.id}` : `/log?day=${day}`
    return html`<td class="${kind}"><a href="${href}">${inside}</a></td>`
  }
  const sum = ({ id, runs, distanceM, level, days }: CalendarWeek): Html =>
    (days[0]?.day ?? '') > today
      ? html`<td class="sum"></td>`
      : html`<td class="sum"><a href="/week?week=${id}"><span class="number">${runs}<span class="unseen"> ${runs === 1 ? 'run' : 'runs'},</span>×</span>${km(distanceM)}${foundSigns(level, [], 'flag ')}</a></td>`
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${first}T12:00:00Z`),
  )
  return html`<nav class="steps" aria-label="Months"><a class="button" rel="prev" href="/log?month=${earlier}">← Earlier</a><h2>${name}</h2>${month >= today.slice(0, 7) ? html`<span class="button off">Later →</span>` : html`<a class="button" rel="next" href="/log?month=${later}">Later →</a>`}</nav>
<table class="calendar"><thead><tr>${weeks[0]?.days.map(({ day }) => html`<th scope="col">${format.weekday(day).slice(0, 2)}</th>`) ?? []}<th scope="col">Week</th></tr></thead><tbody>${weeks.map((week) => html`<tr>${week.days.map(cell)}${sum(week)}</tr>`)}</tbody></table>`
}

/** Runs of a day that have a figure of their own in its cell. */
const SHOWN = 2

const gravestOf = (runs: readonly ListedRun[]): FlagLevel | null =>
  FLAG_LEVELS.findLast((level) => runs.some((each) => each.level === level)) ?? null
