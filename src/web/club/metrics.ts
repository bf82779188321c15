import { Hono } from 'hono'
import type { JobsState } from '../../app/jobs/workplace.ts'

/** What a server counts of itself: figures, and nothing of whom they are about. */
export interface RequestCounts {
  /** By the first digit of the status. */
  readonly byStatus: ReadonlyMap<string, number>
  readonly secondsSum: number
  /** Slower than so many seconds. */
  readonly slow: number
}

/** A request that takes longer is one that somebody waits for: a convention of ours. */
const SLOW_S = 1

type Fetch = (request: Request) => Response | Promise<Response>

/** Counts what goes through. */
export function countRequests(fetch: Fetch, nowMs: () => number): { readonly fetch: Fetch; counts(): RequestCounts } {
  const byStatus = new Map<string, number>()
  let secondsSum = 0
  let slow = 0
  return {
    async fetch(request) {
      const beganMs = nowMs()
      const response = await fetch(request)
      const seconds = (nowMs() - beganMs) / 1000
      const status = `${Math.floor(response.status / 100)}xx`
      byStatus.set(status, (byStatus.get(status) ?? 0) + 1)
      secondsSum += seconds
      if (seconds > SLOW_S) slow += 1
      return response
    },
    counts: () => ({ byStatus, secondsSum, slow }),
  }
}

/** What the figures are read from. */
export interface MetricsSources {
  readonly counts: () => RequestCounts
  readonly jobs: () => Promise<JobsState>
  readonly memoryBytes: () => number
  readonly uptimeS: () => number
}

/**
 * For whatever watches the server, on a port of this machine's own: `/health` is 200 while the database answers, `/metrics`
 * is text for Prometheus. No name, no id and nothing of any log is in it.
 */
export function metricsApp(sources: MetricsSources): Hono {
  const app = new Hono()
  app.use(async ({ req, text }, next) => {
    // A page of another site that found a way to this port by its name gets nothing.
    if (!/^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(req.header('host') ?? '')) return text('Not here.', 421)
    await next()
    return
  })
  app.get('/health', async ({ text }) => {
    const answers = await sources.jobs().then(
      () => true,
      () => false,
    )
    return answers ? text('ok\n') : text('the database does not answer\n', 503)
  })
  app.get('/metrics', async ({ text }) => text(await metricsText(sources)))
  return app
}

async function metricsText({ counts, jobs, memoryBytes, uptimeS }: MetricsSources): Promise<string> {
  const { byStatus, secondsSum, slow } = counts()
  const state = await jobs().catch(() => null)
  const lines = [
    '# TYPE sorepoint_requests_total counter',
    ...[...byStatus].toSorted().map(([status, n]) => `sorepoint_requests_total{status="${status}"} ${n}`),
    '# TYPE sorepoint_request_seconds_sum counter',
    `sorepoint_request_seconds_sum ${secondsSum}`,
    '# TYPE sorepoint_slow_requests_total counter',
    `sorepoint_slow_requests_total ${slow}`,
    '# TYPE sorepoint_database_up gauge',
    `sorepoint_database_up ${state === null ? 0 : 1}`,
    ...(state === null
      ? []
      : [
          '# TYPE sorepoint_jobs gauge',
          `sorepoint_jobs{state="waiting"} ${state.waiting}`,
          `sorepoint_jobs{state="held"} ${state.held}`,
          `sorepoint_jobs{state="dead"} ${state.dead.length}`,
        ]),
    '# TYPE sorepoint_memory_bytes gauge',
    `sorepoint_memory_bytes ${memoryBytes()}`,
    '# TYPE sorepoint_uptime_seconds gauge',
    `sorepoint_uptime_seconds ${Math.round(uptimeS())}`,
  ]
  return `${lines.join('\n')}\n`
}
