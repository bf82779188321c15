import assert from 'node:assert/strict'
import fc from 'fast-check'
import { makeFormat } from '../../../src/lib/format.ts'
import type { Advice } from '../../../src/model/advice.ts'
import type { PainNote } from '../../../src/model/pain-note.ts'
import type { Sign } from '../../../src/model/symptom.ts'
import { emergencyText, headlineSentence, lineText } from '../../../src/words/en/advice.ts'
import { phaseText } from '../../../src/words/en/phases.ts'
import { questionText } from '../../../src/words/en/questions.ts'
import { reasonSentence } from '../../../src/words/en/rules.ts'
import { logOf } from '../../make/log.ts'
import { GRAVE } from '../any-facts.ts'
import { levelOf, painAdvice, runOn } from '../log.ts'
import { finding } from '../row-cases.ts'
import { anyNote, DAY } from './any-note.ts'
import { never, type Property, property, SEED } from './property.ts'

const format = makeFormat({ units: 'km' })

interface Offered {
  readonly advice: Advice
  readonly notes: readonly PainNote[]
  readonly done: ReadonlySet<string>
  readonly left: ReadonlySet<string>
}

const overOffers = (claim: (offered: Offered) => void) => (runs: number) =>
  fc.assert(
    fc.property(
      fc.uniqueArray(anyNote, { minLength: 1, maxLength: 2, selector: ({ id }) => id }),
      fc.boolean(),
      (notes, flagged) => {
        const log = logOf({ runs: [1, 2, 3].map((day) => runOn(day, 6)), notes })
        const findings = flagged ? [finding('descent-spike', 'note', { date: '2026-01-08' })] : []
        const { advice } = painAdvice(log, DAY, { findings })
        const keys = (lines: Advice['do']): ReadonlySet<string> => new Set(lines.map(({ key }) => key))
        // "No pain" without a place is about nothing in particular.
        const placed = notes.filter(({ painFree, symptom }) => !(painFree && symptom.area === null))
        claim({ advice, notes: placed, done: keys([...advice.do, ...advice.know]), left: keys(advice.avoid) })
      },
    ),
    { numRuns: runs, seed: SEED },
  )

const some = (notes: readonly PainNote[], ...signs: readonly Sign[]): boolean =>
  notes.some(({ symptom }) => signs.some((sign: Sign) => symptom.signs[sign] === true))

/** D13: what must not be pressed, rolled, warmed or stretched. */
const NOT_PRESSED: readonly Sign[] = [
  'swelling',
  'bruising',
  'redness',
  'hot-red-joint',
  'bony-tenderness',
  'calf-swollen-warm',
]
const PRESSING = ['roller-massage', 'warm-up'] as const
const EXERCISE = /^(cross-train|non-weight|easy-movement|trial|run-as|shorter|hold|warm-up|walk|softer|coping|quicker)/
const WEIGHT_BEARING = /^(cross-train|easy-movement)/
/** The two lines that offer cold and a bandage. */
const COLD = ['protect-load-ice', 'protect-unload'] as const

const told = ({ notes, done, left }: Offered): string =>
  JSON.stringify({ notes: notes.map(({ symptom }) => symptom), do: [...done], avoid: [...left] })

const textsOf = (advice: Advice): readonly string[] => [
  headlineSentence(advice, format),
  ...advice.reasons.map((reason) => reasonSentence(reason, format)),
  ...[...advice.do, ...advice.avoid, ...advice.know, ...advice.seekHelp].map((line) => lineText(line, format)),
  ...advice.questions.map((question) => questionText(question, format)),
  ...advice.phases.map((phase) => phaseText(phase, format)),
  ...(advice.emergency === null ? [] : emergencyText(advice, null)),
]

/** What is offered fits together, and nothing is claimed that cannot be known. */
export const OFFER_PROPERTIES: readonly Property[] = [
  property(
    'P24',
    'nothing is massaged, rolled, warmed or stretched where it is swollen, bruised, red, sharp, bone or perhaps a clot',
    overOffers((offered) => {
      const delicate =
        some(offered.notes, ...NOT_PRESSED) ||
        offered.notes.some(({ symptom: { tissue, quality } }) => tissue === 'bone' || quality === 'sharp')
      if (delicate) for (const key of PRESSING) never(offered.done.has(key), () => `${key}: ${told(offered)}`)
      if (offered.left.has('no-massage-heat'))
        for (const key of PRESSING) never(offered.done.has(key), () => `${key} offered and left out: ${told(offered)}`)
    }),
  ),
  property(
    'P24',
    'no bandage where a clot may be, no ice on numb skin',
    overOffers((offered) => {
      if (!some(offered.notes, 'calf-swollen-warm', 'numb-or-tingling')) return
      for (const key of COLD) never(offered.done.has(key), () => `${key}: ${told(offered)}`)
    }),
  ),
  property(
    'P24',
    'bone, or a professional first, carries no weight; at no exercise none is offered',
    overOffers((offered) => {
      const { advice, notes, done } = offered
      const { a, c } = levelOf(advice)
      const exercise = [...done].filter((key) => EXERCISE.test(key))
      if (a === 3) assert.deepEqual(exercise, [], told(offered))
      if (c >= 3 || notes.some(({ symptom }) => symptom.tissue === 'bone'))
        assert.deepEqual(
          exercise.filter((key) => WEIGHT_BEARING.test(key)),
          [],
          told(offered),
        )
    }),
  ),
  property('P24', 'first aid for a limb is spelled out: protect, load, cold, bandage, up', () => {
    const text = lineText({ key: 'protect-load-ice', detail: {} }, format)
    for (const part of [/protect/i, /move|load/, /cool/, /bandage/, /put it up/]) assert.match(text, part)
  }),
  property(
    'P25',
    'ways of coping and of changing the stride stand only at "as planned", with no sign and no flag',
    overOffers((offered) => {
      const { advice, notes, done } = offered
      if (!done.has('coping') && !done.has('quicker-steps')) return
      const { a, c } = levelOf(advice)
      const flagged = advice.reasons.some(({ because }) => 'flagId' in because)
      never(a > 0 || c > 1 || some(notes, ...GRAVE) || flagged, () => told(offered))
    }),
  ),
  property(
    'P35',
    'no sentence claims what cannot be known, and when to seek help is always said',
    overOffers(({ advice }) => {
      const claims =
        /\b(safe|safely|healed|cured|diagnosed|diagnoses|predicts?|predicted|guarantee[ds]?|you have (an?|the)\b|no risk)\b/i
      for (const text of textsOf(advice)) never(text === '' || claims.test(text), () => text)
      assert.ok(advice.seekHelp.length >= 3)
      const { c } = levelOf(advice)
      assert.equal(advice.emergency !== null, c >= 4)
      if (c === 5) assert.match(emergencyText(advice, null)[0] ?? '', /^Is it there now.*Call 112/)
    }),
  ),
]
