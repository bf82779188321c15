import { AREA_NAMES, type Area, SIDES } from '../../model/area.ts'
import { DANGER_SIGNS } from '../../model/danger-signs.ts'
import {
  GAITS,
  NEXT_MORNINGS,
  QUALITIES,
  SIGNS,
  type Sign,
  SPREADS,
  type Symptom,
  TRENDS,
  TRIGGERS,
} from '../../model/symptom.ts'
import {
  ASKED_SEPARATELY,
  listedSigns,
  openQuestions,
  PARTS,
  type PainQuestion,
} from '../../pain/questions/open-questions.ts'
import { readSymptomOptions, type SymptomOptions, UNKNOWN } from './symptom-options.ts'

export type { PainQuestion }

/** How a question about a note is answered: the values there are, and what each says as options of the note. */
export interface Answering {
  readonly values: readonly string[]
  /** Several may be ticked. */
  readonly several: boolean
  /** `none` of several is none of them; `unknown`, and what is no answer, says nothing. */
  readonly options: (values: readonly string[]) => SymptomOptions
}

const NO_YES = ['no', 'yes'] as const
const ELEVEN = Array.from({ length: 11 }, (_, value) => String(value))

/** One value of one option. */
function one(option: keyof SymptomOptions, values: readonly string[]): Answering {
  return {
    values,
    several: false,
    options: ([value]) => {
      if (value === undefined || !values.includes(value)) return {}
      const read = readSymptomOptions({ [option]: value })
      return read.ok ? read.value : {}
    },
  }
}

/** A single sign, answered by no or yes. */
function oneSign(sign: Sign, yesIsThere = true): Answering {
  return {
    values: NO_YES,
    several: false,
    options: ([value]) => {
      if (value !== 'no' && value !== 'yes') return {}
      return (value === 'yes') === yesIsThere ? { sign: [sign] } : { notSign: [sign] }
    },
  }
}

const parts = (area: Area): Answering => one('area', PARTS[area]?.values ?? [])

const ANSWERINGS: Readonly<Record<string, (symptom: Symptom) => Answering>> = {
  danger: () => ({
    values: ['none', ...DANGER_SIGNS],
    several: true,
    options: (values) => {
      const there = DANGER_SIGNS.filter((sign) => values.includes(sign))
      if (there.length > 0) return { danger: there }
      return values.includes('none') ? { danger: ['none'] } : {}
    },
  }),
  claim: () => one('claims', ['yes', 'no']),
  'listed-signs': (symptom) => {
    const listed = listedSigns(symptom)
    return {
      values: ['none', ...listed],
      several: true,
      options: (values) => {
        const there = listed.filter((sign) => values.includes(sign))
        if (there.length > 0) return { sign: there }
        if (!values.includes('none')) return {}
        // What was reported stays, and what is good news is no part of "none of these".
        return { notSign: listed.filter((sign) => !ASKED_SEPARATELY.includes(sign) && symptom.signs[sign] !== true) }
      },
    }
  },
  place: () => one('area', AREA_NAMES),
  severity: () => one('severity', ELEVEN),
  'knee-part': () => parts('knee'),
  'foot-part': () => parts('foot'),
  'hip-part': () => parts('hip'),
  'shin-part': () => parts('shin'),
  gait: () => one('gait', GAITS),
  trend: () => one('trend', TRENDS),
  quality: () => one('quality', QUALITIES),
  side: () => one('side', SIDES),
  spread: () => one('spread', SPREADS),
  'what-it-is': () => one('tissue', ['muscle', 'tendon', 'joint', 'bone']),
  'daily-life': () => one('dailyLife', NO_YES),
  stairs: () => one('stairs', NO_YES),
  'at-rest': () => one('atRest', NO_YES),
  sleep: () => one('sleep', NO_YES),
  painkiller: () => one('painkiller', NO_YES),
  trigger: () => one('trigger', TRIGGERS),
  'next-morning': () => one('nextMorning', NEXT_MORNINGS),
  'spot-tender': () => ({
    values: ['none', 'tender-to-press', 'bony-tenderness'],
    several: false,
    options: ([value]) => {
      const pressSigns: readonly Sign[] = ['tender-to-press', 'bony-tenderness']
      const there = pressSigns.filter((sign) => sign === value)
      if (there.length === 0 && value !== 'none') return {}
      return { sign: there, notSign: pressSigns.filter((sign) => !there.includes(sign)) }
    },
  }),
  'by-effort': () => oneSign('effort-discomfort-arm-jaw-neck-shoulder-belly'),
  'on-load': () => oneSign('hurts-on-load'),
  urine: () => oneSign('dark-urine'),
  // This question names the good outcome: "did it go?"
  'stitch-gone': () => oneSign('stitch-goes-on', false),
  'numb-gone': () => oneSign('numb-gone-on-loosening-shoe'),
  'cramp-gone': () => oneSign('cramp-gone-with-stretching'),
  'headache-settled': () => oneSign('headache-settled-within-hours'),
  'headache-first': () => oneSign('headache-first-after-40'),
}

/** How a question is answered; null for one that no field of a note answers. */
export function answeringOf(key: string, symptom: Symptom): Answering | null {
  return Object.hasOwn(ANSWERINGS, key) ? (ANSWERINGS[key] as (symptom: Symptom) => Answering)(symptom) : null
}

/** Questions that a field of a note answers. */
export const ANSWERABLE: readonly string[] = Object.keys(ANSWERINGS)

/** The unanswered questions of a pain, most important first. */
export function questionsOf(symptom: Symptom): readonly PainQuestion[] {
  return openQuestions(symptom)
}

/** What an answer says, as options of the note. */
export function answerOptions(key: string, symptom: Symptom, values: readonly string[]): SymptomOptions {
  if (values.includes(UNKNOWN)) return {}
  return answeringOf(key, symptom)?.options(values) ?? {}
}

/** True for a sign's name. */
export function isSignName(text: string): text is Sign {
  return (SIGNS as readonly string[]).includes(text)
}
