import type { OpenQuestion } from '../model/advice.ts'
import type { Area } from '../model/area.ts'
import type { PainNote } from '../model/pain-note.ts'
import { areOtherMuscles } from '../pain/episodes/other-muscle.ts'
import { reportedQuietDays } from '../pain/episodes/reported-quiet-days.ts'
import type { EpisodeLife } from './episode-state/index.ts'
import { isHeadache } from './episode-state/quiet-days.ts'
import { judgeNote } from './judge-note.ts'
import type { Level } from './level.ts'
import { minorTrouble } from './minor-trouble.ts'
import { CANDIDATES } from './question-candidates.ts'

/** Before the other questions: what may be danger, whether it is a note at all, and what decides about help. */
const FIRST = [
  'danger',
  'claim',
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

/** rules.md §5b: the question of a next morning lapses after this many days. */
const NEXT_MORNING_DAYS = 3
/** rules.md §5b: questions put at once. */
const AT_ONCE = 3

const same = (one: Level, other: Level): boolean => one.a === other.a && one.c === other.c

/** The questions put now: danger first, what a note states of the runner, then what can change the advice (rules.md §5b). */
export function questionsNow(
  lives: readonly EpisodeLife[],
  notes: readonly PainNote[],
  { first, last }: { readonly first: readonly OpenQuestion[]; readonly last: readonly OpenQuestion[] },
  asOf: string,
): readonly OpenQuestion[] {
  const questions = [
    ...dangerQuestions(notes),
    ...claimQuestions(notes),
    ...first,
    ...openQuestions(lives, asOf),
    ...last,
  ]
  return questions.slice(0, AT_ONCE)
}

/** One question for all words and notes that may mean a danger. */
function dangerQuestions(notes: readonly PainNote[]): readonly OpenQuestion[] {
  const open = notes.filter(({ danger, status }) => status !== 'dismissed' && danger !== null && danger.answer === null)
  const last = open.at(-1)
  if (last === undefined) return []
  const words = [...new Set(open.flatMap(({ danger }) => danger?.raisedBy ?? []))]
  const reason = open.every(({ danger }) => danger?.reason === 'language') ? 'language' : 'words'
  return [{ key: 'danger', noteId: last.id, detail: { words: words.join(', '), reason } }]
}

function claimQuestions(notes: readonly PainNote[]): readonly OpenQuestion[] {
  const note = notes.findLast(
    ({ claims, status }) => status !== 'dismissed' && claims.some(({ answer }) => answer === null),
  )
  if (note === undefined) return []
  const of = (kind: string): string | null => note.claims.find((claim) => claim.kind === kind)?.value ?? null
  return [{ key: 'claim', noteId: note.id, detail: { condition: of('condition'), age: of('age') } }]
}

/** The questions whose answers could still change the advice, of every open place; most telling first, the gravest place first. */
export function openQuestions(lives: readonly EpisodeLife[], asOf: string): readonly OpenQuestion[] {
  const weight = ({ level: { a, c } }: EpisodeLife): number => c * 4 + a
  const gravest = lives.toSorted((one, other) => weight(other) - weight(one))
  return onceAPlace(gravest.flatMap((life) => questionsOfPlace(life, asOf))).toSorted(
    (one, other) => rank(one) - rank(other),
  )
}

/** Two notes of one place are questions once, as are both sides of one note; which of them was a pain note is questions of each. */
function onceAPlace(questions: readonly OpenQuestion[]): readonly OpenQuestion[] {
  const once: OpenQuestion[] = []
  for (const question of questions) {
    const at = question.key === 'confirm-note' ? -1 : once.findIndex((other) => isSame(other, question))
    if (at < 0) once.push(question)
    else once[at] = ofBoth(once[at] as OpenQuestion, question)
  }
  return once
}

function isSame(one: OpenQuestion, other: OpenQuestion): boolean {
  const [{ region, side, area }, there] = [one.detail, other.detail]
  if (one.key !== other.key || region !== there['region']) return false
  if (areOtherMuscles(area as Area | null, there['area'] as Area | null)) return false
  return side === there['side'] || (one.noteId === other.noteId && side !== null && there['side'] !== null)
}

/** One answer for left and right, with every evening that is open on either. */
function ofBoth(one: OpenQuestion, other: OpenQuestion): OpenQuestion {
  if (one.detail['side'] === other.detail['side']) return one
  const open = [one, other].flatMap(({ detail }) => String(detail['open'] ?? '').split(' ')).filter((day) => day !== '')
  const evenings = open.length === 0 ? {} : { open: [...new Set(open)].sort().join(' ') }
  return { ...one, detail: { ...one.detail, side: 'both', ...evenings } }
}

function questionsOfPlace(life: EpisodeLife, asOf: string): readonly OpenQuestion[] {
  // Questions about pain never depend on the load: it would be noted otherwise after a flag (docs/history.md).
  const facts = life.facts === null ? null : { ...life.facts, loadBefore: false }
  const detail = { area: life.history.area, side: life.history.side, region: life.history.region }
  if (!life.open || facts === null)
    return life.askIfGone ? [{ key: 'gone', noteId: facts?.noteId ?? null, detail }] : []
  const noteId = facts.noteId
  // Nothing else matters until it has been seen.
  if (life.level.c >= 4) return [{ key: 'cleared', noteId, detail }]
  // One question is enough for a place nobody has spoken of for a while (rules.md §5b).
  if (life.askIfGone) return [{ key: 'gone', noteId, detail }]
  const questions: OpenQuestion[] = []
  const minor = minorTrouble(facts)
  const waits = facts.daysAgo >= 1 && facts.daysAgo <= NEXT_MORNING_DAYS && facts.nextMorning === 'unknown'
  if (waits && !facts.painless && !isHeadache(facts) && (minor === null || minor === 'cramp')) {
    questions.push({ key: 'next-morning', noteId, detail: { ...detail, date: facts.date } })
  }
  questions.push(...restQuestions(life, asOf).map((key) => ({ key, noteId, detail: quietDetail(life, key, detail) })))
  if (life.needsClearance) questions.push({ key: 'cleared', noteId, detail })
  if (facts.painless) return questions
  const now = judgeNote(facts, null).level
  for (const candidate of CANDIDATES) {
    if (candidate.key === 'next-morning' || !candidate.asks(facts)) continue
    const levels = candidate.answers(facts).map((answer) => judgeNote({ ...facts, ...answer }, null).level)
    if (levels.some((level) => !same(level, now))) questions.push({ key: candidate.key, noteId, detail })
  }
  if (minor === null && Object.keys(facts.symptom.signs).length === 0)
    questions.push({ key: 'listed-signs', noteId, detail })
  if (facts.suggested) questions.push({ key: 'confirm-note', noteId, detail: { ...detail, words: facts.words } })
  return questions
}

/** At rest: tonight's answer, on the promised day every evening still open, then the check. */
function restQuestions({ promised, history, selfCheckWanted, facts }: EpisodeLife, asOf: string): readonly string[] {
  if (promised === null || facts === null) return []
  if (promised.on > asOf) {
    const answered = reportedQuietDays(history).some(({ date }) => date === asOf)
    return answered || facts.daysAgo < 1 ? [] : ['quiet-day']
  }
  if (promised.open.length > 0) return ['quiet-day']
  return selfCheckWanted ? ['self-check'] : []
}

/** On the promised day the open evenings are one question, answered in one tap. */
const quietDetail = ({ promised }: EpisodeLife, key: string, detail: OpenQuestion['detail']): OpenQuestion['detail'] =>
  key === 'quiet-day' && promised !== null && promised.open.length > 0
    ? { ...detail, open: promised.open.join(' ') }
    : detail
