import type { Budget, Line } from '../../model/advice.ts'
import { AREAS } from '../../model/area.ts'
import type { Settings } from '../../model/settings.ts'
import { isBonePlace } from '../bone-places.ts'
import type { EpisodeLife } from '../episode-state/index.ts'
import { wholeCheckOffered } from '../episode-state/quiet-days.ts'
import type { Level } from '../level.ts'
import type { PainFacts } from '../pain-facts.ts'
import { hintOf } from './hints.ts'
import { line } from './lines.ts'

/** What is worth knowing on a day is chosen from. */
export interface KnowInput {
  readonly level: Level
  readonly open: readonly EpisodeLife[]
  readonly budget: Budget | null
  readonly settings: Settings
  readonly referred: boolean
  /** A load flag is in force. */
  readonly loaded: boolean
  /** Any flag is in force but the first mention of the pain itself. */
  readonly flagged: boolean
}

/** D9: easy is at most this share of the maximum heart rate (S2-16). */
const EASY_HEART_RATE = { from: 0.6, until: 0.7 }
/** D11: no change of the stride above this. */
const STRIDE_SEVERITY = 2
/** The coaches of the articles let heel raises be done in pain up to this. */
const RAISES_SEVERITY = 3
/** Hints for these places stand at C3 as well: they tell what to look for, and ask for no exercise. */
const ALSO_AT_C3 = new Set(['ankle', 'hip-outer'])
const SPEAKING_FOR = 3

/**
 * What the articles know of the situation and the runner need not do at once, the most telling first. What a coach would
 * add of his own is marked in its words, and stands last.
 */
export function knowLines(input: KnowInput): readonly Line[] {
  const { level } = input
  const facts = input.open.flatMap(({ facts: one }) => one ?? [])
  const painful = facts.filter(({ painless }) => !painless)
  if (level.c >= 4) return []
  const lines = [
    ...placeHints(input, painful),
    ...speaksFor(input, painful),
    ...whileRunning(input, painful),
    ...onRest(input, painful),
    ...context(input, painful),
    ...ofCoaches(input, painful),
  ]
  const seen = new Set<string>()
  return lines.filter(({ key }) => !seen.has(key) && seen.add(key))
}

function placeHints({ level }: KnowInput, painful: readonly PainFacts[]): readonly Line[] {
  const numb = painful.some(
    ({ tissue, has, area }) => tissue === 'numb-toes' || (has('numb-or-tingling') && isFoot(area)),
  )
  const hints = painful.flatMap(({ area }) => {
    const hint = hintOf(area)
    if (hint === null || (level.c >= 3 && !ALSO_AT_C3.has(hint)) || level.a === 3) return []
    return [line(`hint-${hint}`)]
  })
  return [...(numb ? [line('look-at-shoes')] : []), ...hints]
}

const isFoot = (area: PainFacts['area']): boolean =>
  area !== null && (AREAS[area].region === 'foot' || AREAS[area].region === 'toe')

/** S2-9, S2-13, S3-10: the five signs that speak for running, those of them that hold. */
function speaksFor({ level, referred }: KnowInput, painful: readonly PainFacts[]): readonly Line[] {
  const [only, ...others] = painful
  if (level.a > 1 || level.c > 1 || referred || only === undefined || others.length > 0) return []
  const signs = {
    mild: only.severity <= STRIDE_SEVERITY && !only.severityGuessed,
    dull: only.quality === 'dull' || only.quality === 'stiff',
    eases: only.trend === 'improves',
    stride: only.gait === 'normal',
    back: only.nextMorning === 'back',
  }
  return Object.values(signs).filter(Boolean).length < SPEAKING_FOR ? [] : [line('speaks-for-running', signs)]
}

function whileRunning(input: KnowInput, painful: readonly PainFacts[]): readonly Line[] {
  const { level, open, budget, settings, referred, flagged } = input
  if (level.a > 1 || level.c >= 3 || referred || budget === null || budget.distanceM === 0) return []
  const lines: Line[] = []
  const calm = open.every((life) => life.level.c <= 1) && painful.every((one) => !anySign(one))
  const sore = painful.length > 0
  // D12: never with a flag or a sign. D11: and only at a number the runner has named.
  if (level.a === 0 && sore && calm && !flagged) {
    lines.push(line('coping'))
    if (painful.every((one) => one.severity <= STRIDE_SEVERITY && one.gait !== 'changed'))
      lines.push(line('quicker-steps'))
  }
  if (sore && open.every((life) => life.facts === null || wholeCheckOffered(life.history))) {
    // P22: its words name squat and hop.
    lines.push(line('test-before-run'))
  }
  if (level.a === 1 && sore) lines.push(line('last-mile'))
  if (settings.maxHrBpm !== null && !budget.hard) {
    const { from, until } = EASY_HEART_RATE
    lines.push(
      line('easy-heart-rate', {
        fromBpm: Math.ceil(settings.maxHrBpm * from),
        untilBpm: Math.floor(settings.maxHrBpm * until),
      }),
    )
  }
  if (level.a === 1 && painful.some(({ area }) => area !== null && LEGS.has(AREAS[area].region))) {
    lines.push(line('softer-ground'))
  }
  return lines
}

const LEGS = new Set(['thigh', 'knee', 'shin', 'calf', 'achilles', 'ankle', 'foot', 'toe', 'hip'])

function onRest({ level, open, loaded }: KnowInput, painful: readonly PainFacts[]): readonly Line[] {
  const lines: Line[] = []
  if (level.c < 3 && painful.some(({ area }) => area !== null && AREAS[area].region === 'knee'))
    lines.push(line('form-check'))
  if (level.a >= 1 && level.a < 3 && level.c < 3 && (loaded || open.length > 0)) lines.push(line('adaptation-in-rest'))
  // S3-19: a race one clings to is a reason to talk to somebody.
  if (level.a >= 1 && level.c >= 1 && painful.length > 0) lines.push(line('race-talk'))
  return lines
}

function context({ level, loaded }: KnowInput, painful: readonly PainFacts[]): readonly Line[] {
  if (level.c >= 3) return []
  return [
    ...(loaded || (level.a === 2 && painful.length > 0) ? [line('mostly-overuse')] : []),
    ...(level.a <= 1 && painful.length > 0 ? [line('quarter-of-runners')] : []),
  ]
}

/** What a coach or physio would add of their own; no rule of the articles [M]. */
function ofCoaches({ level, open, referred }: KnowInput, painful: readonly PainFacts[]): readonly Line[] {
  const lines: Line[] = []
  const achilles = painful.some(
    (one) =>
      one.area !== null &&
      AREAS[one.area].region === 'achilles' &&
      one.severity <= RAISES_SEVERITY &&
      one.quality !== 'sharp' &&
      !anySign(one),
  )
  if (achilles && level.a <= 1 && level.c < 3 && !referred) lines.push(line('coach-heel-raises'))
  const bone = open.some(
    ({ facts, reasons }) => facts?.tissue === 'bone' || reasons.some(({ reason }) => BONE.has(reason.rule.id)),
  )
  if (bone && level.a < 3) lines.push(line('coach-bone'))
  if (level.c < 3 && level.a >= 1 && painful.some((one) => isBonePlace(one) && one.runsInRow >= 2)) {
    lines.push(line('coach-bone'))
  }
  return lines
}

const BONE = new Set(['bone-stress-pattern', 'groin-on-load', 'sudden-foot-pain'])

const anySign = ({ symptom: { signs } }: PainFacts): boolean => Object.values(signs).includes(true)
