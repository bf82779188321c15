import type { Area, Side } from './area.ts'
import type { Entered } from './entered-by.ts'
import type { Answer } from './symptom.ts'

/** `head-cold` alone asks for no return phase (rules.md §5 Ill). */
export const ILLNESSES = ['none', 'head-cold', 'fever', 'chest', 'gut', 'whole-body-aches'] as const
/** What kind of illness; `none` is known to be none. */
export type Illness = (typeof ILLNESSES)[number]

/** The answer "was it quiet today?" for one place (rules.md §5b quiet day). */
export interface QuietAnswer {
  readonly area: Area
  readonly side: Side | null
  /** ≤1/10 in daily life and on stairs, no limp, no painkiller. */
  readonly quiet: boolean
  /** No symptom at all. */
  readonly symptomFree: boolean
}

/** What the runner noted about a day, apart from any run. Null: not answered. */
export interface DayCheck extends Entered {
  readonly date: string
  readonly sleepHours: number | null
  readonly sleptBadly: Answer
  readonly restingHrBpm: number | null
  readonly tired: Answer
  /** General soreness without a place, 0–10. */
  readonly soreness: number | null
  readonly illness: Illness | null
  /** First day free of fever, chest, gut and whole-body signs without medicine. */
  readonly illnessFreeSince: string | null
  /** Palpitations or undue breathlessness in or after an illness. */
  readonly palpitations: Answer
  readonly restDay: Answer
  readonly quiet: readonly QuietAnswer[]
  readonly text: string
}

/** A day without any answer. */
export function emptyDay(date: string): DayCheck {
  return {
    date,
    sleepHours: null,
    sleptBadly: 'unknown',
    restingHrBpm: null,
    tired: 'unknown',
    soreness: null,
    illness: null,
    illnessFreeSince: null,
    palpitations: 'unknown',
    restDay: 'unknown',
    quiet: [],
    text: '',
  }
}
