import { daysBetween } from '../lib/local-date.ts'
import { AREAS, type Area } from '../model/area.ts'
import type { EpisodeHistory, EpisodeNote } from '../model/episode-history.ts'
import type { Condition } from '../model/settings.ts'
import type { Gait, Quality, Sign, Spread, Symptom, Tissue, Trend } from '../model/symptom.ts'
import { inheritedSymptom } from '../pain/episodes/inherit-answers.ts'
import { isIllnessAches } from './illness-aches.ts'
import { isMildSoFar } from './mild-so-far.ts'
import type { RunnerFacts } from './runner.ts'

export type { RunnerFacts }

/** rules.md §5: a place or pain word without a number counts as this, shown as a guess, and a question. */
const DEFAULT_SEVERITY = 3

/** A note as the rules see it on a day: every unknown by name, nothing filled in. */
export interface PainFacts {
  readonly symptom: Symptom
  readonly area: Area | null
  /** Highest severity named, or the guess for a word. */
  readonly severity: number
  readonly severityGuessed: boolean
  /** Severity 0, or "no pain". */
  readonly painless: boolean
  readonly trend: Trend | 'not-run' | 'unknown'
  readonly gait: Gait | 'unknown'
  readonly quality: Quality | 'unknown'
  readonly spread: Spread | 'unknown'
  readonly twoSidedDiffuse: boolean
  /** One side or one spot is known. */
  readonly local: boolean
  readonly tissue: Tissue | 'unknown'
  readonly nextMorning: 'back' | 'not-yet-due' | 'not-back' | 'not-back-72h' | 'unknown' | 'no-run'
  readonly runsInRow: number
  readonly selfCheckFailed: boolean
  /** D20: every painful run of the episode was mild, eased and back next morning, and it has not gone on for too long. */
  readonly mildSoFar: boolean
  readonly experienced: boolean
  /** Neither the settings nor the log tell. */
  readonly experienceOpen: boolean
  /** Age in years on the day, if known. */
  readonly age: number | null
  readonly conditions: readonly Condition[]
  /** Words that may mean a danger, while nobody has answered what they mean. */
  readonly danger: readonly string[] | null
  /** Days since the headache before this one; null without one. */
  readonly daysSinceHeadache: number | null
  /** On the day of a run, or in it. */
  readonly onRun: boolean
  readonly loadBefore: boolean
  readonly earlierStressFracture: boolean
  /** Highest severity of the note before it in this bout of pain. */
  readonly severityBefore: number | null
  /** Days since this bout began: pain that was gone in between, or that something new brought on, begins a new one. */
  readonly daysIntoBout: number
  /** Days since the episode began. */
  readonly daysIntoEpisode: number
  /** Painful notes over at least this many days. */
  readonly painfulDays: number
  /** Days from the note to the day the advice is for. */
  readonly daysAgo: number
  readonly suggested: boolean
  readonly has: (sign: Sign) => boolean
  /** Known no. */
  readonly hasNot: (sign: Sign) => boolean
  readonly words: string
  readonly noteId: string
  readonly date: string
}

/** @param asOf the local day the advice is for. */
export function painFacts(noted: EpisodeNote, history: EpisodeHistory, runner: RunnerFacts, asOf: string): PainFacts {
  const { note } = noted
  const symptom = inheritedSymptom(noted, history.notes)
  const named = severitiesOf(noted)
  const danger = note.danger !== null && note.danger.answer === null ? note.danger.raisedBy : null
  const nothingHurts = note.painFree || isSignAlone(note.symptom, danger !== null)
  const severity = isIllnessAches(note.symptom) || (named.length === 0 && nothingHurts) ? 0 : highest(named)
  const nextMorning = nextMorningOf(noted, asOf)
  const check = history.selfChecks.findLast(({ date }) => date >= note.date && date <= asOf)
  const hopFailed = check?.passed === false && check.failedAt === 'hop'
  const area = symptom.area ?? history.area
  const spread = symptom.spread ?? 'unknown'
  const hasSides = area === null || AREAS[area].sided
  const twoSidedDiffuse = spread === 'diffuse' && (symptom.side === 'both' || !hasSides)
  const painful = history.notes.filter((other) => !other.note.painFree && other.note.date <= note.date)
  const bout = boutOf(noted, painful, history)
  const before = bout.filter((other) => other.note.date < note.date).at(-1)
  return {
    symptom: withOnsetOf(bout[0]?.note.symptom, symptom),
    area,
    severity,
    severityGuessed: symptom.severityGuessed || named.length === 0,
    painless: severity === 0,
    trend: trendOf(noted),
    gait: symptom.gait ?? 'unknown',
    quality: symptom.quality ?? 'unknown',
    spread,
    twoSidedDiffuse,
    local: symptom.side === 'left' || symptom.side === 'right' || spread === 'one-spot',
    tissue: tissueOf(symptom, area, nextMorning),
    nextMorning,
    runsInRow: noted.runsInRow,
    selfCheckFailed: check?.passed === false,
    mildSoFar: isMildSoFar(noted, history),
    experienced: runner.experienced,
    experienceOpen: runner.experienceOpen,
    age: runner.age,
    conditions: runner.conditions,
    danger,
    daysSinceHeadache: daysSinceHeadache(noted, history),
    onRun: noted.runId !== null,
    loadBefore: history.loadBefore,
    earlierStressFracture: history.pastInjuries.some(({ kind }) => kind === 'stress-fracture'),
    severityBefore: before === undefined ? null : highest(severitiesOf(before)),
    daysIntoBout: daysBetween(bout[0]?.note.date ?? note.date, note.date),
    daysIntoEpisode: painful.length === 0 ? 0 : daysBetween(painful[0]!.note.date, note.date),
    painfulDays: new Set(painful.map((other) => other.note.date)).size,
    daysAgo: daysBetween(note.date, asOf),
    suggested: note.status === 'suggested',
    has: (sign) => symptom.signs[sign] === true || (sign === 'hop-hurts' && hopFailed),
    hasNot: (sign) => symptom.signs[sign] === false,
    words: note.text,
    noteId: note.id,
    date: note.date,
  }
}

/** "Dizzy at the end": a sign, with neither a place nor a word for pain. Its rules hold; there is no pain to grade. */
const isSignAlone = (
  { area, side, quality, spread, tissue, trend, gait, signs }: Symptom,
  dangerOpen: boolean,
): boolean =>
  [area, side, quality, spread, tissue, trend, gait].every((value) => value === null) &&
  (dangerOpen || Object.values(signs).includes(true)) &&
  signs.intolerable !== true

/** Days since the last headache noted on an earlier day. */
function daysSinceHeadache({ note }: EpisodeNote, { notes }: EpisodeHistory): number | null {
  const isHeadache = ({ symptom: { area, signs }, painFree }: EpisodeNote['note']): boolean =>
    !painFree && (area === 'head' || signs.headache === true)
  if (!isHeadache(note)) return null
  const before = notes.map((other) => other.note).findLast((other) => isHeadache(other) && other.date < note.date)
  return before === undefined ? null : daysBetween(before.date, note.date)
}

/** Every number named for the pain. More than 10 is 10; less than 0, or no number at all, is not known. */
function severitiesOf({ note: { symptom, nextMorning } }: EpisodeNote): readonly number[] {
  return [
    symptom.severity,
    symptom.severityAtStart,
    symptom.severityAtEnd,
    symptom.severityNextMorning,
    nextMorning?.severity ?? null,
  ]
    .filter((value) => value !== null && value >= 0)
    .map((value) => Math.min(10, value as number))
}

/** rules.md §5 DOMS row: within this time of what brought it on, it is that which is felt. */
const NEW_BOUT_H = 48

/** The painful notes up to this one, back to where the pain was last known to be gone. */
function boutOf(
  noted: EpisodeNote,
  painful: readonly EpisodeNote[],
  { notes, quietAnswers }: EpisodeHistory,
): readonly EpisodeNote[] {
  let from = painful.length - 1
  while (from > 0) {
    const now = (painful[from] as EpisodeNote).note
    const before = (painful[from - 1] as EpisodeNote).note
    const { hoursAfterTrigger } = now.symptom
    const broughtOn = hoursAfterTrigger !== null && hoursAfterTrigger <= NEW_BOUT_H
    const gone = (date: string): boolean => date > before.date && date < now.date
    if (
      now.date > before.date &&
      (broughtOn ||
        before.nextMorning?.answer === 'back' ||
        notes.some(({ note }) => note.painFree && gone(note.date)) ||
        quietAnswers.some(({ symptomFree, date }) => symptomFree && gone(date)))
    ) {
      break
    }
    from -= 1
  }
  return painful.slice(Math.max(0, from)).filter(({ note }) => note.date <= noted.note.date)
}

/** What brought a bout on is noted once: the notes after the first are of the same soreness. */
function withOnsetOf(first: Symptom | undefined, symptom: Symptom): Symptom {
  if (first === undefined || symptom.trigger !== null || symptom.hoursAfterTrigger !== null) return symptom
  const { trigger, hoursAfterTrigger } = first
  return { ...symptom, trigger, hoursAfterTrigger }
}

const highest = (named: readonly number[]): number => (named.length === 0 ? DEFAULT_SEVERITY : Math.max(...named))

/** As stated, else the place's usual. A cramp that stayed, or was there next morning, is judged as the muscle it is in. */
function tissueOf(
  { tissue, signs }: Symptom,
  area: Area | null,
  nextMorning: PainFacts['nextMorning'],
): PainFacts['tissue'] {
  if (tissue === 'cramp') {
    const came = nextMorning === 'not-back' || nextMorning === 'not-back-72h'
    return signs['cramp-gone-with-stretching'] === true && !came ? 'cramp' : 'muscle'
  }
  return tissue ?? (area === null ? null : AREAS[area].usualTissue) ?? 'unknown'
}

function trendOf({ note, runId }: EpisodeNote): PainFacts['trend'] {
  const { trend, notRunSince, severityAtStart, severityAtEnd, hoursAfterTrigger } = note.symptom
  // More at the end than at the start is a rise, whatever word stands beside it (S0-9).
  if (severityAtStart !== null && severityAtEnd !== null && severityAtEnd > severityAtStart) return 'worsens'
  if (trend !== null) return trend
  if (severityAtStart !== null && severityAtEnd !== null) {
    return severityAtEnd < severityAtStart ? 'improves' : 'unchanged'
  }
  // Soreness of a day without a run, from something of the day before, has not been run on since.
  const sinceRest = runId === null && hoursAfterTrigger !== null && hoursAfterTrigger > 0
  return notRunSince || sinceRest ? 'not-run' : 'unknown'
}

function nextMorningOf({ note, runId }: EpisodeNote, asOf: string): PainFacts['nextMorning'] {
  if (note.notBackAt72h) return 'not-back-72h'
  if (note.nextMorning !== null) return note.nextMorning.answer === 'back' ? 'back' : 'not-back'
  // A course in the run tells of a run, also of one that was never imported.
  if (runId === null && note.symptom.trend === null) return 'no-run'
  return asOf <= note.date ? 'not-yet-due' : 'unknown'
}
