import { type Given, placeOf } from '#platform/places.ts'
import { fileKind } from '../../ingest/file-kind.ts'
import { maxArchiveBytes } from '../../ingest/limits.ts'
import { SIGNATURE_BYTES, sniffFileType } from '../../ingest/sniff-file-type.ts'
import { piecesOf } from '../../lib/byte-source.ts'
import { textOf } from '../../lib/text-of.ts'
import type { Problem } from '../../model/problem.ts'
import type { FoundFile, FoundFolder, Place } from '../../platform/contract/place.ts'
import { isOwnExport } from '../export/own-export.ts'
import type { Discovered, DiscoveredFile } from './discovered.ts'
import { plainFileKey } from './plain-file-key.ts'
import { safeLabel } from './safe-label.ts'
import { discoverZip, splitPart } from './zip/discover-zip.ts'

export type { Given } from '#platform/places.ts'

/** Where the discovery is. */
interface Spot {
  readonly place: Place
  /** Its name inside what was given. */
  readonly label: string
  /** Named by the runner, not met in a folder. */
  readonly explicit: boolean
  /** Folders already discovered: links may lead back into them. */
  readonly discovered: Set<string>
}

/** Everything under what is given, folders in the order of their names. What cannot be read is a problem of its own. */
export async function* discover(given: readonly Given[]): AsyncGenerator<Discovered> {
  const discovered = new Set<string>()
  for (const place of given.map(placeOf)) yield* discoverAt({ place, label: place.name, explicit: true, discovered })
}

async function* discoverAt(spot: Spot): AsyncGenerator<Discovered> {
  const { place, label, explicit } = spot
  try {
    const found = await place.look()
    if (found.kind === 'folder') yield* discoverFolder(spot, found)
    else if (found.kind === 'file') yield* discoverFile(spot, found)
    else if (explicit) yield unreadable(label, 'not a file')
    else yield { kind: 'skipped', path: safeLabel(label), reason: 'system-file', packedSize: 0 }
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === undefined) throw error
    yield code === 'ENOENT' && explicit
      ? { kind: 'problem', problem: { path: safeLabel(place.path), level: 'error', code: 'not-found' }, files: 1 }
      : unreadable(label, code)
  }
}

const unreadable = (label: string, reason: string): Discovered => ({
  kind: 'problem',
  problem: { path: safeLabel(label), level: 'error', code: 'unreadable', detail: { reason } } satisfies Problem,
  files: 1,
})

async function* discoverFolder(spot: Spot, folder: FoundFolder): AsyncGenerator<Discovered> {
  if (spot.discovered.has(folder.identity)) return
  spot.discovered.add(folder.identity)
  for (const place of await folder.places()) {
    const label = spot.explicit ? place.name : `${spot.label}/${place.name}`
    if (fileKind(place.name) === 'system-file') {
      yield { kind: 'skipped', path: safeLabel(label), reason: 'system-file', packedSize: 0 }
    } else {
      yield* discoverAt({ ...spot, place, label, explicit: false })
    }
  }
}

async function* discoverFile({ place, label, explicit }: Spot, file: FoundFile): AsyncGenerator<Discovered> {
  const kind = explicit && (await startsLikeZip(file)) ? 'zip' : fileKind(place.name)
  if (kind === 'media') yield { kind: 'skipped', path: safeLabel(label), reason: 'media', packedSize: file.size }
  else if (kind === 'split-part') yield splitPart(label)
  else if (kind === 'zip') yield* discoverArchive(label, file)
  else if (/\.json$/i.test(place.name) && (await isLogOfOurs(file))) yield ownExport(label, file)
  else yield { kind: 'file', file: await plainFile(label, explicit, file) }
}

async function startsLikeZip(file: FoundFile): Promise<boolean> {
  const start = textOf(await beginningOf(file, 4))
  return start === 'PK\x03\x04' || start === 'PK\x05\x06'
}

const isLogOfOurs = async (file: FoundFile): Promise<boolean> => isOwnExport(textOf(await beginningOf(file, 200)))

/** However large: it is read piece by piece. */
function ownExport(label: string, file: FoundFile): Discovered {
  return {
    kind: 'own-export',
    path: safeLabel(label),
    size: file.size,
    async *read() {
      const { bytes, close } = await file.open()
      try {
        yield* piecesOf(bytes)
      } finally {
        await close()
      }
    },
  }
}

async function beginningOf(file: FoundFile, length: number): Promise<Uint8Array> {
  const { bytes, close } = await file.open()
  try {
    return await bytes.read(0, length)
  } finally {
    await close()
  }
}

async function* discoverArchive(label: string, file: FoundFile): AsyncGenerator<Discovered> {
  yield { kind: 'archive', size: file.size }
  const problem = await noZip(label, file)
  if (problem !== null) {
    yield { kind: 'problem', problem, files: 1 }
    return
  }
  const { bytes, close } = await file.open()
  try {
    yield* discoverZip(bytes, { path: label, member: '', depth: 1, budget: { bytesLeft: maxArchiveBytes(file.size) } })
  } finally {
    await close()
  }
}

/** Why a file by the name of a zip is none at all: what was saved instead of the download. Null where it may be one. */
async function noZip(label: string, file: FoundFile): Promise<Problem | null> {
  const at = { path: safeLabel(label), level: 'error' } as const
  if (file.size === 0) return { ...at, code: 'empty' }
  const start = await beginningOf(file, SIGNATURE_BYTES)
  // What lies in a zip unpacked may look like anything.
  const looksLike = textOf(start.subarray(0, 2)) === 'PK' ? null : sniffFileType(start)
  return looksLike === null ? null : { ...at, code: 'unknown-format', detail: { looksLike } }
}

async function plainFile(label: string, explicit: boolean, file: FoundFile): Promise<DiscoveredFile> {
  return {
    path: safeLabel(label),
    member: safeLabel(label),
    size: file.size,
    crc32: null,
    packing: 'stored',
    packedSize: file.size,
    key: await plainFileKey(file),
    explicit,
    load: () => file.whole(),
    archive: null,
  }
}
