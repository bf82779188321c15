import { dayNumber } from '../lib/local-date.ts'
import type { DayStretch, HistoryEpisode } from '../model/flag-history.ts'
import { isCounted, type Run } from '../model/run.ts'
import type { PainLog } from '../pain/episodes/index.ts'
import { coveredDays, cutAfter, type Days, isWithin } from './at-risk.ts'
import { firstNoteDay, type Pain, painsOf, runDaysOf } from './pains.ts'

/** What a follow-up is made from: the pain of a log, and what the runner says of their notes. */
export interface FollowUpInput extends PainLog {
  /** "I have noted every pain since …"; null: never stated. */
  readonly notedSince: string | null
  /** Stretches in which pains were not noted. */
  readonly notNoted: readonly DayStretch[]
}

/** How the method follows a runner. */
export interface FollowUpRule {
  /** Days after the first run back that are compared with nothing. */
  readonly afterDays: number
  /** Whether a log's first note may count where noting did not begin with it. */
  readonly firstNoteMayCount: boolean
}

/** Days since 1970 throughout. */
export interface FollowUp {
  /** Runs up to the requested day. */
  readonly runs: readonly Run[]
  readonly runDays: readonly number[]
  readonly basis: 'first-note' | 'said'
  /** First day covered. */
  readonly from: number
  readonly covered: readonly Days[]
  readonly cuts: readonly (Days & { readonly pain: Pain })[]
  /** Run days covered and in no cut. */
  readonly atRisk: readonly number[]
  /** Oldest first; `why` null for one that is compared. */
  readonly pains: readonly { readonly pain: Pain; readonly why: HistoryEpisode['why'] }[]
}

/** From when to when a runner is followed, and which pains count. Nothing after `asOf` is looked at. */
export function followUp(input: FollowUpInput, { afterDays, firstNoteMayCount }: FollowUpRule): FollowUp {
  const { asOf, notedSince } = input
  const runs = input.runs.filter(({ date }) => date <= asOf)
  const runDays = runDaysOf(runs.filter((run) => run.sport === 'run' && isCounted(run)).map(({ date }) => date))
  const last = dayNumber(asOf)
  const pains = painsOf({ ...input, runs }, runDays)
  const firstNote = firstNoteDay(input)
  const from = notedSince === null ? (firstNote ?? last) + 1 : dayNumber(notedSince)
  const covered = coveredDays(
    from,
    last,
    input.notNoted.map((gap) => ({ from: dayNumber(gap.from), until: dayNumber(gap.until) })),
  )
  const cuts = pains
    .filter(({ suggested }) => !suggested)
    .map((pain) => ({ pain, ...cutAfter(pain, runDays, last, afterDays) }))
    .filter((cut) => cut.from <= cut.until)
  const begunWith = firstNoteMayCount && notedSince !== null ? null : firstNote
  return {
    runs,
    runDays,
    basis: notedSince === null ? 'first-note' : 'said',
    from,
    covered,
    cuts,
    atRisk: runDays.filter((day) => isWithin(day, covered) && !isWithin(day, cuts)),
    pains: sortOut(pains, begunWith, covered, cuts),
  }
}

function sortOut(
  pains: readonly Pain[],
  begunWith: number | null,
  covered: readonly Days[],
  cuts: FollowUp['cuts'],
): FollowUp['pains'] {
  const taken = new Set<number>()
  return pains.map((pain) => {
    const why = whyNot(pain, begunWith, covered, cuts, taken)
    if (why === null) taken.add(pain.runDay as number)
    return { pain, why }
  })
}

function whyNot(
  pain: Pain,
  begunWith: number | null,
  covered: readonly Days[],
  cuts: FollowUp['cuts'],
  taken: ReadonlySet<number>,
): HistoryEpisode['why'] {
  const { suggested, noted, runDay } = pain
  if (suggested) return 'suggested'
  // Who begins to note because something hurts would always have had something before the first note.
  if (noted === begunWith) return 'first-note'
  if (runDay === null) return 'no-run-near'
  const others = cuts.filter((cut) => cut.pain !== pain)
  // Two places that began on one run are one pain to compare.
  if (!isWithin(runDay, covered) || isWithin(runDay, others) || taken.has(runDay)) return 'within-cut'
  return null
}
