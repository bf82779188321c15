import { createHash } from 'node:crypto'
import { open, rename } from 'node:fs/promises'
import { beginBeside, syncFolderOf } from '../export/unfinished-file.ts'

/** A file written piece by piece, that takes its place whole or not at all. */
export interface TableFile {
  write(text: string): Promise<void>
  /** Takes its place. */
  finish(): Promise<{ readonly bytes: number; readonly sha256: string }>
  /** What was not finished goes. */
  close(): Promise<void>
}

/** Written in pieces of this size: a small task is no reason to go to the disk. */
const PIECE = 256 * 1024

/** For its owner alone. */
export async function beginTable(path: string): Promise<TableFile> {
  const made = beginBeside(path)
  const handle = await open(made.path, 'wx', 0o600)
  const digest = createHash('sha256')
  let waiting = ''
  let bytes = 0
  let isOpen = true
  const flush = async (): Promise<void> => {
    const piece = Buffer.from(waiting)
    waiting = ''
    digest.update(piece)
    bytes += piece.length
    await handle.appendFile(piece)
  }
  const shut = async (): Promise<void> => {
    if (!isOpen) return
    isOpen = false
    await handle.close()
  }
  return {
    async write(text) {
      waiting += text
      if (waiting.length >= PIECE) await flush()
    },
    async finish() {
      await flush()
      await handle.sync()
      await shut()
      await rename(made.path, path)
      await syncFolderOf(path)
      return { bytes, sha256: digest.digest('hex') }
    },
    async close() {
      await shut()
      made.close()
    },
  }
}
