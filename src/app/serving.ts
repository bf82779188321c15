import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/** A page that is being served from a log. */
export interface Serving {
  readonly pid: number
  readonly url: string
}

const besideLog = (logPath: string): string => `${logPath}.serving`

/** Where a page of this log is served already; null when nobody does. A note left behind by a process that ended counts for nothing. */
export function servedAt(logPath: string): Serving | null {
  try {
    const { pid, url } = JSON.parse(readFileSync(besideLog(logPath), 'utf8')) as Partial<Serving>
    return typeof pid === 'number' && typeof url === 'string' && isRunning(pid) ? { pid, url } : null
  } catch {
    return null
  }
}

/** Says that this process serves the log, for whoever asks second. @returns takes the word back */
export function sayServing(logPath: string, serving: Serving): () => void {
  const path = besideLog(logPath)
  writeFileSync(path, JSON.stringify(serving), { mode: 0o600 })
  return () => {
    if (servedAt(logPath)?.pid === serving.pid) rmSync(path, { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}
