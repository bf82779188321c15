import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { IMPORTERS } from '../../src/importers/index.ts'
import type { Figures } from '../../src/model/figures.ts'
import type { Recording } from '../../src/model/recording.ts'
import { type StoredSource, sourceKey } from '../../src/model/source.ts'
import { makeFigures } from '../../src/runs/figures.ts'

export interface CorpusRecording {
  readonly file: string
  readonly recording: Recording
  readonly figures: Figures
  readonly source: StoredSource
}

/** Every recording of the corpus's FIT, GPX and TCX files. */
export function readCorpus(folder: string): readonly CorpusRecording[] {
  const files = globSync('**/*.{fit,gpx,tcx,fit.gz,gpx.gz,tcx.gz,TCX.gz}', { cwd: folder }).sort()
  return files.flatMap((path) => {
    const raw = readFileSync(`${folder}/${path}`)
    const bytes = path.endsWith('.gz') ? gunzipSync(raw) : raw
    const file = { path, bytes: new Uint8Array(bytes) }
    const importer = IMPORTERS.find((candidate) => candidate.identify(file))
    if (importer === undefined) return []
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return importer.read(file, { csvUnits: null }).recordings.map((recording) => {
      const figures = makeFigures(recording)
      const { samples, ...rest } = recording
      const key = sourceKey(recording, sha256)
      const source = { key, name: path, sha256, recording: rest, hasSamples: samples !== null, figures }
      return { file: basename(path), recording, figures, source }
    })
  })
}
