import type { Hono } from 'hono'
import { SPORT_WORDS, SURFACE_WORDS } from '#words/names.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { addDays, weekday } from '../../lib/local-date.ts'
import { type Finding, FLAG_LEVELS, type FlagLevel } from '../../model/flag.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Run } from '../../model/run.ts'
import { SURFACES } from '../../model/surface.ts'
import { importPanel } from '../components/import-panel.ts'
import { flagShape } from '../components/state-shape.ts'
import { dot } from '../drawings/columns.ts'
import { loadView, type RequestView, type RunnerContext, show } from '../runner-context.ts'

/** Runs on a page of the list. */
const SHOWN = 60

interface Filters {
  readonly month: string
  readonly surface: string
  readonly flag: string
  readonly pain: boolean
  readonly sport: string
  /** Nothing is filtered but the month. */
  readonly isPlain: boolean
}

/** Calendar and list of what was done. */
export function addLog(app: Hono, runner: RunnerContext): void {
  app.get('/log', async (context) => {
    const view = await loadView(runner)
    const { log, today, format } = view
    const query = context.req.query()
    const last = log.runs.findLast(({ date }) => date <= today)?.date ?? today
    const filters: Filters = {
      month: /^\d{4}-(0[1-9]|1[0-2])$/.test(query['month'] ?? '') ? (query['month'] as string) : last.slice(0, 7),
      surface: query['surface'] ?? '',
      flag: query['flag'] ?? '',
      pain: query['pain'] === 'yes',
      sport: query['sport'] ?? 'run',
      isPlain: !query['surface'] && !query['flag'] && query['pain'] !== 'yes',
    }
    const seen = seeRuns(view, await runner.view.flags(today))
    const listed = log.runs
      .filter((run) => fits(run, filters, seen) && (!filters.isPlain || run.date.startsWith(filters.month)))
      .toReversed()
    const body = html`<header class="headline"><h1>${log.runs.filter(({ sport }) => sport === 'run').length} runs</h1></header>
${importPanel(runner, log.runs.length === 0)}
${filterForm(filters)}
${filters.isPlain ? calendar(filters.month, view, seen) : NOTHING}
<section aria-label="Runs">${listed.length === 0 ? html`<p class="quiet">None here.</p>` : html`<ul class="run-lines">${listed.slice(0, SHOWN).map((run) => line(run, seen, format, today))}</ul>`}
${listed.length > SHOWN ? html`<p class="quiet">The newest ${SHOWN} of ${listed.length}.</p>` : NOTHING}</section>`
    return show(runner, context, { title: 'Log', script: runner.isSample ? undefined : 'import.js' }, body)
  })
}

/** What is said and found of each run. */
interface Seen {
  readonly levels: ReadonlyMap<string, FlagLevel>
  readonly flagIds: ReadonlyMap<string, readonly string[]>
  readonly pains: ReadonlyMap<string, readonly PainNote[]>
}

function seeRuns({ log }: RequestView, findings: readonly Finding[]): Seen {
  const byRun = Map.groupBy(findings, ({ runId }) => runId ?? '')
  const gravest = (levels: readonly FlagLevel[]): FlagLevel =>
    levels.reduce((most, each) => (FLAG_LEVELS.indexOf(each) > FLAG_LEVELS.indexOf(most) ? each : most))
  return {
    levels: new Map([...byRun].map(([id, list]) => [id, gravest(list.map(({ level }) => level))])),
    flagIds: new Map([...byRun].map(([id, list]) => [id, list.map(({ id: flag }) => flag)])),
    pains: Map.groupBy(
      log.notes.filter(({ diary, status }) => !diary && status !== 'dismissed'),
      ({ sourceKey, date }) => sourceKey ?? date,
    ),
  }
}

const painsOf = ({ sources }: Run, { pains }: Seen): readonly PainNote[] =>
  sources.flatMap(({ key }) => pains.get(key) ?? [])

function fits(run: Run, { surface, flag, pain, sport }: Filters, seen: Seen): boolean {
  if (sport !== 'all' && run.sport !== sport) return false
  if (surface !== '' && !SURFACES.some((kind) => kind === surface && run.surface[kind] >= 0.3)) return false
  if (flag !== '' && seen.levels.get(run.id) !== flag && !(flag === 'any' && seen.levels.has(run.id))) return false
  return !pain || painsOf(run, seen).some(({ painFree }) => !painFree)
}

function filterForm({ surface, flag, pain, sport, isPlain }: Filters): Html {
  const option = (value: string, words: string, chosen: string): Html =>
    html`<option value="${value}"${value === chosen ? html` selected` : NOTHING}>${words}</option>`
  return html`<details class="filters"${isPlain && sport === 'run' ? NOTHING : html` open`}><summary>Show only some</summary><form method="get" action="/log" class="filter-fields">
<label>Ground <select name="surface">${option('', 'any', surface)}${SURFACES.map((kind) => option(kind, SURFACE_WORDS[kind], surface))}</select></label>
<label>Flags <select name="flag">${option('', 'with or without', flag)}${option('any', 'any flag', flag)}${FLAG_LEVELS.map((level) => option(level, level, flag))}</select></label>
<label>Pain <select name="pain">${option('', 'with or without', pain ? 'yes' : '')}${option('yes', 'with pain', pain ? 'yes' : '')}</select></label>
<label>What <select name="sport">${option('run', 'runs', sport)}${option('all', 'everything', sport)}</select></label>
<button>Show</button></form></details>`
}

/** A month, a cell a day: how far, which flag, which pain. */
function calendar(month: string, { log, format, today }: RequestView, seen: Seen): Html {
  const first = `${month}-01`
  const sunday = log.settings.weekStart === 'sunday'
  const start = addDays(first, -(sunday ? weekday(first) % 7 : weekday(first) - 1))
  const days = Array.from({ length: 42 }, (_, index) => addDays(start, index)).filter(
    (day, index, all) => index < 35 || (all[35] as string).startsWith(month) || day.startsWith(month),
  )
  const earlier = addDays(first, -1).slice(0, 7)
  const later = addDays(first, 32).slice(0, 7)
  const byDay = Map.groupBy(
    log.runs.filter(({ date, sport }) => sport === 'run' && date >= start && date <= addDays(start, 41)),
    ({ date }) => date,
  )
  const cell = (day: string): Html => {
    const runs = byDay.get(day) ?? []
    const metres = runs.reduce((sum, { distanceM }) => sum + (distanceM ?? 0), 0)
    const pain = [...runs.flatMap((run) => painsOf(run, seen)), ...(seen.pains.get(day) ?? [])]
    const level = runs.map(({ id }) => seen.levels.get(id)).find((each) => each !== undefined)
    const shown = format.number(format.lengthIn(metres), metres < 100_000 ? 1 : 0)
    const words =
      runs.length === 0
        ? html`<span class="unseen">no run</span>`
        : html`<span class="km">${shown}<span class="unseen"> ${format.units}</span></span>`
    const signs = html`<span class="found">${level === undefined ? NOTHING : html`${flagShape(level)}<span class="unseen">flag ${level}</span>`}${pain.map(({ symptom, painFree }) => html`${dot(symptom.severity, painFree)}<span class="unseen">${painFree ? 'no pain' : 'pain'}</span>`)}</span>`
    const inside = html`<span class="number">${Number(day.slice(8))}</span>${words}${signs}`
    const kind = `${day.startsWith(month) ? '' : ' beside'}${day === today ? ' now' : ''}`
    if (day > today) return html`<td class="${kind}">${inside}</td>`
    const href = runs.length === 0 ? `/note?when=${day}` : `/run/${runs[0]?.id}`
    return html`<td class="${kind}"><a href="${href}">${inside}</a></td>`
  }
  const weeks = Array.from({ length: days.length / 7 }, (_, index) => days.slice(index * 7, index * 7 + 7))
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${first}T12:00:00Z`),
  )
  return html`<nav class="steps" aria-label="Months"><a class="button" rel="prev" href="/log?month=${earlier}">← Earlier</a><h2>${name}</h2>${month >= today.slice(0, 7) ? html`<span class="button off">Later →</span>` : html`<a class="button" rel="next" href="/log?month=${later}">Later →</a>`}</nav>
<table class="calendar"><thead><tr>${days.slice(0, 7).map((day) => html`<th scope="col">${format.weekday(day).slice(0, 2)}</th>`)}</tr></thead><tbody>${weeks.map((week) => html`<tr>${week.map(cell)}</tr>`)}</tbody></table>`
}

function line(run: Run, seen: Seen, format: RequestView['format'], today: string): Html {
  const level = seen.levels.get(run.id)
  const pain = painsOf(run, seen)
  const time = run.movingS ?? run.elapsedS
  return html`<li><a href="/run/${run.id}"><span class="day">${format.shortDate(run.date)}${run.date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${run.date.slice(0, 4)}`}</span>
<span class="what">${run.title ?? SPORT_WORDS[run.sport]}${run.sources.length > 1 ? html` <span class="quiet">${run.sources.length} recordings</span>` : NOTHING}</span>
<span class="found">${level === undefined ? NOTHING : html`${flagShape(level)}<span class="unseen">flag: ${level}</span>`}${pain.map(({ symptom, painFree }) => html`${dot(symptom.severity, painFree)}<span class="unseen">${painFree ? 'no pain' : 'pain'}</span>`)}</span>
<span class="figure">${run.distanceM === null ? (time === null ? '–' : format.duration(time)) : format.distance(run.distanceM)}</span></a></li>`
}
