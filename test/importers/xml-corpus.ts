import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ImportFile } from '../../src/importers/importer.ts'

const ROOT = process.env['SOREPOINT_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus')

/** True where the real files are at hand; they stay outside of the project, since they are other people's tracks. */
export const hasCorpus = existsSync(join(ROOT, 'catalogue.tsv'))

/** Every GPX and TCX file of the corpus, unpacked. */
export function corpusXml(): ImportFile[] {
  return globSync('**/*.{gpx,tcx,gpx.gz,tcx.gz,TCX.gz}', { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map(corpusFile)
}

export function corpusFile(path: string): ImportFile {
  const raw = readFileSync(join(ROOT, path))
  return { path, bytes: new Uint8Array(path.endsWith('.gz') ? gunzipSync(raw) : raw) }
}
