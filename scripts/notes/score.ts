import { makeNotes } from '../../src/app/notes/add-note.ts'
import { adviceOfNotes } from '../../src/app/notes/note-alone.ts'
import { ACTIVITIES, CARES } from '../../src/model/advice.ts'
import type { PainNote } from '../../src/model/pain-note.ts'
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts'
import type { Sign } from '../../src/model/symptom.ts'
import type { Bound, Labelled, LabelledPlace } from './labelled.ts'

/** How a note was read, held against its label. */
export interface Scored {
  readonly label: Labelled
  readonly notes: readonly PainNote[]
  readonly level: Bound
  /** The list of dangers is put as a question. */
  readonly dangerQuestion: boolean
  /** The list, or whether effort brought it on. */
  readonly asked: boolean
  /** Null where no label says what is in it. */
  readonly understood: 'fully' | 'partly' | 'missed' | null
  readonly painInvented: boolean
  /** What of the label is not met, for the list of misses. */
  readonly faults: readonly string[]
}

const TODAY = '2026-11-15'
const ADVICE = adviceOfNotes(DEFAULT_SETTINGS, TODAY)
/** Questions that stand for a danger not yet known. */
const DANGER_QUESTIONS: readonly string[] = ['danger', 'by-effort']

/** Reads a labelled note as one of today, in a log that holds nothing else. */
export function score(label: Labelled): Scored {
  const notes = makeNotes({
    when: { date: TODAY, run: null },
    text: label.text,
    options: {},
    noneOfThese: false,
    today: TODAY,
    nowMs: 0,
    newId: () => `n${serial++}`,
  })
  const advice = ADVICE(notes)
  const level = { a: ACTIVITIES.indexOf(advice.activity), c: CARES.indexOf(advice.care) }
  const dangerQuestion = notes.some((note) => 'danger' in note && note.danger !== null)
  const asked = dangerQuestion || advice.questions.some(({ key }) => DANGER_QUESTIONS.includes(key))
  const parts = checked(label, notes)
  const wrong = parts.filter(({ met }) => !met)
  const painInvented = label.painless && notes.some((note) => !note.diary && !note.painFree && hurts(note))
  const isBelow = (level.a < label.floor.a || level.c < label.floor.c) && !asked
  const isAbove = level.a > label.ceiling.a || level.c > label.ceiling.c
  return {
    label,
    notes,
    level,
    dangerQuestion,
    asked,
    understood:
      parts.length === 0
        ? null
        : wrong.length === 0 && !painInvented
          ? 'fully'
          : parts.some(({ met, telling }) => met && telling) && !painInvented
            ? 'partly'
            : 'missed',
    painInvented,
    faults: [
      ...wrong.map(({ name }) => name),
      ...(painInvented ? ['pain invented'] : []),
      ...(isBelow ? ['below the floor'] : []),
      ...(isAbove ? ['above the ceiling'] : []),
    ],
  }
}

let serial = 0

/** A question alone states no pain. */
const hurts = ({ symptom }: PainNote): boolean => {
  const { area, severity, signs, trend, gait, quality } = symptom
  return (
    [area, severity, trend, gait, quality].some((value) => value !== null) ||
    Object.values(signs).some((there) => there)
  )
}

interface Part {
  readonly name: string
  readonly met: boolean
  /** Something stands in the note that is understood, and not only left alone. */
  readonly telling: boolean
}

function checked(label: Labelled, notes: readonly PainNote[]): readonly Part[] {
  const { places, severities, trends, gaits, signs } = label
  const told = notes.filter(({ diary }) => !diary)
  const parts: Part[] = []
  if (places !== undefined) {
    const left = [...told]
    for (const place of places) {
      const at = left.findIndex((note) => isThere(place, note))
      const [note] = at < 0 ? [] : left.splice(at, 1)
      parts.push({ name: `place ${place.areas.join('/')}`, met: note !== undefined, telling: true })
      if (place.sides !== null)
        parts.push({
          name: `side ${place.sides.join('/')}`,
          met: note !== undefined && (place.sides as readonly (string | null)[]).includes(note.symptom.side),
          telling: place.sides.some((side) => side !== null),
        })
      if (place.severities !== undefined) parts.push(numberPart(place.severities, note === undefined ? [] : [note]))
    }
    // A place nobody labelled is a reading of its own, unless it is said to be well.
    const extra = left.filter(({ painFree, symptom }) => !painFree && symptom.area !== null)
    if (!label.painless) parts.push({ name: 'a place too many', met: extra.length === 0, telling: false })
  }
  if (severities !== undefined && !label.painless) parts.push(numberPart(severities, told))
  const symptoms = told.filter(({ painFree }) => !painFree || told.length === 1).map(({ symptom }) => symptom)
  if (trends !== undefined && !label.painless)
    parts.push({
      name: `trend ${trends.join('/')}`,
      met: symptoms.some(({ trend }) => trends.includes(trend)) || (symptoms.length === 0 && trends.includes(null)),
      telling: !trends.includes(null),
    })
  if (gaits !== undefined && !label.painless)
    parts.push({
      name: `gait ${gaits.join('/')}`,
      met: symptoms.some(({ gait }) => gaits.includes(gait)) || (symptoms.length === 0 && gaits.includes(null)),
      telling: !gaits.includes(null),
    })
  for (const sign of signs) {
    // `x?` may be read or not; of another language only floor and ceiling are scored.
    if (sign.split('/').some((one) => one.endsWith('?')) || sign === 'language') continue
    const met = notes.some((note) => hasSign(note, sign))
    if (!CONTEXT.has(sign)) parts.push({ name: sign, met, telling: true })
  }
  // Nothing to understand is understood when nothing is made of it.
  if (label.painless && (places !== undefined || severities !== undefined))
    parts.push({ name: 'no pain', met: told.every((note) => note.painFree || !hurts(note)), telling: true })
  return parts
}

const isThere = ({ areas }: LabelledPlace, { symptom }: PainNote): boolean =>
  areas.length === 0 || (symptom.area !== null && areas.includes(symptom.area))

/** A number that was named must be that number; one that was not must be open or called a guess. */
const numberPart = (wanted: readonly (number | null)[], notes: readonly PainNote[]): Part => ({
  name: `number ${wanted.map((value) => value ?? '?').join('/')}`,
  met: notes.length === 0 ? wanted.includes(null) : notes.some(({ symptom }) => isNumber(wanted, symptom)),
  telling: !wanted.includes(null),
})

const isNumber = (wanted: readonly (number | null)[], { severity, severityGuessed }: PainNote['symptom']): boolean =>
  wanted.includes(severity === null || severityGuessed ? null : severity)

/** Said beside the pain, held by the advice alone. */
const CONTEXT: ReadonlySet<string> = new Set(['tired', 'heat', 'head-cold', 'skin', 'sudden?'])

const SHORT: Readonly<Record<string, readonly Sign[]>> = {
  tender: ['tender-to-press', 'bony-tenderness'],
  bony: ['bony-tenderness', 'deformity'],
  numb: ['numb-or-tingling'],
  'numb-gone': ['numb-gone-on-loosening-shoe'],
  dizzy: ['dizzy'],
  racing: ['racing-or-irregular-heart'],
  morning: ['worst-first-thing-in-the-morning'],
  effort: ['effort-discomfort-arm-jaw-neck-shoulder-belly', 'chest-pain', 'chest-tightness'],
  pop: ['heard-a-pop'],
  'chest-pressure': ['chest-pain', 'chest-tightness'],
  weakness: ['weakness-or-speech'],
  sweat: ['heavy-sweating'],
  'stiff-turning': ['stiff-tender-turning-head'],
  saddle: ['saddle-numbness'],
  hop: ['hop-hurts'],
  'headache-worst': ['headache-sudden-or-worst'],
  drank: ['drank-very-much'],
  breathless: ['breathless-out-of-proportion'],
  bladder: ['bladder-or-bowel-change'],
}

/** Conditions and ages a note states. */
const CLAIMS: Readonly<Record<string, (claim: PainNote['claims'][number]) => boolean>> = {
  'claim-pregnant': ({ value }) => value === 'pregnancy',
  'claim-bone': ({ value }) => value === 'bone-disease',
  'claim-surgery': ({ value }) => value === 'recent-surgery',
  'claim-heart': ({ value }) => value === 'heart',
  'claim-clotting': ({ value }) => value === 'clotting',
  'claim-under-16': ({ kind, value }) => kind === 'age' && Number(value) < 16,
  'claim-under-18': ({ kind, value }) => kind === 'age' && Number(value) < 18,
}

const FIELDS: Readonly<Record<string, (symptom: PainNote['symptom']) => boolean>> = {
  sleep: ({ disturbsSleep }) => disturbsSleep === 'yes',
  rest: ({ atRest }) => atRest === 'yes',
  after: ({ afterRun }) => afterRun === 'yes',
  stairs: ({ stairs }) => stairs === 'yes',
  '!stairs': ({ stairs }) => stairs === 'no',
  sudden: ({ suddenOnset }) => suddenOnset === 'yes',
  med: ({ painkiller }) => painkiller === 'yes',
  sharp: ({ quality }) => quality === 'sharp',
  'one-spot': ({ spread }) => spread === 'one-spot',
  cramp: ({ tissue }) => tissue === 'cramp',
  stitch: ({ tissue }) => tissue === 'stitch',
}

function hasSign({ symptom, claims }: PainNote, label: string): boolean {
  const claim = CLAIMS[label]
  if (claim !== undefined) return claims.some(claim)
  const field = FIELDS[label]
  if (field !== undefined) return field(symptom)
  if (label.startsWith('!')) return symptom.signs[label.slice(1) as Sign] === false
  return label.split('/').some((name) => (SHORT[name] ?? [name as Sign]).some((sign) => symptom.signs[sign] === true))
}
