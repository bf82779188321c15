import { toBase64 } from '#platform/base64.ts'
import type { StoredSource } from '../../model/source.ts'
import type { AthleteStore, FileRecord } from '../../store/contract/store.ts'
import { packSamples } from '../../store/samples/pack-samples.ts'
import { EXPORT_SCHEMA, type OwnExport } from './own-export.ts'

/**
 * Everything in one JSON text, in pieces: with samples it is too long to be held at once. A source is a line.
 * Nothing in it tells when it was made: the same log gives the same text.
 */
export async function* exportJson(store: AthleteStore, athlete: string, withSamples: boolean): AsyncGenerator<string> {
  const sources = await store.sources()
  const files = [...(await store.knownFiles()).values()]
  const head: Omit<OwnExport, 'sources'> = {
    schema: EXPORT_SCHEMA,
    athlete,
    settings: (await store.settings()) as OwnExport['settings'],
    verdicts: [...(await store.verdicts())],
    notes: (await store.notes()).filter(({ status }) => status !== 'suggested') as OwnExport['notes'],
    dayChecks: (await store.dayChecks()) as OwnExport['dayChecks'],
    clearances: [...(await store.clearances())],
    selfChecks: [...(await store.selfChecks())],
    pastInjuries: [...(await store.pastInjuries())],
    runEdits: [...(await store.runEdits())],
    shownReports: (await store.shownReports()) as OwnExport['shownReports'],
    acknowledgements: [...(await store.acknowledgements())].map(([noteId, date]) => ({ noteId, date })),
    files: (withSamples ? files : files.filter(isWholeWithout(sources))) as OwnExport['files'],
  }
  yield `${JSON.stringify(head).slice(0, -1)},"sources":[`
  let separator = '\n'
  for (const { hasSamples, ...source } of sources) {
    const samples = withSamples && hasSamples ? await store.samplesOf(source.key) : null
    const packed = samples === null ? null : toBase64(packSamples(samples))
    yield `${separator}${JSON.stringify({ ...source, samples: packed })}`
    separator = ',\n'
  }
  yield '\n]}\n'
}

/** A file whose samples stay behind must count as unknown there, or importing it would not bring them. */
function isWholeWithout(sources: readonly StoredSource[]): (file: FileRecord) => boolean {
  const sampled = new Set(sources.filter(({ hasSamples }) => hasSamples).map(({ key }) => key))
  return ({ sourceKeys }) => !sourceKeys.some((key) => sampled.has(key))
}
