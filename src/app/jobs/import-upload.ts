import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { spoolName } from '../../lib/spool-name.ts'
import { makeTemporaryFolder } from '../../platform/node/temporary-folder.ts'
import type { JobSubject } from '../../store/contract/jobs.ts'
import { type ImportProgress, type ImportSummary, importFiles } from '../import/import-files.ts'
import { FailedJob } from './failed-job.ts'
import type { Workplace } from './workplace.ts'

const PROGRESS_EVERY_MS = 1000

/** Reads an upload. Nothing where it waits no more: a worker read it before that did not come to say so. */
export async function importUpload(
  { store, uploads, nowMs }: Pick<Workplace, 'store' | 'uploads' | 'nowMs'>,
  { athlete, upload }: JobSubject,
): Promise<void> {
  if (athlete === null || upload === null) throw new FailedJob('it names no file')
  const given = await uploads.take(athlete, upload)
  if (given === null) return
  const folder = await makeTemporaryFolder()
  let summary: ImportSummary
  try {
    for (const { file, name } of given.files) {
      const path = join(folder.path, ...(spoolName(name) ?? [String(file)]))
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await pipeline(Readable.from(uploads.read(athlete, upload, file)), createWriteStream(path, { mode: 0o600 }))
    }
    summary = await importFiles([folder.path], {
      store: store.athlete(athlete),
      options: { csvUnits: given.csvUnits },
      nowMs,
      onProgress: everyNow(nowMs, (progress) => uploads.progress(athlete, upload, JSON.stringify(progress))),
    })
  } finally {
    await folder.remove()
  }
  const { accounted, problems } = summary
  if (accounted.failed > 0 && accounted.read + accounted.unchanged + accounted.copies === 0) {
    const code = problems.find(({ level }) => level === 'error')?.code ?? 'unknown'
    throw new FailedJob(`the file could not be read: ${code.replaceAll('-', ' ')}`)
  }
  await uploads.end(athlete, upload, 'read', JSON.stringify(withoutFolder(summary, folder.path)))
}

/** Now and then, one at a time; how far it is may be lost. */
function everyNow(
  nowMs: () => number,
  keep: (progress: ImportProgress) => Promise<void>,
): (progress: ImportProgress) => void {
  let keptMs = Number.NEGATIVE_INFINITY
  let isKeeping = false
  return (progress) => {
    if (isKeeping || nowMs() - keptMs < PROGRESS_EVERY_MS) return
    keptMs = nowMs()
    isKeeping = true
    const done = (): void => {
      isKeeping = false
    }
    keep(progress).then(done, done)
  }
}

/** Files by the names they were given with. */
function withoutFolder(summary: ImportSummary, folder: string): ImportSummary {
  const problems = summary.problems.map((problem) => ({ ...problem, path: problem.path.replace(`${folder}/`, '') }))
  return { ...summary, problems }
}
