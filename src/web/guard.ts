import type { MiddlewareHandler } from 'hono'
import type { WebContext } from './context.ts'

const MISDIRECTED = 421
const FORBIDDEN = 403

/** A form field is small; uploads go their own way. */
const MAX_FORM_BYTES = 64 * 1024

/** Where files are received: their bodies are read as a stream, with limits of its own. */
export const UPLOAD_PATH = '/import/file'

const CONTENT_SECURITY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // With no-referrer a browser calls the origin of its own forms "null".
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

/**
 * Only this machine, only this page. A foreign Host (a name that was made to point here) is 421, a foreign Origin 403,
 * and a change without the token 403: the token stands in the page alone, which no other origin can read.
 */
export function guard({ hosts, token }: Pick<WebContext, 'hosts' | 'token'>): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context
    const host = req.header('host')?.toLowerCase()
    if (host === undefined || !hosts.includes(host))
      return context.text('This page answers to its own name only.', MISDIRECTED)
    const origin = req.header('origin')
    if (origin !== undefined && origin !== `http://${host}`) return refused(context.text.bind(context))
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      const site = req.header('sec-fetch-site')
      if (site !== undefined && site !== 'same-origin') return refused(context.text.bind(context))
      const given = req.header('x-sorepoint-token') ?? (await tokenOfForm(req.raw, req.path))
      if (given === 'too-large') return context.text('That is too much for a form.', 413)
      if (given === null || !sameText(given, token)) {
        return context.text('This change did not come from the page. Load the page again and repeat it.', FORBIDDEN)
      }
    }
    await next()
    // A sheet to be printed brings a policy of its own, which allows less but for its style.
    for (const [name, value] of Object.entries(HEADERS)) if (!context.res.headers.has(name)) context.header(name, value)
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store')
    return
  }
}

const refused = (text: (words: string, status: 403) => Response): Response =>
  text('This page answers to itself only.', FORBIDDEN)

/** The token of a form, read from a copy so that the route can read it again. Null where there is none. */
async function tokenOfForm(request: Request, path: string): Promise<string | null> {
  if (path.endsWith(UPLOAD_PATH)) return null
  if (!(request.headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded')) return null
  if (Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > MAX_FORM_BYTES) return 'too-large'
  return new URLSearchParams(await request.clone().text()).get('token')
}

/** Takes as long whatever the first difference. */
function sameText(one: string, other: string): boolean {
  let difference = one.length ^ other.length
  for (let i = 0; i < other.length; i++) difference |= (one.charCodeAt(i % (one.length || 1)) | 0) ^ other.charCodeAt(i)
  return difference === 0
}
