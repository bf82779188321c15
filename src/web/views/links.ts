import { daysText, LINK_WORDS } from '#words/links.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { LINK_DAYS, LINK_KINDS, type Link } from '../../model/link.ts'
import { choice, hidden, option, postForm } from '../components/forms.ts'
import { dropZone } from '../components/import-panel.ts'

const USUAL_DAYS = 14

/** The athlete's own links: those that are good, and a new one. @param address of the one that was made just now */
export function linksView(links: readonly Link[], address: string | null, token: string, format: Format): Html {
  const made =
    address === null
      ? NOTHING
      : html`<div class="notice" role="status"><p>${LINK_WORDS.made}</p><p><input readonly aria-label="${LINK_WORDS.title}" value="${address}"></p></div>`
  return html`<header class="headline"><h1>${LINK_WORDS.title}</h1><p>${LINK_WORDS.what}</p></header>
${made}
${links.length === 0 ? html`<p class="quiet">${LINK_WORDS.none}</p>` : html`<ul class="runners">${links.map((link) => line(link, token, format))}</ul>`}
<section><h2>${LINK_WORDS.make}</h2>${form(token)}</section>`
}

function line({ id, kind, label, untilMs, looks }: Link, token: string, format: Format): Html {
  const revoke = postForm(token, '/links/revoke', [
    hidden('id', id),
    html`<button class="plain">${LINK_WORDS.revoke}</button>`,
  ])
  return html`<li><h2><bdi>${label === '' ? LINK_WORDS.kinds[kind] : label}</bdi></h2><p>${LINK_WORDS.kinds[kind]}</p><p class="quiet">${LINK_WORDS.ends(untilMs, looks, kind, format)}</p>${revoke}</li>`
}

function form(token: string): Html {
  const kinds = LINK_KINDS.toReversed().map((kind, at) =>
    choice('radio', 'kind', kind, LINK_WORDS.kinds[kind], at === 0),
  )
  return postForm(
    token,
    '/links',
    html`<fieldset><legend>${LINK_WORDS.kind}</legend>${kinds}</fieldset>
<p><label for="link-label">${LINK_WORDS.label}</label><input id="link-label" name="label" maxlength="60" autocomplete="off"></p>
<p><label for="link-days">${LINK_WORDS.days}</label><select id="link-days" name="days">${LINK_DAYS.map((days) => option(String(days), daysText(days), days === USUAL_DAYS))}</select></p>
<p>${choice('checkbox', 'conditions', 'yes', LINK_WORDS.withConditions, false)}</p><p class="quiet">${LINK_WORDS.sheetShows}</p>
<button>${LINK_WORDS.make}</button>`,
  )
}

/** What somebody sees who was sent a link for an upload. */
export const sendView = (name: string, token: string): Html =>
  html`<header class="headline"><h1>${LINK_WORDS.sendTitle}</h1><p>${LINK_WORDS.sendWhy(name)}</p></header>${dropZone(token)}`

/** A link that leads nowhere. */
export const overView = (): Html =>
  html`<header class="headline"><h1>${LINK_WORDS.over}</h1><p>${LINK_WORDS.overWhy}</p></header>`
