import { AREAS } from '../../model/area.ts'
import type { Sign } from '../../model/symptom.ts'
import { level } from '../level.ts'
import type { PainRule } from '../rule.ts'

const SIGNS: readonly Sign[] = ['cannot-bear-weight', 'deformity', 'heard-a-pop', 'dark-urine', 'hot-red-joint']

/** RULES §5: seen the same day. */
export const sameDaySign: PainRule = {
  id: 'same-day-sign',
  row: 'sign',
  articles: ['S1-26', 'P38'],
  sources: ['first-aid', 'E40'],
  check: ({ has }) => {
    const there = SIGNS.filter((sign) => has(sign))
    return there.length > 0 ? { level: level(3, 4), because: { signs: there.join(' ') } } : null
  },
}

/** E40: a calf swollen and warm on one side; with breathlessness an emergency. */
export const calfClot: PainRule = {
  id: 'calf-clot-signs',
  row: 'sign',
  articles: ['P38'],
  sources: ['first-aid', 'E40'],
  check: ({ has }) =>
    has('calf-swollen-warm')
      ? {
          level: level(3, has('breathless-out-of-proportion') ? 5 : 4),
          because: { signs: 'calf-swollen-warm', breathless: has('breathless-out-of-proportion') },
        }
      : null,
}

const AFTER_HEAD_KNOCK: readonly Sign[] = [
  'vomiting',
  'confused',
  'drowsy',
  'stiff-neck',
  'lost-consciousness',
  'double-vision',
]

/** RULES §5: a knock on the head, and what makes it an emergency. */
export const headKnock: PainRule = {
  id: 'head-knock',
  row: 'sign',
  articles: ['P38'],
  sources: ['first-aid'],
  check: ({ has, area }) => {
    if (!has('head-knock')) return null
    const with_ = AFTER_HEAD_KNOCK.filter((sign) => has(sign))
    const emergency = with_.length > 0 || area === 'neck'
    return { level: level(3, emergency ? 5 : 4), because: { signs: ['head-knock', ...with_].join(' '), emergency } }
  },
}

/** E40: fever together with a bone, a joint or the skin that hurts; fever alone keeps one home. */
export const feverWithPain: PainRule = {
  id: 'fever-with-pain',
  row: 'sign',
  articles: ['P38'],
  sources: ['first-aid', 'E40'],
  check: ({ has, tissue, area }) => {
    if (!has('fever')) return null
    const usual = area === null ? null : AREAS[area].usualTissue
    const deep = [tissue, usual].some(
      (kind) => kind === 'bone' || kind === 'joint' || kind === 'kneecap' || kind === 'skin',
    )
    // A place whose tissue nobody knows may be bone.
    const unknown = tissue === 'unknown' && area !== null && AREAS[area].sided
    return { level: deep || unknown ? level(3, 4) : level(3, 1), because: { signs: 'fever', tissue, area } }
  },
}
