import { HEADINGS, madeBy, PAGE_WORDS } from '#words/report.ts'
import { citation, howSure } from '#words/sources.ts'
import { html, type Markup } from '../../lib/markup.ts'
import { VERSION } from '../../lib/version.ts'
import { withoutCommand } from '../../lib/without-command.ts'
import { isSourceKey } from '../../model/sources.ts'
import { SHOWN } from '../shown.ts'
import type { WeekReport } from '../week-form.ts'
import { folded, item, list, section } from './parts.ts'

/** What is unknown, and what would help. */
export function unknown({ answer }: WeekReport): readonly Markup[] {
  const items = answer.unknown.map(({ text }) => item('?', withoutCommand(text)))
  return section(HEADINGS.unknown, 'unknown', folded(items, SHOWN.unknown))
}

/** When to seek help: always there. */
export function help({ answer }: WeekReport): readonly Markup[] {
  return section(HEADINGS.help, 'help', list(answer.advice.seekHelp.map((text) => item('!', text))))
}

/** Every source named above, in full, with how sure it is. */
export function footer({ analysis, answer }: WeekReport): Markup {
  const keys = [...answer.advice.reasons, ...answer.flags].flatMap(({ sources }) => sources.map(({ id }) => id))
  const sources = [...new Set(keys)].filter(isSourceKey)
  return html`<footer><p><strong>${answer.disclaimer}</strong> ${madeBy(VERSION, analysis.rulesVersion)}</p>${
    sources.length === 0
      ? null
      : html`<h3>${PAGE_WORDS.sources}</h3><div class="sources">${list(
          sources.map((key) => item('', `${key}: ${citation(key)} — ${howSure(key)}`)),
        )}</div>`
  }</footer>`
}
