import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const CORPUS = process.env['SOREPOINT_CORPUS'] ?? join(import.meta.dirname, '../../../../shared/corpus')

export const hasCorpus = existsSync(join(CORPUS, 'catalogue.tsv'))

/** A FIT file of the corpus with what its catalogue says of it: the device's own totals over all sessions. */
export interface CorpusFit {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sport: string
  readonly durationS: number | null
  readonly distanceM: number | null
}

const numberOrNull = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text)

function catalogueRows(): ReadonlyMap<string, readonly string[]> {
  const [head, ...rows] = readFileSync(join(CORPUS, 'catalogue.tsv'), 'utf8').trimEnd().split('\n')
  if (!head?.startsWith('repo\tcommit\tpath')) throw new Error('the catalogue has other columns than this reader knows')
  return new Map(
    rows.map((row) => {
      const columns = row.split('\t')
      return [`${columns[0]!.replace('/', '__')}/${basename(columns[2]!)}`, columns]
    }),
  )
}

/** Every FIT file of the corpus, by name; empty without a corpus. */
export function corpusFits(): readonly CorpusFit[] {
  if (!hasCorpus) return []
  const rows = catalogueRows()
  return globSync(join(CORPUS, '**/*.fit'))
    .sort()
    .map((path) => {
      const [folder, name] = path.split(/[\\/]/).slice(-2) as [string, string]
      // The catalogue names this file as its source does.
      const row = rows.get(`${folder}/${name === 'appledouble._empty.fit' ? '._empty.fit' : name}`)
      return {
        name: `${folder}/${name}`,
        bytes: new Uint8Array(readFileSync(path)),
        sport: row?.[5] ?? '',
        durationS: numberOrNull(row?.[8]),
        distanceM: numberOrNull(row?.[9]),
      }
    })
}
