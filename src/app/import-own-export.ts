import { hash } from 'node:crypto'
import { err, ok, type Result } from '../lib/result.ts'
import { DamagedSamples, unpackSamples } from '../store/pack-samples.ts'
import type { AthleteStore, FileRecord, FileToPut } from '../store/store.ts'
import { fileIdentity } from '../store/tables/files.ts'
import { isOwnExport, type OwnExport, ownExport } from './export/own-export.ts'

/** Why an export of ours was not taken; nothing of it was. */
export interface ExportProblem {
  readonly code: 'no-export' | 'newer-export' | 'bad-export'
  /** Where and what, in a few plain words. */
  readonly detail: string
}

/** What an export of ours brought. */
export interface OwnImported {
  /** Sources that were not here. */
  readonly addedKeys: readonly string[]
  /** Sources that are here already; they stay as they are, and so does everything said here. */
  readonly keptKeys: readonly string[]
}

/**
 * A whole log from its own JSON export. Into an empty log it gives the same log again; into one with rows it adds what
 * is not there, and changes nothing that is.
 */
export async function importOwnExport(store: AthleteStore, text: string): Promise<Result<OwnImported, ExportProblem>> {
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const log = parsed.value
  const here = new Set((await store.sources()).map(({ key }) => key))
  const incoming = log.sources.filter(({ key }) => !here.has(key)).map(toPut)
  const known = await store.knownFiles()
  const files = log.files.filter((file) => !known.has(fileIdentity(file)))
  for (const file of withSources(files, incoming, text)) await store.putFile(file)
  await store.addSaid({
    ...log,
    acknowledgements: new Map(log.acknowledgements.map(({ noteId, date }) => [noteId, date])),
  })
  const keys = log.sources.map(({ key }) => key)
  return ok({ addedKeys: keys.filter((key) => !here.has(key)), keptKeys: keys.filter((key) => here.has(key)) })
}

function parse(text: string): Result<OwnExport, ExportProblem> {
  if (!isOwnExport(text)) return err({ code: 'no-export', detail: 'it does not begin like one' })
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return err({ code: 'bad-export', detail: String(error) })
  }
  if ((json as { schema: unknown }).schema !== 'sorepoint/export/1') {
    return err({ code: 'newer-export', detail: String((json as { schema: unknown }).schema) })
  }
  const checked = ownExport.safeParse(json)
  if (!checked.success) {
    const [issue] = checked.error.issues
    return err({ code: 'bad-export', detail: `${issue?.path.join('.')}: ${issue?.message}` })
  }
  const damaged = checked.data.sources.find(({ samples }) => !unpacks(samples))
  return damaged === undefined ? ok(checked.data) : err({ code: 'bad-export', detail: `samples of ${damaged.key}` })
}

function unpacks(samples: string | null): boolean {
  if (samples === null) return true
  try {
    unpackSamples(Buffer.from(samples, 'base64'))
    return true
  } catch (error) {
    if (error instanceof DamagedSamples) return false
    throw error
  }
}

type Incoming = FileToPut['sources'][number]

function toPut({ samples, ...source }: OwnExport['sources'][number]): Incoming {
  return {
    source: { ...source, hasSamples: samples !== null },
    packedSamples: samples === null ? null : Buffer.from(samples, 'base64'),
  }
}

/** Each source with the file it came from; those whose files are not told, or are known here, with the export itself. */
function withSources(files: readonly FileRecord[], incoming: readonly Incoming[], text: string): readonly FileToPut[] {
  const left = new Map(incoming.map((entry) => [entry.source.key, entry]))
  const told = files.map((file): FileToPut => {
    const sources = file.sourceKeys.flatMap((key) => left.get(key) ?? [])
    for (const { source } of sources) left.delete(source.key)
    return { file, sources }
  })
  const rest = [...left.values()]
  return rest.length === 0 ? told : [...told, { file: recordOfExport(text, rest), sources: rest }]
}

function recordOfExport(text: string, sources: readonly Incoming[]): FileRecord {
  return {
    member: 'sorepoint-export.json',
    name: 'sorepoint-export.json',
    size: Buffer.byteLength(text),
    crc32: null,
    sha256: hash('sha256', text),
    // No importers: another import of the export passes over nothing.
    importersVersion: 0,
    sourceKeys: sources.map(({ source }) => source.key),
    problems: [],
    skipped: [],
  }
}
