import { type BigIntStats, createReadStream } from 'node:fs'
import { open, readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileKind } from '../../ingest/file-kind.ts'
import { maxArchiveBytes } from '../../ingest/limits.ts'
import { SIGNATURE_BYTES, sniffFileType } from '../../ingest/sniff-file-type.ts'
import type { Problem } from '../../model/problem.ts'
import { isOwnExport } from '../export/own-export.ts'
import { fileBytes } from './byte-source.ts'
import type { Discovered, DiscoveredFile } from './discovered.ts'
import { plainFileKey } from './plain-file-key.ts'
import { safeLabel } from './safe-label.ts'
import { discoverZip, splitPart } from './zip/discover-zip.ts'

/** A file or folder on disk. */
interface Place {
  /** Where it is. */
  readonly path: string
  /** Its name inside what was given. */
  readonly label: string
  /** Named by the runner, not met in a folder. */
  readonly explicit: boolean
  /** Folders already discovered: links may lead back into them. */
  readonly discovered: Set<string>
}

const READ_BYTES = 2 ** 20

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Everything under the given paths, folders in the order of their names. What cannot be read is a problem of its own. */
export async function* discover(paths: readonly string[]): AsyncGenerator<Discovered> {
  const discovered = new Set<string>()
  for (const path of paths) yield* discoverAt({ path, label: basename(resolve(path)), explicit: true, discovered })
}

async function* discoverAt(place: Place): AsyncGenerator<Discovered> {
  try {
    const stats = await stat(place.path, { bigint: true })
    if (stats.isDirectory()) yield* discoverFolder(place, stats)
    else if (stats.isFile()) yield* discoverFile(place, Number(stats.size))
    // Opening a pipe would wait for ever.
    else if (place.explicit) yield unreadable(place, 'not a file')
    else yield { kind: 'skipped', path: safeLabel(place.label), reason: 'system-file', packedSize: 0 }
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === undefined) throw error
    yield code === 'ENOENT' && place.explicit
      ? { kind: 'problem', problem: { path: safeLabel(place.path), level: 'error', code: 'not-found' }, files: 1 }
      : unreadable(place, code)
  }
}

const unreadable = (place: Place, reason: string): Discovered => ({
  kind: 'problem',
  problem: { path: safeLabel(place.label), level: 'error', code: 'unreadable', detail: { reason } } satisfies Problem,
  files: 1,
})

async function* discoverFolder(folder: Place, { dev, ino }: BigIntStats): AsyncGenerator<Discovered> {
  const identity = `${dev}:${ino}`
  if (folder.discovered.has(identity)) return
  folder.discovered.add(identity)
  for (const name of (await readdir(folder.path)).sort()) {
    const label = folder.explicit ? name : `${folder.label}/${name}`
    if (fileKind(name) === 'system-file') {
      yield { kind: 'skipped', path: safeLabel(label), reason: 'system-file', packedSize: 0 }
    } else {
      yield* discoverAt({ ...folder, path: join(folder.path, name), label, explicit: false })
    }
  }
}

async function* discoverFile(place: Place, size: number): AsyncGenerator<Discovered> {
  const kind = place.explicit && (await startsLikeZip(place.path)) ? 'zip' : fileKind(basename(place.path))
  if (kind === 'media') yield { kind: 'skipped', path: safeLabel(place.label), reason: 'media', packedSize: size }
  else if (kind === 'split-part') yield splitPart(place.label)
  else if (kind === 'zip') yield* discoverArchive(place, size)
  else if (await isLogOfOurs(place.path)) yield ownExport(place, size)
  else yield { kind: 'file', file: await plainFile(place, size) }
}

async function startsLikeZip(path: string): Promise<boolean> {
  const start = textOf(await beginningOf(path, 4))
  return start === 'PK\x03\x04' || start === 'PK\x05\x06'
}

async function isLogOfOurs(path: string): Promise<boolean> {
  return /\.json$/i.test(path) && isOwnExport(textOf(await beginningOf(path, 200)))
}

/** However large: it is read piece by piece. */
function ownExport({ path, label }: Place, size: number): Discovered {
  return {
    kind: 'own-export',
    path: safeLabel(label),
    size,
    read: () => createReadStream(path, { highWaterMark: READ_BYTES }),
  }
}

async function beginningOf(path: string, length: number): Promise<Uint8Array> {
  const handle = await open(path)
  try {
    return await fileBytes(handle, length).read(0, length)
  } finally {
    await handle.close()
  }
}

async function* discoverArchive(place: Place, size: number): AsyncGenerator<Discovered> {
  yield { kind: 'archive', size }
  const problem = await noZip(place, size)
  if (problem !== null) {
    yield { kind: 'problem', problem, files: 1 }
    return
  }
  const handle = await open(place.path)
  try {
    const budget = { bytesLeft: maxArchiveBytes(size) }
    yield* discoverZip(fileBytes(handle, size), { path: place.label, member: '', depth: 1, budget })
  } finally {
    await handle.close()
  }
}

/** Why a file by the name of a zip is none at all: what was saved instead of the download. Null where it may be one. */
async function noZip({ path, label }: Place, size: number): Promise<Problem | null> {
  const at = { path: safeLabel(label), level: 'error' } as const
  if (size === 0) return { ...at, code: 'empty' }
  const start = await beginningOf(path, SIGNATURE_BYTES)
  // What lies in a zip unpacked may look like anything.
  const looksLike = textOf(start.subarray(0, 2)) === 'PK' ? null : sniffFileType(start)
  return looksLike === null ? null : { ...at, code: 'unknown-format', detail: { looksLike } }
}

async function plainFile(place: Place, size: number): Promise<DiscoveredFile> {
  return {
    path: safeLabel(place.label),
    member: safeLabel(place.label),
    size,
    crc32: null,
    packing: 'stored',
    packedSize: size,
    key: await plainFileKey(resolve(place.path)),
    explicit: place.explicit,
    load: () => readFile(place.path),
    archive: null,
  }
}
