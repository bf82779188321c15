import { access, open, readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { FoundFile, FoundFolder, Place } from '../contract/place.ts'
import { fileBytes } from './file-bytes.ts'

/** What an import is given here: a path, or a place that lies elsewhere. */
export type Given = string | Place

export const placeOf = (given: Given): Place =>
  typeof given === 'string' ? placeAt(given, basename(resolve(given))) : given

const placeAt = (path: string, name: string): Place => ({
  path,
  name,
  async look() {
    const stats = await stat(path, { bigint: true })
    if (stats.isDirectory()) return folderAt(path, `${stats.dev}:${stats.ino}`)
    return stats.isFile() ? fileAt(path, Number(stats.size)) : { kind: 'other' }
  },
})

const folderAt = (path: string, identity: string): FoundFolder => ({
  kind: 'folder',
  identity,
  places: async () => (await readdir(path)).sort().map((name) => placeAt(join(path, name), name)),
})

function fileAt(path: string, size: number): FoundFile {
  const wholePath = resolve(path)
  return {
    kind: 'file',
    size,
    wholePath,
    async open() {
      const handle = await open(path)
      return { bytes: fileBytes(handle, size), close: () => handle.close() }
    },
    whole: () => readFile(path),
    hasBesideFolder: (name) =>
      access(join(dirname(dirname(wholePath)), name)).then(
        () => true,
        () => false,
      ),
  }
}
