import type { MiddlewareHandler } from 'hono'

/** Where the addresses of a runner begin, other than the one the page opens with. */
export const baseOf = (athlete: string): string => `/of/${encodeURIComponent(athlete)}`

/** The runner who is named in a path; null in the addresses of the one the page opens with. */
export function namedIn(path: string): string | null {
  const named = /^\/of\/([^/]+)/.exec(path)?.[1]
  if (named === undefined) return null
  try {
    return decodeURIComponent(named)
  } catch {
    return named
  }
}

/** A path without the runner's name in front. */
export const pathWithin = (path: string): string => path.replace(/^\/of\/[^/]+/, '') || '/'

/** An address of this page that names no runner. Text is escaped, so nothing that a person wrote looks like one. */
const UNNAMED = /( (?:href|action)=")\/(?!of\/|static\/)/g

/**
 * Keeps every link, form and redirection of a runner's pages within that runner's own addresses. Done at the one door
 * that all pages leave by, so that no link can be forgotten and none leads from one runner's log into another's.
 */
export function ownAddresses(base: string): MiddlewareHandler {
  return async (context, next) => {
    await next()
    const { res } = context
    const location = res.headers.get('location')
    if (location?.startsWith('/') === true && !location.startsWith('/of/')) {
      context.header('location', `${base}${location}`)
    }
    if (!(res.headers.get('content-type') ?? '').startsWith('text/html')) return
    const page = (await res.text()).replace(UNNAMED, `$1${base}/`)
    context.res = new Response(page, { status: res.status, headers: res.headers })
  }
}
