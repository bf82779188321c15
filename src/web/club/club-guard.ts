import type { Context, MiddlewareHandler } from 'hono'
import { BrokenOff } from '../form.ts'
import { formTooLong } from '../guard.ts'
import type { ClubContext } from './club-context.ts'

const MISDIRECTED = 421
const FORBIDDEN = 403

/** The one address that answers to any name: whatever watches the server asks it by its address. */
const HEALTH_PATH = '/health'

/**
 * In this order: a foreign Host is 421, a foreign Origin 403, a form that is too long 413. Who may come to what is looked at
 * behind it, address by address.
 */
export function clubGuard({ hosts, origin }: Pick<ClubContext, 'hosts' | 'origin'>): MiddlewareHandler {
  const scheme = new URL(origin).protocol
  return async (context, next) => {
    const { req } = context
    const host = req.header('host')?.toLowerCase()
    if (req.path !== HEALTH_PATH && (host === undefined || !hosts.includes(host)))
      return context.text('This page answers to its own name only.', MISDIRECTED)
    const from = req.header('origin')
    if ((from !== undefined && from !== `${scheme}//${host}`) || comesFromElsewhere(context))
      return context.text('This page answers to itself only.', FORBIDDEN)
    const refusal = formTooLong(context)
    if (refusal !== null) return refusal
    try {
      await next()
    } catch (error) {
      if (error instanceof BrokenOff) return context.text('The form broke off.', 400)
      throw error
    }
    return
  }
}

/** As the browser marks it. A link to a page may be followed from anywhere: it shows nothing to whoever made the link. */
function comesFromElsewhere({ req }: Context): boolean {
  const site = req.header('sec-fetch-site')
  if (site === undefined || site === 'same-origin' || site === 'none') return false
  return !(req.method === 'GET' && req.header('sec-fetch-mode') === 'navigate')
}
