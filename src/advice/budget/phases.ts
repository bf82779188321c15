import { addDays, daysBetween } from '../../lib/local-date.ts'
import { FLAG_DAYS } from '../../load/usual.ts'
import type { Activity, Phase } from '../../model/advice.ts'
import { ACTIVITIES } from '../../model/advice.ts'
import { AFTER_RACE_WEEK_DAYS } from '../after-race.ts'
import type { EpisodeLife } from '../episode-state/index.ts'
import { activityOf, type Level } from '../level.ts'
import { needsDoctor } from '../needs-doctor.ts'
import type { DayReason } from '../reasons.ts'
import { evidenceBy } from '../rule.ts'

const WEEK_DAYS = 7

/** What the days ahead are derived from. */
export interface PhaseInput {
  readonly asOf: string
  readonly level: Level
  readonly lives: readonly EpisodeLife[]
  readonly dayReasons: readonly DayReason[]
  readonly referred: boolean
}

/** Why a day is as it is. Earlier in the list outweighs later where two ask for the same. */
const CONDITIONS = [
  'quiet-days-and-check',
  'quiet-days',
  'evenings-open',
  'check-first',
  'well-for-48-hours',
  'after-race-rest',
  'today-only',
  'trial-run',
  'two-good-runs',
  'after-race-week',
  'load-settles',
  'as-planned',
] as const
type Condition = (typeof CONDITIONS)[number]

interface Ask {
  readonly a: Level['a']
  readonly condition: Condition
}

const NOTHING: Ask = { a: 0, condition: 'as-planned' }

/** The next seven days in stretches, so that "rest until Wednesday, then a trial" can be worded. */
export function phasesOf(input: PhaseInput): readonly Phase[] {
  const { asOf, level, referred } = input
  if (level.c >= 3) {
    const look = needsDoctor(input.lives) ? 'seen-by-doctor' : 'seen-by-professional'
    const condition = level.c === 5 ? 'emergency-cleared' : level.c === 4 ? 'seen-today' : look
    return [{ from: asOf, until: null, activity: activityOf(level), condition, detail: {} }]
  }
  if (level.a === 3) {
    // No exercise without a professional is an illness alone (rules.md §5).
    return [{ from: asOf, until: null, activity: 'no-exercise', condition: 'well-for-48-hours', detail: {} }]
  }
  // rules.md §5 Pregnant, Other conditions: no dates of ours.
  if (referred) return [{ from: asOf, until: null, activity: activityOf(level), condition: 'referred', detail: {} }]
  const rest = latestRest(input.lives, asOf)
  const horizon = Math.max(WEEK_DAYS, rest === null ? 0 : daysBetween(asOf, rest.on) + 1, raceRestLeft(input) + 1)
  const days = Array.from({ length: horizon }, (_, day) => activityOn(input, rest, day))
  return stretches(days, asOf).map(({ ask, from, until, open }) => ({
    from,
    until: open ? null : until,
    activity: ACTIVITIES[ask.a] as Activity,
    condition: ask.condition,
    detail: rest !== null && RESTS.includes(ask.condition) ? rest.detail : {},
  }))
}

/** Days, today among them, that a race still keeps from running: what comes then is given as well. */
function raceRestLeft({ dayReasons, asOf }: PhaseInput): number {
  const race = dayReasons.flatMap((reason) => evidenceBy(reason, 'after-race') ?? [])[0]
  if (race === undefined) return 0
  const { date, restDays } = race
  return daysBetween(asOf, date) + restDays + 1
}

const RESTS: readonly Condition[] = ['quiet-days', 'quiet-days-and-check', 'evenings-open', 'check-first']

/** The place at rest that asks for the longest, and until when. */
interface Rest {
  /** The first day after it, if every evening was quiet. */
  readonly on: string
  readonly condition: Condition
  readonly detail: Phase['detail']
}

function latestRest(lives: readonly EpisodeLife[], asOf: string): Rest | null {
  const rests = lives.flatMap((life) => (life.open && life.level.a >= 2 ? [restOf(life, asOf)] : []))
  return rests.toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? 1 : -1))[0] ?? null
}

function restOf({ promised, quietDays, quietDaysLeft, selfCheckWanted }: EpisodeLife, asOf: string): Rest {
  const tomorrow = addDays(asOf, 1)
  if (promised === null) return { on: tomorrow, condition: 'quiet-days', detail: { days: 1, soFar: 0 } }
  const { on, counted, from, open } = promised
  const detail = { days: Math.max(1, quietDaysLeft ?? 1), soFar: quietDays, from, counted, open: open.join(' ') }
  if (on > asOf) return { on, condition: selfCheckWanted ? 'quiet-days-and-check' : 'quiet-days', detail }
  // The day has come: what is still missing is today's to give.
  return { on: tomorrow, condition: open.length > 0 ? 'evenings-open' : 'check-first', detail }
}

/** The limits of the n-th day from today, by everything that still holds then. */
function activityOn({ asOf, lives, dayReasons }: PhaseInput, rest: Rest | null, day: number): Ask {
  const asks = dayReasons.map((reason) => askOfDay(reason, asOf, day))
  for (const life of lives) if (life.open) asks.push(askOfPlace(life, rest, addDays(asOf, day)))
  return asks.reduce(
    (one, other) => (other.a > one.a || (other.a === one.a && rank(other) < rank(one)) ? other : one),
    NOTHING,
  )
}

const rank = ({ condition }: Ask): number => CONDITIONS.indexOf(condition)

function askOfPlace({ level, step }: EpisodeLife, rest: Rest | null, date: string): Ask {
  if (level.a >= 2) {
    if (rest === null || date >= rest.on) return { a: 1, condition: 'trial-run' }
    return { a: level.a, condition: rest.condition }
  }
  if (level.a === 0) return NOTHING
  return { a: 1, condition: step === 'trial' ? 'trial-run' : 'two-good-runs' }
}

function askOfDay(reason: DayReason, asOf: string, day: number): Ask {
  const { rule, level, because } = reason
  const date = addDays(asOf, day)
  const since = 'date' in because ? because.date : asOf
  const ask = (condition: Condition, until: string): Ask => (date <= until ? { a: level.a, condition } : NOTHING)
  if (level.a === 0) return NOTHING
  switch (rule.id) {
    case 'after-race':
      if (date <= addDays(since, evidenceBy(reason, 'after-race')?.restDays ?? 0))
        return { a: 2, condition: 'after-race-rest' }
      return date < addDays(since, AFTER_RACE_WEEK_DAYS) ? { a: 1, condition: 'after-race-week' } : NOTHING
    case 'load-step':
      return ask('load-settles', addDays(since, FLAG_DAYS - 1))
    case 'day-after-high-flag':
      return ask('today-only', addDays(since, 1))
    default:
      return ask('today-only', asOf)
  }
}

interface Stretch {
  readonly ask: Ask
  readonly from: string
  until: string
  /** Nobody can say when it ends. */
  open: boolean
}

function stretches(days: readonly Ask[], asOf: string): readonly Stretch[] {
  const list: Stretch[] = []
  days.forEach((ask, day) => {
    const date = addDays(asOf, day)
    const last = list.at(-1)
    if (last !== undefined && last.ask.a === ask.a && last.ask.condition === ask.condition) last.until = date
    else list.push({ ask, from: date, until: date, open: false })
  })
  const last = list.at(-1)
  if (last?.ask.condition === 'trial-run') last.open = true
  return list
}
