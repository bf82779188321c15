import type { Format } from '../../lib/format.ts'
import { wordTable } from '../../lib/word-table.ts'
import type { Area } from '../../model/area.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Answer, NextMorning, Sign, Symptom, Tissue, Trigger } from '../../model/symptom.ts'
import { AREA_WORDS, placeName } from './places/areas.ts'
import { SIGN_WORDS } from './signs.ts'

export { AREA_WORDS, placeName, SIGN_WORDS }

export const SIDE_WORDS = { left: 'left', right: 'right', both: 'both sides' } as const

/** Values as they are shown back. */
export const QUALITY_OF_PAIN_WORDS = { dull: 'dull', stiff: 'stiff or tight', sharp: 'sharp' } as const
export const TREND_WORDS = { improves: 'eased in the run', unchanged: 'stayed the same', worsens: 'got worse' } as const
export const GAIT_WORDS = {
  normal: 'ran normally',
  'stiff-both-sides': 'stiff alike on both sides',
  changed: 'changed how you ran',
} as const
export const SPREAD_WORDS = { diffuse: 'spread out', 'one-spot': 'one spot' } as const
export const NEXT_MORNING_WORDS: Readonly<Record<NextMorning, string>> = {
  back: 'back to usual next morning',
  'not-back': 'not yet back next morning',
  worse: 'worse next morning',
}
export const TISSUE_WORDS: Readonly<Record<Tissue, string>> = {
  muscle: 'muscle',
  tendon: 'tendon',
  kneecap: 'kneecap',
  joint: 'joint',
  bone: 'bone',
  skin: 'skin or nail',
  cramp: 'cramp',
  stitch: 'stitch',
  'numb-toes': 'numb toes',
}
export const TRIGGER_WORDS: Readonly<Record<Trigger, string>> = {
  race: 'after a race',
  'hard-session': 'after a hard session',
  'long-run': 'after a long run',
  downhill: 'after running downhill',
  strength: 'after strength training',
  hike: 'after a hike',
  'new-shoes': 'in new shoes',
  'fall-or-twist': 'after a fall or twist',
  sitting: 'after sitting',
}

const ANSWERED: readonly (readonly [keyof Symptom, Field, string, string])[] = [
  ['dailyLife', 'dailyLife', 'hurts in daily life', 'daily life unaffected'],
  ['stairs', 'stairs', 'hurts on stairs', 'stairs unaffected'],
  ['atRest', 'atRest', 'hurts at rest', 'quiet at rest'],
  ['disturbsSleep', 'sleep', 'disturbs sleep', 'sleep undisturbed'],
  ['painkiller', 'painkiller', 'painkiller taken', 'no painkiller'],
  ['afterRun', 'afterRun', 'hurt after the run', 'nothing after the run'],
  ['suddenOnset', 'sudden', 'came suddenly', 'came gradually'],
  ['unsure', 'unsure', 'you are not sure', 'you are sure'],
]

/** One thing that was understood: what it is called, how it is shown, and the option of the note that changes it. */
export interface UnderstoodPart {
  /** A field of a note by its option: `gait`; of a sign `sign:swelling`. */
  readonly field: string
  readonly name: string
  readonly text: string
  /** As the field takes it. */
  readonly value: string
  /** The option and value that say just this. */
  readonly option: string
}

const NAMES = {
  area: 'where',
  severity: 'at its worst',
  start: 'at the start',
  end: 'at the end',
  quality: 'what it is like',
  spread: 'spread',
  onsetKm: 'began',
  trend: 'in the run',
  notRunSince: 'since then',
  gait: 'how you ran',
  tissue: 'what it is',
  trigger: 'brought on by',
  hoursAfter: 'how long after',
  dailyLife: 'in daily life',
  stairs: 'on stairs',
  atRest: 'at rest',
  sleep: 'at night',
  painkiller: 'painkiller',
  afterRun: 'after the run',
  sudden: 'how it came',
  unsure: 'how sure',
  nextMorning: 'next morning',
  notBackAt72h: 'three days later',
} as const

/** What a field of a note is called; of a sign `sign:swelling` the sign. */
export function fieldName(field: string): string {
  if (Object.hasOwn(NAMES, field)) return NAMES[field as Field]
  const sign = field.replace('sign:', '')
  return Object.hasOwn(SIGN_WORDS, sign) ? SIGN_WORDS[sign as Sign] : field
}

const flagOf = (field: string): string => `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

type Field = keyof typeof NAMES

/** One thing understood; null where nothing is known of it. */
function part(field: Field, text: string, value: unknown, flag = flagOf(field)): readonly UnderstoodPart[] {
  return text === ''
    ? []
    : [{ field, name: NAMES[field], text, value: String(value), option: `${flag} ${String(value)}` }]
}

/** Everything understood of a pain, piece by piece, each to be changed by itself. A guessed number says that it is one. */
export function understoodParts(symptom: Symptom, format: Format): readonly UnderstoodPart[] {
  const { area, side, quality, spread, onsetM, trend, gait, tissue, trigger, hoursAfterTrigger } = symptom
  const where =
    area === null ? `Place not named${side === null ? '' : `, ${SIDE_WORDS[side]}`}` : capital(placeName(area, side))
  const place = [area === null ? '--area unknown' : `--area ${area}`, side === null ? '' : `--side ${side}`]
  return [
    {
      field: 'area',
      name: NAMES.area,
      text: where,
      value: `${area ?? ''}:${side ?? ''}`,
      option: place.filter((each) => each !== '').join(' '),
    },
    ...part('severity', severityWords(symptom), symptom.severity),
    ...(symptom.severity !== null
      ? []
      : [
          ...part('start', numberWords(symptom.severityAtStart, 'at the start'), symptom.severityAtStart),
          ...part('end', numberWords(symptom.severityAtEnd, 'at the end'), symptom.severityAtEnd),
        ]),
    ...part('quality', quality === null ? '' : QUALITY_OF_PAIN_WORDS[quality], quality),
    ...part('spread', spread === null ? '' : SPREAD_WORDS[spread], spread),
    ...part('onsetKm', onsetWords(symptom, format), (onsetM ?? 0) / 1000),
    ...part('trend', trend === null ? '' : TREND_WORDS[trend], trend),
    ...part('notRunSince', symptom.notRunSince ? 'not run since' : '', 'yes'),
    ...part('gait', gait === null ? '' : GAIT_WORDS[gait], gait),
    ...part('tissue', symptom.tissueSaid && tissue !== null ? TISSUE_WORDS[tissue] : '', tissue),
    ...part('trigger', trigger === null ? '' : TRIGGER_WORDS[trigger], trigger),
    ...part('hoursAfter', hoursAfterTrigger === null ? '' : `${hoursAfterTrigger} h after it`, hoursAfterTrigger),
    ...ANSWERED.flatMap(([key, field, yes, no]) =>
      part(field, answerWords(symptom[key] as Answer, yes, no), symptom[key]),
    ),
    ...signParts(symptom.signs),
  ]
}

/** What is known of the days after. */
export function laterParts({
  nextMorning,
  notBackAt72h,
}: Pick<PainNote, 'nextMorning' | 'notBackAt72h'>): readonly UnderstoodPart[] {
  return [
    ...part(
      'nextMorning',
      nextMorning === null ? '' : NEXT_MORNING_WORDS[nextMorning.answer],
      nextMorning?.answer ?? '',
    ),
    ...part('notBackAt72h', notBackAt72h ? 'not back after three days' : '', 'yes', '--not-back-at-72h'),
  ]
}

const PLAIN_ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  side: SIDE_WORDS,
  quality: QUALITY_OF_PAIN_WORDS,
  spread: SPREAD_WORDS,
  trend: TREND_WORDS,
  gait: GAIT_WORDS,
  tissue: TISSUE_WORDS,
  trigger: TRIGGER_WORDS,
  nextMorning: NEXT_MORNING_WORDS,
  ...Object.fromEntries(ANSWERED.map(([, field, yes, no]) => [field, { yes, no }])),
}

/** A value of a field, as it is offered. */
export function fieldValueWords(field: string, value: string): string {
  if (value === 'unknown') return "don't know"
  const words = PLAIN_ANSWERS[field]
  return words !== undefined && Object.hasOwn(words, value) ? (words[value] as string) : value
}

/** What was understood of a pain, in one line: "Left knee, outer side · 4/10 · sharp · got worse · changed how you ran". */
export function understood(symptom: Symptom, format: Format): string {
  return understoodParts(symptom, format)
    .map(({ text }) => text)
    .join(' · ')
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const answerWords = (answer: Answer, yes: string, no: string): string =>
  answer === 'yes' ? yes : answer === 'no' ? no : ''

function severityWords({
  severity,
  severityGuessed,
  severityAtStart,
  severityAtEnd,
  severityNextMorning,
}: Symptom): string {
  if (severity === null) return ''
  const times = [
    severityAtStart === null ? '' : `${severityAtStart} at the start`,
    severityAtEnd === null ? '' : `${severityAtEnd} at the end`,
    severityNextMorning === null ? '' : `${severityNextMorning} next morning`,
  ].filter((part) => part !== '')
  if (severity === 0 && !severityGuessed) return 'no pain'
  const top = severityGuessed ? `about ${severity}/10 (a guess from your words)` : `${severity}/10`
  return times.length === 0 ? top : `${top} (${times.join(', ')})`
}

const numberWords = (value: number | null, when: string): string => (value === null ? '' : `${value}/10 ${when}`)

function onsetWords({ onsetM }: Symptom, format: Format): string {
  if (onsetM === null) return ''
  return onsetM === 0 ? 'from the start' : `began after ${format.roundDistance(onsetM)}`
}

/** A reported sign, and a denied one that is worth a word. */
const signParts = (signs: Symptom['signs']): readonly UnderstoodPart[] =>
  (Object.keys(signs) as Sign[]).flatMap((sign): UnderstoodPart[] => {
    const of = (name: string, text: string, option: string): UnderstoodPart[] => [
      { field: `sign:${sign}`, name, text, value: signs[sign] === true ? 'yes' : 'no', option },
    ]
    if (signs[sign] === true) return of('sign', SIGN_WORDS[sign], `--sign ${sign}`)
    return DENIED.includes(sign) && signs[sign] === false
      ? of('no sign', `not: ${SIGN_WORDS[sign]}`, `--not-sign ${sign}`)
      : []
  })

/** Denied signs worth a word; "none of these" would fill the line with the others. */
const DENIED: readonly Sign[] = ['swelling', 'numb-or-tingling', 'walking-hurts', 'hop-hurts', 'chest-pain']

/** The wording of a question and of its possible answers; an answer's key is the field's value. */
export interface QuestionWords {
  readonly ask: (place: string) => string
  readonly answers: Readonly<Record<string, string>>
}

const NO_YES = { no: 'No', yes: 'Yes' } as const

/** By the keys of `src/pain/questions/open-questions.ts`. Questions whose answers are places or signs take them from the tables above. */
export const PAIN_QUESTIONS: Readonly<Record<string, QuestionWords>> = {
  'listed-signs': { ask: (place) => `Your ${place}: any of these?`, answers: { none: 'None of these' } },
  place: { ask: () => 'Where does it hurt?', answers: {} },
  severity: {
    ask: (place) => `How much did your ${place} hurt at its worst, 0 to 10?`,
    answers: Object.fromEntries(Array.from({ length: 11 }, (_, value) => [value, String(value)])),
  },
  'knee-part': { ask: () => 'Which part of the knee?', answers: {} },
  'foot-part': { ask: () => 'Which part of the foot?', answers: {} },
  'hip-part': { ask: () => 'Which part of the hip?', answers: {} },
  'shin-part': { ask: () => 'Which part of the shin?', answers: {} },
  gait: {
    ask: (place) => `Did your ${place} change how you ran or walked?`,
    answers: {
      normal: 'No',
      'stiff-both-sides': 'Stiff, alike on both sides',
      changed: 'Yes: a limp, a shorter step, favouring it',
    },
  },
  trend: {
    ask: (place) => `During the run, how did your ${place} go?`,
    answers: { improves: 'It eased', unchanged: 'It stayed the same', worsens: 'It got worse' },
  },
  quality: {
    ask: (place) => `What is it like in your ${place}?`,
    answers: { dull: 'Dull, an ache', stiff: 'Stiff or tight', sharp: 'Sharp, stabbing' },
  },
  side: { ask: () => 'Which side? Left is your own left.', answers: { left: 'Left', right: 'Right', both: 'Both' } },
  spread: {
    ask: (place) => `Your ${place}: spread out, or one spot a finger can find?`,
    answers: { diffuse: 'Spread out', 'one-spot': 'One spot' },
  },
  'spot-tender': {
    ask: (place) => `Does it hurt to press on your ${place}?`,
    answers: { none: 'No', 'tender-to-press': 'Yes', 'bony-tenderness': 'Yes, on the bone' },
  },
  'what-it-is': {
    ask: (place) => `As far as you can tell, what is it in your ${place}?`,
    answers: { muscle: 'Muscle', tendon: 'Tendon', joint: 'Joint', bone: 'Bone', unknown: 'Cannot tell' },
  },
  'daily-life': { ask: (place) => `Does your ${place} bother you in daily life?`, answers: NO_YES },
  stairs: { ask: (place) => `Does your ${place} hurt on stairs?`, answers: NO_YES },
  'at-rest': { ask: (place) => `Does your ${place} hurt at rest?`, answers: NO_YES },
  sleep: { ask: (place) => `Does your ${place} disturb your sleep?`, answers: NO_YES },
  painkiller: { ask: (place) => `Did you take a painkiller for your ${place}?`, answers: NO_YES },
  'next-morning': {
    ask: (place) => `How was your ${place} the next morning?`,
    answers: { back: 'As on any morning', 'not-back': 'Not yet back', worse: 'Worse' },
  },
  'cramp-gone': { ask: () => 'Did the cramp go with stretching, and stay away next day?', answers: NO_YES },
  'numb-gone': { ask: () => 'Did the numbness go when you loosened the shoe?', answers: NO_YES },
  'stitch-gone': { ask: () => 'Did the stitch go when you slowed down?', answers: NO_YES },
  'by-effort': {
    ask: (place) => `Did effort bring on what you feel in your ${place}?`,
    answers: { no: 'No: just stiff, sore to press or worse on turning', yes: 'Yes, effort' },
  },
  'on-load': { ask: (place) => `Your ${place}: does it hurt to stand or hop on that leg?`, answers: NO_YES },
  urine: { ask: () => 'Very sore muscles: is your urine dark or brown?', answers: NO_YES },
  trigger: {
    ask: (place) => `What brought it on in your ${place}?`,
    answers: Object.fromEntries(Object.entries(TRIGGER_WORDS).map(([value, words]) => [value, capital(words)])),
  },
  'headache-settled': { ask: () => 'Was the headache gone within a few hours?', answers: NO_YES },
  'headache-first': { ask: () => 'Are you over 40, and was it your first headache from exercise?', answers: NO_YES },
}

/** Places for a choice, without those that are no answer to "where exactly?". */
export const areaAnswers = (areas: readonly Area[]): Readonly<Record<string, string>> =>
  Object.fromEntries(areas.map((area) => [area, AREA_WORDS[area]]))

/** The self-check, step by step (S0-20 to S0-22). */
export const SELF_CHECK_WORDS = {
  walk: { ask: 'Walk a few minutes. Any pain that worries you, or a limp?', eachSide: '' },
  squat: {
    ask: 'Bend one knee slowly as for sitting down, then stand up. Pain, or worse than the other side?',
    eachSide: 'Each leg in turn.',
  },
  hop: {
    ask: 'Hop lightly on one foot a few times. Pain, or worse than the other side?',
    eachSide: 'Each foot in turn.',
  },
  run: {
    ask: 'Start an easy run and watch. Better: go on. The same or worse: end it. If it changes how you run: stop at once.',
    eachSide: '',
  },
} as const

/** Why the self-check is not offered, or only its walk and easy run. */
export const SELF_CHECK_WHY = wordTable<string>({
  severity: 'it hurts too much for a test: 4/10 or more, or not known',
  bone: 'a bone may be involved, and no test at home clears a bone',
  swelling: 'it is swollen',
  sign: 'a sign was reported that a professional should see first',
  care: 'a professional should look first',
  'groin-or-hip': 'groin and front of the hip are not tested by hopping',
  midfoot: 'the midfoot is not tested by hopping',
  'one-spot': 'pain in one spot of shin or heel is not tested by hopping',
  pop: 'a pop was felt or heard',
  'calf-tear': 'the calf may have a tear',
  'night-pain': 'it hurts at night',
  'third-run': 'it has hurt three runs in a row',
})
