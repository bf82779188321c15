import { textOrder } from '../../lib/text-order.ts'
import type { PainOfRun } from '../../model/episode-history.ts'
import type { Run } from '../../model/run.ts'
import type { LoadInput } from '../input.ts'
import { type RaisedSoFar, raisedSoFar } from '../raised-so-far.ts'
import { type Amounts, makeAmounts } from './amounts.ts'
import { type Averages, makeAverages } from './averages.ts'
import { type Days, makeDays } from './days.ts'
import { type Effort, makeEffort } from './effort.ts'
import { type Experience, makeExperience } from './experience.ts'
import { hardTimeS } from './hard-time.ts'
import { type Hills, makeHills } from './hills.ts'
import { type Mornings, makeMornings } from './mornings.ts'
import { makeRaces, type Races } from './races.ts'
import type { ReturnPhases } from './return-phases.ts'
import { inOrder, makeSessions, type Session } from './sessions.ts'
import { makeShoes, type Shoes } from './shoes.ts'
import { makeStrain, type Strain } from './strain.ts'
import { makeGrounds, type SurfaceSeries } from './surfaces.ts'
import { makeTimeline, type Timeline } from './timeline.ts'
import { makeUsualRun, type UsualRun } from './usual-run.ts'

/** Everything the flags may ask for, as series over the days of the log. A flag gets only what it says it needs. */
export interface Series {
  readonly timeline: Timeline
  readonly days: Days
  readonly sessions: readonly Session[]
  readonly distance: Amounts
  readonly time: Amounts
  readonly hardTime: Amounts
  readonly hills: Hills
  readonly surfaces: SurfaceSeries
  readonly shoes: Shoes
  readonly averages: Averages
  readonly effort: Effort
  readonly strain: Strain
  readonly races: Races
  /** Runs with pain noted at them. */
  readonly painfulRuns: ReadonlySet<string>
  readonly usualRun: UsualRun
  readonly returnPhases: ReturnPhases
  /** Activities that are no runs. */
  readonly others: readonly Run[]
  readonly experience: Experience
  readonly mornings: Mornings
  /** Painful runs, oldest first. */
  readonly pains: readonly PainOfRun[]
  readonly settings: LoadInput['settings']
  /** Findings of the flags judged before this one. */
  readonly raised: RaisedSoFar
}

/** One pass each over what is dated up to `asOf`. */
export function makeSeries(input: LoadInput): Series {
  const known = upTo(input)
  const { settings } = known
  const timeline = makeTimeline(known)
  const sessions = makeSessions(known.runs, timeline)
  const days = makeDays(known, sessions, timeline)
  const distance = makeAmounts(sessions, days, (session) => session.distanceM)
  const effort = makeEffort(sessions, days, settings)
  const mornings = makeMornings(known.dayChecks, timeline)
  const others = known.runs.filter(({ sport }) => sport !== 'run')
  const races = makeRaces(sessions)
  const painfulRuns = new Set(known.pains.filter(({ severity }) => severity !== 0).map(({ runId }) => runId))
  const usualRun = makeUsualRun({ sessions, days, mornings, races, painfulRuns, frozen: [] })
  return {
    timeline,
    days,
    sessions,
    distance,
    time: makeAmounts(sessions, days, (session) => session.timeS),
    hardTime: makeAmounts(sessions, days, (session) => hardTimeS(session, settings.maxHrBpm)),
    hills: makeHills(sessions, others, days),
    surfaces: makeGrounds(sessions, days),
    shoes: makeShoes(sessions, settings.shoes ?? []),
    averages: makeAverages(distance, days),
    effort,
    strain: makeStrain(effort, days),
    races,
    painfulRuns,
    usualRun,
    returnPhases: usualRun.returnPhases,
    others,
    experience: makeExperience(known, days),
    mornings,
    pains: known.pains,
    settings,
    raised: raisedSoFar(timeline),
  }
}

function upTo(input: LoadInput): LoadInput {
  const dated = <T extends { readonly date: string }>(items: readonly T[]) =>
    items.filter(({ date }) => date <= input.asOf)
  return {
    ...input,
    runs: inOrder(dated(input.runs)),
    dayChecks: dated(input.dayChecks),
    pains: dated(input.pains).sort(
      (a, b) => textOrder(a.date, b.date) || textOrder(a.runId, b.runId) || textOrder(a.place, b.place),
    ),
  }
}
