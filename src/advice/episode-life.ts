import { addDays } from '../lib/local-date.ts'
import type { Episode } from '../model/episode.ts'
import type { EpisodeHistory, EpisodeNote } from '../model/episode-history.ts'
import { type JudgedReason, judgeNote } from './judge-note.ts'
import { type Level, level, NO_LIMIT } from './level.ts'
import { activeClearance, clearedAfter, clearedBefore, locks } from './life/clearance.ts'
import { failsTrial, isGoodRun, stepBack } from './life/good-run.ts'
import {
  answerQuiet,
  checkOffered,
  checkPassed,
  noteMildness,
  quietDaysNeeded,
  relaxWhenQuiet,
} from './life/quiet-days.ts'
import { asksIfGone, hasEnded, isSilent } from './life/silence.ts'
import { quietDaysOn, raise, type State, stateOn } from './life/state.ts'
import { type PainFacts, painFacts, type RunnerFacts } from './pain-facts.ts'

/** Where one place stands on a day, and what put it there. */
export interface EpisodeLife {
  readonly history: EpisodeHistory
  readonly level: Level
  readonly step: Episode['step']
  readonly open: boolean
  readonly askIfGone: boolean
  /** Notes that set the level, with their rules. */
  readonly reasons: readonly { readonly facts: PainFacts; readonly reason: JudgedReason }[]
  readonly facts: PainFacts | null
  /** Quiet days in a row up to now, and those still wanted before a trial, at A2. */
  readonly quietDays: number
  readonly quietDaysLeft: number | null
  readonly selfCheckWanted: boolean
  readonly needsClearance: boolean
  readonly doms: boolean
  /** At A1 or stricter, or its runs have not reached the usual longest of before it: the usual values stay as they were (RULES §5c "Frozen"). */
  readonly wayBack: boolean
}

/** What the notes have said so far. */
interface Told {
  reasons: { facts: PainFacts; reason: JudgedReason }[]
  last: PainFacts | null
  doms: boolean
}

/**
 * The level one place sets on a day, stepped through its dated facts in order (RULES §5b). Anything said raises at once;
 * improvement goes one step at a time, by quiet days, checks, good runs and clearances alone (P21).
 */
export function episodeLife(history: EpisodeHistory, runner: RunnerFacts, asOf: string): EpisodeLife {
  const state = stateOn(history.notes[0]?.note.date ?? asOf)
  const told: Told = { reasons: [], last: null, doms: false }
  for (const day of eventDays(history, asOf)) {
    const left = clearedBefore(state, history, day)
    for (const together of notesByRun(history, day)) takeIn(state, told, history, together, { runner, asOf, day })
    failCheck(state, history, told.last, day)
    answerQuiet(state, history, told.last, day)
    clearedAfter(state, left)
    relaxWhenQuiet(state, history, told.last, day)
  }
  return close(state, told, history, asOf)
}

function eventDays(history: EpisodeHistory, asOf: string): readonly string[] {
  const days = new Set<string>([asOf])
  for (const { note } of history.notes) days.add(note.date)
  for (const { date } of history.quietAnswers) days.add(date)
  for (const { date } of history.selfChecks) days.add(date)
  for (const { on } of history.clearances) days.add(on).add(addDays(on, 1))
  return [...days].filter((day) => day <= asOf).sort()
}

/** The day's notes of the place, those of one run together: noting a run twice is no second run. */
function notesByRun(history: EpisodeHistory, day: string): readonly (readonly EpisodeNote[])[] {
  const ofDay = history.notes.filter(({ note }) => note.date === day)
  return [...Map.groupBy(ofDay, ({ runId }) => runId).values()]
}

function takeIn(
  state: State,
  told: Told,
  history: EpisodeHistory,
  together: readonly EpisodeNote[],
  { runner, asOf, day }: { readonly runner: RunnerFacts; readonly asOf: string; readonly day: string },
): void {
  const judged = together.map((noted) => {
    const facts = painFacts(noted, history, runner, asOf)
    return { noted, facts, judged: judgeNote(facts, activeClearance(history, day)) }
  })
  const onRun = together[0]?.runId !== null
  const onTrial = state.back === 'trial'
  const good = onRun && judged.every(({ noted, facts, judged: found }) => isGoodRun(facts, noted, found))
  const { returned, most } = onRun ? stepBack(state, good) : { returned: false, most: null }
  if (returned) told.reasons = []
  for (const { noted, facts, judged: found } of judged) {
    if (!noted.note.painFree || found.reasons.length > 0) told.last = facts
    told.doms = found.doms
    const quietDays = quietDaysNeeded(facts, found.reasons)
    raise(state, heldAt(faded(found.level, facts), most), quietDays, day)
    if (onRun && onTrial && failsTrial(facts)) raise(state, level(2, 1), quietDays, day)
    state.locked ||= locks(facts, found.reasons)
    noteMildness(state, facts, day)
    told.reasons.push(...found.reasons.map((reason) => ({ facts, reason })))
  }
}

const heldAt = (at: Level, most: Level['a'] | null): Level => (most !== null && at.a > most ? { ...at, a: most } : at)

/** RULES §5 Headache: A2 while it is there, A1 the day after, then only what care it needs. */
function faded(at: Level, { area, daysAgo }: PainFacts): Level {
  if (area !== 'head' || at.a === 3 || at.c >= 3) return at
  return heldAt(at, daysAgo <= 0 ? 2 : daysAgo === 1 ? 1 : 0)
}

/** S0-20: a failed check sets A2 on its day, also on the way back. */
function failCheck(state: State, history: EpisodeHistory, last: PainFacts | null, day: string): void {
  if (history.selfChecks.findLast(({ date }) => date === day)?.passed !== false) return
  raise(state, level(2, 2), last === null ? 1 : quietDaysNeeded(last, []), day)
}

function close(state: State, told: Told, history: EpisodeHistory, asOf: string): EpisodeLife {
  const { last: facts, doms } = told
  const at = { history, facts, doms, needsClearance: state.locked }
  const ended = (state.level.a === 0 && state.level.c === 0) || hasEnded(state, history)
  if (ended || isSilent(state, history, asOf)) {
    return {
      ...at,
      level: NO_LIMIT,
      step: 'closed',
      open: false,
      askIfGone: !ended && asksIfGone(history, asOf),
      reasons: [],
      quietDays: 0,
      quietDaysLeft: null,
      selfCheckWanted: false,
      wayBack: false,
    }
  }
  const quietDays = quietDaysOn(state, asOf)
  const waiting = state.level.a >= 2 && state.level.c < 3 && facts !== null
  return {
    ...at,
    level: state.level,
    step: stepOf(state),
    open: true,
    askIfGone: false,
    reasons: told.reasons,
    quietDays,
    quietDaysLeft: waiting ? Math.max(0, state.quietNeeded - quietDays) : null,
    selfCheckWanted: waiting && checkOffered(history) && !checkPassed(history, facts, asOf),
    wayBack: state.level.a >= 1,
  }
}

function stepOf({ level: { a, c }, back }: State): Episode['step'] {
  if (c >= 3) return 'professional'
  if (a >= 2) return 'rest'
  if (back === 'trial') return 'trial'
  if (back === 'return') return 'return'
  return a === 1 ? 'modify' : 'watch'
}
