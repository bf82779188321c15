import type { GivenFile } from '../platform/browser/places.ts'

/** Where other apps send files (Web Share Target), as the manifest names it. */
export const SHARE_PATH = '/share'
export const SHARE_FIELD = 'files'

// Until a tab takes them: the service worker may be ended between the two.
const PLACE = 'sorepoint-shared'
const NAME = 'x-file-name'

/** In the service worker: puts what another app shared aside, and shows the page, which takes it. */
export async function putShared(request: Request): Promise<Response> {
  const files = (await request.formData()).getAll(SHARE_FIELD).filter((each) => each instanceof File)
  const place = await caches.open(PLACE)
  for (const file of files) {
    const headers = { [NAME]: encodeURIComponent(file.name) }
    await place.put(`/shared/${crypto.randomUUID()}`, new Response(file, { headers }))
  }
  return Response.redirect('/log', 303)
}

/** What was shared since the last time; it is there no more then. */
export async function takeShared(): Promise<readonly GivenFile[]> {
  try {
    if (!(await caches.has(PLACE))) return []
    const place = await caches.open(PLACE)
    const found: GivenFile[] = []
    for (const request of await place.keys()) {
      const response = await place.match(request)
      if (response !== undefined) {
        found.push({ path: decodeURIComponent(response.headers.get(NAME) ?? 'shared'), file: await response.blob() })
      }
      await place.delete(request)
    }
    return found
  } catch {
    return []
  }
}
