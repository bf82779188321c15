import { KNOWN_DESCENT_M } from '../load/flags/descent-spike.ts'
import type { Advice, Line, OpenQuestion } from '../model/advice.ts'
import type { Episode } from '../model/episode.ts'
import type { EpisodeHistory } from '../model/episode-history.ts'
import type { FlagId } from '../model/flag.ts'
import type { PainNote } from '../model/pain-note.ts'
import { allowances, budgetOf } from './budget/index.ts'
import { phasesOf } from './budget/phases.ts'
import { promisedDay, wayBackOf } from './budget/way-back.ts'
import type { DayFacts } from './day-facts.ts'
import { DAY_RULES } from './day-rules.ts'
import { emergencyKind } from './emergency-kind.ts'
import { earlierStory } from './episode-state/earlier-story.ts'
import { type EpisodeLife, episodeLife } from './episode-state/index.ts'
import { type DayInput, gatherDay } from './gather-day.ts'
import { activityOf, careOf, headlineOf, join, type Level, level, NO_LIMIT } from './level.ts'
import { questionsNow } from './questions.ts'
import { type DayReason, reasonsOf } from './reasons.ts'
import { recovery } from './recovery/index.ts'
import { knowLines } from './recovery/know.ts'
import { runnerFacts } from './runner.ts'

/** What the advice of a day is made from. Nothing dated later is in it, next-morning answers excepted. */
export interface AdviceInput extends DayInput {
  readonly histories: readonly EpisodeHistory[]
  /** Runs of the last seven days, today among them. */
  readonly lately: readonly { readonly date: string; readonly distanceM: number | null }[]
}

/** The advice of a day, and where each place that hurts stands. */
export interface Advised {
  readonly advice: Advice
  readonly episodes: readonly Episode[]
}

/** The advice of one day: the join of every episode still setting the level, the day itself and the load (P20, P39). */
export function advise(input: AdviceInput): Advised {
  const { asOf, settings, load } = input
  const runner = runnerFacts(settings, load, input.notes, asOf)
  const lives = input.histories.map((history) =>
    episodeLife(history, runner, asOf, earlierStory(history, input.histories)),
  )
  const open = lives.filter((life) => life.open)
  const facts = gatherDay(input, lives, runner)
  const dayReasons = DAY_RULES.flatMap((rule): DayReason[] => {
    const fired = rule.check(facts)
    return fired === null ? [] : [{ rule, ...fired }]
  })
  const levelOf = (keep: (id: string) => boolean): Level =>
    dayReasons
      .filter(({ rule }) => keep(rule.id))
      .map((reason) => reason.level)
      .reduce(join, NO_LIMIT)
  const painLevel = open.map((life) => life.level).reduce(join, NO_LIMIT)
  const total = strictActivity(
    join(
      painLevel,
      levelOf(() => true),
    ),
  )
  const reasons = reasonsOf(open, dayReasons, asOf)
  const referred = dayReasons.some(({ rule }) => rule.id === 'referred')
  const budgetInput = {
    level: total,
    dayLevel: levelOf((id) => !LOAD_RULES.has(id)),
    loadLevel: levelOf((id) => LOAD_RULES.has(id)),
    lives,
    load,
    sinceRace: facts.sinceRace,
    referred,
    asOf,
  }
  const budget = budgetOf(budgetInput)
  const lines = recovery({
    level: total,
    lives,
    budget,
    allowances: allowances(budgetInput),
    ill: dayReasons.some(({ rule }) => rule.id === 'ill'),
    sore: (facts.check?.soreness ?? 0) > 0,
    referred,
    sessionCapped: cautioned(facts, ['session-distance-spike']),
    descentCapped: cautioned(facts, ['descent-spike', 'new-slope']) || isFirstDescent(facts),
  })
  const phases = phasesOf({ asOf, level: total, lives, dayReasons, referred })
  const way = { asOf, lives, phases, budget, load, referred, lately: input.lately }
  // The first mention of a pain is no flag of the load; D12 means what speaks against running.
  const inForce = facts.findings.filter(({ id, level: at }) => id !== 'same-pain-again' || at !== 'note')
  return {
    advice: {
      activity: activityOf(total),
      care: careOf(total),
      headline: headlineOf(total),
      reasons,
      ...lines,
      know: knowLines({
        level: total,
        open,
        budget,
        settings,
        referred,
        loaded: dayReasons.some(({ rule }) => LOAD_RULES.has(rule.id)),
        flagged: inForce.length > 0,
      }),
      phases,
      promised: promisedDay(way),
      wayBack: total.a === 3 && total.c >= 4 ? null : wayBackOf(way),
      budget,
      questions: questionsNow(lives, notesUntil(input.notes, asOf), dayQuestions(facts), asOf),
      seekHelp: seekHelp(lives),
      emergency: total.c >= 4 ? emergencyKind(reasons) : null,
    },
    episodes: lives.map(episodeOf),
  }
}

const cautioned = ({ findings }: DayFacts, ids: readonly FlagId[]): boolean =>
  findings.some(({ id, level: at }) => ids.includes(id) && at !== 'note')

/** A note too, where the legs knew no downhill: the advice gives how much downhill comes next (E20). */
const isFirstDescent = ({ findings }: DayFacts): boolean =>
  findings.some(({ id, baseline }) => id === 'descent-spike' && (baseline ?? 0) < KNOWN_DESCENT_M)

/** Rules of load: alone they leave the week at its usual size (rules.md §5c "A1 load only"). */
export const LOAD_RULES: ReadonlySet<string> = new Set([
  'load-step',
  'load-flag',
  'load-note',
  'day-after-high-flag',
  'return-phase',
  'cadence-asks',
])

/** P38: care of the same day or an emergency leaves no exercise. */
function strictActivity(at: Level): Level {
  return at.c >= 4 ? { ...at, a: 3 } : at
}

/** An emergency noted with a day belongs to no place; it needs its clearance all the same. An illness lasts until its end is known. The run itself comes last. */
function dayQuestions({ palpitationsOn, illness, illnessKnownToday, sinceRace, load }: DayFacts): {
  readonly first: readonly OpenQuestion[]
  readonly last: readonly OpenQuestion[]
} {
  const ask = (key: string, detail: OpenQuestion['detail']): OpenQuestion => ({ key, noteId: null, detail })
  const last: OpenQuestion[] = []
  if (sinceRace !== null && (sinceRace.by === 'words' || sinceRace.by === 'pace')) {
    const { date, runId, by } = sinceRace
    last.push(ask('was-race', { date, runId, by }))
  }
  if (load.returnPhase !== null && load.returnPhase.gapDays === null) last.push(ask('usual-running', {}))
  const first: OpenQuestion[] = palpitationsOn === null ? [] : [ask('cleared', { area: 'chest', side: null })]
  // rules.md §5 Ill: only the answer ends it; a head cold sets its own day alone.
  if (illness !== null && illness.kind !== 'head-cold' && illness.freeDays === null && !illnessKnownToday)
    first.push(ask('free-since', { illness: illness.kind }))
  return { first, last }
}

const notesUntil = (notes: readonly PainNote[], asOf: string): readonly PainNote[] =>
  notes
    .filter(({ date }) => date <= asOf)
    .toSorted((one, other) => one.writtenMs - other.writtenMs || (one.id < other.id ? -1 : 1))

/** Always there (P35): what turns any pain into somebody else's business. */
function seekHelp(lives: readonly EpisodeLife[]): readonly Line[] {
  const general: Line[] = [
    { key: 'help-now', detail: {} },
    { key: 'help-today', detail: {} },
    { key: 'help-before-run', detail: {} },
  ]
  return lives.some(({ open }) => open) ? [...general, { key: 'help-if-it-lasts', detail: {} }] : general
}

function episodeOf({ history, step, open, askIfGone, level: at }: EpisodeLife): Episode {
  const painful = history.notes.filter(({ note }) => !note.painFree)
  const severities = painful.map(({ note }) => note.symptom.severity).filter((value) => value !== null)
  return {
    id: history.id,
    area: history.area,
    side: history.side,
    noteIds: history.notes.map(({ note }) => note.id),
    firstDate: history.notes[0]?.note.date ?? '',
    lastDate: history.notes.at(-1)?.note.date ?? '',
    severityMax: severities.length === 0 ? null : Math.max(...severities),
    runsInRow: history.runsInRow,
    open,
    askIfGone,
    step,
    activity: activityOf(open ? at : level(0, 0)),
    care: careOf(open ? at : level(0, 0)),
  }
}
