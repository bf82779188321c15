import { wornShoes } from '../../app/runs/shoes.ts'
import { weekOf } from '../../lib/iso-week.ts'
import { addDays, weekday } from '../../lib/local-date.ts'
import { plainLetters } from '../../lib/plain-letters.ts'
import { type Finding, FLAG_LEVELS, type FlagLevel } from '../../model/flag.ts'
import { isCounted, type Run } from '../../model/run.ts'
import { SURFACES } from '../../model/surface.ts'
import type { RequestView } from '../request-view.ts'
import type { CalendarWeek, DayCell, ListedRun, LogFilters, LogPage } from '../views/log.ts'

/** Runs on a page of the list. */
const SHOWN = 60

/** @param month null: that of the last run */
export async function loadLog(
  { log, today, format, flags }: RequestView,
  month: string | null,
  filters: LogFilters,
  page: number,
): Promise<LogPage> {
  const findings = await flags()
  const found = Map.groupBy(findings, ({ runId }) => runId ?? '')
  const pains = Map.groupBy(
    log.notes.filter(({ diary, status }) => !diary && status !== 'dismissed'),
    ({ sourceKey, date }) => sourceKey ?? date,
  )
  const listed = (run: Run): ListedRun => ({
    run,
    level: gravest((found.get(run.id) ?? []).map(({ level }) => level)),
    pains: run.sources.flatMap(({ key }) => pains.get(key) ?? []),
  })
  const isPlain =
    filters.words.trim() === '' &&
    filters.day === null &&
    filters.surface === '' &&
    filters.flag === '' &&
    !filters.pain
  const last = log.runs.findLast(({ date }) => date <= today)?.date ?? today
  const shown = month ?? last.slice(0, 7)
  const runs = log.runs.map(listed)
  const searched = wordsIn(filters.words)
  const fitting = runs
    .filter((each) => fits(each, filters) && (!isPlain || each.run.date.startsWith(shown)) && hasWords(each, searched))
    .toReversed()
  const pages = Math.max(1, Math.ceil(fitting.length / SHOWN))
  const at = Math.min(Math.max(1, page), pages)
  return {
    count: log.runs.filter(({ sport }) => sport === 'run').length,
    isEmpty: log.runs.length === 0,
    filters,
    calendar: isPlain
      ? { month: shown, weeks: weeksOf(shown, log.settings.weekStart, cellsOf(runs, pains), findings) }
      : null,
    fitting: fitting.length,
    listed: fitting.slice((at - 1) * SHOWN, at * SHOWN),
    page: at,
    pages,
    query: queryOf(filters, month),
    shoes: wornShoes(log.runs, log.settings, today),
    today,
    format,
  }
}

const gravest = (levels: readonly FlagLevel[]): FlagLevel | null =>
  FLAG_LEVELS.findLast((level) => levels.includes(level)) ?? null

function fits({ run, level, pains }: ListedRun, { day, surface, flag, pain, sport }: LogFilters): boolean {
  if (sport !== 'all' && run.sport !== sport) return false
  if (day !== null && run.date !== day) return false
  if (surface !== '' && !SURFACES.some((kind) => kind === surface && run.surface[kind] >= 0.3)) return false
  if (flag !== '' && level !== flag && !(flag === 'any' && level !== null)) return false
  return !pain || pains.some(({ painFree }) => !painFree)
}

const wordsIn = (text: string): readonly string[] =>
  plainLetters(text)
    .split(/\s+/)
    .filter((word) => word !== '')

/** Every word stands somewhere in the run's or its notes' words. */
function hasWords({ run, pains }: ListedRun, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const { title, description, privateNote, shoe, sport, date } = run
  const all = plainLetters(
    [title, description, privateNote, shoe, sport, date, ...pains.map(({ text }) => text)].join('\n'),
  )
  return words.every((word) => all.includes(word))
}

/** The filters as an address holds them: what is as usual is left out. */
function queryOf({ words, day, surface, flag, pain, sport }: LogFilters, month: string | null): string {
  const given = {
    q: words.trim(),
    month: month ?? '',
    day: day ?? '',
    surface,
    flag,
    pain: pain ? 'yes' : '',
    sport: sport === 'run' ? '' : sport,
  }
  return new URLSearchParams(Object.entries(given).filter(([, value]) => value !== '')).toString()
}

type CellOf = (day: string) => DayCell

function cellsOf(runs: readonly ListedRun[], pains: ReadonlyMap<string, ListedRun['pains']>): CellOf {
  const byDay = Map.groupBy(
    runs.filter(({ run }) => run.sport === 'run'),
    ({ run }) => run.date,
  )
  return (day) => {
    const those = byDay.get(day) ?? []
    return { day, runs: those, pains: [...those.flatMap((each) => each.pains), ...(pains.get(day) ?? [])] }
  }
}

/** The weeks that a month lies in. */
function weeksOf(
  month: string,
  weekStart: 'monday' | 'sunday',
  cellOf: CellOf,
  findings: readonly Finding[],
): readonly CalendarWeek[] {
  const first = `${month}-01`
  const start = addDays(first, -(weekStart === 'sunday' ? weekday(first) % 7 : weekday(first) - 1))
  const mondays = Array.from({ length: 6 }, (_, index) => addDays(start, index * 7))
  return mondays
    .filter((day) => day.startsWith(month) || addDays(day, 6).startsWith(month))
    .map((from): CalendarWeek => {
      const days = Array.from({ length: 7 }, (_, index) => cellOf(addDays(from, index)))
      const counted = days.flatMap(({ runs }) => runs).filter(({ run }) => isCounted(run))
      const to = addDays(from, 6)
      return {
        id: weekOf(from, weekStart).id,
        days,
        distanceM: counted.reduce((sum, { run }) => sum + (run.distanceM ?? 0), 0),
        runs: counted.length,
        level: gravest(findings.filter(({ date }) => date >= from && date <= to).map(({ level }) => level)),
      }
    })
}
