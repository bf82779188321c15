import { SOURCES, type SourceKey } from '../../model/sources.ts'

const HOW_SURE = { 1: 'weak', 2: 'fair', 3: 'strong' } as const

/** A source in one short line: `Schuster Brandt Frandsen 2025, BJSM (doi 10.1136/…)`. */
export function citation(key: SourceKey): string {
  const source = SOURCES[key]
  const who = 'authors' in source && source.authors !== undefined ? source.authors : source.title
  const year = 'year' in source && source.year !== undefined ? ` ${source.year}` : ''
  const where = 'journal' in source && source.journal !== undefined ? `, ${source.journal}` : ''
  const doi = 'doi' in source && source.doi !== undefined ? `, doi ${source.doi}` : ''
  return `${who}${year}${where}${doi}`
}

/** How strong the evidence is, and whether it was read: what the reader is owed beside a number. */
export function howSure(key: SourceKey): string {
  const { strength, seen, kind } = SOURCES[key]
  if (kind === 'convention' || kind === 'first-aid') return 'convention'
  const read = seen === 'V' ? '' : seen === 'V2' ? ', read in other authors’ words' : ', not read'
  return `${HOW_SURE[strength]} evidence${read}`
}
