import { ONLOOKERS, ROLES, type Role } from '../../model/club.ts'
import type { Scope } from '../../model/scope.ts'

/** Who an address answers: everybody, whoever is signed in, or some roles alone. */
export type RouteRoles = 'anyone' | 'signed-in' | readonly Role[]

/**
 * What of an athlete's it shows or changes: null nothing, `own` the log of whoever is signed in, `given` of each athlete
 * what that athlete shares, else what an athlete who is named in the address has to share.
 */
export type RouteScope = Scope | 'own' | 'given' | null

/** One address of the club server. */
export interface ClubRoute {
  readonly method: 'GET' | 'POST'
  /** As the router takes it: `:athlete` stands for one. */
  readonly path: string
  readonly roles: RouteRoles
  readonly scope: RouteScope
}

const route = (method: 'GET' | 'POST', path: string, roles: RouteRoles, scope: RouteScope): ClubRoute => ({
  method,
  path,
  roles,
  scope,
})

const ATHLETE: readonly Role[] = ['athlete']
const ADMIN: readonly Role[] = ['admin']

/** Pages and changes of the runner's own log: the very ones that a runner without a club has. */
export const OWN_LOG_ROUTES: readonly ClubRoute[] = [
  ...[
    ...['/way-back.ics', '/week', '/log', '/run/:id', '/note', '/trends', '/rules', '/settings', '/start'],
    ...['/cleared', '/check', '/sheet/:name', '/import/status', '/plan', '/shoes'],
  ].map((path) => route('GET', path, ATHLETE, 'own')),
  ...[
    ...['/settings', '/settings/injury', '/settings/injury/remove', '/settings/clearance/remove'],
    ...[
      '/run/:id/edit',
      '/run/:id/as-recorded',
      '/run/:id/count',
      '/run/:id/delete',
      '/run/:id/split',
      '/run/:id/join',
    ],
    ...[
      '/answer',
      '/day',
      '/acknowledge',
      '/undo',
      '/log/edit',
      '/trends/noted',
      '/cleared',
      '/check',
      '/plan',
      '/shoes',
    ],
    ...['/note', '/note/understand', '/note/change', '/note/answer', '/note/remove', '/note/accept', '/note/dismiss'],
    ...['/import/file', '/import/start', '/import/discard'],
  ].map((path) => route('POST', path, ATHLETE, 'own')),
]

/** Every address of the club server: what is not in here is not there. */
export const CLUB_ROUTES: readonly ClubRoute[] = [
  route('GET', '/health', 'anyone', null),
  route('GET', '/static/:name', 'anyone', null),
  route('GET', '/sign-in', 'anyone', null),
  route('POST', '/sign-in', 'anyone', null),
  route('GET', '/join/:token', 'anyone', null),
  route('POST', '/join/:token', 'anyone', null),
  route('GET', '/recover/:token', 'anyone', null),
  route('POST', '/recover/:token', 'anyone', null),
  route('GET', '/accounts/passkey/generate-authenticate-options', 'anyone', null),
  route('POST', '/accounts/passkey/verify-authentication', 'anyone', null),

  // Whoever knows the address of a link: it names the athlete, what may be done and until when.
  route('GET', '/s/:token', 'anyone', null),
  route('GET', '/u/:token', 'anyone', null),
  route('GET', '/u/:token/start', 'anyone', null),
  route('GET', '/u/:token/import/status', 'anyone', null),
  route('POST', '/u/:token/import/file', 'anyone', null),
  route('POST', '/u/:token/import/start', 'anyone', null),

  route('GET', '/', ATHLETE, 'own'),
  route('GET', '/', ['coach', 'physio', 'admin', 'researcher'], null),
  route('POST', '/sign-out', 'signed-in', null),
  route('GET', '/account', 'signed-in', null),
  route('POST', '/account/password', 'signed-in', null),
  route('POST', '/account/passkey/remove', 'signed-in', null),
  route('GET', '/accounts/passkey/generate-register-options', 'signed-in', null),
  route('POST', '/accounts/passkey/verify-registration', 'signed-in', null),
  route('GET', '/leave', 'signed-in', null),
  route('POST', '/leave', 'signed-in', null),

  ...OWN_LOG_ROUTES,
  route('GET', '/leave/log.json', ATHLETE, 'own'),
  route('GET', '/people', ATHLETE, 'own'),
  route('POST', '/people/give', ATHLETE, 'own'),
  route('POST', '/people/revoke', ATHLETE, 'own'),
  route('GET', '/looks', ATHLETE, 'own'),
  route('GET', '/links', ATHLETE, 'own'),
  route('POST', '/links', ATHLETE, 'own'),
  route('POST', '/links/revoke', ATHLETE, 'own'),

  route('GET', '/board', ONLOOKERS, 'given'),
  route('GET', '/athletes', ONLOOKERS, null),
  route('POST', '/athletes/invite', ONLOOKERS, null),
  route('GET', '/of/:athlete', ONLOOKERS, 'board'),
  route('GET', '/of/:athlete/runs', ONLOOKERS, 'load'),
  route('GET', '/of/:athlete/pains', ONLOOKERS, 'pain-words'),
  route('GET', '/of/:athlete/conditions', ONLOOKERS, 'conditions'),
  route('GET', '/of/:athlete/note', ONLOOKERS, 'write'),
  route('POST', '/of/:athlete/note', ONLOOKERS, 'write'),

  route('GET', '/members', ADMIN, null),
  route('POST', '/members/invite', ADMIN, null),
  route('POST', '/members/recover', ADMIN, null),
]

/** A line of the list of all addresses. */
export interface RouteLine {
  readonly method: string
  readonly path: string
  readonly role: Role | 'anyone'
  readonly scope: string | null
}

/** Each address once for each role that it answers. */
export function routeLines(routes: readonly ClubRoute[] = CLUB_ROUTES): readonly RouteLine[] {
  return routes.flatMap(({ method, path, roles, scope }): readonly RouteLine[] =>
    rolesOf(roles).map((role) => ({ method, path, role, scope })),
  )
}

function rolesOf(roles: RouteRoles): readonly (Role | 'anyone')[] {
  if (roles === 'anyone') return ['anyone']
  return roles === 'signed-in' ? ROLES : roles
}
