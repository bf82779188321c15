import type { Hono } from 'hono'
import { exportLog } from '../../app/export/export-log.ts'
import type { RunnerContext } from '../runner-context.ts'

/** The whole log of a runner as one file, that an import anywhere reads back: what the command line's `export` writes. */
export function addCopy(
  app: Hono,
  { log, keeping, today, nowMs }: Pick<RunnerContext, 'log' | 'keeping' | 'today' | 'nowMs'>,
): void {
  if (keeping === undefined) return
  app.get('/copy', (context) => {
    context.header('content-type', 'application/json')
    context.header('content-disposition', `attachment; filename="sorepoint-log-${today()}.json"`)
    // It counts once its last byte was taken.
    return context.body(
      streamOf(exportLog(log, { format: 'json', samples: true }), () => keeping.copied(log.athlete, nowMs())),
    )
  })
}

function streamOf(pieces: AsyncIterator<string>, onEnd: () => Promise<void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done !== true) {
        controller.enqueue(encoder.encode(value))
        return
      }
      await onEnd()
      controller.close()
    },
    async cancel() {
      await pieces.return?.()
    },
  })
}
