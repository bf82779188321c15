import type { Context, MiddlewareHandler } from 'hono'
import { formOf } from './form.ts'
import { UPLOAD_PATH } from './upload-path.ts'
import { CONTENT_SECURITY } from './usual-headers.ts'

/**
 * For pages in a frame of a tab, answered in the tab itself: no other machine and no other origin has a way here, and a
 * change carries the token all the same.
 */
export function frameGate(token: string): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context
    const isChange = req.method !== 'GET' && req.method !== 'HEAD'
    if (isChange && (req.header('x-sorepoint-token') ?? (await tokenOfForm(context))) !== token) {
      return context.text('This change did not come from the page. Load the page again and repeat it.', 403)
    }
    await next()
    const security = context.res.headers.get('content-security-policy') ?? CONTENT_SECURITY
    context.header('content-security-policy', security.replace("frame-ancestors 'none'", "frame-ancestors 'self'"))
    context.header('x-frame-options', 'SAMEORIGIN')
    return
  }
}

/** Read from a copy, so that the route can read the form again. */
async function tokenOfForm({ req }: Context): Promise<string | null> {
  if (req.path.endsWith(UPLOAD_PATH)) return null
  return (await formOf(req.raw.clone())).get('token')
}
