import type { MiddlewareHandler } from 'hono'
import type { OpenLog } from '../app/log/open-log.ts'
import type { Format } from '../lib/format.ts'
import type { Html } from '../lib/html.ts'
import type { Settings } from '../model/settings.ts'
import type { Keeping } from './keeping.ts'
import type { PageImport } from './page-import.ts'

/** A file the page is made with, held in memory: no request ever names a path on the disk. */
export interface Asset {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Part of its address, so that a browser may keep it for ever. */
  readonly version: string
}

/** What the page stands on; the edge that starts it gives the clock and the random. */
export interface WebContext {
  readonly log: OpenLog
  /** The runner's day, new at every request: a page left open overnight knows tomorrow. */
  readonly today: () => string
  readonly nowMs: () => number
  /** A new identity, `n1a2b3c4` for `n`. */
  readonly newId: (prefix: string) => string
  readonly format: (settings: Settings) => Format
  /** Every change carries it; whoever cannot read the page cannot know it. */
  readonly token: string
  /** Who may come in: nothing passes that it does not let through. */
  readonly gate: MiddlewareHandler
  /** By name: `style.css`. */
  readonly assets: ReadonlyMap<string, Asset>
  /** Of a log that lies in a browser: what is known of its copies. */
  readonly keeping?: Keeping
  /** Where files are received and read, where that is not this process alone. */
  readonly openImport?: () => PageImport
  /** What stands above every page where others share a server: the ways to what this runner shares with whom. */
  readonly above?: Html
  /** Called with what should not happen. */
  readonly onError: (error: unknown) => void
}
