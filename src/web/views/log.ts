import { SURFACE_WORDS } from '#words/names.ts'
import { LOG_PAGE_WORDS } from '#words/page.ts'
import { BULK_WORDS } from '#words/run-edit.ts'
import { SHOE_WORDS } from '#words/shoes.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { FLAG_LEVELS, type FlagLevel } from '../../model/flag.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Run } from '../../model/run.ts'
import { SURFACES } from '../../model/surface.ts'
import { bulkEditor } from '../components/bulk-editor.ts'
import { option } from '../components/forms.ts'
import { foundSigns } from '../components/found-signs.ts'
import { importPanel } from '../components/import-panel.ts'
import { monthCalendar } from '../components/month-calendar.ts'
import { runTitle } from './run.ts'

export interface LogFilters {
  /** Words that are looked for; each must be there. */
  readonly words: string
  /** One day alone; null: any. */
  readonly day: string | null
  readonly surface: string
  readonly flag: string
  readonly pain: boolean
  readonly sport: string
}

/** A run with its gravest flag and what hurt. */
export interface ListedRun {
  readonly run: Run
  readonly level: FlagLevel | null
  readonly pains: readonly PainNote[]
}

export interface DayCell extends Pick<ListedRun, 'pains'> {
  readonly day: string
  readonly runs: readonly ListedRun[]
}

/** A row of the calendar: seven days, their sum, and the gravest flag of the week or a day in it. */
export interface CalendarWeek {
  /** What an address names the week by. */
  readonly id: string
  readonly days: readonly DayCell[]
  readonly distanceM: number
  readonly runs: number
  readonly level: FlagLevel | null
}

export interface LogPage {
  /** How many runs there are. */
  readonly count: number
  readonly isEmpty: boolean
  readonly filters: LogFilters
  /** Null: the whole log is looked through, not one month. */
  readonly calendar: { readonly month: string; readonly weeks: readonly CalendarWeek[] } | null
  /** How many fit the filters. */
  readonly fitting: number
  readonly listed: readonly ListedRun[]
  /** The page of the list, from 1, and how many there are. */
  readonly page: number
  readonly pages: number
  /** What the address of a page of the list holds, without its number. */
  readonly query: string
  readonly shoes: readonly string[]
  readonly today: string
  readonly format: Format
}

/** Calendar and list of what was done. */
export function logView(page: LogPage, token: string, canImport: boolean): Html {
  const { filters, fitting, listed, calendar, format, today } = page
  return html`<header class="headline"><h1>${page.count === 1 ? 'One run' : `${format.number(page.count)} runs`}</h1></header>
${canImport ? importPanel(token, page.isEmpty) : NOTHING}
<p><a href="/shoes">${SHOE_WORDS.all}</a></p>
${filterForm(filters)}
${calendar === null ? html`<p role="status"><strong>${LOG_PAGE_WORDS.found(fitting)}</strong> <a class="clear" href="/log">${LOG_PAGE_WORDS.clear}</a></p>` : monthCalendar(calendar, format, today)}
<section aria-label="Runs">${
    fitting === 0
      ? html`<p class="quiet">${filters.day === null ? LOG_PAGE_WORDS.none : LOG_PAGE_WORDS.noneOnDay(format.date(filters.day, today))}</p>`
      : html`${bulkEditor(page, token)}
<p class="run-head" aria-hidden="true"><span>Day</span><span>Run</span><span></span><span>Distance</span><span>Time</span><span>Pace</span><span>Climb</span></p>
<ul class="run-lines columns">${listed.map((each) => line(each, page))}</ul>${turning(page)}`
  }</section>`
}

function filterForm({ words, day, surface, flag, pain, sport }: LogFilters): Html {
  const one = (value: string, label: string, chosen: string): Html => option(value, label, value === chosen)
  const isOpen = surface !== '' || flag !== '' || pain || sport !== 'run' || day !== null
  return html`<form method="get" action="/log" class="log-search" role="search">
<div class="one-line"><label for="log-words">${LOG_PAGE_WORDS.search}</label><div><input id="log-words" type="search" name="q" value="${words}" maxlength="100" placeholder="${LOG_PAGE_WORDS.searchHint}" autocomplete="off"><button>Search</button></div></div>
<details class="filters"${isOpen ? html` open` : NOTHING}><summary>${LOG_PAGE_WORDS.more}</summary><div class="filter-fields">
<label>Day <input type="date" name="day" value="${day ?? ''}"></label>
<label>Surface <select name="surface">${one('', 'any', surface)}${SURFACES.map((kind) => one(kind, SURFACE_WORDS[kind], surface))}</select></label>
<label>Flags <select name="flag">${one('', 'with or without', flag)}${one('any', 'any flag', flag)}${FLAG_LEVELS.map((level) => one(level, level, flag))}</select></label>
<label>Pain <select name="pain">${one('', 'with or without', pain ? 'yes' : '')}${one('yes', 'with pain', pain ? 'yes' : '')}</select></label>
<label>Sport <select name="sport">${one('run', 'runs', sport)}${one('all', 'everything', sport)}</select></label>
<button>Show</button></div></details></form>`
}

/** The way through the pages of a list. */
function turning({ page, pages, query }: LogPage): Html {
  if (pages < 2) return NOTHING
  const to = (target: number, words: string, rel: string): Html =>
    target < 1 || target > pages
      ? html`<span class="button off">${words}</span>`
      : html`<a class="button" rel="${rel}" href="/log?${query}${query === '' ? '' : '&'}page=${target}">${words}</a>`
  return html`<nav class="steps pages" aria-label="Pages of the list">${to(page + 1, '← Older', 'prev')}<p>${LOG_PAGE_WORDS.page(page, pages)}</p>${to(page - 1, 'Newer →', 'next')}</nav>`
}

function line({ run, level, pains }: ListedRun, { format, today }: LogPage): Html {
  const time = run.movingS ?? run.elapsedS
  const { distanceM, ascentM, movingS } = run
  const day = `${format.shortDate(run.date)}${run.date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${run.date.slice(0, 4)}`}`
  const figure = (kind: string, name: string, value: string | null): Html =>
    html`<span class="figure ${kind}">${value === null ? html`<span aria-hidden="true">–</span>` : html`<span class="unseen">${name} </span>${value}`}</span>`
  const isPaced = distanceM !== null && movingS !== null && movingS > 0 && distanceM > 0
  return html`<li${run.leftOut ? html` class="left-out"` : NOTHING}><a href="/run/${run.id}"><span class="day">${day}</span>
<span class="what">${runTitle(run)}${run.leftOut ? html` <span class="quiet">${LOG_PAGE_WORDS.leftOut}</span>` : NOTHING}</span>
${foundSigns(level, pains, 'flag: ')}
${figure('far', '', distanceM === null ? null : format.distance(distanceM))}${figure('long', '', time === null ? null : format.duration(time))}${figure('pace', '', isPaced && run.sport === 'run' ? format.pace(distanceM / movingS) : null)}${figure('up', 'climb', ascentM === null ? null : format.climb(ascentM))}</a><label class="pick"><input type="checkbox" name="run" value="${run.id}" form="bulk" autocomplete="off"><span class="unseen">${BULK_WORDS.pick(`${day}, ${runTitle(run)}`)}</span></label></li>`
}
