import { placesOfFiles } from '../platform/browser/places.ts'
import type { Store } from '../store/contract/store.ts'
import type { WebApp } from '../web/app.ts'

/** Imports a copy by the way the page has. @returns true where somebody has a log then */
export async function fillWith(app: WebApp, file: File, store: Store): Promise<boolean> {
  await app.give('', placesOfFiles([{ path: file.name, file }]))
  await app.settled()
  return (await store.athletes()).length > 0
}
