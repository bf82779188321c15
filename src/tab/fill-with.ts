import type { Store } from '../store/contract/store.ts'
import type { WebApp } from '../web/app.ts'

/** Imports a copy by the way the page has. @returns true where somebody has a log then */
export async function fillWith(app: WebApp, file: File, token: string, store: Store): Promise<boolean> {
  const post = (path: string, body: Blob | null): Promise<Response> | Response =>
    app.fetch(
      new Request(new URL(path, location.origin), {
        method: 'POST',
        body,
        headers: { 'x-sorepoint-token': token, 'x-file-name': encodeURIComponent(file.name) },
      }),
    )
  await post('/import/file', file)
  await post('/import/start', null)
  await app.settled()
  return (await store.athletes()).length > 0
}
