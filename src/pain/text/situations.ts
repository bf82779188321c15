import type { Fact, Reading } from '../symptom/facts.ts'

/** What the clause of a situation ("on stairs") says of pain; a plain clause without any takes it over from the one before. */
export function situationAnswer({ tokens, facts, plainClauses }: Reading, fact: Fact): 'yes' | 'no' | null {
  const { clause, sentence } = tokens[fact.from]!
  const direct = answerOf(facts.filter((other) => other !== fact && tokens[other.from]!.clause === clause))
  if (direct !== null || !plainClauses.has(clause)) return direct
  // "Stairs and daily life fine": the answer for the second holds for both.
  const shared = facts.find(
    (other) =>
      other.means.situation !== undefined &&
      tokens[other.from]!.sentence === sentence &&
      tokens[other.from]!.clause === clause + 1 &&
      tokens.slice(fact.until, other.from).every(({ mark }) => !mark),
  )
  if (shared !== undefined) {
    const answer = answerOf(facts.filter((other) => tokens[other.from]!.clause === clause + 1))
    if (answer !== null) return answer
  }
  const before = facts.findLast(
    (other) =>
      other.from < fact.from && tokens[other.from]!.clause !== clause && tokens[other.from]!.sentence === sentence,
  )
  if (before === undefined) return null
  const answer = answerOf(facts.filter((other) => tokens[other.from]!.clause === tokens[before.from]!.clause))
  // "Hurts to run but not to walk".
  return fact.stance === 'no' && answer === 'yes' ? 'no' : answer
}

function answerOf(facts: readonly Fact[]): 'yes' | 'no' | null {
  const says = (test: (fact: Fact) => boolean): boolean => facts.some(test)
  if (
    says(
      ({ means, stance, severity }) =>
        stance === 'yes' &&
        ((means.pain !== undefined && means.painkiller === undefined) ||
          means.hard === true ||
          (severity?.value ?? 0) >= 1),
    )
  )
    return 'yes'
  if (
    says(
      ({ means, stance }) =>
        (means.pain !== undefined && stance === 'no') ||
        (means.well === true && stance === 'yes') ||
        (means.hard === true && stance === 'no'),
    )
  )
    return 'no'
  return null
}

/** "No pain walking" says nothing of the run: true if the clause is about another time than the run. */
export function isAboutAnotherTime({ tokens, facts }: Reading, fact: Fact): boolean {
  return facts.some(
    ({ from, means }) =>
      means.situation !== undefined && means.situation !== 'load' && tokens[from]!.clause === tokens[fact.from]!.clause,
  )
}
