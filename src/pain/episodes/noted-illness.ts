import { daysBetween } from '../../lib/local-date.ts'
import { type DayCheck, emptyDay, type Illness } from '../../model/day-check.ts'
import type { PainNote } from '../../model/pain-note.ts'

/** What a day says of an illness, from a day check or from a note; `ill`: flu, covid, an infection, with or without fever. */
export interface IllDay {
  readonly date: string
  readonly illness: Illness | 'ill' | null
  readonly illnessFreeSince: string | null
}

/** Gravest first. */
const NOTED = ['fever', 'ill', 'head-cold'] as const

/** rules.md §5 "Two nets": an import's words hold nothing back for longer than this until somebody has confirmed them. */
const SUGGESTION_HOLDS_DAYS = 2

/** The illness notes tell of, one entry a note. Only a day check ends one: words raise. */
export function notedIllness(notes: readonly PainNote[], asOf: string): readonly IllDay[] {
  return notes.flatMap(({ date, status, symptom }): IllDay[] => {
    const illness = NOTED.find((sign) => symptom.signs[sign] === true)
    if (illness === undefined || status === 'dismissed' || date > asOf) return []
    if (status === 'suggested' && daysBetween(date, asOf) > SUGGESTION_HOLDS_DAYS) return []
    return [{ date, illness, illnessFreeSince: null }]
  })
}

/** The day checks as the training load looks at them: a day with an illness in the runner's own notes was one, too. */
export function withNotedIllness(checks: readonly DayCheck[], notes: readonly PainNote[]): readonly DayCheck[] {
  const own = notes.filter(
    ({ status, symptom: { signs } }) => status === 'own' && (signs.fever === true || signs.ill === true),
  )
  const illOn = new Set(own.map(({ date }) => date))
  if (illOn.size === 0) return checks
  const checked = new Set(checks.map(({ date }) => date))
  const ill = (check: DayCheck): DayCheck => ({ ...check, illness: 'whole-body-aches' })
  return [
    ...checks.map((check) => (illOn.has(check.date) ? ill(check) : check)),
    ...[...illOn].filter((date) => !checked.has(date)).map((date) => ill(emptyDay(date))),
  ]
}
