import { CHART_TITLES, COLUMN_WORDS } from '#words/charts.ts'
import { cursorGroup } from '../../drawings/cursor-group.ts'
import { leadingFigure } from '../../drawings/figure.ts'
import { weekCharts } from '../../drawings/weeks/index.ts'
import { painLanes } from '../../drawings/weeks/pain-lanes.ts'
import { weeksTable } from '../../drawings/weeks/table.ts'
import type { WeeksShown } from '../../drawings/weeks/weeks-shown.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { type PlaceLine, painOf } from '../../report/pain-lines.ts'

/** What stands over one axis of weeks. */
export interface WeeksOnPage {
  readonly title: string
  readonly shown: WeeksShown
  readonly places: readonly PlaceLine[]
  readonly asOf: string
}

const hrefOf = (weekId: string): string => `/week?week=${weekId}`

/** Distance, flags, longest run, climb, ground and pain of some weeks, one above the other, so that a spike stands above the pain that followed. */
export function weeksChart({ title, shown, places, asOf }: WeeksOnPage, format: Format): Html {
  const { weeks, levels } = shown
  if (weeks.every(({ runs }) => runs === 0)) return NOTHING
  const from = weeks[0]!.week.from
  const there = places.filter(({ episode }) => episode.lastDate >= from || episode.open)
  const steps = weeks.map((week, index) => {
    const hurting = there.flatMap(({ name, notes }) => {
      const those = notes.filter(({ date }) => date >= week.week.from && date <= week.week.to)
      return those.length === 0 ? [] : [`${name} ${painOf(those)}`]
    })
    return COLUMN_WORDS.week(week, levels[index] ?? null, hurting, format)
  })
  const drawn = weekCharts(shown, format, hrefOf).map(leadingFigure)
  return html`<section class="weeks"><h2>${title}</h2>
${cursorGroup(title, steps, [...drawn, lanes(weeks, there, asOf, format)])}
${weeksTable(shown, format, hrefOf)}</section>`
}

/** One lane a place, a dot a note; a pain that came back is in the same lane. */
function lanes(history: WeeksShown['weeks'], places: readonly PlaceLine[], asOf: string, format: Format): Html {
  if (places.length === 0) return NOTHING
  const text = places.map(({ name, state, notes }) => `${name}, ${state}: ${painOf(notes)}.`).join(' ')
  return leadingFigure({
    id: 'pain',
    title: CHART_TITLES.pain(),
    text,
    legend: [],
    draw: (width) => painLanes({ history, asOf, withLoad: false }, places, format, width) ?? NOTHING,
  })
}
