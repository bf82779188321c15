import type { OpenQuestion } from '../model/advice.ts'
import type { EpisodeLife } from './episode-life.ts'
import { judgeNote } from './judge-note.ts'
import type { Level } from './level.ts'
import type { PainFacts } from './pain-facts.ts'

/** Answers a question may get, from the mildest to the gravest: if they lead to different advice, it is asked. */
const CANDIDATES: readonly {
  readonly key: string
  readonly asks: (facts: PainFacts) => boolean
  readonly answers: (facts: PainFacts) => readonly Partial<PainFacts>[]
}[] = [
  {
    key: 'severity',
    asks: ({ severityGuessed }) => severityGuessed,
    answers: () => [
      { severity: 1, severityGuessed: false },
      { severity: 8, severityGuessed: false },
    ],
  },
  {
    key: 'gait',
    asks: ({ gait }) => gait === 'unknown',
    answers: () => [{ gait: 'normal' }, { gait: 'changed' }],
  },
  {
    key: 'trend',
    asks: ({ trend }) => trend === 'unknown',
    answers: () => [{ trend: 'improves' }, { trend: 'worsens' }],
  },
  {
    key: 'quality',
    asks: ({ quality }) => quality === 'unknown',
    answers: () => [{ quality: 'dull' }, { quality: 'sharp' }],
  },
  {
    key: 'spread',
    asks: ({ spread }) => spread === 'unknown',
    answers: ({ symptom }) => [
      symptom.side === 'left' || symptom.side === 'right'
        ? { spread: 'diffuse' }
        : { spread: 'diffuse', twoSidedDiffuse: true, local: false },
      { spread: 'one-spot', local: true, twoSidedDiffuse: false },
    ],
  },
  {
    key: 'side',
    asks: ({ symptom, local, twoSidedDiffuse }) => symptom.side === null && !local && !twoSidedDiffuse,
    answers: () => [{ twoSidedDiffuse: true, local: false }, { local: true }],
  },
  {
    key: 'knee-part',
    asks: ({ area }) => area === 'knee',
    answers: () => [
      { area: 'kneecap', tissue: 'kneecap' },
      { area: 'outer-knee', tissue: 'joint' },
    ],
  },
  {
    key: 'daily-life',
    asks: ({ symptom }) => symptom.dailyLife === 'unknown',
    answers: ({ symptom }) => [
      { symptom: { ...symptom, dailyLife: 'no' } },
      { symptom: { ...symptom, dailyLife: 'yes' } },
    ],
  },
  {
    key: 'next-morning',
    asks: ({ nextMorning, daysAgo }) => nextMorning === 'unknown' && daysAgo >= 1,
    answers: () => [{ nextMorning: 'back' }, { nextMorning: 'not-back' }],
  },
  {
    key: 'what-it-is',
    asks: ({ tissue }) => tissue === 'unknown',
    answers: () => [{ tissue: 'muscle' }, { tissue: 'bone' }],
  },
]

const same = (one: Level, other: Level): boolean => one.a === other.a && one.c === other.c

/** The questions whose answers could still change the advice, of every open place; most telling first. */
export function openQuestions(lives: readonly EpisodeLife[], asOf: string): readonly OpenQuestion[] {
  return lives.flatMap((life) => {
    const detail = { area: life.history.area, side: life.history.side, region: life.history.region }
    if (life.askIfGone) return [{ key: 'gone', noteId: life.facts?.noteId ?? null, detail }]
    if (!life.open || life.facts === null) return []
    const facts = life.facts
    const noteId = facts.noteId
    const asked: OpenQuestion[] = []
    const answeredToday = life.history.quietAnswers.some(({ date }) => date === asOf)
    // The morning's question stands for the quiet day as long as a note waits for its morning.
    if (facts.nextMorning === 'unknown' && facts.daysAgo >= 1 && !facts.painless) {
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
    if (facts.suggested) asked.unshift({ key: 'confirm-note', noteId, detail: { ...detail, words: facts.words } })
    if (Object.keys(facts.symptom.signs).length === 0) asked.push({ key: 'listed-signs', noteId, detail })
    return asked
  })
}
