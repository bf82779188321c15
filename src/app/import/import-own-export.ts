import { z } from 'zod'
import { fromBase64 } from '#platform/base64.ts'
import { sha256Stream } from '#platform/sha256.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { textOf } from '../../lib/text-of.ts'
import { fileIdentity } from '../../store/contract/file-identity.ts'
import type { AthleteStore, FileRecord, FileToPut } from '../../store/contract/store.ts'
import { DamagedSamples, unpackSamples } from '../../store/samples/pack-samples.ts'
import { BadJson, type JsonPiece, jsonPieces } from '../export/json-pieces.ts'
import { EXPORT_SCHEMA, isOwnExport, type OwnExport, ownExport } from '../export/own-export.ts'

/** Why an export of ours was not taken; nothing of it was. */
export interface ExportProblem {
  readonly code: 'no-export' | 'newer-export' | 'bad-export' | 'too-large'
  /** Where and what, in a few plain words. */
  readonly detail: string
}

/** What an export of ours brought. */
export interface OwnImported {
  /** Sources that were not here. */
  readonly addedKeys: readonly string[]
  /** Sources that are here already; they stay as they are, and so does everything entered here. */
  readonly keptKeys: readonly string[]
}

/** The bytes of an export, from the beginning at each call: it is read twice. */
export type ReadExport = () => AsyncIterable<Uint8Array>

/** Everything but the sources. */
type Head = Omit<OwnExport, 'sources'>
type Source = OwnExport['sources'][number]
type Incoming = FileToPut['sources'][number]

/**
 * Entries and the list of files stand in memory whole: of ten years and 50,000 files they are 30 MB. The
 * sources, which may be gigabytes, never do.
 */
const MAX_HEAD_BYTES = 128 * 2 ** 20

/** Sources written in one transaction. */
const BATCH = { sources: 64, bytes: 8 * 2 ** 20 }

/**
 * A whole log from its own JSON export. Into an empty log it gives the same log again; into one with rows it adds what
 * is not there, and changes nothing that is. Read once to see that all of it is sound, and once to take it.
 */
export async function importOwnExport(
  store: AthleteStore,
  read: ReadExport,
): Promise<Result<OwnImported, ExportProblem>> {
  try {
    return ok(await take(store, read, await checked(read)))
  } catch (error) {
    if (error instanceof Refused) return err(error.problem)
    if (error instanceof BadJson) return err({ code: 'bad-export', detail: error.message })
    throw error
  }
}

class Refused extends Error {
  readonly problem: ExportProblem

  constructor(code: ExportProblem['code'], detail: string) {
    super(detail)
    this.problem = { code, detail }
  }
}

/** What an export holds beside its sources, and what it is known by. */
interface CheckedExport {
  readonly head: Head
  readonly sha256: string
  readonly bytes: number
}

/** Looks through all of an export and keeps its head. @throws {Refused} @throws {BadJson} */
async function checked(read: ReadExport): Promise<CheckedExport> {
  const digest = sha256Stream()
  let bytes = 0
  async function* noted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of read()) {
      if (bytes === 0 && !isOwnExport(textOf(chunk.subarray(0, 200)))) {
        throw new Refused('no-export', 'it does not begin like one')
      }
      digest.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
  const head: Record<string, unknown> = {}
  let headBytes = 0
  for await (const piece of jsonPieces(noted())) {
    const value = checkedPiece(piece)
    if (piece.name === 'sources') {
      if (piece.isElement && !unpacks((value as Source).samples))
        throw new Refused('bad-export', `samples of ${(value as Source).key}`)
      continue
    }
    headBytes += piece.bytes
    if (headBytes > MAX_HEAD_BYTES)
      throw new Refused('too-large', `more than ${MAX_HEAD_BYTES} bytes beside its recordings`)
    if (piece.isElement) (head[piece.name] as unknown[]).push(value)
    else head[piece.name] = value
  }
  return { head: wholeHead(head), sha256: digest.hex(), bytes }
}

/** A piece as what it should be. @throws {Refused} */
function checkedPiece({ name, value, isElement }: JsonPiece): unknown {
  if (name === 'schema' && value !== EXPORT_SCHEMA) throw new Refused('newer-export', String(value))
  const member = Object.hasOwn(ownExport.shape, name) ? ownExport.shape[name as keyof typeof ownExport.shape] : null
  const schema = isElement ? elementOf(member) : member
  if (schema === null) throw new Refused('bad-export', `${name.slice(0, 40)}: not known`)
  const result = (schema as z.ZodType).safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Refused('bad-export', `${[name, ...(issue?.path ?? [])].join('.')}: ${issue?.message}`)
}

/** What a list holds; null for what is none. */
function elementOf(member: unknown): z.ZodType | null {
  const list = member instanceof z.ZodDefault ? member.unwrap() : member
  return list instanceof z.ZodArray ? (list.element as z.ZodType) : null
}

/** With what an older export did not have. @throws {Refused} */
function wholeHead(head: Readonly<Record<string, unknown>>): Head {
  const members = Object.entries(ownExport.shape).flatMap(([name, schema]) => {
    if (name === 'sources') return []
    if (Object.hasOwn(head, name)) return [[name, head[name]] as const]
    const result = (schema as z.ZodType).safeParse(undefined)
    if (!result.success) throw new Refused('bad-export', `${name}: is missing`)
    return [[name, result.data] as const]
  })
  return Object.fromEntries(members) as unknown as Head
}

async function take(store: AthleteStore, read: ReadExport, log: CheckedExport): Promise<OwnImported> {
  const { head } = log
  const here = await store.sourceKeys()
  const [addedKeys, keptKeys]: [string[], string[]] = [[], []]
  for await (const batch of batches(read)) {
    const incoming = batch.filter(({ source: { key } }) => !here.has(key))
    for (const {
      source: { key },
    } of batch)
      (here.has(key) ? keptKeys : addedKeys).push(key)
    if (incoming.length > 0) await store.putSources(incoming)
  }
  const known = await store.knownFiles()
  const files = head.files.filter((file) => !known.has(fileIdentity(file)))
  const named = new Set(files.flatMap(({ sourceKeys }) => sourceKeys))
  const rest = addedKeys.filter((key) => !named.has(key))
  const records = rest.length === 0 ? files : [...files, recordOfExport(log, rest)]
  for (const file of records) await store.putFile({ file, sources: [] })
  await store.addEntries({
    ...head,
    acknowledgements: new Map(head.acknowledgements.map(({ noteId, date }) => [noteId, date])),
  })
  return { addedKeys, keptKeys }
}

/** The sources of an export, as many at a time as one transaction takes. */
async function* batches(read: ReadExport): AsyncGenerator<readonly Incoming[]> {
  let batch: Incoming[] = []
  let bytes = 0
  for await (const piece of jsonPieces(read())) {
    if (piece.name !== 'sources' || !piece.isElement) continue
    batch.push(toPut(checkedPiece(piece) as Source))
    bytes += piece.bytes
    if (batch.length < BATCH.sources && bytes < BATCH.bytes) continue
    yield batch
    batch = []
    bytes = 0
  }
  yield batch
}

function unpacks(samples: string | null): boolean {
  if (samples === null) return true
  try {
    unpackSamples(fromBase64(samples))
    return true
  } catch (error) {
    if (error instanceof DamagedSamples) return false
    throw error
  }
}

function toPut({ samples, ...source }: Source): Incoming {
  return {
    source: { ...source, hasSamples: samples !== null },
    packedSamples: samples === null ? null : fromBase64(samples),
  }
}

/** The export itself stands for the files that it does not name, or that are known here. */
function recordOfExport({ sha256, bytes }: CheckedExport, sourceKeys: readonly string[]): FileRecord {
  return {
    member: 'sorepoint-export.json',
    name: 'sorepoint-export.json',
    size: bytes,
    crc32: null,
    sha256,
    // No importers: another import of the export passes over nothing.
    importersVersion: 0,
    sourceKeys,
    problems: [],
    skipped: [],
  }
}
