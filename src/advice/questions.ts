import type { OpenQuestion } from '../model/advice.ts'
import { quietDaysTold } from '../pain/quiet-days-told.ts'
import type { EpisodeLife } from './episode-life.ts'
import { judgeNote } from './judge-note.ts'
import type { Level } from './level.ts'
import { minorTrouble } from './minor-trouble.ts'
import { CANDIDATES } from './question-candidates.ts'

/** Asked before the others: whether it is a note at all, and what decides about help. */
const FIRST = [
  'confirm-note',
  'by-effort',
  'on-load',
  'urine',
  'next-morning',
  'quiet-day',
  'self-check',
  'cleared',
  'listed-signs',
]
const rank = ({ key }: OpenQuestion): number => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length)

const same = (one: Level, other: Level): boolean => one.a === other.a && one.c === other.c

/** The questions whose answers could still change the advice, of every open place; most telling first. */
export function openQuestions(lives: readonly EpisodeLife[], asOf: string): readonly OpenQuestion[] {
  const asked = lives.flatMap((life) => {
    const detail = { area: life.history.area, side: life.history.side, region: life.history.region }
    if (life.askIfGone) return [{ key: 'gone', noteId: life.facts?.noteId ?? null, detail }]
    if (!life.open || life.facts === null) return []
    const facts = life.facts
    // Nothing else matters until it has been seen.
    if (life.level.c >= 4) return [{ key: 'cleared', noteId: facts.noteId, detail }]
    const noteId = facts.noteId
    const asked: OpenQuestion[] = []
    const answeredToday = quietDaysTold(life.history).some(({ date }) => date === asOf)
    // The morning's question stands for the quiet day as long as a note waits for its morning.
    const minor = minorTrouble(facts)
    if (
      facts.nextMorning === 'unknown' &&
      facts.daysAgo >= 1 &&
      !facts.painless &&
      (minor === null || minor === 'cramp')
    ) {
      asked.push({ key: 'next-morning', noteId, detail: { ...detail, date: facts.date } })
    }
    if (life.quietDaysLeft !== null && !answeredToday && facts.daysAgo >= 1)
      asked.push({ key: 'quiet-day', noteId, detail })
    if (life.selfCheckWanted && life.quietDaysLeft === 0) asked.push({ key: 'self-check', noteId, detail })
    if (life.needsClearance) asked.push({ key: 'cleared', noteId, detail })
    if (facts.painless) return asked
    const now = judgeNote(facts, null).level
    for (const candidate of CANDIDATES) {
      if (!candidate.asks(facts) || asked.some(({ key }) => key === candidate.key)) continue
      const levels = candidate.answers(facts).map((answer) => judgeNote({ ...facts, ...answer }, null).level)
      if (levels.some((level) => !same(level, now))) asked.push({ key: candidate.key, noteId, detail })
    }
    if (minor === null && Object.keys(facts.symptom.signs).length === 0)
      asked.push({ key: 'listed-signs', noteId, detail })
    if (facts.suggested) asked.push({ key: 'confirm-note', noteId, detail: { ...detail, words: facts.words } })
    return asked.toSorted((one, other) => rank(one) - rank(other))
  })
  return onceAPlace(asked)
}

/** Two notes of one place are asked once; which of them was a pain note is asked of each. */
const onceAPlace = (asked: readonly OpenQuestion[]): readonly OpenQuestion[] =>
  asked.filter(
    ({ key, detail }, at) =>
      key === 'confirm-note' ||
      asked.findIndex(
        (other) =>
          other.key === key && other.detail['region'] === detail['region'] && other.detail['side'] === detail['side'],
      ) === at,
  )
