import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ADDRESS_HEADER } from '../../src/app/club/accounts.ts'
import { keepErased, readErased } from '../../src/app/club/erased-file.ts'
import { invite } from '../../src/app/club/invite.ts'
import { type ClubPlace, openClubPlace } from '../../src/app/club/open-club-place.ts'
import { readAssets } from '../../src/cli/serve-log.ts'
import { makeFormat } from '../../src/lib/format.ts'
import type { Person, Role } from '../../src/model/club.ts'
import type { Scope } from '../../src/model/scope.ts'
import type { WebApp } from '../../src/web/app.ts'
import { createClubApp } from '../../src/web/club/club-app.ts'
import { startServer } from '../../src/web/server.ts'
import { makeDatabase, type TestDatabase } from '../postgres/database.ts'

export const TODAY = '2026-11-22'
export const PASSWORD = 'a long enough password'

/** Somebody with an account and a session. */
export interface Member {
  readonly person: Person
  readonly email: string
  /** Of the session. */
  cookie: string
  /** Of the forms on this person's pages. */
  token: string
}

export interface Sent {
  readonly headers?: Record<string, string>
  /** Without the token that the page's forms have. */
  readonly bare?: boolean
}

export interface StartedClub {
  readonly database: TestDatabase
  readonly place: ClubPlace
  readonly app: WebApp
  readonly errors: unknown[]
  /** As the server's clock shows it. */
  clock: number
  /** The address browsers see. */
  readonly origin: string
  readonly erased: () => readonly string[]
  get(path: string, who: Member | null, sent?: Sent): Promise<Response>
  post(path: string, who: Member | null, fields?: Record<string, string | string[]>, sent?: Sent): Promise<Response>
  /** An account by an invitation, as its page makes it. */
  join(
    role: Role,
    name: string,
    asked?: { by: Member; scopes: readonly Scope[]; given: readonly Scope[] },
  ): Promise<Member>
  end(): Promise<void>
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

/** A club on a database of its own; behind a port where `served`. */
export async function startClub({ served = false, origin: given = null as string | null } = {}): Promise<StartedClub> {
  const database = await makeDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-club-'))
  const erasedPath = join(folder, 'erased.txt')
  const errors: unknown[] = []
  let app: WebApp | null = null
  const server = served
    ? await startServer(0, () => (request) => {
        request.headers.set(ADDRESS_HEADER, '192.0.2.1')
        return app!.fetch(request)
      })
    : null
  const origin = given ?? (server === null ? 'https://club.example' : `http://localhost:${server.port}`)
  const host = new URL(origin).host
  const place = (await openClubPlace({
    address: database.url,
    origin,
    origins: [origin],
    onError: (error) => errors.push(error),
  }))!
  let ids = 0
  let addresses = 0
  app = createClubApp({
    ...place,
    origin,
    hosts: [host],
    nowMs: () => started.clock,
    newId: (prefix) => `${prefix}${(++ids).toString(16).padStart(8, '0')}`,
    format: ({ units }) => makeFormat({ units }),
    assets: readAssets(),
    today: TODAY,
    zone: 'UTC',
    keepErased: (athletes) => keepErased(erasedPath, athletes),
    onError: (error) => errors.push(error),
  })
  const call = (path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> =>
    Promise.resolve(
      app!.fetch(
        new Request(`${origin}${path}`, {
          ...init,
          // Each from an address of its own: how often one may try is a test of its own.
          headers: { host, [ADDRESS_HEADER]: `10.0.${addresses >> 8}.${addresses++ & 255}`, ...init.headers },
        }),
      ),
    )
  const started: StartedClub = {
    database,
    place,
    app,
    errors,
    origin,
    clock: Date.now(),
    erased: () => readErased(erasedPath),
    get: (path, who, { headers = {} } = {}) =>
      call(path, { headers: { ...(who === null ? {} : { cookie: who.cookie }), ...headers } }),
    post(path, who, fields = {}, { headers = {}, bare = false } = {}) {
      const body = new URLSearchParams()
      const all = { ...(who === null || bare ? {} : { token: who.token }), ...fields }
      for (const [name, values] of Object.entries(all)) for (const value of [values].flat()) body.append(name, value)
      const text = body.toString()
      return call(path, {
        method: 'POST',
        body: text,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(text.length),
          origin,
          ...(who === null ? {} : { cookie: who.cookie }),
          ...headers,
        },
      })
    },
    async join(role, name, asked) {
      const url = (await invite(
        { club: place.club, origin, nowMs: () => started.clock },
        {
          role,
          name,
          group: '',
          requestedBy: asked?.by.person.id ?? null,
          requestedScopes: asked?.scopes ?? [],
        },
      ))!
      const email = `${name.toLowerCase().replace(/\W/g, '')}@club.example`
      const path = new URL(url).pathname
      const answer = await started.post(path, null, {
        name,
        email,
        password: PASSWORD,
        adult: 'yes',
        days: '30',
        scope: [...(asked?.given ?? [])],
      })
      if (answer.status !== 303) throw new Error(`${name} could not join: ${answer.status} ${await answer.text()}`)
      const cookie = cookiesOf(answer)
      const id = (await place.accounts.personId(new Headers({ cookie })))!
      const member: Member = { person: (await place.club.person(id))!, email, cookie, token: '' }
      member.token = await tokenOf(await started.get('/account', member))
      return member
    },
    async end() {
      await app?.settled()
      await app?.close()
      await server?.close()
      await place.close()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return started
}

/** Of the forms on a page. */
export const tokenOf = async (page: Response): Promise<string> =>
  /name="token" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''

export { cookiesOf }
