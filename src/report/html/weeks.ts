import { CHART_TEXTS, CHART_TITLES, LEGENDS } from '#words/charts.ts'
import { SURFACE_WORDS } from '#words/names.ts'
import { emptyLogWords, HEADINGS, weeksFrom } from '#words/report.ts'
import { chartFigure, figure } from '../../drawings/figure.ts'
import type { LegendEntry } from '../../drawings/frame.ts'
import { painDays } from '../../drawings/pain-days.ts'
import { calendar } from '../../drawings/weeks/calendar.ts'
import { weekCharts } from '../../drawings/weeks/index.ts'
import { SURFACE_COLOURS } from '../../drawings/weeks/surfaces.ts'
import { weeksTable } from '../../drawings/weeks/table.ts'
import { weekDays } from '../../drawings/weeks/week-days.ts'
import { weeksOf } from '../../drawings/weeks/weeks-shown.ts'
import { html, type Markup, trusted } from '../../lib/markup.ts'
import { surfacesOf } from '../../model/surface.ts'
import type { WeekReport } from '../week-form.ts'
import { comparedLine, dayLines, totalsLine } from '../week-lines.ts'
import { section } from './parts.ts'

/** The seven days and their totals against the usual. */
export function weekSection({ analysis, format }: WeekReport): readonly Markup[] {
  if (emptyLogWords(analysis) !== null) return []
  const compared = comparedLine(analysis, format)
  const text = CHART_TEXTS.days(
    dayLines(analysis, format).map(({ date, entries }) =>
      entries.length === 0 ? CHART_TEXTS.restDay(format.date(date)) : `${format.date(date)}: ${entries.join(', ')}`,
    ),
  )
  const { distanceM, surface } = analysis.totals
  const legend = (distanceM > 0 ? surfacesOf(surface) : []).map(
    (kind): LegendEntry => ({ mark: 'bar', colour: SURFACE_COLOURS[kind], text: SURFACE_WORDS[kind] }),
  )
  return section(HEADINGS.week, 'week', [
    html`<p>${totalsLine(analysis, format)}</p>`,
    ...(compared === null ? [] : [html`<p class="quiet">${compared}</p>`]),
    ...(weekDays(analysis, format, 1) === null
      ? []
      : [
          figure(
            { title: `${CHART_TITLES.days()}, ${format.units}`, text, legend },
            (width) => weekDays(analysis, format, width) ?? trusted(''),
          ),
        ]),
  ])
}

/** The charts of the twelve weeks, on one time axis, and their figures as a table. Nothing where they hold nothing. */
export function twelveWeeksSection(report: WeekReport): readonly Markup[] {
  const { analysis, format } = report
  // A single week is shown by its days already.
  if (analysis.days.every(({ date, runs, others }) => date >= analysis.week.from || runs + others === 0)) return []
  const charts = weekCharts(weeksOf(analysis), format).map(chartFigure)
  const days = calendarFigure(report)
  if (charts.length === 0 && days.length === 0) return []
  const from = format.shortDate(analysis.history[0]?.week.from ?? analysis.week.from)
  return section(weeksFrom(analysis.history.length, from), 'weeks', [
    html`<div class="charts">${[...charts, ...days]}</div>`,
    ...(charts.length === 0 ? [] : [weeksTable(weeksOf(analysis), format)]),
  ])
}

function calendarFigure({ analysis, format }: WeekReport): readonly Markup[] {
  if (calendar(analysis, format, 1) === null) return []
  const { days } = analysis
  const painful = painDays(analysis)
  const hurting = days.filter(({ date }) => painful.has(date)).length
  const legend: readonly LegendEntry[] = [
    { mark: 'circle', colour: 'var(--bar)', text: LEGENDS.run },
    ...(days.some(({ others }) => others > 0)
      ? [{ mark: 'square', colour: 'var(--quiet)', text: LEGENDS.other } as const]
      : []),
    ...(hurting > 0 ? [{ mark: 'ring', colour: 'var(--help)', text: LEGENDS.painDay } as const] : []),
  ]
  const text = CHART_TEXTS.calendar(days.filter(({ runs }) => runs > 0).length, days.length, hurting)
  return [
    figure(
      { title: CHART_TITLES.calendar(), text, legend },
      (width) => calendar(analysis, format, width) ?? trusted(''),
    ),
  ]
}
