import fc from 'fast-check'
import { judgeNote } from '../../../src/advice/judge-note.ts'
import { atLeast, type Level } from '../../../src/advice/level.ts'
import type { PainFacts } from '../../../src/advice/pain-facts.ts'
import type { Clearance } from '../../../src/model/clearance.ts'
import type { Sign } from '../../../src/model/symptom.ts'
import { anyFacts, type Drawn, drawn, GRAVE } from '../any-facts.ts'
import { never, SEED, show } from './property.ts'

export const of = (facts: PainFacts, clearance: Clearance | null = null): Level => judgeNote(facts, clearance).level

/** A drawn note in one line, for a failure. */
export const told = (facts: PainFacts): string =>
  JSON.stringify({ ...facts, symptom: { ...facts.symptom }, signs: GRAVE.filter((sign) => facts.has(sign)) })

export const someSigns = fc.subarray([...GRAVE], { maxLength: 2 })

/** Holds a claim over drawn notes, with up to two signs. */
export const overNotes =
  (claim: (facts: PainFacts, given: Drawn, signs: readonly Sign[]) => void) =>
  (numRuns: number): void =>
    fc.assert(
      fc.property(
        anyFacts,
        fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: someSigns }),
        (given, signs) => claim(drawn(given, signs), given, signs),
      ),
      { numRuns, seed: SEED },
    )

export const stricter = (graver: Level, milder: Level, facts: PainFacts, what: string): void =>
  never(!atLeast(graver, milder), () => `${what}: ${show(milder)} became ${show(graver)} for ${told(facts)}`)
