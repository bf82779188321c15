import { CLUB_WORDS, ROLE_WORDS, SCOPE_WORDS } from '#words/club.ts'
import { type Html, html, NOTHING } from '../../../lib/html.ts'
import { ROLES, type Role } from '../../../model/club.ts'
import { SCOPES, type Scope } from '../../../model/scope.ts'
import { hidden, option, postForm } from '../../components/forms.ts'
import { scopeBox } from './join.ts'
import { accountField } from './sign-in.ts'

/** A link that was made just now. */
export interface MadeLink {
  readonly url: string
  readonly why: string
}

const link = (made: MadeLink | null): Html =>
  made === null
    ? NOTHING
    : html`<section class="notice made-link" role="status"><p><code>${made.url}</code></p><p>${made.why}</p></section>`

const group = html`<p class="field"><label for="field-group">${CLUB_WORDS.groupOf}</label><input id="field-group" name="group" type="text" maxlength="40" autocomplete="off"></p>`

/** People as an admin sees them: names, roles and addresses. */
export interface MemberLine {
  readonly name: string
  readonly email: string
  readonly role: Role
}

export function membersView(members: readonly MemberLine[], made: MadeLink | null, token: string): Html {
  const roles = html`<p class="field"><label for="field-role">${CLUB_WORDS.roleOf}</label><select id="field-role" name="role">${ROLES.map((role) => option(role, ROLE_WORDS[role], role === 'athlete'))}</select></p>`
  return html`<header class="headline"><h1>${CLUB_WORDS.membersTitle}</h1></header>${link(made)}
<ul class="members">${members.map(
    ({ name, email, role }) =>
      html`<li><bdi>${name}</bdi> <span class="quiet">${ROLE_WORDS[role]} · ${email}</span> ${postForm(token, '/members/recover', html`${hidden('email', email)}<button class="plain">${CLUB_WORDS.recoverMember}</button>`)}</li>`,
  )}</ul>
<section><h2>${CLUB_WORDS.inviteMember}</h2>${postForm(token, '/members/invite', html`${accountField('name', CLUB_WORDS.nameOf, 'text', 'off')}${roles}${group}<p class="acts"><button>${CLUB_WORDS.makeLink}</button></p>`, 'account')}</section>`
}

/** A runner who shares with somebody, and what. */
export interface SharedLine {
  readonly name: string
  readonly group: string | null
  readonly scopes: ReadonlySet<Scope>
  /** Where the runner's pages begin. */
  readonly base: string
}

/** Each scope's own page. */
export const PAGE_OF: Readonly<Record<Scope, string>> = {
  board: '',
  load: '/runs',
  'pain-words': '/pains',
  conditions: '/conditions',
  write: '/note',
}

export function athletesView(lines: readonly SharedLine[], made: MadeLink | null, token: string): Html {
  const asks = html`<ul>${SCOPES.map((scope) => scopeBox(scope, scope === 'board'))}</ul>`
  return html`<header class="headline"><h1>${CLUB_WORDS.athletesTitle}</h1></header>${link(made)}
${
  lines.length === 0
    ? html`<p>${CLUB_WORDS.nobodyShares}</p>`
    : html`<ul class="members">${lines.map(
        ({ name, group: of, scopes, base }) =>
          html`<li><bdi>${name}</bdi>${of === null ? NOTHING : html` <span class="quiet">${of}</span>`} <span>${SCOPES.filter((scope) => scopes.has(scope)).map((scope, index) => html`${index === 0 ? NOTHING : ' · '}<a href="${base}${PAGE_OF[scope]}">${SCOPE_WORDS[scope].link}</a>`)}</span></li>`,
      )}</ul>`
}
<section class="consent"><h2>${CLUB_WORDS.invite}</h2><p class="quiet">${CLUB_WORDS.inviteWhy}</p>${postForm(token, '/athletes/invite', html`${accountField('name', CLUB_WORDS.nameOf, 'text', 'off')}${group}${asks}<p class="acts"><button>${CLUB_WORDS.makeLink}</button></p>`, 'account')}</section>`
}
