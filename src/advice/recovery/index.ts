import type { Budget, Line } from '../../model/advice.ts'
import type { Allowance } from '../budget/index.ts'
import type { EpisodeLife } from '../episode-state/index.ts'
import type { Level } from '../level.ts'
import { needsDoctor } from '../needs-doctor.ts'
import type { PainFacts } from '../pain-facts.ts'
import { type Lines, line } from './lines.ts'
import { runLines } from './run-lines.ts'
import { soothingLines } from './soothing-lines.ts'
import { stopLines } from './stop-lines.ts'

/** What the lines of "do" and "leave out" are made from. */
export interface RecoveryInput {
  readonly level: Level
  readonly lives: readonly EpisodeLife[]
  readonly budget: Budget | null
  readonly allowances: readonly Allowance[]
  readonly ill: boolean
  /** Soreness reported for the day, without a place. */
  readonly sore: boolean
  /** §5d: no running advice. */
  readonly referred: boolean
  /** A run far longer than usual of late holds the longest one. */
  readonly sessionCapped: boolean
  /** A run with far more descent than usual of late holds the next one's. */
  readonly descentCapped: boolean
}

/** What to do and what to leave out, made concrete (S3-12 to S3-16) and fitting together (P24). */
export function recovery(input: RecoveryInput): Lines {
  const { level, referred } = input
  const open = input.lives.filter((life) => life.open && life.facts !== null)
  const facts = open.map((life) => life.facts as PainFacts)
  const standing = standingFacts(open)
  if (level.c === 5) return { do: [line('emergency-call')], avoid: [line('no-exercise'), line('do-not-drive')] }
  if (level.c === 4) return { do: [line('same-day-care')], avoid: [line('no-exercise')] }
  const danger = facts.some((one) => one.danger !== null)
  const first = danger ? [line('danger-first'), line('emergency-call')] : []
  const parts: Lines[] = [{ do: [...first, ...careLines(level, open, input)], avoid: [] }]
  if (level.a === 3) parts.push({ do: input.ill ? [line('rest-fluids')] : [], avoid: [line('no-exercise')] })
  else if (level.a === 2)
    parts.push(
      stopLines(
        level,
        facts,
        standing,
        open.some(({ needsClearance }) => !needsClearance),
      ),
    )
  else if (!referred) parts.push(runLines(input))
  parts.push(soothingLines(input, open, facts, standing))
  return { do: unique(parts.flatMap((part) => part.do)), avoid: unique(parts.flatMap((part) => part.avoid)) }
}

/** Of every note that still sets the level of its place, not of the last alone: what was sharp on Monday is not rolled on Tuesday. */
const standingFacts = (open: readonly EpisodeLife[]): readonly PainFacts[] => [
  ...new Set(open.flatMap(({ facts, reasons }) => [facts as PainFacts, ...reasons.map(({ facts: judged }) => judged)])),
]

/** Rules whose C2 is a doctor's to look at. */
const FOR_A_DOCTOR = new Set(['headache', 'danger-question', 'unexplained-discomfort', 'heat-signs'])

/** With whom: physio for C2, doctor or physio for C3, doctor for bone (rules.md §5); the one who treats it where somebody does. */
function careLines(level: Level, open: readonly EpisodeLife[], { referred, ill }: RecoveryInput): readonly Line[] {
  const refer = referred ? [line('referred')] : []
  if (level.c < 2) return refer
  if (level.c === 3) return [line(needsDoctor(open) ? 'see-doctor-first' : 'see-professional-first'), ...refer]
  const asking = open.filter((life) => life.level.c >= 2)
  if (asking.length === 0 && referred) return refer
  const doctor = asking.some(({ reasons }) =>
    reasons.some(({ reason }) => reason.level.c >= 2 && FOR_A_DOCTOR.has(reason.rule.id)),
  )
  if (doctor || (ill && asking.length === 0)) return [line('book-doctor'), ...refer]
  const treated = asking.length > 0 && asking.every((life) => life.treated)
  return [line(treated ? 'tell-who-treats-you' : 'book-physio'), ...refer]
}

function unique(lines: readonly Line[]): readonly Line[] {
  const seen = new Set<string>()
  return lines.filter(({ key }) => !seen.has(key) && seen.add(key))
}
