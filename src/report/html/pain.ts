import { CHART_TEXTS, CHART_TITLES, LEGENDS } from '#words/charts.ts'
import { HEADINGS, PAGE_WORDS } from '#words/report.ts'
import { bodyFigure } from '../../drawings/body/marked.ts'
import { figure } from '../../drawings/figure.ts'
import type { LegendEntry } from '../../drawings/frame.ts'
import { painLanes } from '../../drawings/weeks/pain-lanes.ts'
import { html, type Markup, trusted } from '../../lib/markup.ts'
import { noteWords, type PlaceLine, placesShown, severityOf } from '../pain-lines.ts'
import { SHOWN } from '../shown.ts'
import type { WeekReport } from '../week-form.ts'
import { item, list, section } from './parts.ts'

/** Where it hurts: the places with their latest notes, the figure, and the lanes below the load. */
export function painSection(report: WeekReport): readonly Markup[] {
  const places = placesShown(report.analysis, report.format)
  if (places.length === 0) return []
  const figured = body(places)
  return section(HEADINGS.places, 'places', [
    html`<div class="where">${figured === null ? null : html`<div class="aside">${figured}</div>`}<div>${places.map((place) => placeMarkup(place, report))}</div></div>`,
    ...lanes(report, places),
  ])
}

function placeMarkup({ name, state, notes }: PlaceLine, { format }: WeekReport): Markup {
  const line = (note: PlaceLine['notes'][number]): Markup =>
    item('', `${format.shortDate(note.date)} ${severityOf(note)} ${noteWords(note)}`.trimEnd())
  const earlier = notes.slice(0, -SHOWN.notes)
  return html`<h3>${name}</h3><p class="quiet">${state}</p>${
    earlier.length === 0
      ? null
      : html`<details><summary>${PAGE_WORDS.earlier(earlier.length)}</summary>${list(earlier.map(line))}</details>`
  }${list(notes.slice(-SHOWN.notes).map(line))}`
}

/** The figure with a mark at each place; nothing where no place can be drawn. */
export function body(places: readonly PlaceLine[]): Markup | null {
  const drawing = bodyFigure(
    places.map(({ episode }) => ({
      area: episode.area,
      side: episode.side,
      severity: episode.severityMax,
      open: episode.open,
    })),
  )
  if (drawing === null) return null
  const text = CHART_TEXTS.body(places.map(({ name, state }) => `${name}, ${state}`))
  return html`<div role="img" aria-label="${text}">${drawing}</div>`
}

/** The lanes as a figure; nothing where nothing was noted. */
export function lanes(
  { analysis, format }: Pick<WeekReport, 'analysis' | 'format'>,
  all: readonly PlaceLine[],
): readonly Markup[] {
  const from = analysis.history[0]?.week.from ?? analysis.week.from
  const places = all.filter(({ episode }) => episode.open || episode.lastDate >= from)
  if (places.length === 0 || analysis.history.length < 2) return []
  const notes = places.flatMap((place) => place.notes)
  const legend: readonly LegendEntry[] = [
    { mark: 'bar', colour: 'var(--bar)', text: LEGENDS.load },
    { mark: 'circle', colour: 'var(--help)', text: LEGENDS.pain },
    ...(notes.some(({ status }) => status === 'suggested')
      ? [{ mark: 'ring', colour: 'var(--help)', text: LEGENDS.suggested } as const]
      : []),
  ]
  const text = places
    .map(({ name, state, notes: those }) =>
      CHART_TEXTS.lane(
        name,
        state,
        those.map((note) => `${format.shortDate(note.date)} ${severityOf(note)}`),
      ),
    )
    .join(' ')
  const draw = (width: number): Markup =>
    painLanes({ ...analysis, withLoad: true }, places, format, width) ?? trusted('')
  return [figure({ title: CHART_TITLES.lanes(), text, legend }, draw, 'full')]
}
