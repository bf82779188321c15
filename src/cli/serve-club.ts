import { randomBytes } from 'node:crypto'
import { sweepTemporaryFolders } from '#platform/temporary-folder.ts'
import { ADDRESS_HEADER } from '../app/club/accounts.ts'
import { eraseAgain } from '../app/club/erase.ts'
import { erasedFile, keepErased, readErased } from '../app/club/erased-file.ts'
import { type ClubPlace, openClubPlace } from '../app/club/open-club-place.ts'
import { keepWorking } from '../app/jobs/keep-working.ts'
import type { WebApp } from '../web/app.ts'
import { askingAddress } from '../web/club/asking-address.ts'
import { createClubApp } from '../web/club/club-app.ts'
import { countRequests, metricsApp } from '../web/club/metrics.ts'
import { localOrigin } from './club-origin.ts'
import { WrongUse } from './failure.ts'
import { openBrowser } from './open-browser.ts'
import { ended, listen, readAssets } from './serve-log.ts'
import type { Session } from './session.ts'

export interface ServeClubOptions {
  readonly address: string
  /** Null: the usual port, or any that is free. */
  readonly port: number | null
  /** As browsers see it; null: this machine alone. */
  readonly origin: string | null
  /** The address it listens on. */
  readonly listen: string
  /** For whatever watches it, on this machine alone; null: nobody does. */
  readonly metricsPort: number | null
  /** Where ids of erased logs are kept; null: in the user's data folder. */
  readonly erased: string | null
  readonly open: boolean
}

/** Serves a club until the machine ends it. Ends the process then. @throws {NotDone} @throws {StoreError} */
export async function serveClub(session: Session, given: ServeClubOptions): Promise<void> {
  const { options } = session
  const onError = (error: unknown): void =>
    session.remark(`sorepoint: ${error instanceof Error ? error.stack : String(error)}`)
  sweepTemporaryFolders()
  const erasedPath = given.erased ?? erasedFile()
  let app: WebApp | null = null
  const counted = countRequests(
    (request) => app?.fetch(request) ?? new Response(null, { status: 503 }),
    () => performance.now(),
  )
  const server = await listen(
    given.port,
    () => (request, peer) => {
      request.headers.set(ADDRESS_HEADER, askingAddress(peer, request.headers.get('x-forwarded-for')))
      return counted.fetch(request)
    },
    given.listen,
  )
  const origin = given.origin ?? localOrigin(server.port)
  const names = [`localhost:${server.port}`, `127.0.0.1:${server.port}`]
  const hosts = given.origin === null ? names : [new URL(given.origin).host]
  const origins = given.origin === null ? names.map((name) => `http://${name}`) : [given.origin]
  let place: ClubPlace
  try {
    const opened = await openClubPlace({ address: given.address, origin, origins, onError })
    if (opened === null) throw new WrongUse('a club needs a database: --db postgres://…')
    place = opened
  } catch (error) {
    await server.close()
    throw error
  }
  const again = await eraseAgain(place, readErased(erasedPath))
  if (again.length > 0)
    session.remark(`sorepoint: ${again.length} logs that were erased were there again, and are erased.`)
  const workplace = { ...place, nowMs: () => Date.now(), onError }
  const worker = keepWorking(workplace)
  app = createClubApp({
    ...place,
    origin,
    hosts,
    nowMs: () => Date.now(),
    newId: (prefix) => `${prefix}${randomBytes(4).toString('hex')}`,
    format: session.format,
    assets: readAssets(),
    today: options.today ?? null,
    zone: Temporal.Now.timeZoneId(),
    keepErased: (athletes) => keepErased(erasedPath, athletes),
    onError,
  })
  const watched = metricsApp({
    counts: counted.counts,
    jobs: () => place.jobs.state(),
    memoryBytes: () => process.memoryUsage.rss(),
    uptimeS: () => process.uptime(),
  })
  const metrics =
    given.metricsPort === null ? null : await listen(given.metricsPort, () => (request) => watched.fetch(request))
  const ending = ended()
  const url = `${origin}/`
  if (options.json === true) session.print(JSON.stringify({ schema: 'sorepoint/serve/1', url, port: server.port }))
  else
    session.print(`${url}\nA club server, experimental. It listens on ${given.listen}:${server.port}; Ctrl-C ends it.`)
  if (given.open) openBrowser(url)
  await ending
  await server.close()
  await metrics?.close()
  await worker.end()
  await app.close()
  await place.close()
  process.exit()
}
