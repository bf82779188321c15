import type { ImportProgress, ImportSummary } from '../app/import/import-files.ts'
import { acknowledgeUpload, type UploadSeen } from '../app/jobs/put-upload.ts'
import type { Workplace } from '../app/jobs/workplace.ts'
import { spoolName } from '../lib/spool-name.ts'
import type { ImportState, PageImport } from './page-import.ts'

type Queue = Pick<Workplace, 'uploads' | 'jobs' | 'nowMs'>

/**
 * The page's import where a server is shared: files are received into the database and read by whichever worker is free, so
 * that no athlete's import takes the threads of the others, and one that was acknowledged is done whatever ends.
 */
export function startQueuedImport(queue: Queue, athlete: string, newId: (prefix: string) => string): PageImport {
  const { uploads, nowMs } = queue
  let receiving: { readonly id: string; files: number; bytes: number } | null = null
  let started: string | null = null
  let last: ImportState = { phase: 'idle' }

  async function look(): Promise<ImportState> {
    if (receiving !== null) {
      last = { phase: 'receiving', files: receiving.files, bytes: receiving.bytes }
      return last
    }
    const all = (await uploads.list(athlete)).filter(({ state }) => state !== 'receiving')
    const shown = all.find(({ id }) => id === started) ?? all.at(-1)
    last = shown === undefined ? { phase: 'idle' } : stateOf(shown)
    return last
  }

  return {
    state: () => last,
    look,
    async receive(name, body) {
      const segments = spoolName(name)
      if (segments === null) return { ok: false, error: 'bad-name' }
      receiving ??= { id: newId('u'), files: 0, bytes: 0 }
      const into = receiving
      const taken = await uploads.addFile(athlete, into.id, segments.join('/'), body, nowMs())
      if (taken.ok) {
        into.files += 1
        into.bytes += taken.value
      }
      return taken
    },
    async start(csvUnits) {
      if (receiving === null) return 'nothing'
      const { id } = receiving
      const put = await acknowledgeUpload(queue, athlete, id, csvUnits)
      if (!put.ok) return put.error === 'nothing' ? 'nothing' : 'busy'
      receiving = null
      started = id
      return 'started'
    },
    startWith: () => 'busy',
    startGiven: () => 'busy',
    async discard() {
      const from = receiving
      receiving = null
      if (from !== null) await uploads.remove(athlete, from.id)
    },
    // Whatever was acknowledged is a worker's; what was not goes when its time is over.
    settled: async () => {},
    close: async () => {},
  }
}

function stateOf({ state, progress, outcome, bytes }: UploadSeen): ImportState {
  if (state === 'failed') return { phase: 'failed', reason: outcome ?? '' }
  if (state === 'read') return { phase: 'done', summary: JSON.parse(outcome ?? '') as ImportSummary }
  const waiting: ImportProgress = { files: 0, bytes: 0, totalBytes: bytes }
  return { phase: 'reading', progress: progress === null ? waiting : (JSON.parse(progress) as ImportProgress) }
}
