import { DANGER_SIGNS } from '../../model/danger-signs.ts'
import type { Claim, PainNote } from '../../model/pain-note.ts'
import { type Sign, type Symptom, saysNothing } from '../../model/symptom.ts'
import { isPainFree } from '../../pain/episodes/is-pain-free.ts'
import { parseNote } from '../../pain/symptom/parse-note.ts'

const isDanger = (sign: Sign): boolean => (DANGER_SIGNS as readonly Sign[]).includes(sign)

/**
 * A note whose danger question is answered: with the signs that were there, or with none of them. An answer replaces the
 * one before it, so that a wrong tap can be tapped back; signs that stand in the words stay.
 */
export function withDangerAnswer(note: PainNote, there: readonly Sign[], today: string): PainNote {
  const inWords = new Set(parseNote(note.text).symptoms.flatMap(({ signs }) => reported(signs)))
  const kept = Object.entries(note.symptom.signs).filter(
    ([sign, is]) => is !== true || !isDanger(sign as Sign) || inWords.has(sign as Sign),
  )
  const ticked = there.map((sign) => [sign, true] as const)
  const symptom: Symptom = { ...note.symptom, signs: Object.fromEntries([...kept, ...ticked]) }
  // With none of them it is as if the question had never come up: words that say nothing else are a line of the diary.
  const diary = there.length === 0 && (note.diary || saysNothing(symptom))
  return {
    ...note,
    symptom,
    diary,
    painFree: !diary && isPainFree(symptom),
    danger:
      note.danger === null ? null : { ...note.danger, answer: there.length > 0 ? 'signs' : 'none', answeredOn: today },
  }
}

/** A note whose question was answered with another's: the signs hang on that one alone. */
export function withSameDangerAnswer(note: PainNote, { danger }: PainNote): PainNote {
  if (note.danger === null || danger === null) return note
  const { answer, answeredOn } = danger
  const diary = note.diary || saysNothing(note.symptom)
  return { ...note, diary, painFree: !diary && note.painFree, danger: { ...note.danger, answer, answeredOn } }
}

/** A note whose conditions and ages are confirmed, or taken back. */
export function withClaimsAnswered(note: PainNote, answer: Claim['answer']): PainNote {
  return { ...note, claims: note.claims.map((claim) => ({ ...claim, answer })) }
}

const reported = (signs: Symptom['signs']): readonly Sign[] =>
  (Object.keys(signs) as Sign[]).filter((sign) => signs[sign] === true)
