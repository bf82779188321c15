import { SIGNS } from '../../src/model/symptom.ts'
import type { Words } from '../../src/pain/lexicon/words.ts'
import { expand, swallowedSigns, unrankedConflicts } from './expand.ts'

/** A sign that is told in fewer wordings than this is told by luck. */
const FEWEST_WORDINGS = 3

/** Signs that no words tell alone: they follow from a place, a situation or an answer. */
const TOLD_OTHERWISE: ReadonlySet<string> = new Set([
  'headache-first-after-40',
  'headache-settled-within-hours',
  'stitch-goes-on',
])

/** What is wrong with a language's tables, in a line each; the package is not built with any. */
export function lexiconFaults({ rows, frames }: Pick<Words, 'rows' | 'frames'>): readonly string[] {
  const conflicts = unrankedConflicts(rows).map(
    ({ phrase, meanings }) => `"${phrase}" has two meanings of one rank: ${meanings.join(' and ')}`,
  )
  const swallowed = swallowedSigns(rows).map(({ line, sign }) => `the harmless "${line}" hides the sign ${sign}`)
  const wordings = new Map<string, number>()
  const add = (sign: string | undefined, more: number): void => {
    if (sign !== undefined) wordings.set(sign, (wordings.get(sign) ?? 0) + more)
  }
  for (const { say, means } of rows) add(means.sign ?? means.fainterSign, say.flatMap(expand).length)
  for (const { of, means } of frames)
    add(
      means.sign,
      of.reduce((product, group) => product * group.split('|').length, 1),
    )
  const few = SIGNS.filter((sign) => (wordings.get(sign) ?? 0) < FEWEST_WORDINGS && !TOLD_OTHERWISE.has(sign)).map(
    (sign) => `the sign ${sign} has ${wordings.get(sign) ?? 0} wordings, fewer than ${FEWEST_WORDINGS}`,
  )
  return [...conflicts, ...swallowed, ...few]
}
