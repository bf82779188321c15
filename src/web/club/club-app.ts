import { Hono } from 'hono'
import { CLUB_WORDS } from '#words/club.ts'
import { CLUB_ROUTES, type ClubRoute } from '../../club/access/routes.ts'
import { html } from '../../lib/html.ts'
import type { WebApp } from '../app.ts'
import { usualHeaders } from '../usual-headers.ts'
import type { Answer, AnswerVisitor, ClubContext, ClubHandler } from './club-context.ts'
import { clubGuard } from './club-guard.ts'
import { heading, showClub } from './club-page.ts'
import { startOwnSites } from './own-site.ts'
import { behindPassage, visitorOf } from './passage.ts'
import { addAccount } from './routes/account.ts'
import { addLinks } from './routes/links.ts'
import { addMembers } from './routes/members.ts'
import { addOpen } from './routes/open.ts'
import { addOthers } from './routes/others.ts'
import { addOwn } from './routes/own.ts'

/**
 * The page of a club. The list of routes says who may come to what: an address that is not on it is not there, and one that
 * is on it without a page behind it does not start.
 */
export function createClubApp(club: ClubContext): WebApp {
  const sites = startOwnSites(club)
  const handlers = new Map<string, ClubHandler>()
  const answer: Answer = (method, path, handler) => {
    handlers.set(`${method} ${path}`, handler)
  }
  const answerVisitor: AnswerVisitor = (method, path, handler) =>
    answer(method, path, (context, visitor) => {
      if (visitor === null) throw new Error(`${path} was answered for nobody`)
      return handler(context, visitor)
    })
  addOpen(answer, club)
  addAccount(answerVisitor, club, sites)
  addOwn(answerVisitor, club, sites)
  addLinks(answer, answerVisitor, club)
  addOthers(answerVisitor, club)
  addMembers(answerVisitor, club)

  const handlerOf = ({ method, path, scope }: ClubRoute): ClubHandler => {
    // The first page is the log of whoever has one.
    if (path === '/' && scope === 'own') return (context, visitor) => sites.answer(context, visitor!)
    const handler = handlers.get(`${method} ${path}`)
    if (handler === undefined) throw new Error(`${method} ${path} has no page`)
    return handler
  }
  // The board leads to `/of/…/`: with and without the last stroke it is one address.
  const app = new Hono({ strict: false })
  app.use(usualHeaders)
  app.use(clubGuard(club))
  const listed = Map.groupBy(CLUB_ROUTES, ({ method, path }) => `${method} ${path}`)
  const unlisted = [...handlers.keys()].filter((address) => !listed.has(address))
  if (unlisted.length > 0) throw new Error(`not on the list of routes: ${unlisted.join(', ')}`)
  for (const routes of listed.values()) {
    const [{ method, path }] = routes as [ClubRoute, ...ClubRoute[]]
    const behind = new Map(routes.map((route) => [route, handlerOf(route)]))
    app.on(
      method,
      path,
      behindPassage(club, routes, (route) => behind.get(route)!),
    )
  }
  app.notFound(async (context) =>
    showClub(
      context,
      club,
      await visitorOf(context, club),
      { title: CLUB_WORDS.nothingHere, status: 404 },
      html`${heading(CLUB_WORDS.nothingHere)}`,
    ),
  )
  app.onError((error, context) => {
    club.onError(error)
    return showClub(context, club, null, { title: CLUB_WORDS.wentWrong, status: 500 }, heading(CLUB_WORDS.wentWrong))
  })
  return {
    fetch: (request) => app.fetch(request),
    warm: async () => {},
    give: async () => 'nobody',
    settled: () => sites.settled(),
    close: () => sites.close(),
  }
}
