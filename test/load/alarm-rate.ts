import { weekOf } from '../../src/lib/iso-week.ts'
import { dayNumber, daysBetween } from '../../src/lib/local-date.ts'
import { loadFlags } from '../../src/load/run-flags.ts'
import { makeSeries } from '../../src/load/series/index.ts'
import type { Finding } from '../../src/model/flag.ts'
import type { Run } from '../../src/model/run.ts'
import { input } from './make-run.ts'

export interface AlarmRate {
  /** Weeks with a run, outside return phases. */
  readonly weeks: number
  /** Of them, weeks with a finding ≥ caution. */
  readonly caution: number
  /** Of them, weeks in which load alone says "modify" (rules.md §4 "What a flag does to the advice"). */
  readonly modify: number
  /** Findings of these weeks, by id and level. */
  readonly byFlag: ReadonlyMap<string, number>
}

/** Days on which load alone turns the advice to "modify". */
function modifyDays(findings: readonly Finding[]): readonly string[] {
  const spikes = findings.filter(({ id, level }) => id === 'session-distance-spike' && level !== 'note')
  const jumps = findings.filter(({ id, level }) => id === 'week-mileage-jump' && level !== 'note')
  const days = [
    ...findings.filter(({ level }) => level === 'high'),
    ...spikes.filter(({ ratio }) => (ratio ?? 0) > 1.3),
    ...spikes.filter((spike) =>
      spikes.some((earlier) => {
        const apart = dayNumber(spike.date) - dayNumber(earlier.date)
        return earlier !== spike && apart >= 0 && apart < 14
      }),
    ),
    ...jumps.filter((jump) => spikes.some(({ date }) => weekOf(date).id === jump.week)),
  ]
  return [...new Set(days.map(({ date }) => date))].sort()
}

/** How often a log would raise an alarm, per active week. */
export function alarmRate(runs: readonly Run[], skipWeeks = 0): AlarmRate {
  const log = input(runs)
  const { findings } = loadFlags(log)
  const series = makeSeries(log)
  const mondayOf = new Map<string, number>()
  for (const { date, day } of series.sessions) mondayOf.set(weekOf(date).id, day - daysBetween(weekOf(date).from, date))
  const inPhase = (monday: number) => series.returnPhases.touches(monday, monday + 6)
  const active = [...mondayOf].slice(skipWeeks)
  const weeks = new Set(active.filter(([, monday]) => !inPhase(monday)).map(([id]) => id))
  const inWeeks = findings.filter(({ date }) => weeks.has(weekOf(date).id))
  const byFlag = new Map<string, number>()
  for (const { id, level } of inWeeks) byFlag.set(`${id} ${level}`, (byFlag.get(`${id} ${level}`) ?? 0) + 1)
  const weeksOf = (dates: readonly string[]) =>
    new Set(dates.map((date) => weekOf(date).id).filter((id) => weeks.has(id)))
  return {
    weeks: weeks.size,
    caution: weeksOf(inWeeks.filter(({ level }) => level !== 'note').map(({ date }) => date)).size,
    modify: weeksOf(modifyDays(findings)).size,
    byFlag,
  }
}
