import { describe, expect, test } from 'vitest'
import { countRequests, metricsApp } from '../../src/web/club/metrics.ts'

const dead = { id: '1', kind: 'import', athlete: 'a-secret-id', upload: 'u1', reason: 'it could not be read' }
const sources = (jobs: () => Promise<never> | Promise<{ waiting: number; held: number; dead: (typeof dead)[] }>) => ({
  counts: () => ({ byStatus: new Map([['2xx', 7]]), secondsSum: 1.5, slow: 0 }),
  jobs,
  memoryBytes: () => 1000,
  uptimeS: () => 60,
})
const get = async (app: ReturnType<typeof metricsApp>, path: string, host = 'localhost:9') => {
  const answer = await app.fetch(new Request(`http://${host}${path}`, { headers: { host } }))
  return { status: answer.status, text: await answer.text() }
}

describe('what watches a club server', () => {
  test('reads figures, and no id, name or reason', async () => {
    const { text } = await get(metricsApp(sources(async () => ({ waiting: 2, held: 1, dead: [dead] }))), '/metrics')
    expect(text).toContain('sorepoint_requests_total{status="2xx"} 7')
    expect(text).toContain('sorepoint_jobs{state="dead"} 1')
    expect(text).not.toMatch(/secret|read/)
  })

  test('is told that the database is away', async () => {
    const away = metricsApp(sources(() => Promise.reject(new Error('connection refused'))))
    expect((await get(away, '/health')).status).toBe(503)
    expect((await get(away, '/metrics')).text).toContain('sorepoint_database_up 0')
    const there = metricsApp(sources(async () => ({ waiting: 0, held: 0, dead: [] })))
    expect(await get(there, '/health')).toEqual({ status: 200, text: 'ok\n' })
  })

  test('is answered on this machine’s own names alone', async () => {
    const app = metricsApp(sources(async () => ({ waiting: 0, held: 0, dead: [] })))
    expect((await get(app, '/metrics', 'evil.example')).status).toBe(421)
  })

  test('counts requests by what became of them, the slow ones too', async () => {
    let nowMs = 0
    const counted = countRequests(
      ({ url }) => {
        nowMs += url.endsWith('slow') ? 2000 : 10
        return new Response('', { status: url.endsWith('missing') ? 404 : 200 })
      },
      () => nowMs,
    )
    for (const path of ['a', 'slow', 'missing']) await counted.fetch(new Request(`http://x/${path}`))
    expect(counted.counts()).toMatchObject({
      byStatus: new Map([
        ['2xx', 2],
        ['4xx', 1],
      ]),
      slow: 1,
    })
  })
})
