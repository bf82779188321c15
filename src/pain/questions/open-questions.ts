import { AREAS, type Area, SIDES } from '../../model/area.ts'
import { GAITS, NEXT_MORNINGS, QUALITIES, type Sign, SPREADS, type Symptom, TRENDS } from '../../model/symptom.ts'
import { listedSigns } from '../symptom/listed-signs.ts'

export { listedSigns }

/** A possible question about a pain: the field it fills and the values it may get. */
export interface PainQuestion {
  /** Key of the words table. */
  readonly key: string
  readonly field: keyof Symptom | 'nextMorning'
  /** Answers to choose from, mildest first; for signs the signs that may be ticked. */
  readonly values: readonly string[]
}

const YES_NO = ['no', 'yes'] as const

/** The knee's parts: which one decides between kneecap and joint (D5). */
const KNEE_PARTS: readonly Area[] = ['kneecap', 'patellar-tendon', 'outer-knee', 'inner-knee', 'back-of-knee']
const FOOT_PARTS: readonly Area[] = ['heel', 'plantar-fascia', 'midfoot', 'forefoot', 'toe']
const HIP_PARTS: readonly Area[] = ['hip-front', 'hip-outer', 'groin', 'buttock']
const SHIN_PARTS: readonly Area[] = ['inner-shin', 'front-shin', 'outer-shin']
export const PARTS: Readonly<Partial<Record<Area, { readonly key: string; readonly values: readonly Area[] }>>> = {
  knee: { key: 'knee-part', values: KNEE_PARTS },
  foot: { key: 'foot-part', values: FOOT_PARTS },
  hip: { key: 'hip-part', values: HIP_PARTS },
  shin: { key: 'shin-part', values: SHIN_PARTS },
}

/** Signs that "none of these" does not deny: an answer "no" to them is the worrying one, so they are questions of their own. */
export const ASKED_SEPARATELY: readonly Sign[] = [
  'cramp-gone-with-stretching',
  'numb-gone-on-loosening-shoe',
  'stiff-tender-turning-head',
  'headache-settled-within-hours',
]

/** "None of these": every listed sign that was not reported is a known no. What was reported stays. */
export function noneOfThese(symptom: Symptom): Symptom {
  const denied = listedSigns(symptom)
    .filter((sign) => !ASKED_SEPARATELY.includes(sign) && symptom.signs[sign] !== true)
    .map((sign) => [sign, false])
  return { ...symptom, signs: { ...symptom.signs, ...Object.fromEntries(denied) } }
}

/**
 * The fields nobody has answered that could matter at this place, most important first. Whether an answer would change
 * today's advice is the advice's to say.
 */
export function openQuestions(symptom: Symptom): readonly PainQuestion[] {
  const { area, side, signs } = symptom
  const questions: (PainQuestion | false)[] = [
    unanswered(symptom) && { key: 'listed-signs', field: 'signs', values: listedSigns(symptom) },
    area === null && { key: 'place', field: 'area', values: Object.keys(AREAS) },
    (symptom.severityGuessed || symptom.severity === null) && { key: 'severity', field: 'severity', values: ELEVEN },
    ...partQuestions(area),
  ]
  if (!isMinor(symptom)) {
    const sided = area === null || AREAS[area].sided
    questions.push(
      symptom.gait === null && isLegs(area) && { key: 'gait', field: 'gait', values: GAITS },
      symptom.trend === null && !symptom.notRunSince && { key: 'trend', field: 'trend', values: TRENDS },
      symptom.quality === null && { key: 'quality', field: 'quality', values: QUALITIES },
      side === null && sided && { key: 'side', field: 'side', values: SIDES },
      symptom.spread === null && { key: 'spread', field: 'spread', values: SPREADS },
      signs['tender-to-press'] === undefined &&
        isBony(area) && { key: 'spot-tender', field: 'signs', values: ['tender-to-press', 'bony-tenderness'] },
      symptom.tissue === null && { key: 'what-it-is', field: 'tissue', values: ['muscle', 'tendon', 'joint', 'bone'] },
      symptom.dailyLife === 'unknown' && { key: 'daily-life', field: 'dailyLife', values: YES_NO },
      symptom.stairs === 'unknown' && isLegs(area) && { key: 'stairs', field: 'stairs', values: YES_NO },
      symptom.atRest === 'unknown' && { key: 'at-rest', field: 'atRest', values: YES_NO },
      symptom.disturbsSleep === 'unknown' && { key: 'sleep', field: 'disturbsSleep', values: YES_NO },
      symptom.painkiller === 'unknown' && { key: 'painkiller', field: 'painkiller', values: YES_NO },
      { key: 'next-morning', field: 'nextMorning', values: NEXT_MORNINGS },
    )
  } else questions.push(symptom.gait === null && isLegs(area) && { key: 'gait', field: 'gait', values: GAITS })
  if (symptom.tissue === 'cramp') questions.push(apart(signs, 'cramp-gone-with-stretching', 'cramp-gone'))
  if (symptom.tissue === 'numb-toes') questions.push(apart(signs, 'numb-gone-on-loosening-shoe', 'numb-gone'))
  if (area === 'head')
    questions.push(
      apart(signs, 'headache-settled-within-hours', 'headache-settled'),
      apart(signs, 'headache-first-after-40', 'headache-first'),
    )
  return questions.filter((question) => question !== false)
}

const ELEVEN = Array.from({ length: 11 }, (_, value) => String(value))

const unanswered = (symptom: Symptom): boolean =>
  listedSigns(symptom).some((sign) => !ASKED_SEPARATELY.includes(sign) && symptom.signs[sign] === undefined)

const partQuestions = (area: Area | null): readonly PainQuestion[] => {
  const parts = area === null ? undefined : PARTS[area]
  return parts === undefined ? [] : [{ key: parts.key, field: 'area', values: parts.values }]
}

const apart = (signs: Symptom['signs'], sign: Sign, key: string): PainQuestion | false =>
  signs[sign] === undefined && { key, field: 'signs', values: [sign] }

/** Judged by rows of their own (rules.md §5 "Only skin or nail, cramp, stitch or numb toes"). */
const isMinor = ({ tissue }: Symptom): boolean =>
  tissue === 'skin' || tissue === 'cramp' || tissue === 'stitch' || tissue === 'numb-toes'

const UPPER: readonly string[] = [
  'head',
  'jaw',
  'neck',
  'shoulder',
  'arm',
  'chest',
  'ribs',
  'belly',
  'stitch',
  'upper-back',
]
const isLegs = (area: Area | null): boolean => area === null || !UPPER.includes(AREAS[area].region)

const BONY: readonly string[] = ['shin', 'foot', 'toe', 'ankle', 'groin', 'hip', 'pelvis', 'thigh']
const isBony = (area: Area | null): boolean => area !== null && BONY.includes(AREAS[area].region)
