import { addDays, daysBetween } from '../lib/local-date.ts'
import type { Advice, Line, Reason } from '../model/advice.ts'
import type { DayCheck } from '../model/day-check.ts'
import type { Episode } from '../model/episode.ts'
import type { EpisodeHistory } from '../model/episode-history.ts'
import type { Finding } from '../model/flag.ts'
import type { LoadState } from '../model/load-state.ts'
import type { Settings } from '../model/settings.ts'
import { allowances, budgetOf } from './budget.ts'
import { type DayFacts, FLAG_DAYS, findingsInForce, illnessOn } from './day-facts.ts'
import { DAY_RULES } from './day-rules.ts'
import { type EpisodeLife, episodeLife } from './episode-life.ts'
import { ageOn, experienceOf } from './experience.ts'
import { activityOf, atLeast, cap, careOf, headlineOf, join, type Level, level, NO_LIMIT } from './level.ts'
import { PAIN_RULES } from './pain-rules.ts'
import { phasesOf } from './phases.ts'
import { openQuestions } from './questions.ts'
import { recovery } from './recovery.ts'
import type { DayRule, Fired } from './rule.ts'

export interface AdviceInput {
  /** Local day the advice is for. */
  readonly asOf: string
  readonly histories: readonly EpisodeHistory[]
  readonly dayChecks: readonly DayCheck[]
  /** Of the whole log up to `asOf`. */
  readonly findings: readonly Finding[]
  readonly load: LoadState
  readonly settings: Settings
  /** Places that came back although the budget shown was kept (S3-18). */
  readonly returnedDespiteCare: readonly string[]
}

export interface Advised {
  readonly advice: Advice
  readonly episodes: readonly Episode[]
}

/** Rules that speak of this one day. */
const DAY_ONLY = new Set(['sore-and-tired', 'tired', 'general-soreness', 'day-after-high-flag'])
const LOAD_RULES = new Set(['load-step', 'load-flag', 'day-after-high-flag', 'return-phase', 'cadence-asks'])

interface DayReason extends Fired {
  readonly rule: DayRule
}

/** The advice of one day: the join of every episode still setting the level, the day itself and the load (P20, P39). */
export function advise(input: AdviceInput): Advised {
  const { asOf, settings, load } = input
  const { experienced } = experienceOf(settings, load)
  const age = ageOn(settings.birthYear, asOf)
  const lives = input.histories.map((history) => episodeLife(history, { experienced, age }, asOf))
  const facts = dayFacts(input, lives, experienced, age)
  const dayReasons = DAY_RULES.flatMap((rule): DayReason[] => {
    const fired = rule.check(facts)
    return fired === null ? [] : [{ rule, ...fired }]
  })
  const open = lives.filter((life) => life.open)
  const painLevel = open.map((life) => life.level).reduce(join, NO_LIMIT)
  const levelOf = (keep: (id: string) => boolean) =>
    dayReasons
      .filter(({ rule }) => keep(rule.id))
      .map((reason) => reason.level)
      .reduce(join, NO_LIMIT)
  const total = strictActivity(
    join(
      painLevel,
      levelOf(() => true),
    ),
  )
  const reasons = reasonsOf(open, dayReasons, asOf)
  const budgetInput = {
    level: total,
    dayLevel: levelOf((id) => !LOAD_RULES.has(id)),
    loadLevel: levelOf((id) => LOAD_RULES.has(id)),
    lives,
    load,
    asOf,
  }
  const budget = budgetOf(budgetInput)
  const lines = recovery({
    level: total,
    lives,
    budget,
    allowances: allowances(budgetInput),
    ill: dayReasons.some(({ rule }) => rule.id === 'ill'),
    sessionCapped: facts.findings.some(({ id, level: at }) => id === 'session-distance-spike' && at !== 'note'),
  })
  return {
    advice: {
      activity: activityOf(total),
      care: careOf(total),
      headline: headlineOf(total),
      reasons,
      ...lines,
      phases: phasesOf({
        asOf,
        level: total,
        lives,
        lastingLevel: strictActivity(
          join(
            painLevel,
            levelOf((id) => !DAY_ONLY.has(id)),
          ),
        ),
        loadUntil: loadUntil(dayReasons),
      }),
      budget,
      questions: openQuestions(lives, asOf),
      seekHelp: seekHelp(lives),
      emergency: total.c >= 4 ? emergencyKind(reasons) : null,
    },
    episodes: lives.map(episodeOf),
  }
}

/** P38: care of the same day or an emergency leaves no exercise. */
function strictActivity(at: Level): Level {
  return at.c >= 4 ? { ...at, a: 3 } : at
}

function dayFacts(
  { asOf, dayChecks, findings, load, settings, returnedDespiteCare }: AdviceInput,
  lives: readonly EpisodeLife[],
  experienced: boolean,
  age: number | null,
): DayFacts {
  const check = dayChecks.findLast(({ date }) => date === asOf) ?? null
  const inForce = findingsInForce(findings, asOf)
  const recentChecks = dayChecks.filter(({ date }) => date > addDays(asOf, -FLAG_DAYS) && date <= asOf)
  const painfulWithin = (days: number) =>
    lives.some(({ history }) =>
      history.notes.some(({ note }) => !note.painFree && daysBetween(note.date, asOf) < days && note.date <= asOf),
    )
  const soreness = (check?.soreness ?? 0) >= 1
  return {
    asOf,
    check,
    restingHrUp: inForce.some(({ id, date }) => id === 'resting-heart-rate' && date === asOf),
    soreToday: soreness || painfulWithin(1),
    painToday: soreness || painfulWithin(2),
    troubled:
      painfulWithin(FLAG_DAYS) || recentChecks.some(({ soreness: sore, tired }) => (sore ?? 0) >= 1 || tired === 'yes'),
    illness: illnessOn(dayChecks, asOf),
    findings: inForce,
    sessionSpikes14: findings.filter(
      ({ id, level: at, date }) =>
        id === 'session-distance-spike' && at !== 'note' && date <= asOf && daysBetween(date, asOf) < 14 + FLAG_DAYS,
    ).length,
    load,
    settings,
    experienced,
    age,
    returnedDespiteCare,
  }
}

/** Every reason, strongest first; in one level the order of the rules. */
function reasonsOf(open: readonly EpisodeLife[], day: readonly DayReason[], asOf: string): readonly Reason[] {
  const told: { reason: Reason; at: Level; rank: number }[] = []
  for (const life of open) told.push(...painReasons(life))
  for (const { rule, level: at, because } of day) {
    told.push({ at, rank: PAIN_RULES.length, reason: reason(rule.id, at, because, rule.sources) })
  }
  if (told.length === 0) {
    return [reason('no-warning-sign', NO_LIMIT, { asOf }, ['safety-choice'])]
  }
  return told
    .toSorted((one, other) => weight(other.at) - weight(one.at) || one.rank - other.rank)
    .map(({ reason: said }) => said)
}

// Headline order: care from C3 up outweighs activity, below it activity does.
const weight = ({ a, c }: Level): number => (c >= 3 ? c * 100 : a * 20) + a * 4 + c

function painReasons(life: EpisodeLife): { reason: Reason; at: Level; rank: number }[] {
  const where = { area: life.history.area, side: life.history.side, episode: life.history.id }
  // One line a rule: the latest note for which it holds at its strictest.
  const byRule = new Map<string, { reason: Reason; at: Level; rank: number }>()
  for (const { facts, reason: found } of life.reasons) {
    const at = cap(found.level, life.level)
    const before = byRule.get(found.rule.id)
    if (before !== undefined && !atLeast(at, before.at)) continue
    byRule.set(found.rule.id, {
      at,
      rank: PAIN_RULES.indexOf(found.rule),
      reason: reason(
        found.rule.id,
        at,
        {
          ...where,
          noteId: facts.noteId,
          date: facts.date,
          words: facts.words,
          suggested: facts.suggested,
          ...found.because,
        },
        found.rule.sources,
      ),
    })
  }
  const list = [...byRule.values()]
  const reached = list.map(({ at }) => at).reduce(join, NO_LIMIT)
  if (life.step === 'trial' || life.step === 'return' || !atLeast(reached, life.level)) {
    list.push({
      at: life.level,
      rank: PAIN_RULES.length,
      reason: reason('way-back', life.level, { ...where, step: life.step, quietDaysLeft: life.quietDaysLeft }, [
        'S0',
        'S3',
        'convention',
      ]),
    })
  }
  return list
}

const reason = (rule: string, at: Level, because: Reason['because'], sources: readonly string[]): Reason => ({
  rule,
  activity: activityOf(at),
  care: careOf(at),
  because,
  sources,
})

function loadUntil(day: readonly DayReason[]): string | null {
  const date = day.find(({ rule }) => rule.id === 'load-step')?.because['date']
  return typeof date === 'string' ? addDays(date, FLAG_DAYS - 1) : null
}

const EMERGENCY_KINDS: Readonly<Record<string, string>> = {
  'heart-signs': 'heart',
  'unexplained-discomfort': 'heart',
  ill: 'heart',
  'heat-signs': 'heat',
  headache: 'head',
  'head-knock': 'head',
  'spine-signs': 'spine',
  'calf-clot-signs': 'clot',
}

function emergencyKind(reasons: readonly Reason[]): string {
  return EMERGENCY_KINDS[reasons[0]?.rule ?? ''] ?? 'other'
}

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
