import type { z } from 'zod'
import { SHOE_WORDS as W } from '#words/shoes.ts'
import type { Format } from '../../lib/format.ts'
import { plainText } from '../../lib/plain-text.ts'
import type { shoesAnswer } from '../../model/schemas/kept-answers.ts'
import { item } from './lines.ts'

/** Each pair in two lines: how far it has run, and what is known beside. */
export function shoeList(shoes: Readonly<z.infer<typeof shoesAnswer>['shoes']>, today: string, format: Format): string {
  if (shoes.length === 0) return W.noneYet
  return shoes
    .flatMap(({ name, distanceM, beforeM, runs, unmeasured, first, last, retiredOn }) => [
      `${format.distance(distanceM).padStart(10)}  ${plainText(name)}`,
      ...item(
        ' ',
        [
          W.runs(runs),
          ...(first === null || last === null ? [] : [W.span(format.date(first, today), format.date(last, today))]),
          ...(beforeM > 0 ? [W.before(format.distance(beforeM))] : []),
          ...(unmeasured > 0 ? [W.unmeasured(unmeasured)] : []),
          ...(retiredOn === null ? [] : [W.retiredOn(format.date(retiredOn, today))]),
        ].join(' · '),
      ),
    ])
    .join('\n')
}
