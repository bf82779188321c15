import { dateOfDay, dayNumber } from '../lib/local-date.ts'
import type { LoadInput } from '../load/input.ts'
import type { FlagId } from '../model/flag.ts'
import {
  type DayStretch,
  type FlagHistory,
  type FlagHistoryOfLog,
  HISTORY_STATES,
  type HistoryFlag,
  type HistoryState,
} from '../model/flag-history.ts'
import type { Days } from './at-risk.ts'
import { type Comparison, comparisonFor, shareOf } from './comparison.ts'
import { type Exposure, exposures } from './exposure.ts'
import { type FollowUpInput, followUp } from './follow-up.ts'
import { jointChances } from './joint-shifts.ts'
import {
  AFTER_PAIN_DAYS,
  CHANCE,
  FEWEST_PAINS,
  HISTORY_VERSION,
  INTERVAL_PCT,
  MADE_FROM_PAIN,
  PAINS_TO_STAND_OUT,
  PRIMARY,
  SHIFTS,
  TESTED_SHARE,
  WINDOW_DAYS,
} from './method.ts'
import { atLeast } from './poisson-binomial.ts'
import { rateRatio } from './rate-ratio.ts'
import { withStudy } from './with-study.ts'

/** What the history is made from: the log as `analyse` takes it, and what the runner says of their notes. */
export interface HistoryInput extends FollowUpInput {
  readonly settings: LoadInput['settings']
}

/**
 * Which flags stood before the pains of a log more often than before its other runs: a case-crossover comparison within the
 * runner, in time strata, exact and conditional. docs/history.md tells it in plain words.
 * Never looks at anything dated after `asOf`; the order of runs and notes does not matter.
 */
export function flagHistory(input: HistoryInput): FlagHistoryOfLog {
  const { asOf, dayChecks, settings } = input
  const followed = followUp(input, { afterDays: AFTER_PAIN_DAYS, firstNoteMayCount: false })
  const { runs, runDays, from, covered, cuts, atRisk, basis } = followed
  const last = dayNumber(asOf)
  const sorted = followed.pains.map(({ pain, why }) => {
    const comparison = why === null ? comparisonFor(pain.runDay as number, atRisk, from) : null
    return { pain, comparison, why: why === null && comparison === null ? ('few-comparison-runs' as const) : why }
  })
  const comparisons = sorted.flatMap(({ comparison }) => comparison ?? [])
  const all = exposures({ runs, dayChecks, settings, asOf })
  // Before any pain is noted, how often flags stand anyway can be counted over every run.
  const flags = judge(all, comparisons, atRisk.length === 0 ? runDays : atRisk)
  const primary = flags[0] as HistoryFlag
  const history: FlagHistory = {
    version: HISTORY_VERSION,
    asOf,
    windowDays: WINDOW_DAYS,
    shifts: SHIFTS,
    state: strongest(flags),
    coverage: covered.map((days) => ({ ...dated(days), basis })),
    cuts: cuts.map(({ pain, ...days }) => ({ ...dated(days), episodeId: pain.id })),
    episodes: sorted.map(({ pain: { id, noted, area, side }, why }) => ({
      id,
      date: dateOfDay(noted),
      area,
      side,
      counted: why === null,
      why,
    })),
    flags,
    withStudy:
      primary.state === 'too-few' || primary.why !== null
        ? null
        : withStudy(sharesOf(comparisons, all[0] as Exposure), primary.painsBefore, INTERVAL_PCT),
  }
  return {
    history,
    days: {
      raisedOn: Object.fromEntries(all.map(({ id, raisedOn }) => [id, raisedOn])),
      chanceShares: Object.fromEntries(all.map((flag) => [flag.id, byChance(sharesOf(comparisons, flag))])),
      painsOn: comparisons.map(({ day }) => dateOfDay(day)),
      span: dated({ from: Math.min(from, runDays[0] ?? last, last), until: last }),
    },
  }
}

const dated = ({ from, until }: Days): DayStretch => ({ from: dateOfDay(from), until: dateOfDay(until) })

const sharesOf = (comparisons: readonly Comparison[], { stood }: Exposure): readonly number[] =>
  comparisons.map((comparison) => shareOf(comparison, stood))

/** Where the number of exposed pains lies by chance alone, as shares of the pains. */
function byChance(shares: readonly number[]): { readonly low: number; readonly high: number } {
  const tails = atLeast(shares)
  const tail = (100 - INTERVAL_PCT) / 200
  // Fewer than `low` come, or more than `high`, each in one log of forty at most.
  const low = tails.findIndex((_, exposed) => 1 - (tails[exposed + 1] ?? 0) > tail)
  const high = tails.findLastIndex((chance) => chance > tail)
  return { low: low / Math.max(1, shares.length), high: high / Math.max(1, shares.length) }
}

function judge(
  all: readonly Exposure[],
  comparisons: readonly Comparison[],
  atRisk: readonly number[],
): readonly HistoryFlag[] {
  const pains = comparisons.length
  const runs = new Set(comparisons.flatMap(({ days }) => days)).size
  const measured = all.map((exposure) => {
    const shares = sharesOf(comparisons, exposure)
    const expected = shares.reduce((sum, share) => sum + share, 0)
    const painsBefore = comparisons.filter(({ day }) => exposure.stood.has(day)).length
    const anyway = atRisk.filter((day) => exposure.stood.has(day)).length / Math.max(1, atRisk.length)
    const baseShare = pains === 0 ? anyway : expected / pains
    return { ...exposure, shares, expected, exposed: painsBefore, baseShare, why: untested(exposure.id, baseShare) }
  })
  const enough = pains >= FEWEST_PAINS
  const tested = measured.filter(({ why }) => enough && why === null)
  const others = tested.filter(({ id }) => id !== PRIMARY.id)
  const joint = new Map(jointChances(comparisons, others).map((chance, index) => [others[index]!.id, chance]))
  const chanceOf = ({ id, shares, exposed }: (typeof measured)[number]): number =>
    joint.get(id) ?? (atLeast(shares)[exposed] as number)
  const stateOf = (flag: (typeof measured)[number]): HistoryState => {
    if (!enough) return 'too-few'
    if (flag.why !== null) return 'none'
    const chance = chanceOf(flag)
    if (chance > CHANCE.leans) return 'none'
    return pains >= PAINS_TO_STAND_OUT && chance <= CHANCE.standsOut ? 'stands-out' : 'leans'
  }
  const reported = tested.filter((flag) => stateOf(flag) !== 'none').length
  return measured.map((flag) => {
    const state = stateOf(flag)
    const widened = state === 'leans' || state === 'stands-out'
    return {
      id: flag.id,
      minLevel: flag.minLevel,
      role: flag.id === PRIMARY.id ? 'primary' : 'other',
      state,
      why: flag.why,
      painsBefore: flag.exposed,
      painsCounted: pains,
      expectedPains: flag.expected,
      baseShare: flag.baseShare,
      comparisonRuns: pains === 0 ? atRisk.length : runs,
      // Intervals of flags picked out of many are wider by as many (Benjamini & Yekutieli 2005).
      rateRatio: rateRatio(
        flag.shares,
        flag.exposed,
        widened ? 100 - ((100 - INTERVAL_PCT) * reported) / tested.length : INTERVAL_PCT,
      ),
      widened,
      chance: chanceOf(flag),
      chanceKind: joint.has(flag.id) ? 'joint' : 'exact',
    }
  })
}

function untested(id: FlagId, baseShare: number): HistoryFlag['why'] {
  if (MADE_FROM_PAIN.includes(id)) return 'made-from-pain'
  if (baseShare > TESTED_SHARE.most) return 'too-common'
  return baseShare < TESTED_SHARE.least ? 'too-rare' : null
}

const strongest = (flags: readonly HistoryFlag[]): HistoryState =>
  flags.map(({ state }) => state).reduce((one, other) => (rank(other) > rank(one) ? other : one))
const rank = (state: HistoryState): number => HISTORY_STATES.indexOf(state)
