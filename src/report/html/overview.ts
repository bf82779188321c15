import { OVERVIEW_WORDS } from '#words/overview.ts'
import { PHYSIO_WORDS } from '#words/physio.ts'
import { chartFigure } from '../../drawings/figure.ts'
import { weekCharts } from '../../drawings/weeks/index.ts'
import { weeksOf } from '../../drawings/weeks/weeks-shown.ts'
import type { Format } from '../../lib/format.ts'
import { html, type Markup } from '../../lib/markup.ts'
import type { Analysis } from '../../model/analysis.ts'
import type { PhysioReport } from '../../model/physio.ts'
import { latest, type Overview, overviewBlocks, placesOf } from '../overview.ts'
import { type PlaceLine, placeLine } from '../pain-lines.ts'
import { openPlaces, physioBlocks } from '../physio.ts'
import { pageBody } from './blocks.ts'
import { page } from './page.ts'
import { body, lanes } from './pain.ts'

/** A coach's overview as one HTML file. */
export function htmlOverview(weeks: Overview, format: Format, athlete: string | null): string {
  const last = latest(weeks)
  const places = placesOf(weeks).map((episode) => placeLine(episode, last.notes, format))
  return page(
    titleOf(athlete, OVERVIEW_WORDS.title(weeks.length, format.fullDate(last.week.to))),
    'en',
    pageBody(overviewBlocks(weeks, format, athlete), drawings(last, places, format)),
  )
}

/** The page for a physio as one HTML file. */
export function htmlPhysio(report: PhysioReport, format: Format): string {
  const places = report.stories.map(({ episode, notes }) => placeLine(episode, notes, format))
  return page(
    titleOf(report.athlete, `${PHYSIO_WORDS.title(openPlaces(report))}, ${format.fullDate(report.analysis.asOf)}`),
    'en',
    pageBody(physioBlocks(report, format), drawings(report.analysis, places, format)),
  )
}

/** Stands on every printed sheet, too: whose it is, what it is. */
const titleOf = (athlete: string | null, title: string): string =>
  [...(athlete === null ? [] : [athlete]), title, 'sorepoint'].join(' · ')

function drawings(
  analysis: Analysis,
  places: readonly PlaceLine[],
  format: Format,
): { readonly weeks: readonly Markup[]; readonly body: readonly Markup[]; readonly lanes: readonly Markup[] } {
  const figure = body(places)
  return {
    weeks: [html`<div class="charts">${weekCharts(weeksOf(analysis), format).map(chartFigure)}</div>`],
    body: figure === null ? [] : [html`<div class="floating">${figure}</div>`],
    lanes: lanes({ analysis, format }, places),
  }
}
