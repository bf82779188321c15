import type { Context } from 'hono'
import { CLUB_WORDS, ROLE_SEES } from '#words/club.ts'
import { leave } from '../../../app/club/erase.ts'
import { html } from '../../../lib/html.ts'
import { localDate } from '../../../lib/local-date.ts'
import type { AccountFault } from '../../../model/club.ts'
import { DEFAULT_SETTINGS } from '../../../model/settings.ts'
import { field } from '../../components/forms.ts'
import { readForm } from '../../form.ts'
import { accountView, leaveView } from '../../views/club/account.ts'
import type { AnswerVisitor, ClubContext, Visitor } from '../club-context.ts'
import { heading, showClub } from '../club-page.ts'
import type { OwnSites } from '../own-site.ts'
import { goIn } from './open.ts'

/** What everybody who is signed in can do: passkeys, the password, to go. */
export function addAccount(answer: AnswerVisitor, club: ClubContext, sites: OwnSites): void {
  const { accounts } = club

  answer('GET', '/', (context, visitor) => {
    const { role } = visitor.person
    if (role === 'coach' || role === 'physio') return context.redirect('/board', 303)
    if (role === 'admin') return context.redirect('/members', 303)
    const body = html`${heading('sorepoint', CLUB_WORDS.researcher)}<p>${ROLE_SEES[role]}</p>`
    return showClub(context, club, visitor, { title: 'sorepoint' }, body)
  })

  answer('GET', '/account', (context, visitor) => page(context, visitor, null, null))
  answer('POST', '/account/password', async (context, visitor) => {
    const form = await readForm(context)
    const changed = await accounts.changePassword(context.req.raw, {
      old: field(form, 'old'),
      next: field(form, 'next'),
    })
    return changed.ok
      ? goIn(context, changed.cookies, '/account')
      : page(context, visitor, changed.error, null, changed.error === 'too-many' ? 429 : 400)
  })
  answer('POST', '/account/passkey/remove', async (context) => {
    await accounts.removePasskey(context.req.raw.headers, field(await readForm(context), 'id'))
    return context.redirect('/account', 303)
  })
  answer('GET', '/accounts/passkey/generate-register-options', ({ req }) => accounts.passkeyAnswer(req.raw))
  answer('POST', '/accounts/passkey/verify-registration', ({ req }) => accounts.passkeyAnswer(req.raw))
  answer('POST', '/sign-out', async (context) => {
    const out = await accounts.signOut(context.req.raw)
    return goIn(context, out.ok ? out.cookies : [], '/sign-in')
  })

  answer('GET', '/leave', (context, visitor) =>
    showClub(context, club, visitor, { title: CLUB_WORDS.leaveTitle }, leaveView(visitor.person, visitor.token)),
  )
  answer('POST', '/leave', async (context, { person }) => {
    if (field(await readForm(context), 'sure') !== 'yes') return context.redirect('/leave', 303)
    if (person.athlete !== null) await sites.drop(person.athlete)
    await leave(club, person)
    const out = await accounts.signOut(context.req.raw)
    if (out.ok) for (const cookie of out.cookies) context.header('set-cookie', cookie, { append: true })
    return showClub(context, club, null, { title: CLUB_WORDS.gone }, heading(CLUB_WORDS.gone))
  })

  async function page(
    context: Context,
    visitor: Visitor,
    fault: AccountFault | null,
    done: string | null,
    status: 200 | 400 | 429 = 200,
  ): Promise<Response> {
    const format = club.format(DEFAULT_SETTINGS)
    const passkeys = (await accounts.passkeys(context.req.raw.headers)).map(({ id, name, createdMs }) => ({
      id,
      name,
      since: createdMs === null ? '' : format.date(localDate(createdMs, club.zone)),
    }))
    const body = accountView({ person: visitor.person, passkeys, fault, done }, visitor.token)
    return showClub(context, club, visitor, { title: CLUB_WORDS.accountTitle, script: 'passkey.js', status }, body)
  }
}
