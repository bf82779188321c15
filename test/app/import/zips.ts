import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { ZipFile } from 'yazl'
import { discover } from '../../../src/app/import/discover.ts'
import type { DiscoveredFile } from '../../../src/app/import/discovered.ts'

/** A folder that is gone after the test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A zip of the given members in the given order; `stored/` names are not special, compression is by `deflated`. */
export async function zipOf(
  members: readonly (readonly [name: string, content: string | Buffer])[],
  { deflated = true }: { readonly deflated?: boolean } = {},
): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of members) zip.addBuffer(Buffer.from(content), name, { compress: deflated })
  zip.end()
  return buffer(zip.outputStream)
}

/** yazl refuses names that leave the folder; hostile zips do not: the name is changed afterwards, at equal length. */
export function renamed(zip: Buffer, from: string, to: string): Buffer {
  if (Buffer.byteLength(from) !== Buffer.byteLength(to)) throw new Error('names of equal length are needed')
  return Buffer.from(zip.toString('latin1').replaceAll(from, Buffer.from(to).toString('latin1')), 'latin1')
}

/** Sets a flag in the directory entry and the header of a zip's only member. */
export function withFlag(zip: Buffer, flag: number): Buffer {
  const copy = Buffer.from(zip)
  copy.writeUInt16LE(copy.readUInt16LE(6) | flag, 6)
  const entry = copy.indexOf('PK\x01\x02')
  copy.writeUInt16LE(copy.readUInt16LE(entry + 8) | flag, entry + 8)
  return copy
}

export function written(folder: string, name: string, bytes: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

export interface DiscoveredPaths {
  readonly files: readonly (DiscoveredFile & { readonly packed: Buffer | null })[]
  readonly skipped: readonly string[]
  /** `code path`. */
  readonly problems: readonly string[]
}

/** Everything a discovery meets, loaded while it is open. */
export async function discovered(...paths: string[]): Promise<DiscoveredPaths> {
  const files: (DiscoveredFile & { packed: Buffer | null })[] = []
  const skipped: string[] = []
  const problems: string[] = []
  for await (const found of discover(paths)) {
    if (found.kind === 'file') {
      const packed = await found.file.load()
      files.push({ ...found.file, packed: packed === null ? null : Buffer.from(packed) })
    } else if (found.kind === 'skipped') skipped.push(`${found.reason} ${found.path}`)
    else if (found.kind === 'problem') problems.push(`${found.problem.code} ${found.problem.path}`)
  }
  return { files, skipped, problems }
}

/** Path and content of each file, unpacked. */
export function contents(
  { files }: DiscoveredPaths,
  unpack: (file: DiscoveredPaths['files'][number]) => string,
): readonly string[] {
  return files.map((file) => `${file.path}: ${unpack(file)}`)
}
