// What shell, worker and service worker say to one another.

import type { GivenFile } from '../platform/browser/places.ts'
import type { Given } from './offer-files.ts'

/**
 * How the log stands; null: it is being opened. `<html data-log>` shows it, and `lost` for a log that cannot be opened:
 * `failed`, or `full` where the device has no room left.
 */
export type LogState = 'ready' | 'memory' | 'lost' | 'failed' | 'full' | null

/** A request of a page, on its way to the tab that holds the log. */
export interface SentRequest {
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** A blob is handed over without a copy of its bytes. */
  readonly body: Blob | null
}

export interface SentResponse {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** A file that is to be saved is a blob: it may be larger than what several of these may stand in memory. */
  readonly body: ArrayBuffer | Blob
}

/** From a shell to its worker. */
export type ToWorker =
  /** This tab may open the log. @see FromWorker `holding` */
  | { readonly kind: 'open'; readonly hadLog: boolean; readonly token: string }
  /** The log is gone and the runner knows: a new one is begun. */
  | { readonly kind: 'begin' }
  /** The same, filled with a copy that was kept. */
  | { readonly kind: 'bring-back'; readonly file: File }
  /** Files for the log of a runner, with a port for what became of them. */
  | { readonly kind: 'give'; readonly base: string; readonly files: readonly GivenFile[] }
  /** With a port for the answer. */
  | { readonly kind: 'request'; readonly request: SentRequest }

/** From a worker to its shell. */
export type FromWorker =
  /** It listens. */
  | { readonly kind: 'listening' }
  /** No other tab holds the log. */
  | { readonly kind: 'holding' }
  | { readonly kind: 'state'; readonly log: LogState }
  /** The copy gave nothing, and nothing was begun. */
  | { readonly kind: 'not-brought-back' }

/** Between the shells. */
export type BetweenTabs =
  | { readonly kind: 'which-state' }
  | { readonly kind: 'state'; readonly log: LogState }
  /** For the tab that holds the log. */
  | { readonly kind: 'give'; readonly id: string; readonly base: string; readonly files: readonly GivenFile[] }
  | { readonly kind: 'given'; readonly id: string; readonly given: Given }

export const CHANNEL = 'sorepoint'

/** Held by the worker of the tab that holds the log. */
export const LOCK = 'sorepoint-log'

/** From the service worker to a shell, each with a port for the answer. */
export type ToShell =
  /** Answered by the shell that holds the log alone. */
  { readonly kind: 'who-holds' } | { readonly kind: 'request'; readonly request: SentRequest }

/** From a shell to the service worker. */
export type ToServiceWorker =
  | { readonly kind: 'claim' }
  | { readonly kind: 'take-over' }
  /** With a port for the answer: the version of the site it serves. */
  | { readonly kind: 'which-version' }
