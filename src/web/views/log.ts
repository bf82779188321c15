import { SPORT_WORDS, SURFACE_WORDS } from '#words/names.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { addDays } from '../../lib/local-date.ts'
import { FLAG_LEVELS, type FlagLevel } from '../../model/flag.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Run } from '../../model/run.ts'
import { SURFACES } from '../../model/surface.ts'
import { option } from '../components/forms.ts'
import { importPanel } from '../components/import-panel.ts'
import { flagShape } from '../components/state-shape.ts'
import { dot } from '../drawings/columns.ts'

export interface LogFilters {
  readonly surface: string
  readonly flag: string
  readonly pain: boolean
  readonly sport: string
  /** Nothing is filtered but the month. */
  readonly isPlain: boolean
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

export interface LogPage {
  /** How many runs there are. */
  readonly count: number
  readonly isEmpty: boolean
  readonly filters: LogFilters
  readonly month: string
  readonly days: readonly DayCell[]
  /** How many fit the filters; the newest of them are listed. */
  readonly fitting: number
  readonly listed: readonly ListedRun[]
  readonly today: string
  readonly format: Format
}

/** Calendar and list of what was done. */
export function logView(page: LogPage, token: string, canImport: boolean): Html {
  const { filters, fitting, listed } = page
  return html`<header class="headline"><h1>${page.count} runs</h1></header>
${canImport ? importPanel(token, page.isEmpty) : NOTHING}
${filterForm(filters)}
${filters.isPlain ? calendar(page) : NOTHING}
<section aria-label="Runs">${fitting === 0 ? html`<p class="quiet">None here.</p>` : html`<ul class="run-lines">${listed.map((each) => line(each, page))}</ul>`}
${fitting > listed.length ? html`<p class="quiet">The newest ${listed.length} of ${fitting}.</p>` : NOTHING}</section>`
}

function filterForm({ surface, flag, pain, sport, isPlain }: LogFilters): Html {
  const one = (value: string, words: string, chosen: string): Html => option(value, words, value === chosen)
  return html`<details class="filters"${isPlain && sport === 'run' ? NOTHING : html` open`}><summary>Show only some</summary><form method="get" action="/log" class="filter-fields">
<label>Ground <select name="surface">${one('', 'any', surface)}${SURFACES.map((kind) => one(kind, SURFACE_WORDS[kind], surface))}</select></label>
<label>Flags <select name="flag">${one('', 'with or without', flag)}${one('any', 'any flag', flag)}${FLAG_LEVELS.map((level) => one(level, level, flag))}</select></label>
<label>Pain <select name="pain">${one('', 'with or without', pain ? 'yes' : '')}${one('yes', 'with pain', pain ? 'yes' : '')}</select></label>
<label>What <select name="sport">${one('run', 'runs', sport)}${one('all', 'everything', sport)}</select></label>
<button>Show</button></form></details>`
}

/** A month, a cell a day: how far, which flag, which pain. */
function calendar({ month, days, format, today }: LogPage): Html {
  const first = `${month}-01`
  const earlier = addDays(first, -1).slice(0, 7)
  const later = addDays(first, 32).slice(0, 7)
  const cell = ({ day, runs, pains }: DayCell): Html => {
    const metres = runs.reduce((sum, { run }) => sum + (run.distanceM ?? 0), 0)
    const level = runs.map((each) => each.level).find((each) => each !== null) ?? null
    const shown = format.number(format.lengthIn(metres), metres < 100_000 ? 1 : 0)
    const words =
      runs.length === 0
        ? html`<span class="unseen">no run</span>`
        : html`<span class="km">${shown}<span class="unseen"> ${format.units}</span></span>`
    const inside = html`<span class="number">${Number(day.slice(8))}</span>${words}${signs(level, pains, 'flag ')}`
    const kind = `${day.startsWith(month) ? '' : ' beside'}${day === today ? ' now' : ''}`
    if (day > today) return html`<td class="${kind}">${inside}</td>`
    const href = runs.length === 0 ? `/note?when=${day}` : `/run/${runs[0]?.run.id ?? ''}`
    return html`<td class="${kind}"><a href="${href}">${inside}</a></td>`
  }
  const weeks = Array.from({ length: days.length / 7 }, (_, index) => days.slice(index * 7, index * 7 + 7))
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${first}T12:00:00Z`),
  )
  return html`<nav class="steps" aria-label="Months"><a class="button" rel="prev" href="/log?month=${earlier}">← Earlier</a><h2>${name}</h2>${month >= today.slice(0, 7) ? html`<span class="button off">Later →</span>` : html`<a class="button" rel="next" href="/log?month=${later}">Later →</a>`}</nav>
<table class="calendar"><thead><tr>${days.slice(0, 7).map(({ day }) => html`<th scope="col">${format.weekday(day).slice(0, 2)}</th>`)}</tr></thead><tbody>${weeks.map((week) => html`<tr>${week.map(cell)}</tr>`)}</tbody></table>`
}

function line({ run, level, pains }: ListedRun, { format, today }: LogPage): Html {
  const time = run.movingS ?? run.elapsedS
  return html`<li><a href="/run/${run.id}"><span class="day">${format.shortDate(run.date)}${run.date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${run.date.slice(0, 4)}`}</span>
<span class="what">${run.title ?? SPORT_WORDS[run.sport]}${run.sources.length > 1 ? html` <span class="quiet">${run.sources.length} recordings</span>` : NOTHING}</span>
${signs(level, pains, 'flag: ')}
<span class="figure">${run.distanceM === null ? (time === null ? '–' : format.duration(time)) : format.distance(run.distanceM)}</span></a></li>`
}

/** The flag as a shape, the pains as dots, each in words for who cannot see them. */
const signs = (level: FlagLevel | null, pains: readonly PainNote[], flag: string): Html =>
  html`<span class="found">${level === null ? NOTHING : html`${flagShape(level)}<span class="unseen">${flag}${level}</span>`}${pains.map(({ symptom, painFree }) => html`${dot(symptom.severity, painFree)}<span class="unseen">${painFree ? 'no pain' : 'pain'}</span>`)}</span>`
