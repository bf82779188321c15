import { AREAS, type Area } from '../../model/area.ts'
import { type Answer, GAITS, NO_SYMPTOM, QUALITIES, type Sign, type Symptom, TRENDS } from '../../model/symptom.ts'
import type { Meaning, Situation } from '../lexicon/words.ts'
import type { NamedSeverity } from '../text/numbers.ts'
import { isAboutAnotherTime, situationAnswer } from '../text/situations.ts'
import type { ScopedFacts } from './attach.ts'
import type { Fact, Reading } from './facts.ts'

/** rules.md §5: a place or pain word without a number. */
export const DEFAULT_SEVERITY = 3

type Signs = Partial<Record<Sign, boolean>>

/** Signs that a situation answers besides its own field. */
const SIGN_OF: Readonly<Partial<Record<Situation, Sign>>> = {
  walking: 'walking-hurts',
  hopping: 'hop-hurts',
  pressing: 'tender-to-press',
  load: 'hurts-on-load',
  'first-thing': 'worst-first-thing-in-the-morning',
}

/** True if the facts say that something hurts or is wrong; `alone` for a text that names no place. */
export function hurts(facts: readonly Fact[], alone: boolean): boolean {
  const weakScale = facts.some(({ severity }) => severity?.scale === true && severity.value >= 1)
  return facts.some(({ means, stance, severity }) => {
    if (stance !== 'yes') return false
    if (severity !== null) return !alone && severity.value >= 1
    if (means.requiresPainEvidence === true) return false
    if (means.weak === true && alone && !weakScale) return false
    return (
      means.pain !== undefined ||
      means.sign !== undefined ||
      means.exception === true ||
      (weakScale && (means.trend ?? means.gait) !== undefined)
    )
  })
}

/** True if the facts say that nothing hurts there. */
export function isWell(reading: Reading, facts: readonly Fact[], alone: boolean): boolean {
  return facts.some((fact) => {
    const { means, stance, severity } = fact
    if (severity !== null) return severity.value === 0
    if (isAboutAnotherTime(reading, fact)) return false
    if (means.well === true) return (!alone || means.nothing === true) && stance === 'yes'
    return (
      stance === 'no' &&
      means.pain !== undefined &&
      (means.sign === undefined || means.area !== undefined) &&
      // "No sharp pain" leaves a dull one; what is not even stiff is well.
      (means.quality === undefined || means.quality === 'stiff') &&
      means.tissue === undefined
    )
  })
}

/** Everything known of one place. Of contradicting words the more serious holds; a number beats a word. */
export function compileSymptom(reading: Reading, scoped: ScopedFacts, well: boolean): Symptom {
  const { facts } = scoped
  const place = withFreeSide(scoped)
  const stated = facts.filter(({ stance }) => stance === 'yes').map(({ means }) => means)
  const situation = (which: Situation): Answer =>
    strictest(facts.filter(({ means }) => means.situation === which).map((fact) => situationAnswer(reading, fact)))
  const answer = (field: 'dailyLife' | 'atRest' | 'disturbsSleep' | 'painkiller' | 'afterRun'): Answer =>
    strictest(facts.map((fact) => answerOf(fact, field)))
  const severity = severityOf(facts, stated, well)
  const signs = signsOf(reading, facts)
  const tissue = tissueOf(place.area, stated)
  const trend = trendOf(stated, severity)
  const spreads = stated.flatMap(({ spread }) => spread ?? [])
  return {
    ...NO_SYMPTOM,
    area: place.area,
    side: place.side,
    spread: spreads.includes('one-spot') ? 'one-spot' : (place.spread ?? spreads[0] ?? null),
    ...severity,
    quality: last(
      QUALITIES,
      stated.map(({ quality }) => quality),
    ),
    trend,
    notRunSince: stated.some(({ notRunSince }) => notRunSince === true),
    onsetM: onsetOf(facts, stated),
    suddenOnset: strictest(stated.map(({ sudden }) => sudden ?? null)),
    gait: last(
      GAITS,
      stated.map(({ gait }) => gait),
    ),
    ...tissue,
    dailyLife: strictest([answer('dailyLife'), situation('daily'), situation('walking')]),
    stairs: situation('stairs'),
    atRest: strictest([answer('atRest'), situation('rest')]),
    disturbsSleep: strictest([answer('disturbsSleep'), situation('night')]),
    painkiller: answer('painkiller'),
    afterRun: strictest([answer('afterRun'), situation('after-run')]),
    trigger: stated.find(({ trigger }) => trigger !== undefined)?.trigger ?? null,
    hoursAfterTrigger: hoursOf(stated),
    unsure: stated.some(({ unsure }) => unsure === true) ? 'yes' : 'unknown',
    signs: placeSigns(place.area, place.side, signs, facts, severity.severity),
  }
}

/** "Quads sore, both sides": a side that stands apart from its place. */
function withFreeSide({ place, facts }: ScopedFacts): Pick<ScopedFacts['place'], 'area' | 'side' | 'spread'> {
  const free = [
    ...new Set(
      facts.flatMap(({ means, stance }) => (stance === 'yes' && means.area === undefined ? (means.side ?? []) : [])),
    ),
  ]
  const sided = place.area === null || AREAS[place.area].sided
  if (free.length === 0 || !sided) return place
  const side = place.side ?? (free.length > 1 ? 'both' : free[0]!)
  const muscle = place.area !== null && AREAS[place.area].usualTissue === 'muscle'
  return {
    ...place,
    side,
    spread: place.spread ?? (side === 'both' && free.includes('both') && muscle ? 'diffuse' : null),
  }
}

function strictest(answers: readonly (Answer | null)[]): Answer {
  if (answers.includes('yes')) return 'yes'
  return answers.includes('no') ? 'no' : 'unknown'
}

function answerOf(
  { means, stance }: Fact,
  field: 'dailyLife' | 'atRest' | 'disturbsSleep' | 'painkiller' | 'afterRun',
): Answer {
  const value = means[field]
  if (value === undefined || stance === 'hedged') return 'unknown'
  if (stance === 'no') return value === 'yes' ? 'no' : 'unknown'
  return value
}

/** The most serious of an ordered field's values that was stated. */
function last<T>(order: readonly T[], values: readonly (T | undefined)[]): T | null {
  return order.findLast((value) => values.includes(value)) ?? null
}

type Severity = Pick<
  Symptom,
  'severity' | 'severityGuessed' | 'severityAtStart' | 'severityAtEnd' | 'severityNextMorning'
>

function severityOf(facts: readonly Fact[], stated: readonly Meaning[], well: boolean): Severity {
  const named = facts.flatMap(({ severity }) => severity ?? [])
  const at = (when: 'start' | 'end' | 'morning'): number | null =>
    named.filter((one) => one.when === when).reduce<number | null>((top, { value }) => Math.max(top ?? 0, value), null)
  const times = { severityAtStart: at('start'), severityAtEnd: at('end'), severityNextMorning: at('morning') }
  if (named.length > 0) return { ...times, ...highest(named) }
  if (well) return { ...times, severity: 0, severityGuessed: false }
  const words = stated.flatMap(({ pain }) => pain ?? [])
  return { ...times, severity: words.length === 0 ? DEFAULT_SEVERITY : Math.max(...words), severityGuessed: true }
}

function highest(named: readonly NamedSeverity[]): Pick<Severity, 'severity' | 'severityGuessed'> {
  const severity = Math.max(...named.map(({ value }) => value))
  return { severity, severityGuessed: !named.some(({ value, guessed }) => value === severity && !guessed) }
}

function trendOf(
  stated: readonly Meaning[],
  { severityAtStart: start, severityAtEnd: end }: Severity,
): Symptom['trend'] {
  const words = stated.map(({ trend }) => trend)
  if (start === null || end === null) return last(TRENDS, words)
  const course = end > start ? 'worsens' : end === start ? 'unchanged' : 'improves'
  return last(TRENDS, [course, ...words.filter((word) => word === 'worsens')])
}

function onsetOf(facts: readonly Fact[], stated: readonly Meaning[]): number | null {
  const named = facts.flatMap(({ onsetM }) => onsetM ?? [])
  if (stated.some(({ fromStart }) => fromStart === true)) return 0
  return named.length === 0 ? null : Math.min(...named)
}

function tissueOf(area: Area | null, stated: readonly Meaning[]): Pick<Symptom, 'tissue' | 'tissueSaid'> {
  const words = stated.flatMap(({ tissue }) => tissue ?? [])
  // Bone named beside anything else stays bone: the stricter reading.
  const word = words.includes('bone') ? 'bone' : (words.findLast((tissue) => tissue !== 'muscle') ?? words[0])
  // A belly that cramps is no leg cramp, and a cramp in the chest no cramp at all.
  const outOfPlace = word === 'cramp' && area !== null && ['belly', 'upper-belly', 'chest'].includes(area)
  if (word !== undefined && !outOfPlace) return { tissue: word, tissueSaid: true }
  return { tissue: area === null ? null : AREAS[area].usualTissue, tissueSaid: false }
}

function hoursOf(stated: readonly Meaning[]): number | null {
  const days = stated.find(({ daysAgo }) => daysAgo !== undefined)?.daysAgo
  return days === undefined || !stated.some(({ trigger }) => trigger !== undefined) ? null : days * 24
}

/** Signs of the facts: reported true, denied false; stated and denied is true. */
export function signsOf(reading: Reading | null, facts: readonly Fact[]): Signs {
  const signs: Signs = {}
  const set = (sign: Sign, value: boolean): void => {
    signs[sign] = (signs[sign] ?? false) || value
  }
  for (const fact of facts) {
    const { means, stance } = fact
    if (means.sign !== undefined && stance !== 'hedged')
      set(means.sign, stance === 'yes' && !(means.dailyLife === 'no'))
    const sign = means.situation === undefined ? undefined : SIGN_OF[means.situation]
    const answer = sign === undefined || reading === null ? null : situationAnswer(reading, fact)
    if (sign !== undefined && answer !== null) set(sign, answer === 'yes')
  }
  return signs
}

/** Signs that follow from where it is: a swollen calf, a hot joint, a chest or jaw that hurts, a stitch that stays. */
function placeSigns(
  area: Area | null,
  side: Symptom['side'],
  signs: Signs,
  facts: readonly Fact[],
  severity: number | null,
): Signs {
  const out: Signs = { ...signs }
  const goes = facts.some(({ means, stance }) => means.goesTo === true && stance === 'yes')
  const alongNerve = facts.some(({ means, stance }) => means.quality === 'sharp' && stance === 'yes')
  if (goes && (out['numb-or-tingling'] === true || alongNerve)) out.radiating = true
  if (area === null) return out
  if (area === 'head' && (signs['headache-sudden-or-worst'] === true || signs['headache-one-sided'] === true))
    out.headache = true
  // Sore to press and the bone named: S1-13.
  if (out['tender-to-press'] === true && facts.some(({ means, stance }) => stance === 'yes' && means.tissue === 'bone'))
    out['bony-tenderness'] = true
  const warm = facts.some(({ means, stance }) => means.fainterSign === 'hot-red-joint' && stance === 'yes')
  const stated = (test: (means: Meaning) => boolean): boolean =>
    facts.some(({ means, stance }) => stance === 'yes' && test(means))
  const leg = area === 'legs' && side !== 'both' && warm
  if ((area === 'calf' || leg) && side !== 'both' && (signs.swelling === true || (warm && severity !== 0)))
    out['calf-swollen-warm'] = true
  if (AREAS[area].usualTissue === 'joint' || area === 'toe' || area === 'kneecap') {
    if (warm && (signs.swelling === true || signs.redness === true)) out['hot-red-joint'] = true
  }
  const skin = stated(({ tissue }) => tissue === 'skin')
  if (
    area === 'chest' &&
    !skin &&
    severity !== 0 &&
    out['chest-pain'] === undefined &&
    out['chest-tightness'] === undefined
  ) {
    out[stated(({ quality }) => quality === 'stiff') ? 'chest-tightness' : 'chest-pain'] = true
  }
  if (area === 'head' && out.headache === true && stated(({ goneWithinHours }) => goneWithinHours === true))
    out['headache-settled-within-hours'] = true
  if (area === 'side-stitch') {
    const trend = facts.findLast(({ means, stance }) => means.trend !== undefined && stance === 'yes')?.means.trend
    if (trend !== undefined) out['stitch-goes-on'] = trend !== 'improves'
    else if (stated(({ goneOnStopping }) => goneOnStopping === true)) out['stitch-goes-on'] = false
  }
  // Landing on it is load: a groin or the front of a hip that cannot hop is S1-30's.
  if ((area === 'groin' || area === 'hip-front') && out['hop-hurts'] === true) out['hurts-on-load'] = true
  // A locked knee is a sign, a locked calf is a stiff one.
  if (out.locking !== undefined && !['knee', 'hip', 'ankle'].includes(AREAS[area].region)) delete out.locking
  if (
    (area === 'neck' || area === 'shoulder') &&
    stated(({ quality, sign }) => quality === 'stiff' || sign === 'tender-to-press')
  )
    out['stiff-tender-turning-head'] = true
  return out
}
