import { reaches } from '../../lib/compare.ts'
import { addDays } from '../../lib/local-date.ts'
import { roundDown } from '../../lib/round-down.ts'
import type { Budget, Phase } from '../../model/advice.ts'
import type { LoadState } from '../../model/load-state.ts'
import type { PromisedDay, WayBack, WayBackStep } from '../../model/way-back.ts'
import type { EpisodeLife } from '../episode-state/index.ts'
import { mayBeTorn } from '../episode-state/quiet-days.ts'
import { needsDoctor } from '../needs-doctor.ts'
import { ALLOWANCES, careful } from './index.ts'
import { NEXT_RUN_STEP, TRIAL_MOST_M, TRIAL_SHARE } from './trial.ts'

/** What the staircase is made from. */
export interface WayBackInput {
  readonly asOf: string
  readonly lives: readonly EpisodeLife[]
  readonly phases: readonly Phase[]
  readonly budget: Budget | null
  readonly load: LoadState
  /** No figures or dates of ours (rules.md §5d). */
  readonly referred: boolean
  /** Runs of the last seven days, today among them. */
  readonly lately: readonly { readonly date: string; readonly distanceM: number | null }[]
}

/** rules.md §5c: round down to .1 km. */
const ROUND_M = 100
/** rules.md §5b: a day between. */
const DAYS_BETWEEN = 2
/** More steps than anybody reads; the last one leads on. */
const MOST_RUNS = 12
const WEEK_DAYS = 7

/** The first day named for a run; null where nothing of ours is waited for. */
export function promisedDay({ lives, phases, referred }: WayBackInput): PromisedDay | null {
  const first = phases[0]
  if (referred || first === undefined || first.activity !== 'no-running' || first.until === null) return null
  const resting = lives.filter((life) => life.open && life.level.a >= 2)
  if (resting.some(({ promised }) => promised === null)) return null
  const dates = resting.flatMap(({ promised }) => promised?.on ?? [])
  const running = phases.find(({ activity }) => activity !== 'no-running')
  // The day that was named stands, even where its evenings are still open; a race may ask for later.
  const overdue = first.condition === 'evenings-open' || first.condition === 'check-first'
  const from = overdue ? dates.toSorted().at(-1) : (running?.from ?? addDays(first.until, 1))
  return from === undefined ? null : { from, condition: first.condition, detail: first.detail }
}

/** Every step from today to running as before, of the place that asks for most; null where none is on its way back. */
export function wayBackOf(input: WayBackInput): WayBack | null {
  const life = furthestFromRunning(input.lives)
  if (life === null || input.referred) return null
  const { area, side } = life.history
  const steps = life.level.a >= 2 ? fromRest(life, input) : onTheWay(life, input)
  return steps.length === 0 ? null : { area, side, steps }
}

function furthestFromRunning(lives: readonly EpisodeLife[]): EpisodeLife | null {
  // Runs still grow after the story of a place is over.
  const open = lives.filter(
    (life) => life.ladder !== null || (life.open && (life.level.a >= 2 || life.step === 'trial')),
  )
  const weight = ({ level: { a, c } }: EpisodeLife): number => (c >= 3 ? 100 : 0) + a * 10 + c
  const on = ({ promised }: EpisodeLife): string => promised?.on ?? ''
  const [first] = open.toSorted((one, other) => weight(other) - weight(one) || (on(one) < on(other) ? 1 : -1))
  return first ?? null
}

function fromRest(life: EpisodeLife, input: WayBackInput): readonly WayBackStep[] {
  const { asOf, lives, phases } = input
  if (life.needsClearance || life.level.c >= 3) {
    const who = needsDoctor(lives) ? 'doctor' : 'professional'
    return [bare('seen', null, { who }), bare('trial', null, {})]
  }
  const { promised } = life
  if (promised === null) return []
  // Another place, or a race, may hold the whole runner for longer.
  const running = phases.find(({ activity }) => activity !== 'no-running' && activity !== 'no-exercise')
  const trialOn = [promised.on, running?.from ?? asOf].toSorted().at(-1) as string
  const rest = bare('rest', asOf, {
    days: Math.max(life.quietDaysLeft ?? 0, promised.open.length),
    soFar: life.quietDays,
    open: promised.open.join(' '),
  })
  return [
    ...((life.quietDaysLeft ?? 0) > 0 || promised.open.length > 0 ? [rest] : []),
    ...(life.selfCheckWanted ? [bare('check', trialOn, {})] : []),
    ...runs(life, trialM(life, input), true, trialOn, input),
  ]
}

/** A trial is due, or went well: from the next run on. */
function onTheWay(life: EpisodeLife, input: WayBackInput): readonly WayBackStep[] {
  const next = life.ladder?.nextM ?? null
  const lastRun = input.lately
    .map(({ date }) => date)
    .toSorted()
    .at(-1)
  const free = lastRun === undefined ? input.asOf : addDays(lastRun, DAYS_BETWEEN)
  const from = free > input.asOf ? free : input.asOf
  return next === null ? runs(life, trialM(life, input), true, from, input) : runs(life, next, false, from, input)
}

function trialM({ history, step, ladder }: EpisodeLife, { budget, load }: WayBackInput): number {
  // What the budget gives today is what the runner reads beside it.
  if (step === 'trial' && ladder?.nextM == null && budget !== null && budget.longestRunM > 0) return budget.longestRunM
  const before = history.usualLongestBeforeM ?? load.usualLongestM
  return before === null ? TRIAL_MOST_M : Math.min(TRIAL_MOST_M, before * TRIAL_SHARE)
}

/** Each run a step longer than the one before, a day between, up to the usual longest. */
function runs(
  life: EpisodeLife,
  firstM: number,
  isTrial: boolean,
  from: string,
  { asOf, load, lately, budget }: WayBackInput,
): readonly WayBackStep[] {
  if (life.ladder?.byPlan === true) return [bare(isTrial ? 'trial' : 'next-run', from, { byPlan: true })]
  const goalM = life.history.usualLongestBeforeM ?? load.usualLongestM
  const step = life.facts !== null && mayBeTorn(life.facts) ? NEXT_RUN_STEP.torn : NEXT_RUN_STEP.usual
  // What was run before the rest takes nothing from the weeks of the way back.
  const begins = life.ladder?.from ?? addDays(asOf, 1)
  const done: { date: string; distanceM: number | null }[] = lately.filter((run) => run.date >= begins)
  const steps: WayBackStep[] = []
  let lengthM = firstM
  let date = from
  for (let run = 0; run < MOST_RUNS; run += 1) {
    const trial = isTrial && run === 0
    const last = goalM !== null && reaches(lengthM, goalM)
    const weekM = trial ? weekLimit(load, ALLOWANCES.trial.week) : weekLimit(load, weekShare(life, budget, load, run))
    const leftM = weekM === null ? null : Math.max(0, weekM - ranBefore(done, date))
    const mostM = roundDown(Math.min(lengthM, goalM ?? lengthM, leftM ?? lengthM), ROUND_M)
    const isShort = leftM !== null && mostM < roundDown(Math.min(lengthM, goalM ?? lengthM), ROUND_M)
    if (isShort && (run > 0 || mostM === 0)) {
      // The week has no room for it yet: a day later some of it is free again.
      date = addDays(date, 1)
      run -= 1
      if (date > addDays(from, MOST_RUNS * WEEK_DAYS)) break
      continue
    }
    steps.push({
      kind: last ? 'usual' : trial ? 'trial' : 'next-run',
      from: date,
      longestRunM: mostM,
      weekLeftM: leftM === null ? null : roundDown(leftM, ROUND_M),
      detail: { minutes: trial ? 30 : null, again: run > 0 },
    })
    if (last || goalM === null) break
    done.push({ date, distanceM: mostM })
    lengthM = Math.max(lengthM, mostM) * step
    date = addDays(date, DAYS_BETWEEN)
  }
  return steps
}

/** Share of the usual week: what holds today for the first run of the way, the row of the place afterwards. */
function weekShare(life: EpisodeLife, budget: Budget | null, { usualWeekM }: LoadState, run: number): number {
  if (life.level.a === 1 && run === 0 && budget !== null && usualWeekM !== null && usualWeekM > 0) {
    return budget.distanceM / usualWeekM
  }
  return ALLOWANCES[careful(life)].week
}

const weekLimit = ({ usualWeekM }: LoadState, share: number): number | null =>
  usualWeekM === null ? null : usualWeekM * share

/** What was or would be run in the six days before. */
const ranBefore = (done: readonly { date: string; distanceM: number | null }[], date: string): number =>
  done
    .filter((run) => run.date > addDays(date, -WEEK_DAYS) && run.date <= date)
    .reduce((sum, { distanceM }) => sum + (distanceM ?? 0), 0)

const bare = (kind: WayBackStep['kind'], from: string | null, detail: WayBackStep['detail']): WayBackStep => ({
  kind,
  from,
  longestRunM: null,
  weekLeftM: null,
  detail,
})
