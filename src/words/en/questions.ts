import type { Format } from '../../lib/format.ts'
import type { OpenQuestion } from '../../model/advice.ts'
import type { Detail } from '../../model/flag.ts'
import { yourPlace } from './places/your-place.ts'

const place = (detail: Detail): string => yourPlace(detail['area'], detail['side'])
const Place = (detail: Detail): string => place(detail).charAt(0).toUpperCase() + place(detail).slice(1)

/** S1-3 to S1-8: what the numbers mean, at the question for one. */
export const PAIN_GRADES =
  '1–3 mild, fades as you warm up · 4–6 there all run · 7–10 before, during and after, or a limp'

const QUESTIONS: Readonly<Record<string, (detail: Detail, format: Format) => string>> = {
  'next-morning': (detail, format) =>
    `${Place(detail)}: how was it on the morning after ${format.date(String(detail['date']))}? as usual · not yet · worse`,
  danger: (detail) =>
    detail['reason'] === 'language'
      ? 'I read English only. Any of these, during or since the run? none of these · which'
      : `You wrote “${String(detail['words'])}”. Any of these, during or since the run? none of these · which`,
  claim: (detail) =>
    detail['age'] === null
      ? `A note says: ${String(detail['condition']).replaceAll('-', ' ')}. Keep that in your settings? yes · no`
      : `A note says you are ${String(detail['age'])}. Keep that in your settings? yes · no`,
  'quiet-day': (detail, format) => {
    const open = String(detail['open'] ?? '')
      .split(' ')
      .filter((date) => date !== '')
    const when = open.length === 0 ? 'quiet today' : `quiet on ${open.map((date) => format.date(date)).join(', ')}`
    return `${Place(detail)}: ${when}? At most 1/10, also on stairs, no limp, no painkiller. yes · no`
  },
  'self-check': (detail) => `${Place(detail)}: enough quiet days. Do the self-check: walk, squat, hop.`,
  cleared: (detail) => `${Place(detail)}: has a doctor or physio looked at it and let you run? yes, who and when · no`,
  gone: (detail) => `${Place(detail)}: gone? Nothing was noted for weeks. yes · no`,
  'confirm-note': (detail) => `An imported note says “${String(detail['words'])}”. Is that a pain note? yes · no`,
  severity: (detail) => `${Place(detail)}: how much does it hurt, 0 to 10? ${PAIN_GRADES}`,
  gait: (detail) => `${Place(detail)}: does it change how you run or walk? no · stiff on both sides · yes`,
  trend: (detail) => `${Place(detail)}: in the run, did it ease, stay the same or get worse?`,
  quality: (detail) => `${Place(detail)}: is it dull, stiff or sharp?`,
  spread: (detail) => `${Place(detail)}: one spot you can put a finger on, or spread out?`,
  side: (detail) => `${Place(detail)}: left, right or both?`,
  'by-effort': (detail) =>
    `${Place(detail)}: did effort bring it on, or is it just stiff and worse on turning? by effort · just stiff`,
  'on-load': (detail) => `${Place(detail)}: does it hurt to stand or hop on that leg? no · yes`,
  'foot-part': () => 'Which part of the foot: heel, sole, midfoot, ball, toes?',
  'hip-part': () => 'Which part of the hip: front, outer side, groin, buttock?',
  'shin-part': () => 'Which part of the shin: inner, front, outer side?',
  trigger: (detail) =>
    `${Place(detail)}: did a race, a hard or long run, downhill, strength work or a hike bring it on, and how many hours before?`,
  urine: () => 'Very sore muscles: is your urine dark or brown? no · yes, then see a doctor today',
  'stitch-gone': () => 'Did the stitch go when you slowed down? yes · no',
  'numb-gone': () => 'Did the numbness go when you loosened the shoe? yes · no',
  'cramp-gone': () => 'Did the cramp go with stretching? yes · no',
  'headache-settled': () => 'Was the headache gone within a few hours? yes · no',
  'headache-first': () => 'Are you over 40, and was it your first headache from exercise? no · yes',
  'knee-part': (detail) => `Which part of ${place(detail)}: around the kneecap, below it, outer, inner, back?`,
  'daily-life': (detail) => `${Place(detail)}: does it hurt in daily life or on stairs? no · yes`,
  'what-it-is': (detail) => `${Place(detail)}: a muscle, a tendon, a joint or the bone, as far as you can tell?`,
  'free-since': ({ illness }) =>
    `${illness === 'fever' ? 'The fever' : 'Your illness'}: are you free of it, without medicine? since today · since yesterday · no`,
  'was-race': (detail, format) =>
    `Was the run on ${format.date(String(detail['date']))} a race? ${detail['by'] === 'pace' ? 'Its length and pace look like one' : 'Its words call it one'}; until you say no it counts as one. yes · no`,
  'usual-running': () => 'No run is known yet. About how far do you run in a week, how often, and how far at most?',
  'listed-signs': (detail) =>
    `${Place(detail)}: swelling, bruise, giving way, numbness, a pop, pain at night? none of these · which`,
}

/** Questions that have words. */
export const QUESTION_KEYS = Object.keys(QUESTIONS)

/** A question, with the answers it knows. @throws {Error} for a key without words */
export function questionText({ key, detail }: OpenQuestion, format: Format): string {
  const say = QUESTIONS[key]
  if (say === undefined) throw new Error(`no words for the question "${key}"`)
  return say(detail, format)
}

/** The question alone: answers and grades stand beside it. */
export const questionPrompt = (question: OpenQuestion, format: Format): string =>
  questionText(question, format).replace(/\?[^?]*$/, '?')
