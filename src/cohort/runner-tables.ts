import { followUp } from '../history/follow-up.ts'
import { dateOfDay, dayNumber } from '../lib/local-date.ts'
import type { LoadInput } from '../load/input.ts'
import { loadFlags } from '../load/run-flags.ts'
import { inOrder, makeSessions, type Session } from '../load/series/sessions.ts'
import { makeTimeline } from '../load/series/timeline.ts'
import type { DayStretch } from '../model/flag-history.ts'
import type { PainLog } from '../pain/episodes/index.ts'
import { bandedSessions } from './banded-sessions.ts'
import { csvLine } from './csv.ts'
import { CUT_DAYS } from './method.ts'
import { type RunnerSet, runnerSet, sessionRoles } from './runner-set.ts'

/** The tables of a cohort, each a file, with its columns in their order. */
export const TABLES = {
  sessions: [
    ...['id', 'session', 'date', 'time_expo', 'distance_m', 'ascent_m', 'descent_m', 'longest_30d_m', 'ratio', 'band'],
    ...['at_risk', 'injury'],
  ],
  flags: ['id', 'date', 'flag', 'level', 'value', 'baseline', 'ratio', 'threshold', 'unit'],
  exposures: ['id', 'start', 'stop', 'event', 'band', 'session'],
  injuries: ['id', 'injury', 'date_injured', 'date_recovered', 'region', 'side', 'severity', 'counted', 'why'],
} as const
/** A name of `TABLES`. */
export type TableName = keyof typeof TABLES
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[]

/** One runner of a cohort. */
export interface CohortRunner {
  readonly log: Omit<PainLog, 'asOf' | 'selfChecks' | 'clearances' | 'pastInjuries'>
  readonly settings: LoadInput['settings']
  readonly notedSince: string | null
  readonly notNoted: readonly DayStretch[]
  readonly asOf: string
}

/** Who a runner is in the tables. */
export interface Pseudonym {
  readonly id: string
  /** Added to every date: whole weeks, so that weekdays stay. */
  readonly shiftDays: number
}

/** A runner's rows as CSV, a text a table, and what is counted over all runners. */
export interface RunnerTables {
  readonly lines: Readonly<Record<TableName, string>>
  readonly rows: Readonly<Record<TableName, number>>
  readonly set: RunnerSet
  /** Cells this runner is in, such as `injuries.region knee`: too small ones are warned of. */
  readonly cells: readonly string[]
}

/** What is known of a runner's sessions and injuries; days since 1970. */
interface Followed {
  readonly sessions: readonly Session[]
  readonly followed: ReturnType<typeof followUp>
}

function follow({ log, notedSince, notNoted, asOf }: CohortRunner): Followed {
  const input = { ...log, selfChecks: [], clearances: [], pastInjuries: [], asOf, notedSince, notNoted }
  // Followed from a day chosen beforehand, the first pain is one like the others.
  const followed = followUp(input, { afterDays: CUT_DAYS, firstNoteMayCount: true })
  const timeline = makeTimeline({ runs: followed.runs, dayChecks: [], pains: [], asOf, settings: NO_SETTINGS })
  return { sessions: makeSessions(inOrder(followed.runs), timeline), followed }
}

// The days of a log do not depend on them.
const NO_SETTINGS: LoadInput['settings'] = {
  ...{ experience: null, maxHrBpm: null, restHrBpm: null, sex: null },
  ...{ usualWeekM: null, usualLongestM: null, runsPerWeek: null },
}

/** What the estimate alone needs of a runner: no flag is judged for it. */
export function setOfRunner(runner: CohortRunner): RunnerSet {
  const { plain, roles } = judged(follow(runner))
  return runnerSet(bandedSessions(plain), roles)
}

function judged({ sessions, followed }: Followed) {
  const plain = sessions.map(({ date, distanceM }) => ({ day: dayNumber(date), distanceM }))
  const events = followed.pains.flatMap(({ pain, why }) => (why === null ? [pain.runDay as number] : []))
  return { plain, roles: sessionRoles(plain, new Set(followed.atRisk), new Set(events)) }
}

/**
 * All tables of one runner. Flags are those of the log without its notes, so that no pain brings a flag before it.
 * @param wanted the requested tables; the others are left empty, and their work undone
 */
export function runnerTables(
  runner: CohortRunner,
  { id, shiftDays }: Pseudonym,
  wanted: readonly TableName[] = TABLE_NAMES,
): RunnerTables {
  const lines: Record<TableName, string[]> = { sessions: [], flags: [], exposures: [], injuries: [] }
  const cells = new Set<string>()
  const date = (day: number): string => dateOfDay(day + shiftDays)
  if (wanted.includes('flags')) {
    const { runs, dayChecks } = runner.log
    for (const flag of loadFlags({ runs, dayChecks, pains: [], settings: runner.settings, asOf: runner.asOf })
      .findings) {
      const { value, baseline, ratio, threshold, unit } = flag
      cells.add(`flags.flag ${flag.id}`)
      lines.flags.push(
        csvLine([
          id,
          date(dayNumber(flag.date)),
          flag.id,
          flag.level,
          figure(value),
          figure(baseline),
          figure(ratio),
          figure(threshold),
          unit,
        ]),
      )
    }
  }
  const known = follow(runner)
  const { plain, roles } = judged(known)
  const banded = bandedSessions(plain)
  known.sessions.forEach(({ timeS, ascentM, descentM }, index) => {
    const { day, distanceM } = plain[index]!
    const { longestM, ratio, band } = banded[index]!
    const [atRisk, event] = [roles.atRisk[index] === true, roles.event[index] === true]
    const number = String(index + 1)
    if (wanted.includes('sessions')) {
      lines.sessions.push(
        csvLine([
          ...[id, number, date(day), timeS === null ? null : (timeS / 60).toFixed(1), whole(distanceM)],
          ...[whole(ascentM), whole(descentM), whole(longestM), figure(ratio), band, bit(atRisk), bit(event)],
        ]),
      )
    }
    if (band === null || !atRisk) return
    if (event) cells.add(`exposures.event band ${band}`)
    // Within a runner every session is compared with every other: all of them are at risk at once.
    if (wanted.includes('exposures')) lines.exposures.push(csvLine([id, '0', '1', bit(event), band, number]))
  })
  if (wanted.includes('injuries')) {
    known.followed.pains
      .filter(({ pain }) => !pain.suggested)
      .forEach(({ pain: { region, side, noted, lastNoted, runDay, severity }, why }, index) => {
        const back = known.followed.runDays.find((day) => day > lastNoted)
        cells.add(`injuries.region ${region}`)
        lines.injuries.push(
          csvLine([
            ...[id, String(index + 1), date(runDay ?? noted), back === undefined ? null : date(back), region, side],
            ...[severity === null ? null : String(severity), bit(why === null), why],
          ]),
        )
      })
  }
  return {
    lines: mapTables((name) => lines[name].join('')),
    rows: mapTables((name) => lines[name].length),
    set: runnerSet(banded, roles),
    cells: [...cells].sort(),
  }
}

/** Something for each table. */
export function mapTables<T>(of: (name: TableName) => T): Record<TableName, T> {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, of(name)])) as Record<TableName, T>
}

const bit = (isSo: boolean): string => (isSo ? '1' : '0')
const whole = (value: number | null): string | null => (value === null ? null : String(Math.round(value)))
/** Six digits are more than any watch knows. */
const figure = (value: number | null): string | null => (value === null ? null : String(Number(value.toPrecision(6))))
