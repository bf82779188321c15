import fc from 'fast-check'
import { AREA_NAMES, AREAS } from '../../../src/model/area.ts'
import type { PainNote } from '../../../src/model/pain-note.ts'
import { type Sign, TISSUES } from '../../../src/model/symptom.ts'
import { GRAVE } from '../any-facts.ts'
import { noteOn, on } from '../log.ts'

/** The day the advice is asked for; notes are of it or of the two days before. */
export const DAY = 3

/** A note of any place, kind and sign. */
export const anyNote: fc.Arbitrary<PainNote> = fc
  .record({
    area: fc.constantFrom(null, ...AREA_NAMES),
    side: fc.constantFrom('left', 'both', null),
    severity: fc.integer({ min: 0, max: 10 }),
    tissue: fc.constantFrom(...TISSUES, null),
    quality: fc.constantFrom('dull', 'stiff', 'sharp', null),
    trend: fc.constantFrom('improves', 'unchanged', 'worsens', null),
    gait: fc.constantFrom('normal', 'normal', 'changed', null),
    spread: fc.constantFrom('diffuse', 'diffuse', null),
    trigger: fc.constantFrom('race', null),
    painkiller: fc.constantFrom('no', 'no', 'no', 'yes'),
    disturbsSleep: fc.constantFrom('no', 'no', 'no', 'yes'),
    dailyLife: fc.constantFrom('no', 'no', 'unknown', 'yes'),
    signs: fc.oneof(
      { weight: 2, arbitrary: fc.constant<readonly Sign[]>([]) },
      { weight: 3, arbitrary: fc.subarray([...GRAVE], { minLength: 1, maxLength: 2 }) },
    ),
    ago: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ signs, ago, trigger, side, area, ...symptom }) =>
    noteOn(
      DAY - ago,
      {
        ...symptom,
        area,
        side: area === null || AREAS[area].sided ? side : null,
        trigger,
        hoursAfterTrigger: trigger === null ? null : 24,
        signs: Object.fromEntries((signs as readonly Sign[]).map((sign) => [sign, true])),
      },
      { nextMorning: ago === 0 ? null : { answer: 'back', severity: null, answeredOn: on(DAY) } },
    ),
  )
