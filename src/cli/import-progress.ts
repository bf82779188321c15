import { SingleBar } from 'cli-progress'
import type { ImportProgress } from '../app/import-files.ts'
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
  return {
    update: ({ files, bytes, totalBytes }) => {
      bar.setTotal(Math.max(1, totalBytes))
      bar.update(bytes, { files })
    },
    stop: () => bar.stop(),
  }
}
