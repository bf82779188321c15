import type { Context, Handler } from 'hono'
import { CLUB_WORDS } from '#words/club.ts'
import { formToken } from '../../app/club/tokens.ts'
import { mayPass, type Passage } from '../../club/access/may-pass.ts'
import type { ClubRoute } from '../../club/access/routes.ts'
import { html } from '../../lib/html.ts'
import type { Scope } from '../../model/scope.ts'
import { changeWithoutToken } from '../guard.ts'
import { signInView } from '../views/club/sign-in.ts'
import type { ClubContext, ClubHandler, Visitor } from './club-context.ts'
import { heading, showClub } from './club-page.ts'

/** Whoever passes; who asks, what they are and what is shared with them is read from the database at each request. */
export function behindPassage(
  club: ClubContext,
  routes: readonly ClubRoute[],
  handlerOf: (route: ClubRoute) => ClubHandler,
): Handler {
  return async (context) => {
    const open = routes.find(({ roles }) => roles === 'anyone')
    if (open !== undefined) return handlerOf(open)(context, null)
    const visitor = await visitorOf(context, club)
    const role = visitor?.person.role ?? null
    const scopes: ReadonlySet<Scope> | null = visitor?.shared?.scopes ?? null
    const passages = routes.map((route) => ({ route, passage: mayPass(route, role, scopes) }))
    const passed = passages.find(({ passage }) => passage === 'pass')
    if (passed === undefined) return refusal(context, club, visitor, passages[0]!.passage)
    const faked = await changeWithoutToken(context, visitor!.token)
    return faked ?? handlerOf(passed.route)(context, visitor)
  }
}

/** Who asks; null for nobody. */
export async function visitorOf(
  context: Context,
  { club, accounts, secret, nowMs }: ClubContext,
): Promise<Visitor | null> {
  const id = await accounts.personId(context.req.raw.headers)
  const person = id === null ? null : await club.person(id)
  if (person === null) return null
  const named = context.req.param('athlete')
  const shared = named === undefined ? null : await club.sharedBy(named, person.id, nowMs())
  return { person, token: formToken(secret, person.id), shared }
}

function refusal(
  context: Context,
  club: ClubContext,
  visitor: Visitor | null,
  passage: Passage,
): Response | Promise<Response> {
  const page = (status: 401 | 403 | 404, title: string, body = html``) =>
    showClub(context, club, visitor, { title, status }, html`${heading(title)}${body}`)
  switch (passage) {
    case 'sign-in':
      return showClub(
        context,
        club,
        null,
        { title: CLUB_WORDS.signIn, status: 401, script: 'passkey.js' },
        signInView({ fault: null, email: '', note: CLUB_WORDS.needsSignIn }),
      )
    case 'other-role':
      return page(403, CLUB_WORDS.otherRole)
    case 'not-shared':
      return page(
        403,
        CLUB_WORDS.notShared,
        html`<p>${CLUB_WORDS.notSharedWhy(visitor?.shared?.athlete.name ?? '')}</p>`,
      )
    default:
      return page(404, CLUB_WORDS.nothingHere)
  }
}
