import type { Context, MiddlewareHandler } from 'hono'
import { sameText } from '../app/serve/open-keys.ts'
import type { WebContext } from './context.ts'
import type { Door } from './door.ts'
import { formOf } from './form.ts'
import { answerOpening, lockedPage, OPEN_PATH } from './opening.ts'
import { UPLOAD_PATH } from './upload-path.ts'

const MISDIRECTED = 421
const FORBIDDEN = 403

/** A form field is small; uploads go their own way. */
const MAX_FORM_BYTES = 64 * 1024

/** Who may come in to a server on this machine. */
export interface GuardSetup extends Pick<WebContext, 'token'> {
  readonly door: Door
  /** `127.0.0.1:4321` and the other names this server answers to. */
  readonly hosts: readonly string[]
}

/**
 * Only this machine, only this user, only this page, in this order: a foreign Host (a name that was made to point here)
 * is 421, a foreign Origin 403, a browser that was not let in 401, and a change without the token 403: the token stands
 * in the page alone, which no other origin can read.
 */
export function guard({ hosts, token, door }: GuardSetup): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context
    const host = req.header('host')?.toLowerCase()
    if (host === undefined || !hosts.includes(host))
      return context.text('This page answers to its own name only.', MISDIRECTED)
    const origin = req.header('origin')
    if ((origin !== undefined && origin !== `http://${host}`) || comesFromElsewhere(context))
      return context.text('This page answers to itself only.', FORBIDDEN)
    if (req.path === OPEN_PATH) return answerOpening(context, door)
    if (!door.knows(req.header('cookie') ?? '')) return lockedPage(context)
    const refusal = formTooLong(context) ?? (await changeWithoutToken(context, token))
    if (refusal !== null) return refusal
    await next()
    return
  }
}

const changes = ({ req }: Context): boolean => req.method !== 'GET' && req.method !== 'HEAD'

/** However it is authorised: nothing but an upload is long. */
export function formTooLong(context: Context): Response | null {
  return changes(context) && !isUpload(context.req.path) && bodyBytes(context) > MAX_FORM_BYTES
    ? context.text('That is too much for a form.', 413)
    : null
}

/** The refusal of a change that does not carry the token of the page. */
export async function changeWithoutToken(context: Context, token: string): Promise<Response | null> {
  if (!changes(context)) return null
  const given = context.req.header('x-sorepoint-token') ?? (await tokenOfForm(context))
  return given !== null && sameText(given, token)
    ? null
    : context.text('This change did not come from the page. Load the page again and repeat it.', FORBIDDEN)
}

/** As the browser marks it: another site, or another port of this machine. An address that opens the page may be followed from anywhere. */
function comesFromElsewhere({ req }: Context): boolean {
  const site = req.header('sec-fetch-site')
  if (site === undefined || site === 'same-origin' || site === 'none') return false
  return !(req.path === OPEN_PATH && req.method === 'GET' && req.header('sec-fetch-mode') === 'navigate')
}

const isUpload = (path: string): boolean => path.endsWith(UPLOAD_PATH)

/** How long the body says it is, which is all that is read of it; one that does not say may be of any length. */
function bodyBytes({ req }: Context): number {
  if (req.header('transfer-encoding') !== undefined) return Number.POSITIVE_INFINITY
  return Number(req.header('content-length') ?? 0)
}

/** The token of a form, read from a copy so that the route can read it again. Null where there is none. */
async function tokenOfForm({ req }: Context): Promise<string | null> {
  if (isUpload(req.path)) return null
  if (!(req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded')) return null
  return (await formOf(req.raw.clone())).get('token')
}
