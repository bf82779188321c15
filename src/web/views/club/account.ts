import { CLUB_WORDS, ROLE_WORDS } from '#words/club.ts'
import { type Html, html, NOTHING } from '../../../lib/html.ts'
import type { AccountFault, Person } from '../../../model/club.ts'
import { hidden, postForm } from '../../components/forms.ts'
import { accountField, faultLine } from './sign-in.ts'

export interface AccountPage {
  readonly person: Person
  readonly passkeys: readonly { readonly id: string; readonly name: string | null; readonly since: string }[]
  readonly fault: AccountFault | null
  /** What was just done. */
  readonly done: string | null
}

/** Ways in, and the way out. */
export function accountView({ person, passkeys, fault, done }: AccountPage, token: string): Html {
  const words = html`${accountField('old', CLUB_WORDS.oldPassword, 'password', 'current-password')}${accountField('next', CLUB_WORDS.newPassword, 'password', 'new-password')}<p class="quiet">${CLUB_WORDS.passwordRule}</p><p class="acts"><button>${CLUB_WORDS.changePassword}</button></p>`
  return html`<header class="headline"><h1>${CLUB_WORDS.accountTitle}</h1><p><bdi>${person.name}</bdi>, ${ROLE_WORDS[person.role]}</p></header>
${done === null ? NOTHING : html`<p class="notice" role="status">${done}</p>`}${faultLine(fault)}
<section><h2>${CLUB_WORDS.passkeys}</h2><p class="quiet">${CLUB_WORDS.passkeysWhy}</p>
${
  passkeys.length === 0
    ? html`<p>${CLUB_WORDS.noPasskeys}</p>`
    : html`<ul>${passkeys.map(({ id, name, since }) => html`<li>${name ?? since} ${name === null ? NOTHING : html`<span class="quiet">${since}</span>`} ${postForm(token, '/account/passkey/remove', html`${hidden('id', id)}<button class="plain">${CLUB_WORDS.remove}</button>`)}</li>`)}</ul>`
}
<p class="acts"><button type="button" data-passkey="add" data-token="${token}" hidden>${CLUB_WORDS.addPasskey}</button></p><p class="wrong" role="alert" data-passkey-fault hidden></p></section>
<section><h2>${CLUB_WORDS.changePassword}</h2>${postForm(token, '/account/password', words, 'account')}</section>
<section class="acts">${postForm(token, '/sign-out', html`<button>${CLUB_WORDS.signOut}</button>`)}<a class="button" href="/leave">${CLUB_WORDS.leaveTitle}</a></section>`
}

/** A new password, by a way back in. */
export const recoverView = (token: string, fault: AccountFault | null): Html =>
  html`<header class="headline"><h1>${CLUB_WORDS.recoverTitle}</h1></header>${faultLine(fault)}
<form method="post" action="/recover/${token}" class="account">${accountField('password', CLUB_WORDS.newPassword, 'password', 'new-password')}<p class="quiet">${CLUB_WORDS.passwordRule}</p><p class="acts"><button class="main">${CLUB_WORDS.save}</button></p></form>`

/** What is gone with an account, and what can be taken along. */
export function leaveView({ athlete }: Person, token: string): Html {
  const own = athlete !== null
  const confirm = html`<p><label class="scope"><input type="checkbox" name="sure" value="yes" required><span>${own ? CLUB_WORDS.eraseConfirm : CLUB_WORDS.closeConfirm}</span></label></p><p class="acts"><button>${own ? CLUB_WORDS.erase : CLUB_WORDS.close}</button></p>`
  return html`<header class="headline"><h1>${CLUB_WORDS.leaveTitle}</h1></header>
${own ? html`<section><h2>${CLUB_WORDS.takeAlong}</h2><p>${CLUB_WORDS.takeAlongWhy}</p><p class="acts"><a class="button" href="/leave/log.json" download>${CLUB_WORDS.takeAlong}</a></p></section>` : NOTHING}
<section><h2>${own ? CLUB_WORDS.erase : CLUB_WORDS.close}</h2><p>${own ? CLUB_WORDS.eraseWhy : CLUB_WORDS.closeWhy}</p>${postForm(token, '/leave', confirm)}</section>`
}
