import { addDays } from '../../lib/local-date.ts'
import type { Episode } from '../../model/episode.ts'
import type { EpisodeHistory, EpisodeNote } from '../../model/episode-history.ts'
import { type JudgedReason, judgeNote } from '../judge-note.ts'
import { type Level, level, NO_LIMIT } from '../level.ts'
import { type PainFacts, painFacts, type RunnerFacts } from '../pain-facts.ts'
import { headache } from '../rules/headache.ts'
import { activeClearance, clearedAfter, clearedBefore, isBone, locks } from './clearance.ts'
import { advanceReturn, failsTrial, isGoodRun, isOpenRun } from './good-run.ts'
import { knownPart } from './known-part.ts'
import { type Ladder, ladderOf } from './ladder.ts'
import { lapsed, lapseOn, lastMention, obeyed, restEnds } from './lapse.ts'
import {
  answerQuiet,
  checkOffered,
  checkPassed,
  isHeadache,
  noteMildness,
  openEvenings,
  quietDaysNeeded,
  relaxWhenQuiet,
} from './quiet-days.ts'
import { asksIfGone, hasEnded, silenceOn, toTrial } from './silence.ts'
import { beginTrial, type Counted, promisedOn, raise, type State, stateOn } from './state.ts'

/** The first day a trial may be run on, and what it waits for (rules.md §5b "The date is a promise"). */
export interface Promised {
  readonly on: string
  /** Why the days are counted from where they are: the place was noted, a day was not quiet, a check failed. */
  readonly counted: Counted
  /** The day they are counted from. */
  readonly from: string
  /** Evenings nobody has answered yet. */
  readonly open: readonly string[]
}

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
  /** At A2, where quiet days lead on. */
  readonly promised: Promised | null
  readonly selfCheckWanted: boolean
  readonly needsClearance: boolean
  readonly doms: boolean
  /** A professional treats it under a recorded clearance. */
  readonly treated: boolean
  /** What the next run may be at most on the way back; null where none is under way. */
  readonly ladder: Ladder | null
  /** At A1 or stricter, or its runs have not reached the usual longest of before it: the usual values stay as they were (rules.md §5c "Frozen"). */
  readonly wayBack: boolean
}

/** What the notes have shown so far. */
interface NotesSoFar {
  reasons: { facts: PainFacts; reason: JudgedReason }[]
  last: PainFacts | null
  doms: boolean
  /** Days of good runs on the way back, with the runs. */
  good: { date: string; runId: string }[]
}

/** A place gone through with its notes as they are, or with what of them is known whatever the answers are. */
interface Track {
  state: State
  soFar: NotesSoFar
  readonly see: (facts: PainFacts) => PainFacts
}

interface Day {
  readonly history: EpisodeHistory
  readonly runner: RunnerFacts
  readonly asOf: string
  readonly day: string
  readonly earlier: EpisodeHistory | null
}

/**
 * The level one place sets on a day, stepped through its dated facts in order (rules.md §5b). Anything noted raises at once;
 * improvement goes one step at a time, by quiet days, checks, good runs and clearances alone (P21), and what only open
 * questions ask for lapses.
 * @param earlier the story of the place that ended before this one: a mild run while its runs still grow is no new rest
 */
export function episodeLife(
  history: EpisodeHistory,
  runner: RunnerFacts,
  asOf: string,
  earlier: EpisodeHistory | null = null,
): EpisodeLife {
  const first = history.notes[0]?.note.date ?? asOf
  const soFar = (): NotesSoFar => ({ reasons: [], last: null, doms: false, good: [] })
  const full: Track = { state: stateOn(first), soFar: soFar(), see: (facts) => facts }
  const known: Track = { state: stateOn(first), soFar: soFar(), see: knownPart }
  for (const day of eventDays(history, asOf)) {
    const at = { history, runner, asOf, day, earlier }
    if (day > first && history.notes.some(({ note }) => note.date === day)) forget(full, known, at)
    for (const track of [full, known]) goThrough(track, at)
  }
  return close(full, known, history, asOf)
}

/** What lapsed or fell silent before a day with a note does not come back with the note. */
function forget(full: Track, known: Track, { history, day }: Day): void {
  const yesterday = addDays(day, -1)
  const silence = silenceOn(full.state, history, full.soFar.last, yesterday)
  if (silence === 'over') {
    for (const track of [full, known]) {
      track.state = { ...stateOn(day), afterBone: track.state.afterBone }
      track.soFar.reasons = []
    }
    return
  }
  if (silence === 'to-trial') full.state = toTrial(full.state, full.soFar.last)
  letLapse(full, known, history, yesterday)
  const standing = full.soFar.reasons.map(({ facts }) => facts)
  if (obeyed(full.state, history, standing, yesterday)) beginTrial(full.state, day)
}

function letLapse(full: Track, known: Track, history: EpisodeHistory, today: string): void {
  const lapse = lapseOn(full.state, history, full.soFar.last, today)
  if (lapse === 'none') return
  const before = full.state
  const standing = full.soFar.reasons.map(({ facts }) => facts)
  full.state = lapsed(before, known.state, lapse, standing, today)
  if (full.state.level.a < before.level.a || full.state.level.c < before.level.c) {
    full.soFar.reasons = [...known.soFar.reasons]
  }
}

function goThrough(track: Track, at: Day): void {
  const { history, day } = at
  const { state, soFar } = track
  relaxWhenQuiet(state, history, soFar.last, day)
  const left = clearedBefore(state, history, day)
  for (const together of notesByRun(history, day)) takeIn(track, together, at)
  failCheck(state, history, soFar.last, day)
  answerQuiet(state, history, soFar.last, day)
  clearedAfter(state, left, day)
  relaxWhenQuiet(state, history, soFar.last, day)
}

function eventDays(history: EpisodeHistory, asOf: string): readonly string[] {
  const days = new Set<string>([asOf])
  for (const { note } of history.notes) days.add(note.date)
  for (const { date } of history.quietAnswers) days.add(date).add(addDays(date, 1))
  for (const { date } of history.selfChecks) days.add(date)
  for (const { on } of history.clearances) days.add(on).add(addDays(on, 1))
  return [...days].filter((day) => day <= asOf).sort()
}

/** The day's notes of the place, those of one run together: noting a run twice is no second run. */
function notesByRun(history: EpisodeHistory, day: string): readonly (readonly EpisodeNote[])[] {
  const ofDay = history.notes.filter(({ note }) => note.date === day)
  return [...Map.groupBy(ofDay, ({ runId }) => runId).values()]
}

function takeIn({ state, soFar, see }: Track, together: readonly EpisodeNote[], at: Day): void {
  const { history, runner, asOf, day } = at
  const judged = together.map((noted) => {
    const facts = see(painFacts(noted, history, runner, asOf))
    return { noted, facts, judged: judgeNote(facts, activeClearance(history, day)) }
  })
  const runId = together[0]?.runId ?? null
  const onTrial = state.back === 'trial'
  const good = runId !== null && judged.every(({ noted, facts, judged: found }) => isGoodRun(facts, noted, found))
  const went = {
    good,
    open: judged.every(({ facts, judged: found }) => isOpenRun(facts, found)),
    painFree: judged.every(({ noted }) => noted.note.painFree),
  }
  const climbing =
    state.level.a < 2 && (ladderOf(state, history, soFar.good, soFar.last, day) !== null || climbsFromBefore(at))
  const { returned, most } =
    runId !== null ? advanceReturn(state, went, climbing, day) : { returned: false, most: null }
  if (good && runId !== null) soFar.good.push({ date: day, runId })
  if (returned) soFar.reasons = []
  for (const { noted, facts, judged: found } of judged) {
    if (!noted.note.painFree || found.reasons.length > 0) soFar.last = facts
    const gone = soFar.doms && noted.note.painFree && noted.note.status === 'own'
    soFar.doms = found.doms || gone
    const quietDays = quietDaysNeeded(facts, found.reasons)
    raise(state, heldAt(faded(found.level, facts), most), quietDays, day)
    if (runId !== null && onTrial && failsTrial(facts)) raise(state, level(2, 1), quietDays, day)
    if (locks(facts, found.reasons)) {
      state.locked = true
      state.boneLocked ||= isBone(facts, found.reasons)
    }
    if (state.afterBone && !facts.painless && facts.severity > 0) hurtsAfterBone(state, quietDays, day)
    if (gone && found.reasons.every((reason) => reason.level.a < 2)) state.sorenessGoneOn = day
    noteMildness(state, facts, day)
    soFar.reasons.push(...found.reasons.map((reason) => ({ facts, reason })))
  }
}

/** The story before is over, and its runs have not reached the usual longest of before it yet. */
const climbsFromBefore = ({ earlier, runner, day }: Day): boolean =>
  earlier !== null && episodeLife(earlier, runner, day).ladder !== null

/** rules.md §5b: after bone any pain there ends the run, and a professional looks again. */
function hurtsAfterBone(state: State, quietDays: number, day: string): void {
  raise(state, level(2, 3), quietDays, day)
  state.locked = true
  state.boneLocked = true
}

const heldAt = (at: Level, most: Level['a'] | null): Level => (most !== null && at.a > most ? { ...at, a: most } : at)

/** A headache lasts as long as its row says: A2 while it is there, A1 after, then nothing. */
function faded(at: Level, facts: PainFacts): Level {
  if (!isHeadache(facts) || at.a === 3 || at.c >= 3) return at
  const row = headache.check(facts)
  if (row === null) return facts.danger === null ? NO_LIMIT : at
  return heldAt(at, row.level.a)
}

/** S0-20: a failed check sets A2 on its day, also on the way back. */
function failCheck(state: State, history: EpisodeHistory, last: PainFacts | null, day: string): void {
  if (history.selfChecks.findLast(({ date }) => date === day)?.passed !== false) return
  raise(state, level(2, 2), last === null ? 1 : quietDaysNeeded(last, []), day, 'check-failed')
}

/** rules.md §5b, order: the lapse, the steps, then silence. */
function close(full: Track, known: Track, history: EpisodeHistory, asOf: string): EpisodeLife {
  letLapse(full, known, history, asOf)
  const { last: facts, doms } = full.soFar
  const standing = full.soFar.reasons.map(({ facts: of }) => of)
  if (obeyed(full.state, history, standing, asOf)) beginTrial(full.state, asOf)
  const silence = silenceOn(full.state, history, facts, asOf)
  if (silence === 'to-trial') full.state = toTrial(full.state, facts)
  const { state, soFar } = full
  const treated = activeClearance(history, asOf) !== null
  const ended = (state.level.a === 0 && state.level.c === 0) || hasEnded(state, history)
  const isOver = ended || silence === 'over'
  const ladder = state.locked ? null : ladderOf(state, history, soFar.good, facts, asOf)
  const at = { history, facts, doms, treated, ladder, needsClearance: state.locked }
  if (isOver) {
    return {
      ...at,
      level: NO_LIMIT,
      step: 'closed',
      open: false,
      askIfGone: !ended && asksIfGone(history, asOf),
      reasons: [],
      quietDays: 0,
      quietDaysLeft: null,
      promised: null,
      selfCheckWanted: false,
      wayBack: ladder !== null,
    }
  }
  const waiting = state.level.a >= 2 && state.level.c < 3 && facts !== null && !isHeadache(facts)
  const left = Math.max(0, state.quietNeeded - state.quietStreak)
  return {
    ...at,
    level: state.level,
    step: stepOf(state),
    open: true,
    askIfGone: silence === 'to-trial' || asksAgain(state, history, facts, asOf),
    reasons: soFar.reasons,
    quietDays: state.quietStreak,
    quietDaysLeft: waiting ? left : null,
    promised: waiting ? promisedOf(full, known, history, asOf) : null,
    selfCheckWanted: waiting && checkOffered(history) && !checkPassed(history, facts, asOf),
    wayBack: state.level.a >= 1 || ladder !== null,
  }
}

/** The first day named counts what lapses by itself as well: what nobody answers costs no more than that. */
function promisedOf({ state, soFar }: Track, known: Track, history: EpisodeHistory, asOf: string): Promised {
  const { counted, countFrom } = state
  const standing = soFar.reasons.map(({ facts }) => facts)
  const without = restEnds(state, known.state, history, standing, asOf)
  const on = [promisedOn(state), ...(without === null ? [] : [without])].reduce((one, other) =>
    other < one ? other : one,
  )
  return { on, counted, from: countFrom, open: openEvenings(state, history, asOf) }
}

/** "Gone?" stands for a place whose answers do not lapse, once it has been quiet about it for a week. */
function asksAgain({ level: at }: State, history: EpisodeHistory, facts: PainFacts | null, asOf: string): boolean {
  return facts !== null && at.c < 3 && addDays(lastMention(history, asOf), 7) <= asOf && asksIfGone(history, asOf)
}

function stepOf({ level: { a, c }, back }: State): Episode['step'] {
  if (c >= 3) return 'professional'
  if (a >= 2) return 'rest'
  if (back === 'trial') return 'trial'
  if (back === 'return') return 'return'
  return a === 1 ? 'modify' : 'watch'
}
