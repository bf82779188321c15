import { AREAS, type Area } from '../../model/area.ts'
import type { Condition } from '../../model/settings.ts'
import type { Sign } from '../../model/symptom.ts'
import { level } from '../level.ts'
import type { PainRule } from '../rule.ts'

const SIGNS: readonly Sign[] = [
  'cannot-bear-weight',
  'deformity',
  'heard-a-pop',
  'dark-urine',
  'hot-red-joint',
  'coughing-blood',
  'leg-will-not-lift',
  'sudden-testicle-pain',
  'red-streak',
  'urine-retention',
]

/** rules.md §5: seen the same day. */
export const sameDaySign: PainRule<'same-day-sign'> = {
  id: 'same-day-sign',
  row: 'sign',
  requirements: ['S1-26', 'P38'],
  sources: ['first-aid', 'E40'],
  check: ({ has }) => {
    const there = SIGNS.filter((sign) => has(sign))
    return there.length > 0 ? { level: level(3, 4), because: { signs: there } } : null
  },
}

/** rules.md §5: conditions with which a calf that hurts on one side may be a clot. */
const CLOT_CONDITIONS: readonly Condition[] = ['clotting', 'recent-surgery', 'pregnancy']

/** E40: a calf swollen and warm on one side, or one that hurts where a clot is likelier; with breathlessness an emergency. */
export const calfClot: PainRule<'calf-clot-signs'> = {
  id: 'calf-clot-signs',
  row: 'sign',
  requirements: ['P38'],
  sources: ['first-aid', 'E40'],
  check: ({ has, area, painless, symptom, conditions }) => {
    const risk = has('clot-risk') || conditions.some((condition) => CLOT_CONDITIONS.includes(condition))
    const hurts = area === 'calf' && (!painless || has('swelling')) && symptom.side !== 'both'
    if (!has('calf-swollen-warm') && !(risk && hurts)) return null
    const breathless = has('breathless-out-of-proportion')
    const sign = has('calf-swollen-warm') ? 'calf-swollen-warm' : 'clot-risk'
    return { level: level(3, breathless ? 5 : 4), because: { signs: [sign], breathless, conditions } }
  },
}

const AFTER_HEAD_KNOCK: readonly Sign[] = [
  'vomiting',
  'confused',
  'drowsy',
  'stiff-neck',
  'lost-consciousness',
  'double-vision',
]

/** rules.md §5: a knock on the head, and what makes it an emergency. */
export const headKnock: PainRule<'head-knock'> = {
  id: 'head-knock',
  row: 'sign',
  requirements: ['P38'],
  sources: ['first-aid'],
  check: ({ has, area, conditions }) => {
    if (!has('head-knock')) return null
    const with_ = AFTER_HEAD_KNOCK.filter((sign) => has(sign))
    // Who takes a blood thinner bleeds where others bruise.
    const emergency = with_.length > 0 || area === 'neck' || conditions.includes('clotting')
    return { level: level(3, emergency ? 5 : 4), because: { signs: ['head-knock', ...with_], emergency } }
  },
}

/** Where a fever may be of the spine; a muscle there must be named as one. */
const SPINE: readonly (Area | null)[] = ['neck', 'upper-back', 'lower-back']

/** rules.md §5 Ill, E40: fever together with a bone, a joint, the spine or the skin that hurts; of fever alone the day speaks. */
export const feverWithPain: PainRule<'fever-with-pain'> = {
  id: 'fever-with-pain',
  row: 'sign',
  requirements: ['P38'],
  sources: ['first-aid', 'E40'],
  check: ({ has, tissue, area, symptom }) => {
    if (!has('fever')) return null
    const usual = area === null ? null : AREAS[area].usualTissue
    const deep = [tissue, usual].some(
      (kind) => kind === 'bone' || kind === 'joint' || kind === 'kneecap' || kind === 'skin',
    )
    // A place whose tissue nobody knows may be bone.
    const unknown = tissue === 'unknown' && area !== null && AREAS[area].sided
    const spine = SPINE.includes(area) && symptom.tissue !== 'muscle'
    return deep || unknown || spine ? { level: level(3, 4), because: { signs: ['fever'], tissue, area } } : null
  },
}
