import assert from 'node:assert/strict'
import fc from 'fast-check'
import { judgeNote } from '../../../src/advice/judge-note.ts'
import { atLeast, join, NO_LIMIT } from '../../../src/advice/level.ts'
import { anyLog, levelOf, on, painAdvice } from '../log.ts'
import { withoutCited } from './cited.ts'
import { overNotes, told } from './over-notes.ts'
import { never, type Property, property, SEED, show } from './property.ts'

/** P33: reasons are why, and nothing else is. */
export const REASON_PROPERTIES: readonly Property[] = [
  property(
    'P33',
    'the reasons given make the level, and each of their rules holds',
    overNotes((facts) => {
      const { level, reasons } = judgeNote(facts, null)
      assert.deepEqual(reasons.map((reason) => reason.level).reduce(join, NO_LIMIT), level)
      for (const { rule } of reasons) assert.notEqual(rule.check(facts), null)
    }),
  ),
  property(
    'P33',
    'without what a reason cites its rule says less',
    overNotes((facts) => {
      for (const { rule, because } of judgeNote(facts, null).reasons) {
        const before = rule.check(facts)?.level ?? NO_LIMIT
        const after = rule.check(withoutCited(facts, because))?.level ?? NO_LIMIT
        never(
          atLeast(after, before),
          () => `${rule.id} cites ${JSON.stringify(because)} and says ${show(before)} without it too: ${told(facts)}`,
        )
      }
    }),
  ),
  property('P33', 'without every note that reasons cite, nothing is left to say', (runs) =>
    fc.assert(
      fc.property(anyLog({ quiet: true, checks: true }), fc.integer({ min: 0, max: 40 }), (log, day) => {
        let left = log
        for (let round = 0; round <= log.notes.length; round += 1) {
          const { advice } = painAdvice(left, day)
          const cited = new Set(advice.reasons.map(({ because }) => because['noteId']))
          if (levelOf(advice).a === 0 && levelOf(advice).c === 0) return
          const notes = left.notes.filter(({ id }) => !cited.has(id))
          never(notes.length === left.notes.length, () => `${on(day)}: ${JSON.stringify(advice.reasons)} cites no note`)
          left = { ...left, notes }
        }
      }),
      { numRuns: Math.ceil(runs / 8), seed: SEED },
    ),
  ),
]
