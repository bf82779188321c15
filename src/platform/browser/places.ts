import type { ByteSource } from '../../lib/byte-source.ts'
import { windowedBytes } from '../../lib/windowed-bytes.ts'
import type { FoundFile, FoundFolder, Place } from '../contract/place.ts'

/** What an import is given here: places alone. In a browser no path leads to a file. */
export type Given = string | Place

/** A file in the browser's hands, with its way inside what was given. It stays where it is: only what is read of it comes here. */
export interface GivenFile {
  /** Folders divided by `/`. */
  readonly path: string
  readonly file: Blob
}

export const placeOf = (given: Given): Place =>
  typeof given === 'string' ? { path: given, name: given, look: () => Promise.reject(failure('ENOENT', given)) } : given

/** Files and folders as they were given, put together from the ways of their files. */
export function placesOfFiles(files: readonly GivenFile[]): readonly Place[] {
  const root = newFolder()
  for (const { path, file } of files) {
    const way = path.split('/').filter((part) => part !== '')
    const name = way.pop() ?? ''
    let folder = root
    for (const part of way) {
      const inside = folder.get(part)
      const next = inside instanceof Map ? inside : newFolder()
      folder.set(part, next)
      folder = next
    }
    folder.set(name, file)
  }
  return placesIn(root, '', [])
}

/** By name: files, and folders of the same kind. */
interface Folder extends Map<string, Blob | Folder> {}

const newFolder = (): Folder => new Map()

/** @param above - the folders around it, the nearest last */
function placesIn(folder: Folder, path: string, above: readonly Folder[]): readonly Place[] {
  return [...folder]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inside]) => {
      const whole = path === '' ? name : `${path}/${name}`
      return {
        path: whole,
        name,
        look: async () =>
          inside instanceof Map
            ? folderAt(inside, whole, [...above, folder])
            : fileAt(inside, whole, above.at(-1) ?? null),
      }
    })
}

const folderAt = (folder: Folder, path: string, above: readonly Folder[]): FoundFolder => ({
  kind: 'folder',
  identity: path,
  places: async () => placesIn(folder, path, above),
})

/** @param aboveFolder - what its folder lies in */
const fileAt = (file: Blob, path: string, aboveFolder: Folder | null): FoundFile => ({
  kind: 'file',
  size: file.size,
  wholePath: path,
  open: async () => ({ bytes: bytesOf(file), close: async () => {} }),
  whole: () => stretchOf(file, 0, file.size),
  hasBesideFolder: async (name) => aboveFolder?.has(name) ?? false,
})

/** Each read of a file is a message to another process: few large ones, of which most of the next are served. */
const WINDOW_BYTES = 4 * 2 ** 20

/** The bytes of a file of any size. */
export const bytesOf = (file: Blob): ByteSource =>
  windowedBytes({ size: file.size, read: (from, until) => stretchOf(file, from, until) }, WINDOW_BYTES)

async function stretchOf(file: Blob, from: number, until: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(from, Math.max(from, until)).arrayBuffer())
  } catch (error) {
    // The file was moved, changed or taken away since it was given.
    throw failure((error as DOMException).name === 'NotFoundError' ? 'ENOENT' : 'EIO', (error as Error).message)
  }
}

const failure = (code: string, message: string): Error => Object.assign(new Error(message), { code })
