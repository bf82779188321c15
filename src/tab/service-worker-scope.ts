// The part used here of what only service workers have: the types of pages and of workers exclude one another.

export interface TabClient {
  readonly id: string
  readonly frameType: 'auxiliary' | 'top-level' | 'nested' | 'none'
  postMessage(message: unknown, transfer: Transferable[]): void
}

export interface Clients {
  matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly TabClient[]>
  get(id: string): Promise<TabClient | undefined>
  claim(): Promise<void>
}

export interface LifeEvent {
  waitUntil(work: Promise<unknown>): void
}

export interface FetchEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

export interface ServiceWorkerScope {
  readonly clients: Clients
  readonly location: Location
  skipWaiting(): Promise<void>
  addEventListener(kind: 'install' | 'activate', listener: (event: LifeEvent) => void): void
  addEventListener(kind: 'fetch', listener: (event: FetchEvent) => void): void
  addEventListener<T>(kind: 'message', listener: (event: MessageEvent<T> & LifeEvent) => void): void
}
