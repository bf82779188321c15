import { identify } from '../importers/identify.ts'
import type { Imported } from '../importers/importer.ts'
import { answerFrom, type ReadAnswer, type ReadContext, type ReadJob, unpackJob } from './read-packed.ts'

/**
 * Gives a file that could not be read whole to its importer's second reading. Seldom: so it unpacks and reads anew
 * rather than keep every file's content until its answer is known.
 */
export async function readWithFallback(job: ReadJob, context: ReadContext, first: ReadAnswer): Promise<ReadAnswer> {
  if (first.sha256 === null || !isIncomplete(first)) return first
  try {
    const content = unpackJob(job)
    if (!content.ok) return first
    const file = { path: job.path, bytes: content.value.bytes }
    const importer = identify(file, context.importers)
    if (!importer.ok || importer.value?.readWithFallback === undefined) return first
    const own = importer.value.read(file, context.options)
    const second = await importer.value.readWithFallback(file, own)
    return second === own ? first : answerFrom(job, content.value, second, first.sha256)
  } catch {
    // The second reader is another's code: what it does wrong leaves the first reading as it was.
    return first
  }
}

/** True if the first reading broke off, so that a second may find more. */
export function isIncomplete({ problems }: Pick<Imported, 'problems'>): boolean {
  return problems.some(({ code }) => code === 'partial' || code === 'bad-fit')
}
