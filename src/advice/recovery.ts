import type { Budget, Line } from '../model/advice.ts'
import { AREAS } from '../model/area.ts'
import type { Allowance } from './budget.ts'
import type { EpisodeLife } from './episode-life.ts'
import type { Level } from './level.ts'
import type { PainFacts } from './pain-facts.ts'

const line = (key: string, detail: Line['detail'] = {}): Line => ({ key, detail })

export interface RecoveryInput {
  readonly level: Level
  readonly lives: readonly EpisodeLife[]
  readonly budget: Budget | null
  readonly allowances: readonly Allowance[]
  readonly ill: boolean
  readonly sessionCapped: boolean
}

/** D13, P24: with any of these nothing is pressed, rolled, warmed or stretched. */
const NO_PRESSING = [
  'swelling',
  'bruising',
  'redness',
  'hot-red-joint',
  'bony-tenderness',
  'calf-swollen-warm',
  'tender-to-press',
] as const

const notPressed = (facts: PainFacts): boolean =>
  NO_PRESSING.some((sign) => facts.has(sign)) || facts.tissue === 'bone' || facts.quality === 'sharp'

const numb = (facts: PainFacts): boolean => facts.has('numb-or-tingling') || facts.tissue === 'numb-toes'

/** What to do and what to leave out, made concrete (S3-12 to S3-16) and fitting together (P24). */
export function recovery(input: RecoveryInput): { readonly do: readonly Line[]; readonly avoid: readonly Line[] } {
  const { level } = input
  const open = input.lives.filter((life) => life.open && life.facts !== null)
  const facts = open.map((life) => life.facts as PainFacts)
  if (level.c === 5) return { do: [line('emergency-call')], avoid: [line('no-exercise'), line('do-not-drive')] }
  if (level.c === 4) return { do: [line('same-day-care')], avoid: [line('no-exercise')] }
  const todo: Line[] = careLines(level, open)
  const avoid: Line[] = []
  if (level.a === 3) {
    avoid.push(line('no-exercise'))
    if (input.ill) todo.push(line('rest-fluids'))
  } else if (level.a === 2) {
    const limits = stopLines(level, facts)
    todo.push(...limits.do)
    avoid.push(...limits.avoid)
  } else {
    const run = runLines(input)
    todo.push(...run.do)
    avoid.push(...run.avoid)
  }
  const soothe = soothing(level, open, facts)
  todo.push(...soothe.do)
  avoid.push(...soothe.avoid)
  return { do: unique(todo), avoid: unique(avoid) }
}

/** With whom: physio for C2, doctor or physio for C3, doctor for bone (RULES §5). */
function careLines(level: Level, open: readonly EpisodeLife[]): Line[] {
  if (level.c < 2) return []
  const bone = open.some(({ reasons }) =>
    reasons.some(({ reason }) => reason.rule.id === 'bone-stress-pattern' || reason.rule.id === 'groin-on-load'),
  )
  if (level.c === 3) return [line(bone ? 'see-doctor-first' : 'see-professional-first')]
  return [line('book-physio')]
}

function stopLines(level: Level, facts: readonly PainFacts[]): { do: Line[]; avoid: Line[] } {
  const unloaded = level.c >= 3 || facts.some(({ tissue }) => tissue === 'bone')
  const todo = [line(unloaded ? 'non-weight-bearing' : 'cross-train')]
  const avoid = [line('no-running')]
  if (unloaded) avoid.push(line('no-weight-bearing-exercise'))
  if (facts.length > 0) todo.push(line('quiet-day-answers'))
  return { do: todo, avoid }
}

function runLines({ level, budget, allowances, lives, sessionCapped }: RecoveryInput): { do: Line[]; avoid: Line[] } {
  if (budget === null) return { do: [], avoid: [] }
  const todo: Line[] = []
  const avoid: Line[] = []
  const trial = allowances.some(({ id }) => id === 'trial')
  if (trial) todo.push(line('trial-run', { minutes: 30, longestRunM: budget.longestRunM }))
  else if (level.a === 0)
    todo.push(
      line(sessionCapped ? 'hold-longest' : 'run-as-planned', {
        longestRunM: budget.longestRunM,
        distanceM: budget.distanceM,
      }),
    )
  else todo.push(line('shorter-week', { longestRunM: budget.longestRunM, distanceM: budget.distanceM }))
  if (level.a === 1 && !budget.hard) todo.push(line('easy-effort'))
  if (budget.walkBreaks) todo.push(line('walk-first', { minutes: 5 }), line('walk-breaks'))
  if (allowances.some(({ dayBetween }) => dayBetween)) todo.push(line('day-between'))
  else todo.push(line('rest-days', { days: budget.restDays }))
  if (!budget.hard) avoid.push(line('no-hard'))
  if (level.a === 1) {
    const knee = lives.some(({ open, facts }) => open && facts?.area === 'kneecap')
    if (knee) avoid.push(line('no-downhill-stairs'))
    else if (
      budget.descentM !== null &&
      allowances.some(({ slopePerKmM, slope }) => slopePerKmM !== null || slope < 1)
    ) {
      avoid.push(line('less-downhill', { descentM: budget.descentM }))
    }
    avoid.push(line('no-new-ground'))
  }
  return { do: todo, avoid }
}

/** Self-care by what hurts; only where there is pain and care is asked for. */
function soothing(
  level: Level,
  open: readonly EpisodeLife[],
  facts: readonly PainFacts[],
): { do: Line[]; avoid: Line[] } {
  if (facts.length === 0) return { do: [], avoid: [] }
  const todo: Line[] = []
  const avoid: Line[] = []
  const pressing = facts.some(notPressed)
  const painful = facts.filter(({ painless }) => !painless)
  if (pressing) avoid.push(line('no-massage-heat'))
  // Compression never with signs of a clot, ice never on numb skin.
  if (
    !facts.some((one) => one.has('calf-swollen-warm')) &&
    painful.some(({ tissue }) => tissue !== 'muscle' && tissue !== 'skin' && tissue !== 'stitch')
  ) {
    todo.push(line(facts.some(numb) ? 'protect-no-ice' : 'protect-load-ice'))
  }
  if (!pressing && level.c < 3 && painful.some(({ tissue }) => tissue === 'muscle')) todo.push(line('roller-massage'))
  if (open.some(({ doms }) => doms)) todo.push(line('easy-movement'))
  if (painful.some(({ symptom }) => symptom.painkiller === 'yes')) avoid.push(line('no-painkiller-to-run'))
  for (const { area } of painful) {
    if (area !== null && HINTED.has(AREAS[area].region)) todo.push(line(`hint-${hintOf(area)}`))
  }
  if (level.a <= 1) todo.push(line('ask-next-morning'))
  return { do: todo, avoid }
}

/** Regions with a body-part hint in `words/` (S1-17 to S1-30). Hints say "may be" and never lower anything (D18, P18). */
const HINTED = new Set(['neck', 'shoulder', 'lower-back', 'hip', 'knee', 'shin', 'achilles', 'foot'])

function hintOf(area: keyof typeof AREAS): string {
  switch (area) {
    case 'outer-knee':
    case 'kneecap':
    case 'patellar-tendon':
    case 'hip-front':
    case 'hip-outer':
    case 'heel':
    case 'plantar-fascia':
      return area
    default:
      return AREAS[area].region
  }
}

function unique(lines: readonly Line[]): readonly Line[] {
  const seen = new Set<string>()
  return lines.filter(({ key }) => !seen.has(key) && seen.add(key))
}
