import type { Line } from '../../model/advice.ts'
import { AREAS } from '../../model/area.ts'
import type { EpisodeLife } from '../episode-state/index.ts'
import { isHeadache } from '../episode-state/quiet-days.ts'
import type { PainFacts } from '../pain-facts.ts'
import type { RecoveryInput } from './index.ts'
import { type Lines, line } from './lines.ts'

/** D13, P24: with any of these nothing is pressed, rolled, warmed or stretched. */
const NO_PRESSING = [
  'swelling',
  'bruising',
  'redness',
  'hot-red-joint',
  'bony-tenderness',
  'calf-swollen-warm',
  'tender-to-press',
  'heard-a-pop',
] as const

/** Where cold, compression and putting it up make sense. */
const LIMBS = new Set(['thigh', 'knee', 'shin', 'calf', 'achilles', 'ankle', 'foot', 'toe', 'arm'])

const notPressed = (facts: PainFacts): boolean =>
  NO_PRESSING.some((sign) => facts.has(sign)) || facts.tissue === 'bone' || facts.quality === 'sharp'

const numb = (facts: PainFacts): boolean => facts.has('numb-or-tingling') || facts.tissue === 'numb-toes'

const isMuscle = ({ tissue }: PainFacts): boolean => tissue === 'muscle' || tissue === 'cramp'

/** Self-care by what hurts. Nothing in it is exercise at A3, presses where pressing harms, or names a drug (P24). */
export function soothingLines(
  { level, sore, referred }: RecoveryInput,
  open: readonly EpisodeLife[],
  facts: readonly PainFacts[],
  standing: readonly PainFacts[],
): Lines {
  const painful = facts.filter(({ painless }) => !painless)
  const pressing = standing.some(notPressed)
  const wanted: Line[] = []
  const avoid: Line[] = []
  if (pressing) avoid.push(line('no-massage-heat'))
  const cooled = painful.filter((one) => !isMuscle(one) && one.tissue !== 'skin' && onLimb(one))
  if (cooled.length > 0 && !standing.some((one) => one.has('calf-swollen-warm'))) {
    wanted.push(line(standing.some(numb) ? 'protect-no-ice' : level.c >= 3 ? 'protect-unload' : 'protect-load-ice'))
  }
  const soreMuscle = sore || painful.some(isMuscle)
  if (soreMuscle && !pressing && level.c < 3) wanted.push(line('roller-massage'))
  if (soreMuscle && level.c < 3) wanted.push(line('eat-and-drink'))
  if (level.a < 3 && level.c < 3 && (open.some(({ doms }) => doms) || (sore && level.a < 2))) {
    wanted.push(line('easy-movement'))
  }
  // D21: both at once, what it is and that moving helps.
  if (level.c < 3 && open.some(({ doms }) => doms)) wanted.push(line('soreness-course'))
  if (facts.some(isHeadache)) wanted.push(line('water-shade'))
  if (
    open.some(({ reasons }) => reasons.some(({ reason }) => reason.rule.id === 'still-growing' && reason.level.c === 2))
  )
    wanted.push(line('growth-plate'))
  if (open.some(({ ladder }) => ladder?.byPlan === true)) wanted.push(line('ask-run-walk-plan'))
  if (painful.some(({ symptom }) => symptom.painkiller === 'yes')) avoid.push(line('no-painkiller-to-run'))
  if (level.a <= 1 && !referred && soreMuscle && !pressing) wanted.push(line('warm-up'))
  if (level.a <= 1 && facts.length > 0) wanted.push(line('ask-next-morning'))
  return { do: wanted, avoid }
}

const onLimb = ({ area }: PainFacts): boolean => area !== null && LIMBS.has(AREAS[area].region)
