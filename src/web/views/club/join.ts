import { CLUB_WORDS, ROLE_SEES, ROLE_WORDS, SCOPE_WORDS } from '#words/club.ts'
import { type Html, html, NOTHING } from '../../../lib/html.ts'
import type { AccountFault, Invitation } from '../../../model/club.ts'
import { SCOPES, type Scope } from '../../../model/scope.ts'
import { accountField, faultLine } from './sign-in.ts'

export interface JoinPage {
  readonly token: string
  readonly invitation: Invitation
  readonly fault: AccountFault | null
  /** As it was filled in. */
  readonly name: string
  readonly email: string
  readonly ticked: readonly Scope[]
  readonly days: readonly number[]
}

/** One scope to be ticked: its name and exactly what it shows. */
export const scopeBox = (scope: Scope, isTicked: boolean): Html =>
  html`<li><label class="scope"><input type="checkbox" name="scope" value="${scope}"${isTicked ? html` checked` : NOTHING}><span><strong>${SCOPE_WORDS[scope].name}</strong>: ${SCOPE_WORDS[scope].shows}</span></label></li>`

/** How long something is shared. */
export const lengthChoice = (id: string, days: readonly number[], chosen: number): Html =>
  html`<p class="field"><label for="${id}">${CLUB_WORDS.howLong}</label><select id="${id}" name="days">${days.map((each) => html`<option value="${each}"${each === chosen ? html` selected` : NOTHING}>${CLUB_WORDS.days(each)}</option>`)}</select></p>`

/** An invitation: who asks to see what, and the account. */
export function joinView({ token, invitation, fault, name, email, ticked, days }: JoinPage): Html {
  return html`<header class="headline"><h1>${CLUB_WORDS.joinTitle(invitation.name)}</h1><p>${CLUB_WORDS.joinAs(ROLE_WORDS[invitation.role])} ${CLUB_WORDS.experimental}</p></header>
<p>${ROLE_SEES[invitation.role]}</p>${faultLine(fault)}
<form method="post" action="/join/${token}" class="account">
${invitation.role === 'athlete' ? consent(invitation, ticked, days) : NOTHING}
<section><h2>${CLUB_WORDS.accountTitle}</h2>
${accountField('name', CLUB_WORDS.nameOf, 'text', 'name', name)}
${accountField('email', CLUB_WORDS.email, 'email', 'username', email)}<p class="quiet">${CLUB_WORDS.emailWhy}</p>
${accountField('password', CLUB_WORDS.password, 'password', 'new-password')}<p class="quiet">${CLUB_WORDS.passwordRule}</p>
<p><label class="scope"><input type="checkbox" name="adult" value="yes"><span>${CLUB_WORDS.adult}</span></label></p>
<p class="acts"><button class="main">${CLUB_WORDS.makeAccount}</button></p></section>
</form>`
}

function consent(
  { requestedBy, requestedScopes }: Invitation,
  ticked: readonly Scope[],
  days: readonly number[],
): Html {
  if (requestedBy === null || requestedScopes.length === 0) return html`<p>${CLUB_WORDS.asksNone}</p>`
  const others = SCOPES.filter((scope) => !requestedScopes.includes(scope))
  return html`<section class="consent"><h2>${CLUB_WORDS.asks(requestedBy.name, ROLE_WORDS[requestedBy.role])}</h2>
<ul>${requestedScopes.map((scope) => scopeBox(scope, ticked.includes(scope)))}</ul>
<p class="quiet">${CLUB_WORDS.tick}</p>
${lengthChoice('join-days', days, 180)}
${others.length === 0 ? NOTHING : html`<h3>${CLUB_WORDS.notAsked}</h3><ul class="quiet">${others.map((scope) => html`<li>${SCOPE_WORDS[scope].name}</li>`)}</ul>`}
<p>${CLUB_WORDS.revocable}</p></section>`
}
