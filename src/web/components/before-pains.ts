import { FLAG_WORDS } from '#words/flags/index.ts'
import { byChance, ofPains, HISTORY_WORDS as WORDS } from '#words/history.ts'
import { flagLane, shareMark } from '../../drawings/flag-lanes.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { FlagHistoryOfLog, HistoryFlag } from '../../model/flag-history.ts'
import { comparedFlags, type HistoryLines, historyLines } from '../../report/history-lines.ts'
import { postForm } from './forms.ts'

/** What the section shows, and what the runner stated about the notes, as typed. */
export interface BeforePains extends FlagHistoryOfLog {
  readonly notedSince: string | null
  readonly notNoted: string | null
}

/** Lanes drawn at once; the rest is folded. */
const LANES = 6

/** Which flags came before the pains, and how often they come anyway: it changes no flag and no advice. */
export function beforePains(shown: BeforePains, token: string, format: Format): Html {
  const { history } = shown
  const lines = historyLines(history, format)
  return html`<section id="before-pains" class="before-pains"><h2>${WORDS.title}</h2><p class="quiet">${WORDS.about}</p>
${lines.sentences.map((sentence) => html`<p>${sentence}</p>`)}
${lanes(shown, format)}
<details class="table"><summary>${WORDS.asTable}</summary>${table(lines)}</details>
${pains(lines)}
<p class="quiet">${lines.always}</p>
<details><summary>${WORDS.ask}</summary>${postForm(
    token,
    '/trends/noted',
    html`<label>${WORDS.askSince}<input type="date" name="noted-since" value="${shown.notedSince ?? ''}"></label><label>${WORDS.askNot}<input name="not-noted" value="${shown.notNoted ?? ''}" placeholder="2025-07..2025-08" maxlength="400" autocomplete="off"></label><p><button>${WORDS.askKeep}</button></p>`,
    'typed',
  )}</details></section>`
}

/** The primary flag and what the log says something of come first; never by how many pains a flag stood before. */
function lanes(shown: BeforePains, format: Format): Html {
  const compared = comparedFlags(shown.history)
  if (compared.length === 0) return NOTHING
  const speaks = ({ role, state }: HistoryFlag): boolean =>
    role === 'primary' || state === 'leans' || state === 'stands-out'
  const order = [...compared.filter(speaks), ...compared.filter((flag) => !speaks(flag))]
  const [first, rest] = [order.slice(0, LANES), order.slice(LANES)]
  const list = (flags: readonly HistoryFlag[]): Html =>
    html`<ul class="flag-lanes">${flags.map((flag) => lane(shown, flag, format))}</ul>`
  return html`${list(first)}
<p class="quiet lane-legend">${WORDS.legend}</p>
${rest.length === 0 ? NOTHING : html`<details><summary>${WORDS.fold(rest.length)}</summary>${list(rest)}</details>`}`
}

function lane(shown: BeforePains, flag: HistoryFlag, format: Format): Html {
  const hasPains = flag.painsCounted > 0
  const words = hasPains ? WORDS.beside(ofPains(flag), byChance(flag, format)) : WORDS.noPains
  return html`<li><a href="/rules#${flag.id}">${FLAG_WORDS[flag.id].title}</a>${flagLane(shown, flag)}<span class="beside">${hasPains ? shareMark(shown, flag) : NOTHING}<span>${words}</span></span></li>`
}

function table({ rows, notCompared }: HistoryLines): Html {
  const head = WORDS.head.slice(0, rows[0]?.length ?? 0)
  const rest =
    notCompared.length === 0
      ? NOTHING
      : html`<h3>${WORDS.notCompared}</h3><ul>${notCompared.map((text) => html`<li>${text}</li>`)}</ul>`
  if (rows.length === 0) return rest
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${WORDS.title}"><table><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map(
    ([name = '', ...cells]) =>
      html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>${rest}`
}

function pains({ pains: all }: HistoryLines): Html {
  if (all.length === 0) return NOTHING
  return html`<h3>${WORDS.pains}</h3><ul>${all.map(({ counted, text }) => html`<li>${text}${counted ? html` <span class="quiet">· ${WORDS.counted}</span>` : NOTHING}</li>`)}</ul>`
}
