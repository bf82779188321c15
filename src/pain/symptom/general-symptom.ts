import type { Area } from '../../model/area.ts'
import { NO_SYMPTOM, type Sign, type Symptom } from '../../model/symptom.ts'
import { signsOf } from './compile-symptom.ts'
import type { Fact } from './facts.ts'
import { ALSO_WITH_PLACES, GENERAL_SIGNS, HEART_GROUPS, HEART_PLACES } from './general-signs.ts'

/**
 * Puts the signs of the whole body where they are judged together: with the chest, jaw or arm named in the note, else in a symptom of their own.
 * Signs that also change how a knee or calf is read stand there too.
 */
export function withGeneralSigns(places: readonly Symptom[], general: readonly Fact[]): readonly Symptom[] {
  const signs = togetherOnly(signsOf(null, general), general, places)
  const hearts = withEffortSign(places)
  if (Object.keys(signs).length === 0) return hearts
  const reported = Object.values(signs).includes(true)
  const host =
    HEART_PLACES.map((area) => hearts.findIndex((symptom) => symptom.area === area)).find((index) => index >= 0) ?? -1
  const head = hearts.findIndex(({ area }) => area === 'head')
  const at = host >= 0 ? host : head
  const also = Object.fromEntries(
    ALSO_WITH_PLACES.flatMap((sign) => (signs[sign] === undefined ? [] : [[sign, signs[sign]]])),
  )
  const symptoms = hearts.map((symptom, index) => ({
    ...symptom,
    signs: together(symptom.signs, also, index === at ? signs : {}),
  }))
  const coversAll =
    places.some(({ severity }) => severity !== 0) &&
    (Object.keys(signs) as Sign[]).every((sign) => ALSO_WITH_PLACES.includes(sign))
  if (at >= 0 || !reported || coversAll) return symptoms
  return [...symptoms, { ...NO_SYMPTOM, area: areaOf(signs), signs }]
}

/** Reported and denied is reported. */
function together(...all: readonly Partial<Record<Sign, boolean>>[]): Partial<Record<Sign, boolean>> {
  const out: Partial<Record<Sign, boolean>> = {}
  for (const [sign, there] of all.flatMap((signs) => Object.entries(signs) as [Sign, boolean][]))
    out[sign] = (out[sign] ?? false) || there
  return out
}

const areaOf = (signs: Partial<Record<Sign, boolean>>): Area | null =>
  signs['chest-pain'] === true || signs['chest-tightness'] === true ? 'chest' : signs.headache === true ? 'head' : null

/** Faint signs ("so hot", "sweating", "out of breath") count only beside a plain one or a place that may be the heart. */
function togetherOnly(
  plain: Partial<Record<Sign, boolean>>,
  general: readonly Fact[],
  places: readonly Symptom[],
): Partial<Record<Sign, boolean>> {
  const fainter = new Set(general.flatMap(({ means, stance }) => (stance === 'yes' ? (means.fainterSign ?? []) : [])))
  const beside =
    // Goose bumps in the heat: each is nothing by itself, both together are heat illness (D17).
    (fainter.has('overheated') && fainter.has('dry-skin')) ||
    Object.values(plain).includes(true) ||
    places.some(({ signs }) => signs.headache === true) ||
    places.some(
      ({ area, signs }) =>
        (area !== null && HEART_PLACES.includes(area) && signs['stiff-tender-turning-head'] !== true) ||
        signs['calf-swollen-warm'] === true,
    )
  if (!beside) return plain
  const signs = { ...plain }
  for (const { means, stance } of general) {
    if (means.fainterSign !== undefined && GENERAL_SIGNS.has(means.fainterSign) && stance === 'yes')
      signs[means.fainterSign] = true
  }
  return signs
}

/** A jaw that hurts in a run, or several of arm, jaw, neck, upper belly together (rules.md §5 "Free text", E38). */
function withEffortSign(places: readonly Symptom[]): readonly Symptom[] {
  const counts = ({ area, severity, signs, tissue }: Symptom): boolean =>
    area !== null &&
    HEART_GROUPS[area] !== undefined &&
    severity !== 0 &&
    // A blister named beside it is somewhere else: nobody has one on the jaw.
    (tissue !== 'skin' || area === 'jaw') &&
    signs['stiff-tender-turning-head'] !== true
  const groups = new Set(places.filter(counts).map(({ area }) => HEART_GROUPS[area!]))
  return places.map((symptom) =>
    counts(symptom) && (symptom.area === 'jaw' || groups.size >= 2)
      ? { ...symptom, signs: { ...symptom.signs, 'effort-discomfort-arm-jaw-neck-shoulder-belly': true } }
      : symptom,
  )
}
