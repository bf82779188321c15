import type { Asset } from '../web/context.ts'

/** As the site lays them beside the worker. */
export type SiteAssets = Readonly<
  Record<string, { readonly type: string; readonly version: string; readonly text: string }>
>

/** What the pages are made with. */
export async function loadAssets(): Promise<ReadonlyMap<string, Asset>> {
  const response = await fetch(new URL('./static.json', import.meta.url))
  if (!response.ok) throw new Error(`a file of the page is missing (${response.status})`)
  const assets = (await response.json()) as SiteAssets
  const encoder = new TextEncoder()
  return new Map(
    Object.entries(assets).map(([name, { type, version, text }]) => [
      name,
      { type, version, bytes: encoder.encode(text) },
    ]),
  )
}
