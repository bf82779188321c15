import { ACCOUNT_FAULT_WORDS, CLUB_WORDS } from '#words/club.ts'
import { type Html, html, NOTHING } from '../../../lib/html.ts'
import type { AccountFault } from '../../../model/club.ts'

/** Why something was not done, above the form that has to be filled in again. */
export const faultLine = (fault: AccountFault | null): Html =>
  fault === null ? NOTHING : html`<p class="wrong" role="alert">${ACCOUNT_FAULT_WORDS[fault]}</p>`

/** A field of an account. */
export function accountField(
  name: string,
  label: string,
  kind: 'text' | 'email' | 'password',
  autocomplete: string,
  value: string | null = null,
): Html {
  const most = kind === 'password' ? 128 : kind === 'email' ? 254 : 40
  return html`<p class="field"><label for="field-${name}">${label}</label><input id="field-${name}" name="${name}" type="${kind}" autocomplete="${autocomplete}" maxlength="${most}" required${value === null ? NOTHING : html` value="${value}"`}></p>`
}

export interface SignInPage {
  readonly fault: AccountFault | null
  readonly email: string
  /** Said before the form. */
  readonly note: string | null
}

export function signInView({ fault, email, note }: SignInPage): Html {
  return html`<header class="headline"><h1>${CLUB_WORDS.signIn}</h1></header>
${note === null ? NOTHING : html`<p>${note}</p>`}${faultLine(fault)}
<form method="post" action="/sign-in" class="account">
${accountField('email', CLUB_WORDS.email, 'email', 'username webauthn', email)}
${accountField('password', CLUB_WORDS.password, 'password', 'current-password')}
<p class="acts"><button class="main">${CLUB_WORDS.signIn}</button> <button type="button" data-passkey="sign-in" hidden>${CLUB_WORDS.withPasskey}</button></p>
<p class="wrong" role="alert" data-passkey-fault hidden></p>
</form>
<p class="quiet">${CLUB_WORDS.noAccount} ${CLUB_WORDS.experimental}</p>`
}
