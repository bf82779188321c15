import { SURFACE_WORDS } from '#words/names.ts'
import { placeName } from '#words/pain.ts'
import type { Format } from '../../lib/format.ts'
import type { WeekTotals } from '../../model/analysis.ts'
import type { Episode } from '../../model/episode.ts'
import type { Finding, FlagLevel } from '../../model/flag.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { band, bar, type Cells, dot, mark, row, surfaceKey } from '../drawings/columns.ts'
import { type Html, html, NOTHING } from '../html.ts'

/** What stands over one axis of weeks. */
export interface WeeksShown {
  readonly title: string
  readonly weeks: readonly WeekTotals[]
  readonly flags: readonly Finding[]
  readonly episodes: readonly Episode[]
  readonly notes: readonly PainNote[]
  readonly usualWeekM: number | null
}

const LEVELS: readonly FlagLevel[] = ['high', 'caution', 'note']

/** Distance, flags, longest run, descent and pain of some weeks, one above the other, so that a spike stands above the pain that followed. */
export function weeksChart(shown: WeeksShown, format: Format): Html {
  const { weeks, title } = shown
  const cells: Cells = weeks.length > 12 ? 53 : 12
  if (weeks.every(({ runs }) => runs === 0)) return NOTHING
  const levels = weeks.map(({ week }) => {
    const those = shown.flags.filter(({ date }) => date >= week.from && date <= week.to)
    return LEVELS.find((level) => those.some((flag) => flag.level === level)) ?? null
  })
  return html`<section class="weeks"><h2>${title}</h2>
${track('Distance a week', cells, weeks, ({ distanceM }) => distanceM, format.distance, shown.usualWeekM, true)}
<div class="track"><p class="track-name">Flags <span class="quiet">○ note △ caution ◆ high</span></p>${row(cells, 'marks', levels.map(mark))}</div>
${track('Longest run', cells, weeks, ({ longestM }) => longestM, format.distance, null, false)}
${track('Descent', cells, weeks, ({ descentM }) => descentM, format.climb, null, false)}
${lanes(shown, cells)}
${row(
  cells,
  'labels',
  weeks.map(({ week }, index) =>
    index % (cells === 53 ? 9 : 4) === 0 ? html`<span>${format.shortDate(week.from)}</span>` : NOTHING,
  ),
)}
${surfaceKey(
  weeks.filter(({ runs }) => runs > 0).map(({ surface }) => surface),
  SURFACE_WORDS,
)}
<details class="table"><summary>As a table</summary>${table(weeks, levels, format)}</details></section>`
}

function track(
  name: string,
  cells: Cells,
  weeks: readonly WeekTotals[],
  of: (totals: WeekTotals) => number | null,
  words: (value: number) => string,
  usual: number | null,
  bySurface: boolean,
): Html {
  const values = weeks.map(of)
  const most = Math.max(0, ...values.map((value) => value ?? 0))
  if (most === 0) return NOTHING
  return html`<figure class="track chart"><figcaption class="track-name">${name} <span class="quiet">up to ${words(most)}${usual === null ? '' : ` · the band is your usual, ${words(usual)}`}</span></figcaption>
${row(
  cells,
  'bars low',
  values.map((value, index) =>
    bar({ share: (value ?? 0) / most, surface: bySurface ? (weeks[index]?.surface ?? null) : null }),
  ),
  band(usual === null ? null : usual / most),
)}</figure>`
}

/** One lane a place, a dot a week at its worst. */
function lanes({ weeks, episodes, notes }: WeeksShown, cells: Cells): Html {
  const from = weeks[0]?.week.from ?? ''
  const there = episodes.filter(({ lastDate }) => lastDate >= from)
  return html`${there.map((episode) => {
    const own = notes.filter(({ id }) => episode.noteIds.includes(id))
    const cellsOf = weeks.map(({ week }) => {
      const those = own.filter(({ date }) => date >= week.from && date <= week.to)
      if (those.length === 0) return NOTHING
      const known = those.flatMap(({ symptom }) => (symptom.severity === null ? [] : [symptom.severity]))
      return dot(
        known.length === 0 ? null : Math.max(...known),
        those.every(({ painFree }) => painFree),
      )
    })
    const name = placeName(episode.area, episode.side)
    const worst = episode.severityMax === null ? '' : `, at worst ${episode.severityMax}/10`
    return html`<figure class="track lane"><figcaption class="track-name">${name} <span class="quiet">${episode.open ? 'open' : 'closed'}${worst}</span></figcaption>${row(cells, 'dots', cellsOf)}</figure>`
  })}`
}

function table(weeks: readonly WeekTotals[], levels: readonly (FlagLevel | null)[], format: Format): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="The weeks as a table"><table><thead><tr><th scope="col">Week from</th><th scope="col">Runs</th><th scope="col">Distance</th><th scope="col">Longest</th><th scope="col">Down</th><th scope="col">Flag</th></tr></thead><tbody>${weeks.map(
    ({ week, runs, distanceM, longestM, descentM }, index) =>
      html`<tr><th scope="row"><a href="/week?week=${week.id}">${format.shortDate(week.from)}</a></th><td>${runs}</td><td>${format.distance(distanceM)}</td><td>${longestM === null ? '–' : format.distance(longestM)}</td><td>${descentM === null ? '–' : format.climb(descentM)}</td><td>${levels[index] ?? '–'}</td></tr>`,
  )}</tbody></table></div>`
}
