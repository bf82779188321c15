import { CLUB_WORDS, LOOK_WORDS, ROLE_WORDS } from '#words/club.ts'
import { type Html, html, NOTHING } from '../../../lib/html.ts'
import type { Look, Person } from '../../../model/club.ts'
import { SCOPES, type Scope } from '../../../model/scope.ts'
import { hidden, postForm } from '../../components/forms.ts'
import { lengthChoice, scopeBox } from './join.ts'

/** Somebody of the club, and what they are shown. */
export interface Sharing {
  readonly person: Person
  readonly scopes: ReadonlySet<Scope>
  /** As a date is written; null where nothing is shared. */
  readonly until: string | null
}

/** Who sees what of a log; each can be changed and ended. */
export function peopleView(sharings: readonly Sharing[], days: readonly number[], token: string): Html {
  return html`<header class="headline"><h1>${CLUB_WORDS.peopleTitle}</h1><p>${CLUB_WORDS.peopleLead}</p></header>
${sharings.length === 0 ? html`<p>${CLUB_WORDS.nobodyYet}</p>` : sharings.map((each) => sharingOf(each, days, token))}
<p class="acts"><a class="button" href="/looks">${CLUB_WORDS.looksTitle}</a> <a class="button" href="/leave">${CLUB_WORDS.leaveTitle}</a></p>`
}

function sharingOf({ person, scopes, until }: Sharing, days: readonly number[], token: string): Html {
  const form = html`${hidden('person', person.id)}<ul>${SCOPES.map((scope) => scopeBox(scope, scopes.has(scope)))}</ul>${lengthChoice(`days-${person.id}`, days, 180)}<p class="acts"><button>${CLUB_WORDS.share}</button></p>`
  return html`<section class="consent"><h2><bdi>${person.name}</bdi> <span class="quiet">${ROLE_WORDS[person.role]}</span></h2>
<p>${until === null ? CLUB_WORDS.seesNothing : CLUB_WORDS.seesNow(until)}</p>
${until === null ? NOTHING : postForm(token, '/people/revoke', html`${hidden('person', person.id)}<button>${CLUB_WORDS.revoke}</button>`, 'acts')}
<details${until === null ? NOTHING : html` open`}><summary>${CLUB_WORDS.change}</summary>${postForm(token, '/people/give', form)}</details></section>`
}

/** Who looked at what, the newest first. */
export function looksView(looks: readonly (Look & { readonly when: string })[]): Html {
  return html`<header class="headline"><h1>${CLUB_WORDS.looksTitle}</h1><p>${CLUB_WORDS.looksLead}</p></header>
${looks.length === 0 ? html`<p>${CLUB_WORDS.nobodyLooked}</p>` : html`<ul class="looks">${looks.map(({ personName, what, when }) => html`<li><span class="day">${when}</span> <bdi>${personName}</bdi>: ${LOOK_WORDS[what]}</li>`)}</ul>`}`
}
