import { SURFACE_WORDS } from '#words/names.ts'
import { placeName } from '#words/pain.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { WeekTotals } from '../../model/analysis.ts'
import type { Episode } from '../../model/episode.ts'
import type { Finding, FlagLevel } from '../../model/flag.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { band, bar, type Cells, dot, mark, row, surfaceKey } from '../drawings/columns.ts'

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
${track({ name: 'Distance a week', of: ({ distanceM }) => distanceM, words: format.distance, usual: shown.usualWeekM, bySurface: true })}
<div class="track"><p class="track-name">Flags <span class="quiet">○ note △ caution ◆ high</span></p>${row(
    cells,
    'marks',
    levels.map((level, index) => cellOf(weeks[index], level, mark(level))),
  )}</div>
${track({ name: 'Longest run', of: ({ longestM }) => longestM, words: format.distance, usual: null, bySurface: false })}
${track({ name: 'Descent', of: ({ descentM }) => descentM, words: format.climb, usual: null, bySurface: false })}
${lanes(shown, cells, cellOf)}
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

  function track({ name, of, words, usual, bySurface }: Track): Html {
    const values = weeks.map(of)
    const most = Math.max(0, ...values.map((value) => value ?? 0))
    if (most === 0) return NOTHING
    const bars = values.map((value, index) => {
      const drawn = bar({ share: (value ?? 0) / most, surface: bySurface ? (weeks[index]?.surface ?? null) : null })
      return cellOf(weeks[index], value === null ? null : words(value), drawn)
    })
    return html`<figure class="track chart"><figcaption class="track-name">${name} <span class="quiet">up to ${words(most)}${usual === null ? '' : ` · the band is your usual, ${words(usual)}`}</span></figcaption>
${row(cells, 'bars low', bars, band(usual === null ? null : usual / most))}</figure>`
  }

  /** A cell tells its figure to the mouse and leads to its week; the table tells the same to keys and readers. */
  function cellOf(totals: WeekTotals | undefined, words: string | null, drawn: Html): Html {
    if (totals === undefined) return drawn
    const title = `${format.date(totals.week.from)}: ${words ?? 'nothing'}`
    return html`<a class="cell" href="/week?week=${totals.week.id}" title="${title}" tabindex="-1" aria-hidden="true">${drawn}</a>`
  }
}

/** One figure of each week as bars. */
interface Track {
  readonly name: string
  readonly of: (totals: WeekTotals) => number | null
  readonly words: (value: number) => string
  readonly usual: number | null
  readonly bySurface: boolean
}

type CellOf = (totals: WeekTotals | undefined, words: string | null, drawn: Html) => Html

/** One lane a place, a dot a week at its worst; a pain that came back is in the same lane. */
function lanes({ weeks, episodes, notes }: WeeksShown, cells: Cells, cellOf: CellOf): Html {
  const from = weeks[0]?.week.from ?? ''
  const there = episodes.filter(({ lastDate }) => lastDate >= from)
  const places = Map.groupBy(there, ({ area, side }) => placeName(area, side))
  return html`${[...places].map(([name, those]) => {
    const ids = new Set(those.flatMap(({ noteIds }) => noteIds))
    const own = notes.filter(({ id }) => ids.has(id))
    const cellsOf = weeks.map((totals) => {
      const noted = own.filter(({ date }) => date >= totals.week.from && date <= totals.week.to)
      if (noted.length === 0) return NOTHING
      const known = noted.flatMap(({ symptom }) => (symptom.severity === null ? [] : [symptom.severity]))
      const most = known.length === 0 ? null : Math.max(...known)
      const isPainFree = noted.every(({ painFree }) => painFree)
      const words = isPainFree ? 'no pain' : most === null ? 'pain, no number' : `${most}/10`
      return cellOf(totals, words, dot(most, isPainFree))
    })
    const worst = Math.max(...those.map(({ severityMax }) => severityMax ?? -1))
    return html`<figure class="track lane"><figcaption class="track-name">${name} <span class="quiet">${those.some(({ open }) => open) ? 'open' : 'closed'}${worst < 0 ? '' : `, at worst ${worst}/10`}</span></figcaption>${row(cells, 'dots', cellsOf)}</figure>`
  })}`
}

function table(weeks: readonly WeekTotals[], levels: readonly (FlagLevel | null)[], format: Format): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="The weeks as a table"><table><thead><tr><th scope="col">Week from</th><th scope="col">Runs</th><th scope="col">Distance</th><th scope="col">Longest</th><th scope="col">Down</th><th scope="col">Flag</th></tr></thead><tbody>${weeks.map(
    ({ week, runs, distanceM, longestM, descentM }, index) =>
      html`<tr><th scope="row"><a href="/week?week=${week.id}">${format.shortDate(week.from)}</a></th><td>${runs}</td><td>${format.distance(distanceM)}</td><td>${longestM === null ? '–' : format.distance(longestM)}</td><td>${descentM === null ? '–' : format.climb(descentM)}</td><td>${levels[index] ?? '–'}</td></tr>`,
  )}</tbody></table></div>`
}
