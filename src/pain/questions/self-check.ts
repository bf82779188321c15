import type { Care } from '../../model/advice.ts'
import { CARES } from '../../model/advice.ts'
import { AREAS } from '../../model/area.ts'
import type { EpisodeHistory } from '../../model/episode-history.ts'
import type { Sign, Symptom } from '../../model/symptom.ts'
import { reportedQuietDays } from '../episodes/reported-quiet-days.ts'

/** In the order they are done; the first that hurts ends it. */
export const SELF_CHECK_STEPS = ['walk', 'squat', 'hop', 'run'] as const
export type SelfCheckStep = (typeof SELF_CHECK_STEPS)[number]

/** The guided self-check (S0-20 to S0-22). What fails a step stands beside it in the words table. */
export const SELF_CHECK: readonly { readonly step: SelfCheckStep; readonly eachSide: boolean }[] = [
  { step: 'walk', eachSide: false },
  { step: 'squat', eachSide: true },
  { step: 'hop', eachSide: true },
  { step: 'run', eachSide: false },
]

const GENTLE: readonly SelfCheckStep[] = ['walk', 'run']

/** Whether the check may be done, and what of it. */
export interface SelfCheckOffer {
  readonly offered: boolean
  readonly steps: readonly SelfCheckStep[]
  /** Why it is not offered, or why without hop and squat; keys of the words table. */
  readonly why: readonly string[]
}

/** P22: at this severity no check. */
const TOO_SEVERE = 4

/** Signs with care C3 and more (rules.md §5): no check while they last. */
const GRAVE_SIGNS: readonly Sign[] = [
  'bruising',
  'redness',
  'radiating',
  'giving-way',
  'hard-to-move',
  'numb-or-tingling',
  'cannot-bear-weight',
  'deformity',
  'calf-swollen-warm',
  'hot-red-joint',
  'fever',
  'dark-urine',
  'head-knock',
  'chest-pain',
  'chest-tightness',
  'effort-discomfort-arm-jaw-neck-shoulder-belly',
  'breathless-out-of-proportion',
  'fainted',
  'racing-or-irregular-heart',
  'overheated',
  'confused',
  'saddle-numbness',
  'bladder-or-bowel-change',
  'lost-consciousness',
  'double-vision',
  'weakness-or-speech',
]

/**
 * Whether the check may be offered for a place, and with which steps (P22). What the last painful note says counts until
 * later answers say that it is quiet (severity) or that nothing is felt any more (swelling and other signs).
 *
 * @param care the care level in force, where the caller knows it: C3 and more refuse the check.
 */
export function selfCheckOffered(history: EpisodeHistory, care: Care = 'none'): SelfCheckOffer {
  const painful = history.notes.filter(({ note }) => !note.diary && !note.painFree)
  const last = painful.at(-1)
  if (last === undefined) return { offered: true, steps: SELF_CHECK_STEPS, why: [] }
  const quiet = reportedQuietDays(history).findLast(({ date }) => date > last.note.date)?.quiet === true
  const answer = history.quietAnswers.findLast(({ date }) => date > last.note.date)
  const symptomFree = answer?.symptomFree === true
  const symptoms = painful.map(({ note }) => note.symptom)
  const refused = refusals(last.note.symptom, symptoms, quiet, symptomFree, care)
  if (refused.length > 0) return { offered: false, steps: [], why: refused }
  const gentle = withoutImpact(symptoms, history.runsInRow)
  return { offered: true, steps: gentle.length > 0 ? GENTLE : SELF_CHECK_STEPS, why: gentle }
}

function refusals(
  last: Symptom,
  all: readonly Symptom[],
  quiet: boolean,
  symptomFree: boolean,
  care: Care,
): readonly string[] {
  const why: string[] = []
  const has = (sign: Sign): boolean => last.signs[sign] === true
  // No number at all is no low number.
  if (!quiet && (last.severity === null || last.severity >= TOO_SEVERE)) why.push('severity')
  // A passed hop never clears a bone (P11).
  if (all.some(({ tissue, signs }) => tissue === 'bone' || signs['bony-tenderness'] === true)) why.push('bone')
  if (!symptomFree && has('swelling')) why.push('swelling')
  if (!symptomFree && GRAVE_SIGNS.some(has)) why.push('sign')
  if (CARES.indexOf(care) >= CARES.indexOf('professional-before-next-run')) why.push('care')
  return why
}

const NO_IMPACT_REGIONS: readonly string[] = ['groin', 'hip', 'pelvis']

/** Reasons for leaving out hop and squat. An unknown part of the place counts as the delicate one. */
function withoutImpact(symptoms: readonly Symptom[], runsInRow: number): readonly string[] {
  const why = new Set<string>()
  for (const { area, spread, signs, suddenOnset, quality, disturbsSleep } of symptoms) {
    const region = area === null ? null : AREAS[area].region
    if (region !== null && NO_IMPACT_REGIONS.includes(region) && area !== 'hip-outer') why.add('groin-or-hip')
    if (area === 'midfoot' || area === 'foot') why.add('midfoot')
    if ((region === 'shin' || area === 'heel') && spread !== 'diffuse') why.add('one-spot')
    if (signs['heard-a-pop'] === true) why.add('pop')
    if (area === 'calf' && (suddenOnset === 'yes' || quality === 'sharp')) why.add('calf-tear')
    if (disturbsSleep === 'yes') why.add('night-pain')
  }
  if (runsInRow >= 3) why.add('third-run')
  return [...why]
}
