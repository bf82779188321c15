import { existsSync, readFileSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import envPaths from 'env-paths'

/** Where the ids of erased logs are kept when nobody says. */
export function erasedFile(): string {
  return join(envPaths('sorepoint', { suffix: '' }).data, 'erased-logs.txt')
}

/** Behind the others, on the disk when the promise settles. */
export async function keepErased(path: string, athletes: readonly string[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'a', 0o600)
  try {
    await file.write(athletes.map((athlete) => `${athlete}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Ids of logs, one a line; none where there is no such file yet. */
export function readErased(path: string): readonly string[] {
  if (!existsSync(path)) return []
  return [...new Set(readFileSync(path, 'utf8').split('\n'))].filter((line) => /^a[0-9a-f]{18}$/.test(line))
}
