import type { Context } from 'hono'
import { CLUB_WORDS } from '#words/club.ts'
import { join } from '../../../app/club/join.ts'
import { tokenHash } from '../../../app/club/tokens.ts'
import { SHARING_DAYS } from '../../../club/access/sharing-ends.ts'
import type { AccountFault } from '../../../model/club.ts'
import { isScope } from '../../../model/scope.ts'
import { staticAnswer } from '../../app.ts'
import { field } from '../../components/forms.ts'
import { readForm } from '../../form.ts'
import { recoverView } from '../../views/club/account.ts'
import { type JoinPage, joinView } from '../../views/club/join.ts'
import { signInView } from '../../views/club/sign-in.ts'
import type { Answer, ClubContext } from '../club-context.ts'
import { heading, showClub } from '../club-page.ts'

/** To the first page, with the cookies of a session. */
export function goIn(context: Context, cookies: readonly string[], path = '/'): Response {
  for (const cookie of cookies) context.header('set-cookie', cookie, { append: true })
  return context.redirect(path, 303)
}

/** Where nobody needs to be signed in: signing in, an invitation, a way back in. */
export function addOpen(answer: Answer, club: ClubContext): void {
  const { accounts } = club
  const statusOf = (fault: AccountFault) => (fault === 'too-many' ? 429 : 400)

  answer('GET', '/health', async (context) => {
    await club.club.secret()
    return context.json({ status: 'ok' })
  })
  answer('GET', '/static/:name', (context) => staticAnswer(context, club.assets))

  answer('GET', '/sign-in', (context) =>
    showClub(
      context,
      club,
      null,
      { title: CLUB_WORDS.signIn, script: 'passkey.js' },
      signInView({ fault: null, email: '', note: null }),
    ),
  )
  answer('POST', '/sign-in', async (context) => {
    const form = await readForm(context)
    const email = field(form, 'email').trim()
    const made = await accounts.signIn(context.req.raw, { email, password: field(form, 'password') })
    if (made.ok) return goIn(context, made.cookies)
    const fault = made.error === 'too-many' ? made.error : 'wrong'
    const page = { title: CLUB_WORDS.signIn, script: 'passkey.js', status: fault === 'wrong' ? 401 : 429 } as const
    return showClub(context, club, null, page, signInView({ fault, email, note: null }))
  })
  answer('GET', '/accounts/passkey/generate-authenticate-options', ({ req }) => accounts.passkeyAnswer(req.raw))
  answer('POST', '/accounts/passkey/verify-authentication', ({ req }) => accounts.passkeyAnswer(req.raw))

  answer('GET', '/join/:token', async (context) => {
    const token = context.req.param('token') ?? ''
    return joinPage(context, token, { fault: null, name: '', email: '', ticked: [] })
  })
  answer('POST', '/join/:token', async (context) => {
    const token = context.req.param('token') ?? ''
    const form = await readForm(context)
    const filled = {
      name: field(form, 'name'),
      email: field(form, 'email'),
      ticked: form.getAll('scope').filter(isScope),
    }
    const joined = await join(club, token, {
      ...filled,
      password: field(form, 'password'),
      isAdult: field(form, 'adult') === 'yes',
      scopes: filled.ticked,
      days: Number(field(form, 'days')),
    })
    return joined.ok
      ? goIn(context, joined.value)
      : joinPage(context, token, { ...filled, fault: joined.error }, statusOf(joined.error))
  })

  async function joinPage(
    context: Context,
    token: string,
    filled: Pick<JoinPage, 'fault' | 'name' | 'email' | 'ticked'>,
    status: 200 | 400 | 429 = 200,
  ): Promise<Response> {
    const invitation = await club.club.invitation(tokenHash(token), club.nowMs())
    if (invitation === null) {
      return showClub(context, club, null, { title: CLUB_WORDS.joinGone, status: 404 }, heading(CLUB_WORDS.joinGone))
    }
    // The address of an invitation is worth an account: it is named to nobody.
    context.header('referrer-policy', 'same-origin')
    const page = { ...filled, token, invitation, days: SHARING_DAYS, name: filled.name || invitation.name }
    return showClub(context, club, null, { title: CLUB_WORDS.joinTitle(invitation.name), status }, joinView(page))
  }

  answer('GET', '/recover/:token', (context) =>
    showClub(
      context,
      club,
      null,
      { title: CLUB_WORDS.recoverTitle },
      recoverView(context.req.param('token') ?? '', null),
    ),
  )
  answer('POST', '/recover/:token', async (context) => {
    const token = context.req.param('token') ?? ''
    const password = field(await readForm(context), 'password')
    const done = await accounts.recover(context.req.raw, { token, password })
    if (done.ok) return context.redirect('/sign-in', 303)
    const { error } = done
    return showClub(
      context,
      club,
      null,
      { title: CLUB_WORDS.recoverTitle, status: statusOf(error) },
      recoverView(token, error),
    )
  })
}
