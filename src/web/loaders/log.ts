import { addDays, weekday } from '../../lib/local-date.ts'
import { FLAG_LEVELS, type FlagLevel } from '../../model/flag.ts'
import type { Run } from '../../model/run.ts'
import { SURFACES } from '../../model/surface.ts'
import type { RequestView } from '../request-view.ts'
import type { DayCell, ListedRun, LogFilters, LogPage } from '../views/log.ts'

/** Runs on a page of the list. */
const SHOWN = 60

/** @param month null: that of the last run */
export async function loadLog(
  { log, today, format, flags }: RequestView,
  month: string | null,
  filters: LogFilters,
): Promise<LogPage> {
  const found = Map.groupBy(await flags(), ({ runId }) => runId ?? '')
  const pains = Map.groupBy(
    log.notes.filter(({ diary, status }) => !diary && status !== 'dismissed'),
    ({ sourceKey, date }) => sourceKey ?? date,
  )
  const listed = (run: Run): ListedRun => ({
    run,
    level: gravest((found.get(run.id) ?? []).map(({ level }) => level)),
    pains: run.sources.flatMap(({ key }) => pains.get(key) ?? []),
  })
  const last = log.runs.findLast(({ date }) => date <= today)?.date ?? today
  const shown = month ?? last.slice(0, 7)
  const runs = log.runs.map(listed)
  const fitting = runs.filter((each) => fits(each, filters) && (!filters.isPlain || each.run.date.startsWith(shown)))
  return {
    count: log.runs.filter(({ sport }) => sport === 'run').length,
    isEmpty: log.runs.length === 0,
    filters,
    month: shown,
    days: (filters.isPlain ? daysOf(shown, log.settings.weekStart) : []).map((day): DayCell => {
      const those = runs.filter(({ run }) => run.sport === 'run' && run.date === day)
      return { day, runs: those, pains: [...those.flatMap((each) => each.pains), ...(pains.get(day) ?? [])] }
    }),
    fitting: fitting.length,
    listed: fitting.toReversed().slice(0, SHOWN),
    today,
    format,
  }
}

const gravest = (levels: readonly FlagLevel[]): FlagLevel | null =>
  FLAG_LEVELS.findLast((level) => levels.includes(level)) ?? null

function fits({ run, level, pains }: ListedRun, { surface, flag, pain, sport }: LogFilters): boolean {
  if (sport !== 'all' && run.sport !== sport) return false
  if (surface !== '' && !SURFACES.some((kind) => kind === surface && run.surface[kind] >= 0.3)) return false
  if (flag !== '' && level !== flag && !(flag === 'any' && level !== null)) return false
  return !pain || pains.some(({ painFree }) => !painFree)
}

/** The weeks that a month lies in, day by day. */
function daysOf(month: string, weekStart: 'monday' | 'sunday'): readonly string[] {
  const first = `${month}-01`
  const start = addDays(first, -(weekStart === 'sunday' ? weekday(first) % 7 : weekday(first) - 1))
  const days = Array.from({ length: 42 }, (_, index) => addDays(start, index))
  return days.filter((day, index) => index < 35 || days[35]!.startsWith(month) || day.startsWith(month))
}
