import { CHART_TITLES } from '#words/charts.ts'
import { SPORT_WORDS, SURFACE_WORDS } from '#words/names.ts'
import { figure } from '../../drawings/figure.ts'
import type { LegendEntry } from '../../drawings/frame.ts'
import { SURFACE_COLOURS } from '../../drawings/weeks/surfaces.ts'
import { dayRuns, weekDays as drawDays } from '../../drawings/weeks/week-days.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { surfacesOf } from '../../model/surface.ts'
import type { Judged } from './judged.ts'

/** The seven days: runs as bars by surface, pain as dots, and the totals against the usual. */
export function weekDays({ analysis }: Judged, format: Format): Html {
  const { runs, totals, previous, usual } = analysis
  const drawn = week7(analysis, format)
  const words = [
    `${totals.runs} ${totals.runs === 1 ? 'run' : 'runs'}`,
    format.distance(totals.distanceM),
    format.duration(totals.movingS),
    ...(totals.ascentM === null ? [] : [`${format.climb(totals.ascentM)} up`]),
    ...(totals.descentM === null ? [] : [`${format.climb(totals.descentM)} down`]),
  ]
  const compared = [
    `The week before: ${format.distance(previous.distanceM)}.`,
    ...(usual.weekM === null ? [] : [`Your usual: ${format.distance(usual.weekM)}.`]),
  ]
  return html`<section class="week-days"><h2>Your week</h2>
${drawn}
<p class="totals">${words.join(' · ')}</p><p class="quiet">${compared.join(' ')}</p>
<ul class="run-lines">${runs.map(
    (each) =>
      html`<li><a href="/run/${each.id}"><span class="day">${format.weekday(each.date).slice(0, 3)}</span> <span class="what">${each.title ?? SPORT_WORDS[each.sport]}</span> <span class="figure">${each.distanceM === null ? format.duration(each.movingS ?? each.elapsedS ?? 0) : format.distance(each.distanceM)}</span></a></li>`,
  )}</ul></section>`
}

/** Bars by ground, with climb, descent and pain; nothing for an empty week. */
function week7(analysis: Judged['analysis'], format: Format): Html {
  if (analysis.runs.length === 0) return NOTHING
  const { surface, distanceM } = analysis.totals
  const metres = dayRuns(analysis).map(({ date, distanceM: day }) => `${format.weekday(date)} ${format.distance(day)}`)
  const legend = (distanceM > 0 ? surfacesOf(surface) : []).map(
    (kind): LegendEntry => ({ mark: 'bar', colour: SURFACE_COLOURS[kind], text: SURFACE_WORDS[kind] }),
  )
  return figure(
    { title: `${CHART_TITLES.days()}, ${format.units}`, text: `${CHART_TITLES.days()}: ${metres.join(', ')}`, legend },
    (width) => drawDays(analysis, format, width) ?? NOTHING,
  )
}
