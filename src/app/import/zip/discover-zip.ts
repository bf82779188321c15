import { containerKey } from '../../../ingest/container-key.ts'
import { fileKind } from '../../../ingest/file-kind.ts'
import { MAX_ZIP_DEPTH } from '../../../ingest/limits.ts'
import type { Packing } from '../../../ingest/unpack.ts'
import type { ByteSource } from '../../../lib/byte-source.ts'
import { windowedBytes } from '../../../lib/windowed-bytes.ts'
import type { Problem } from '../../../model/problem.ts'
import type { ArchiveBudget, Discovered, DiscoveredFile } from '../discovered.ts'
import { safeLabel } from '../safe-label.ts'
import { openInnerZip } from './inner-zip.ts'
import { listZip } from './list-zip.ts'
import { packedData, type ZipMember } from './zip-member.ts'

/** Where a zip lies: its name as found (never shown: it may hold an address) and how deep. */
export interface ZipPlace {
  readonly path: string
  /** `path` without the outermost name; empty for the outermost zip itself. */
  readonly member: string
  readonly depth: number
  readonly budget: ArchiveBudget
}

/** APPNOTE.TXT 4.4.5. */
const PACKINGS: Readonly<Record<number, Packing>> = { 0: 'stored', 8: 'deflated', 93: 'zstd' }

/** A member as small as this is read together with those beside it: a hundred thousand tiny ones are some hundred reads. */
const SMALL_BYTES = 2 ** 14
const NEARBY_BYTES = 2 ** 17

/**
 * The members of a zip, one by one. What is encrypted, damaged or too large becomes a problem of its own and costs no
 * other member.
 */
export async function* discoverZip(bytes: ByteSource, place: ZipPlace): AsyncGenerator<Discovered> {
  const { members, damage } = await listZip(bytes)
  const problem = (
    code: Problem['code'],
    files: number,
    detail: NonNullable<Problem['detail']>,
    level: Problem['level'] = 'error',
  ) => ({ kind: 'problem', problem: { path: safeLabel(place.path), level, code, detail }, files }) as const
  const held = members.filter((member) => !isFolder(member))
  // What could not be opened, or holds nothing, counts as the one file it is.
  const itself = held.length === 0 ? 1 : 0
  if (damage !== null) {
    yield problem(isSplit(damage) ? 'split-part' : 'bad-zip', itself, { reason: damage, readable: members.length })
  } else if (itself === 1) yield problem('empty', itself, {})
  // More data than the zip is long: members share their bytes, which only a zip bomb has use for.
  if (members.reduce((sum, { packedSize }) => sum + packedSize, 0) > bytes.size && damage === null) {
    yield problem('too-large', held.length, { reason: 'overlapping members' })
    return
  }
  const repeated = repeatedNames(members)
  if (repeated.length > 0) {
    yield problem(
      'bad-zip',
      0,
      { reason: 'same name twice', count: repeated.length, example: safeLabel(repeated[0]!) },
      'warning',
    )
  }
  const encrypted = held.filter((member) => member.encrypted)
  if (encrypted.length > 0) {
    yield problem('encrypted-zip', encrypted.length, {
      count: encrypted.length,
      example: safeLabel(encrypted[0]!.name),
    })
  }
  const readable = held.filter((member) => !member.encrypted)
  const nearby = windowedBytes(bytes, NEARBY_BYTES)
  for (const [at, member] of readable.entries()) {
    if (place.budget.bytesLeft < 0) {
      yield problem('too-large', readable.length - at, { reason: 'archive' })
      return
    }
    yield* visit(member.packedSize > SMALL_BYTES ? bytes : nearby, member, place)
  }
}

/** A zip that came in several parts; each is reported, for none of them can be read alone. */
export function splitPart(path: string): Discovered {
  return { kind: 'problem', problem: { path: safeLabel(path), level: 'error', code: 'split-part' }, files: 1 }
}

/** The last part bears the plain name; its directory says that it begins in another. */
const isSplit = (damage: string): boolean => /multi-disk/i.test(damage)

const isFolder = ({ name, size }: ZipMember): boolean => name.endsWith('/') && size === 0

const repeatedNames = (members: readonly ZipMember[]): readonly string[] => {
  const seen = new Set<string>()
  return members.flatMap(({ name }) => {
    if (seen.has(name)) return [name]
    seen.add(name)
    return []
  })
}

async function* visit(bytes: ByteSource, member: ZipMember, place: ZipPlace): AsyncGenerator<Discovered> {
  const path = `${place.path}!${member.name}`
  const label = safeLabel(path)
  const kind = member.symlink ? 'system-file' : fileKind(member.name)
  const bad = (code: Problem['code'], detail: Problem['detail'] = {}): Discovered => ({
    kind: 'problem',
    problem: { path: label, level: 'error', code, detail },
    files: 1,
  })
  if (kind === 'system-file' || kind === 'media') {
    yield { kind: 'skipped', path: label, reason: kind, packedSize: member.packedSize }
  } else if (kind === 'file') {
    const packing = PACKINGS[member.method]
    if (packing === undefined) yield bad('bad-zip', { method: member.method })
    else yield { kind: 'file', file: fileOf(bytes, member, packing, place) }
  } else if (kind === 'split-part') {
    yield splitPart(path)
  } else if (place.depth + 1 > MAX_ZIP_DEPTH) {
    yield bad('too-deep')
  } else {
    const inner = await openInnerZip(bytes, member)
    if (!inner.ok) {
      yield bad(inner.error)
      return
    }
    try {
      yield* discoverZip(inner.value.bytes, {
        ...place,
        path,
        member: memberPath(place, member),
        depth: place.depth + 1,
      })
    } finally {
      await inner.value.close()
    }
  }
}

const memberPath = (place: ZipPlace, member: ZipMember): string =>
  place.member === '' ? member.name : `${place.member}!${member.name}`

function fileOf(bytes: ByteSource, member: ZipMember, packing: Packing, place: ZipPlace): DiscoveredFile {
  const path = `${place.path}!${member.name}`
  return {
    path: safeLabel(path),
    member: safeLabel(memberPath(place, member)),
    size: member.size,
    crc32: member.crc32,
    packing,
    packedSize: member.packedSize,
    key: containerKey(path, true),
    explicit: false,
    load: async () => {
      const packed = await packedData(bytes, member)
      // Of its own: what is sent to a thread takes all that lies around it along.
      return packed === null || packed.buffer.byteLength < 2 * packed.length ? packed : packed.slice()
    },
    archive: place.budget,
  }
}
