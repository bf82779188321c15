import { boardParts } from '../../club/board/board-parts.ts'
import { weekOf } from '../../lib/iso-week.ts'
import { localDate } from '../../lib/local-date.ts'
import type { RowToPut } from '../../store/contract/board.ts'
import { analysisOn } from '../log/analyse-log.ts'
import type { Log } from '../log/read-log.ts'

/** Whose log names no zone yet. */
const USUAL_ZONE = 'UTC'

/** One athlete's row of the board, for the day that it is where the athlete is. Whoever looks changes nothing (P41). */
export function judgeAthlete(log: Log, nowMs: number): RowToPut {
  const zone = zoneOf(log)
  const today = localDate(nowMs, zone)
  const analysis = analysisOn(log, weekOf(today, log.settings.weekStart), today)
  const known = log.runs.filter(({ date }) => date <= today)
  const days = [
    ...known.map(({ date }) => date),
    ...log.notes.filter(({ status }) => status === 'own').map(({ date }) => date),
    ...log.dayChecks.map(({ date }) => date),
    ...log.selfChecks.map(({ date }) => date),
  ].filter((date) => date <= today)
  const last = {
    lastRun: latest(known.filter(({ sport }) => sport === 'run').map(({ date }) => date)),
    lastData: latest(days),
  }
  return { ...boardParts(analysis, last), zone }
}

/** Set, or that of the last run. */
function zoneOf({ settings, runs }: Log): string {
  return settings.zone ?? runs.at(-1)?.zone ?? USUAL_ZONE
}

const latest = (dates: readonly string[]): string | null =>
  dates.reduce<string | null>((last, date) => (last === null || date > last ? date : last), null)
