import { SHOE_WORDS as W } from '#words/shoes.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { ShoeLine } from '../../model/shoe.ts'
import { hidden, postForm } from '../components/forms.ts'

export interface ShoesPage {
  readonly shoes: readonly ShoeLine[]
  /** What was typed to add a pair, and what is wrong with it, by the name of its field. */
  readonly typed: Readonly<Partial<Record<ShoeField, string>>>
  readonly wrong: Readonly<Partial<Record<ShoeField, string>>>
  readonly today: string
  readonly format: Format
}

export type ShoeField = 'name' | 'already'

/** Every pair with how far it has run, the worn ones first; each is retired or taken out again with a tap. */
export function shoesView(page: ShoesPage, token: string): Html {
  const { shoes } = page
  const lists = [
    [W.worn, shoes.filter(({ retiredOn }) => retiredOn === null)],
    [W.retired, shoes.filter(({ retiredOn }) => retiredOn !== null)],
  ] as const
  return html`<header class="headline"><h1>${W.title}</h1></header><p class="quiet">${W.how}</p>
${shoes.length === 0 ? html`<p>${W.none}</p>` : NOTHING}
${lists.map(([title, those]) => (those.length === 0 ? NOTHING : html`<section><h2>${title}</h2><ul class="shoes">${those.map((shoe) => line(shoe, page, token))}</ul></section>`))}
<section id="add"><h2>${W.add}</h2>${postForm(token, '/shoes', fields(page), 'typed')}</section>`
}

function line(shoe: ShoeLine, { shoes, today, format }: ShoesPage, token: string): Html {
  const { name, distanceM, beforeM, runs, unmeasured, first, last, retiredOn } = shoe
  const most = Math.max(1, ...shoes.map((each) => each.distanceM))
  const act = (verb: string, words: string): Html =>
    postForm(
      token,
      `/shoes/${verb}`,
      html`${hidden('name', name)}<button class="plain">${words}<span class="unseen">: ${name}</span></button>`,
    )
  const besides = [
    W.runs(runs),
    ...(first === null || last === null ? [] : [W.span(format.date(first, today), format.date(last, today))]),
    ...(beforeM > 0 ? [W.before(format.distance(beforeM))] : []),
    ...(unmeasured > 0 ? [W.unmeasured(unmeasured)] : []),
    ...(retiredOn === null ? [] : [W.retiredOn(format.date(retiredOn, today))]),
  ]
  return html`<li><h3>${runs === 0 ? name : html`<a href="/log?${new URLSearchParams({ q: name }).toString()}">${name}</a>`}</h3><p class="shoe-km"><strong>${format.distance(distanceM)}</strong><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="${((distanceM / most) * 100).toFixed(1)}" height="6" fill="var(--bar)"/></svg></p>
<p class="quiet">${besides.join(' · ')}</p><div class="acts">${retiredOn === null ? act('retire', W.retire) : act('wear', W.wear)}${runs === 0 ? act('remove', W.remove) : NOTHING}</div></li>`
}

function fields({ typed, wrong, format }: ShoesPage): Html {
  const one = (key: ShoeField, label: string, hint: string, more: Html): Html => {
    const error = wrong[key]
    return html`<label>${label}<input name="${key}" value="${typed[key] ?? ''}" placeholder="${hint}" autocomplete="off"${more}${error === undefined ? NOTHING : html` aria-invalid="true" aria-describedby="wrong-${key}"`}>${error === undefined ? NOTHING : html`<span class="wrong-field" id="wrong-${key}">${error}</span>`}</label>`
  }
  return html`${one('name', W.name, W.nameHint, html` maxlength="100"`)}${one('already', W.already(format), '0', html` maxlength="8" inputmode="decimal"`)}<p><button class="main">${W.save}</button></p>`
}
