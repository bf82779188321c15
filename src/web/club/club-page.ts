import type { Context } from 'hono'
import { CLUB_PLACES } from '#words/club.ts'
import { LINK_WORDS } from '#words/links.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { Role } from '../../model/club.ts'
import { type Place, pageOf } from '../components/layout.ts'
import type { ClubContext, Visitor } from './club-context.ts'

/** The ways through the pages of a club for each role. A runner's lead to the log first. */
const PLACES_OF: Readonly<Record<Role, readonly Place[]>> = {
  athlete: [
    ['/', 'Today'],
    ['/log', 'Log'],
    ['/people', CLUB_PLACES.people],
    ['/looks', CLUB_PLACES.looks],
    ['/links', LINK_WORDS.title],
    ['/account', CLUB_PLACES.account],
  ],
  coach: [
    ['/board', CLUB_PLACES.board],
    ['/athletes', CLUB_PLACES.athletes],
    ['/account', CLUB_PLACES.account],
  ],
  physio: [
    ['/board', CLUB_PLACES.board],
    ['/athletes', CLUB_PLACES.athletes],
    ['/account', CLUB_PLACES.account],
  ],
  admin: [
    ['/members', CLUB_PLACES.members],
    ['/account', CLUB_PLACES.account],
  ],
  researcher: [
    ['/', CLUB_PLACES.about],
    ['/account', CLUB_PLACES.account],
  ],
}

/** Above the pages of a runner's own log: who sees what, who looked, the account. */
export const clubLinks: Html = html`<nav class="club-links" aria-label="Club"><a href="/people">${CLUB_PLACES.people}</a> · <a href="/looks">${CLUB_PLACES.looks}</a> · <a href="/links">${LINK_WORDS.title}</a> · <a href="/account">${CLUB_PLACES.account}</a></nav>`

/** Answers with a page of the club's own. */
export function showClub(
  context: Context,
  { assets }: Pick<ClubContext, 'assets'>,
  visitor: Pick<Visitor, 'person' | 'token'> | null,
  page: { readonly title: string; readonly script?: string; readonly status?: 200 | 400 | 401 | 403 | 404 | 429 | 500 },
  body: Html,
): Response | Promise<Response> {
  const { title, script, status = 200 } = page
  const frame = {
    title,
    path: context.req.path,
    done: null,
    undo: null,
    athlete: visitor?.person.name ?? '',
    base: '',
    token: visitor?.token ?? '',
    isSample: false,
    runners: [],
    above: NOTHING,
    emergency: NOTHING,
    keep: NOTHING,
    places: visitor === null ? [] : PLACES_OF[visitor.person.role],
    script,
    asset: (name: string) => `/static/${name}?v=${assets.get(name)?.version ?? ''}`,
  }
  return context.html(pageOf(frame, body).markup, status)
}

/** A page's first line. */
export const heading = (words: string, under: string | null = null): Html =>
  html`<header class="headline"><h1>${words}</h1>${under === null ? NOTHING : html`<p>${under}</p>`}</header>`
