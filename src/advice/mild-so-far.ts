import { daysBetween } from '../lib/local-date.ts'
import { AREAS, type Area } from '../model/area.ts'
import type { EpisodeHistory, EpisodeNote } from '../model/episode-history.ts'
import type { Symptom } from '../model/symptom.ts'
import { inheritedSymptom } from '../pain/episodes/inherit-answers.ts'
import { NEVER_MILD } from './bone-places.ts'
import type { PainFacts } from './pain-facts.ts'

/** D20: a third run with the same pain may go on while it is at most this. */
const MILD = 2
/** D20: from this day, or this painful run, of the episode on a professional looks all the same. */
const DAYS = 21
const RUNS = 6

/**
 * D20, what the history must say: every painful run of the episode so far at most 2/10 and no more than the first, easing,
 * dull or stiff, without a limp or a sign, back the next morning; no joint, no bony place; and it has not gone on for long.
 */
export function isMildSoFar({ note }: EpisodeNote, history: EpisodeHistory): boolean {
  const seen = history.clearances.findLast(({ on }) => on <= note.date)?.on ?? ''
  const painful = history.notes.filter((each) => !each.note.painFree && each.note.date <= note.date)
  const since = painful.filter((each) => each.note.date >= seen)
  const first = since[0]
  if (first === undefined || history.thirdRunBefore) return false
  if (daysBetween(first.note.date, note.date) >= DAYS) return false
  if (new Set(since.flatMap(({ runId }) => runId ?? [])).size >= RUNS) return false
  const limit = painful[0]?.note.symptom.severity ?? 0
  return painful.every((each) => isMild(each, history, limit, note.date))
}

function isMild(each: EpisodeNote, history: EpisodeHistory, limit: number, today: string): boolean {
  const { note } = each
  const symptom = inheritedSymptom(each, history.notes)
  const area = symptom.area ?? history.area
  const numbers = [symptom.severity, symptom.severityAtStart, symptom.severityAtEnd, note.nextMorning?.severity ?? null]
  const morning = note.nextMorning?.answer ?? (note.date === today || each.runId === null ? 'back' : null)
  return (
    symptom.severity !== null &&
    !symptom.severityGuessed &&
    numbers.every((number) => number === null || number <= Math.min(MILD, limit)) &&
    symptom.trend === 'improves' &&
    symptom.gait === 'normal' &&
    (symptom.quality === 'dull' || symptom.quality === 'stiff') &&
    isSoft(symptom, area) &&
    !(symptom.spread === 'one-spot' && area === 'plantar-fascia') &&
    !Object.values(symptom.signs).includes(true) &&
    morning === 'back' &&
    !note.notBackAt72h
  )
}

/** Muscle or tendon, where no bone stress shows; the sole counts as a tendon. */
const isSoft = ({ tissue }: Symptom, area: Area | null): boolean => {
  const kind = tissue ?? (area === null ? null : AREAS[area].usualTissue)
  return (kind === 'muscle' || kind === 'tendon') && (area === 'plantar-fascia' || !NEVER_MILD.includes(area))
}

/** D20 as a whole: the history, and what the note itself says. */
export function mayGoOnMildly(facts: PainFacts): boolean {
  return (
    facts.mildSoFar &&
    facts.experienced &&
    facts.severity <= MILD &&
    !facts.severityGuessed &&
    facts.trend === 'improves' &&
    facts.gait === 'normal' &&
    (facts.quality === 'dull' || facts.quality === 'stiff') &&
    (facts.tissue === 'muscle' || facts.tissue === 'tendon') &&
    (facts.nextMorning === 'back' || facts.nextMorning === 'not-yet-due') &&
    Object.values(facts.symptom.signs).every((there) => !there)
  )
}
