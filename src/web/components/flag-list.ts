import { type Html, html, NOTHING } from '../../lib/html.ts'
import { FLAG_LEVELS } from '../../model/flag.ts'
import type { ReportAnswer } from '../../model/schemas/answers.ts'
import { explained } from './reasons.ts'
import { flagShape } from './state-shape.ts'

type Flag = ReportAnswer['flags'][number]

/** What changed fast, the gravest first, each opening its explanation. */
export function flagList(flags: readonly Flag[], title: string): Html {
  if (flags.length === 0) return NOTHING
  const sorted = flags.toSorted((one, other) => FLAG_LEVELS.indexOf(other.level) - FLAG_LEVELS.indexOf(one.level))
  return html`<section class="flags"><h2>${title}</h2>
<ul>${sorted.map(
    ({ id, level, message, sources }) =>
      html`<li>${explained(id, html`${flagShape(level)} <span class="level">${level}</span> · ${message}`, sources)}</li>`,
  )}</ul></section>`
}
