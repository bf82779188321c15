import type { EpisodeLife } from './episode-state/index.ts'

const BONE_RULES = new Set(['bone-stress-pattern', 'groin-on-load', 'sudden-foot-pain'])

/** Bone is a doctor's to look at; the rest of C3 may be a physio's too (rules.md §5 headline sentence). */
export function needsDoctor(lives: readonly EpisodeLife[]): boolean {
  return lives.some(
    ({ open, reasons, facts }) =>
      open &&
      (facts?.tissue === 'bone' || reasons.some(({ reason }) => BONE_RULES.has(reason.rule.id) && reason.level.c >= 3)),
  )
}
