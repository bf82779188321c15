import { SPORT_WORDS, SURFACE_WORDS } from '#words/names.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { addDays } from '../../lib/local-date.ts'
import type { Run } from '../../model/run.ts'
import { SURFACES, type SurfaceShares } from '../../model/surface.ts'
import { bar, dot, row, surfaceKey } from '../drawings/columns.ts'
import type { Judged } from './judged.ts'

/** The seven days: runs as bars by surface, pain as dots, and the totals against the usual. */
export function weekDays({ analysis }: Judged, format: Format): Html {
  const { week, runs, notes, totals, previous, usual } = analysis
  const days = Array.from({ length: 7 }, (_, index) => addDays(week.from, index))
  const run = (day: string): readonly Run[] => runs.filter(({ date, sport }) => date === day && sport === 'run')
  const metres = days.map((day) => run(day).reduce((sum, { distanceM }) => sum + (distanceM ?? 0), 0))
  const most = Math.max(1, ...metres)
  const surfaces = days.map((day) => mixed(run(day)))
  const hurting = days.map((day) =>
    notes.filter(({ date, diary, status }) => date === day && !diary && status !== 'dismissed'),
  )
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
<figure class="chart" role="img" aria-label="${`Distance by day: ${days.map((day, index) => `${format.weekday(day)} ${format.distance(metres[index] ?? 0)}`).join(', ')}`}">
${row(
  7,
  'values',
  metres.map((value) => (value === 0 ? NOTHING : html`${format.number(format.lengthIn(value), 1)}`)),
)}
${row(
  7,
  'bars',
  metres.map((value, index) => bar({ share: value / most, surface: surfaces[index] ?? null })),
)}
${
  hurting.every((each) => each.length === 0)
    ? NOTHING
    : row(
        7,
        'dots',
        hurting.map((each) => html`${each.map(({ symptom, painFree }) => dot(symptom.severity, painFree))}`),
      )
}
${row(
  7,
  'labels',
  days.map((day) => html`${format.weekday(day).slice(0, 3)}`),
)}
</figure>
${surfaceKey(
  surfaces.filter((each) => each !== null),
  SURFACE_WORDS,
)}
<p class="totals">${words.join(' · ')}</p><p class="quiet">${compared.join(' ')}</p>
<ul class="run-lines">${runs.map(
    (each) =>
      html`<li><a href="/run/${each.id}"><span class="day">${format.weekday(each.date).slice(0, 3)}</span> <span class="what">${each.title ?? SPORT_WORDS[each.sport]}</span> <span class="figure">${each.distanceM === null ? format.duration(each.movingS ?? each.elapsedS ?? 0) : format.distance(each.distanceM)}</span></a></li>`,
  )}</ul></section>`
}

/** The ground of a day's runs together; null without a distance. */
function mixed(runs: readonly Run[]): SurfaceShares | null {
  const total = runs.reduce((sum, { distanceM }) => sum + (distanceM ?? 0), 0)
  if (total === 0) return null
  const share = (kind: keyof SurfaceShares): number =>
    runs.reduce((sum, { surface, distanceM }) => sum + surface[kind] * (distanceM ?? 0), 0) / total
  return Object.fromEntries(SURFACES.map((kind) => [kind, share(kind)])) as SurfaceShares
}
