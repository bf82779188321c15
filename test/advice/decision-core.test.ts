import { beforeAll, describe, expect, test } from 'vitest'
import { judgeNote } from '../../src/advice/judge-note.ts'
import type { PainFacts } from '../../src/advice/pain-facts.ts'
import { factsOf } from './facts.ts'

// The core of the decision, enumerated completely: every combination of the ordered inputs of rules.md §5.
// An axis lists its values from the mildest to the gravest; `unknown` stands apart and must lie between the ends (P5).
interface Axis {
  readonly name: string
  readonly ordered: readonly Partial<PainFacts>[]
  readonly unknown?: Partial<PainFacts>
}

const symptom = factsOf().symptom

const AXES: readonly Axis[] = [
  { name: 'severity', ordered: Array.from({ length: 11 }, (_, severity) => ({ severity, painless: severity === 0 })) },
  {
    name: 'trend',
    ordered: [{ trend: 'improves' }, { trend: 'unchanged' }, { trend: 'worsens' }],
    unknown: { trend: 'unknown' },
  },
  {
    name: 'gait',
    ordered: [{ gait: 'normal' }, { gait: 'stiff-both-sides' }, { gait: 'changed' }],
    unknown: { gait: 'unknown' },
  },
  {
    name: 'place',
    ordered: [
      { twoSidedDiffuse: true, local: false, spread: 'diffuse' },
      { twoSidedDiffuse: false, local: true, spread: 'one-spot' },
    ],
    unknown: { twoSidedDiffuse: false, local: false, spread: 'unknown' },
  },
  {
    name: 'quality',
    ordered: [{ quality: 'dull' }, { quality: 'stiff' }, { quality: 'sharp' }],
    unknown: { quality: 'unknown' },
  },
  {
    name: 'tissue',
    ordered: [
      { tissue: 'muscle' },
      { tissue: 'tendon' },
      { tissue: 'kneecap' },
      { tissue: 'joint' },
      { tissue: 'bone' },
    ],
    unknown: { tissue: 'unknown' },
  },
  {
    name: 'next morning',
    ordered: [
      { nextMorning: 'back' },
      { nextMorning: 'not-yet-due' },
      { nextMorning: 'not-back' },
      { nextMorning: 'not-back-72h' },
    ],
    unknown: { nextMorning: 'unknown' },
  },
  { name: 'consecutive runs', ordered: [{ runsInRow: 1 }, { runsInRow: 2 }, { runsInRow: 3 }] },
  { name: 'experience', ordered: [{ experienced: true }, { experienced: false }] },
  {
    name: 'daily life',
    ordered: [{ symptom: { ...symptom, dailyLife: 'no' } }, { symptom: { ...symptom, dailyLife: 'yes' } }],
    unknown: { symptom },
  },
]

const valuesOf = ({ ordered, unknown }: Axis) => (unknown === undefined ? ordered : [...ordered, unknown])
const SIZES = AXES.map((axis) => valuesOf(axis).length)
const STRIDES = SIZES.map((_, index) => SIZES.slice(index + 1).reduce((product, size) => product * size, 1))
const STATES = SIZES.reduce((product, size) => product * size, 1)

// One byte a state: activity in tens, care in ones.
const levels = new Uint8Array(STATES)
const aOf = (state: number): number => Math.floor((levels[state] as number) / 10)
const cOf = (state: number): number => (levels[state] as number) % 10
const laxer = (one: number, other: number): boolean => aOf(one) < aOf(other) || cOf(one) < cOf(other)

const tell = (state: number): string =>
  AXES.map(
    ({ name }, axis) => `${name} ${Math.floor(state / (STRIDES[axis] as number)) % (SIZES[axis] as number)}`,
  ).join(', ')

beforeAll(() => {
  const facts = { ...factsOf() } as { -readonly [K in keyof PainFacts]: PainFacts[K] }
  const fill = (axis: number, from: number): void => {
    if (axis === AXES.length) {
      const { level } = judgeNote(facts, null)
      levels[from] = level.a * 10 + level.c
      return
    }
    valuesOf(AXES[axis] as Axis).forEach((value, index) => {
      Object.assign(facts, value)
      fill(axis + 1, from + index * (STRIDES[axis] as number))
    })
  }
  fill(0, 0)
})

/** The first few states in which a step to a graver value gives laxer advice. */
function relaxations(axis: number, mild: number, grave: number): readonly string[] {
  const stride = STRIDES[axis] as number
  const found: string[] = []
  for (let state = 0; state < STATES && found.length < 3; state++) {
    if (Math.floor(state / stride) % (SIZES[axis] as number) !== mild) continue
    const graver = state + (grave - mild) * stride
    if (laxer(graver, state)) found.push(`${tell(state)}: ${levels[state]} → ${levels[graver]}`)
  }
  return found
}

describe(`the decision core, all ${STATES.toLocaleString('en')} states`, () => {
  AXES.forEach((axis, index) => {
    test(`P2, P4, P15: advice is never laxer for a graver ${axis.name}`, () => {
      for (let value = 1; value < axis.ordered.length; value++) {
        expect(relaxations(index, value - 1, value)).toEqual([])
      }
    })
    if (axis.unknown === undefined) return
    test(`P5: an unknown ${axis.name} is never laxer than its best value, nor stricter than its worst`, () => {
      const unknown = axis.ordered.length
      expect(relaxations(index, 0, unknown)).toEqual([])
      expect(relaxations(index, unknown, axis.ordered.length - 1)).toEqual([])
    })
  })

  test('every activity from as planned to no exercise is reached', () => {
    expect(new Set([...levels].map((level) => Math.floor(level / 10)))).toEqual(new Set([0, 1, 2, 3]))
  })
})
