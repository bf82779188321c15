import assert from 'node:assert/strict'
import type { PainFacts } from '../../../src/advice/pain-facts.ts'
import type { RuleMatch } from '../../../src/advice/rule.ts'

const NO_SIGNS = { has: () => false } as const
const answered = (
  field: 'painkiller' | 'dailyLife' | 'stairs' | 'atRest' | 'disturbsSleep' | 'unsure' | 'suddenOnset',
) => ({
  symptom: { [field]: 'no' },
})

/** What a note is like without the input that stands behind a figure of a reason; of a figure that only dresses it, nothing. */
const WITHOUT: Readonly<Record<string, { readonly symptom?: object } & Partial<Omit<PainFacts, 'symptom'>>>> = {
  area: { area: null },
  side: { twoSidedDiffuse: true, local: false, symptom: { side: 'both' } },
  spread: { spread: 'diffuse', twoSidedDiffuse: true, local: false },
  severity: { severity: 0, severityGuessed: false, painless: true },
  guessed: { severityGuessed: false },
  experienced: { experienced: true },
  trend: { trend: 'improves' },
  worse: { trend: 'improves' },
  gait: { gait: 'normal' },
  quality: { quality: 'dull' },
  tissue: { tissue: 'muscle' },
  nextMorning: { nextMorning: 'back' },
  runsInRow: { runsInRow: 1 },
  failed: { selfCheckFailed: false },
  days: { daysIntoBout: 0 },
  danger: { danger: null, conditions: [] },
  conditions: { conditions: [] },
  age: { age: null },
  again: { daysSinceHeadache: null },
  sudden: answered('suddenOnset'),
  dailyLife: answered('dailyLife'),
  stairs: answered('stairs'),
  atRest: answered('atRest'),
  disturbsSleep: answered('disturbsSleep'),
  painkiller: answered('painkiller'),
  unsure: answered('unsure'),
  ...Object.fromEntries(
    ['signs', 'walking', 'onLoad', 'hop', 'breathless', 'intolerable', 'locking', 'stays', 'gone', 'infected'].map(
      (key) => [key, NO_SIGNS],
    ),
  ),
  ...Object.fromEntries(
    ['headache', 'settled', 'firstAfter', 'oneSided'].map((key) => [key, { ...NO_SIGNS, area: null }]),
  ),
  // Worked out from the others.
  mild: {},
  support: {},
  eased: {},
  tight: {},
  sameDay: {},
  emergency: {},
}

/** The note as it would be had nothing been said of what a reason cites. */
export function withoutCited(facts: PainFacts, because: RuleMatch['because']): PainFacts {
  let bare = facts
  for (const [key, value] of Object.entries(because)) {
    const change = WITHOUT[key]
    assert.ok(change !== undefined, `nobody has said what "${key}" cites`)
    // A sign that a reason says is not there is no sign it rests on.
    if (value === false) continue
    bare = { ...bare, ...change, symptom: { ...bare.symptom, ...change.symptom } }
  }
  return bare
}
