import type { Role } from '../../model/club.ts'
import { isScope, type Scope } from '../../model/scope.ts'
import type { ClubRoute } from './routes.ts'

/** Whether somebody passes, or why not. `not-there`: who shares nothing is as if they were not in the club. */
export type Passage = 'pass' | 'sign-in' | 'other-role' | 'not-there' | 'not-shared'

/**
 * Who may what, in one place.
 * @param role null: nobody is signed in
 * @param shared what the athlete who is named in the address shares with them at this moment; null: nothing, or nobody is named
 */
export function mayPass(
  { roles, scope }: Pick<ClubRoute, 'roles' | 'scope'>,
  role: Role | null,
  shared: ReadonlySet<Scope> | null,
): Passage {
  if (roles === 'anyone') return 'pass'
  if (role === null) return 'sign-in'
  if (roles !== 'signed-in' && !roles.includes(role)) return 'other-role'
  if (scope === null || !isScope(scope)) return 'pass'
  if (shared === null || shared.size === 0) return 'not-there'
  return shared.has(scope) ? 'pass' : 'not-shared'
}
