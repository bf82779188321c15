import { SingleBar } from 'cli-progress'
import { AFTER_IMPORT_WORDS } from '#words/first-run.ts'
import type { ImportProgress } from '../app/import/import-files.ts'
import type { Session } from './session.ts'

/** A bar on stderr while a person watches; nothing otherwise. */
export function startProgress({ options }: Session): { update: (progress: ImportProgress) => void; stop: () => void } {
  if (process.stderr.isTTY !== true || options.quiet === true) return { update: () => {}, stop: () => {} }
  const bar = new SingleBar({
    format: 'reading {bar} {percentage} % · {files} files',
    hideCursor: true,
    clearOnComplete: true,
  })
  bar.start(1, 0, { files: 0 })
  const onBreak = () => {
    // The bar has hidden the cursor.
    bar.stop()
    process.stderr.write(`${AFTER_IMPORT_WORDS.broken}\n`)
    process.kill(process.pid, 'SIGINT')
  }
  process.once('SIGINT', onBreak)
  return {
    update: ({ files, bytes, totalBytes }) => {
      bar.setTotal(Math.max(1, totalBytes))
      bar.update(bytes, { files })
    },
    stop: () => {
      process.off('SIGINT', onBreak)
      bar.stop()
    },
  }
}
