import type { StoredSource } from '../../../model/source.ts'
import type { DamagedSource } from '../../contract/store.ts'
import { StoreError } from '../../contract/store-error.ts'
import { parseRow, parseRows, toRow } from '../../rows/parse-row.ts'
import { figuresRow, recordingRow } from '../../rows/source-row.ts'
import type { Row } from '../database.ts'
import { type AthleteRows, raiseRevision } from './athlete.ts'

/** Rows parsed at a time: one long text is twice as quick as each by itself, and all in one would stand in memory thrice. */
const ROWS_AT_A_TIME = 500

/** All sources, by key. */
export function sources({ db, athlete }: AthleteRows): readonly StoredSource[] {
  const all: StoredSource[] = []
  let rows: Row[] = []
  const parse = () => {
    all.push(...parseSources(rows))
    rows = []
  }
  const each = db.each(
    `SELECT key, name, sha256, samples.source IS NOT NULL, recording, figures
     FROM sources LEFT JOIN samples ON samples.source = sources.id WHERE athlete = ? ORDER BY key`,
    athlete,
  )
  for (const row of each) if (rows.push(row) === ROWS_AT_A_TIME) parse()
  parse()
  return all
}

function parseSources(rows: readonly Row[]): readonly StoredSource[] {
  const recordings = parseRows(recordingRow, column(rows, 4), 'recordings')
  const figures = parseRows(figuresRow, column(rows, 5), 'figures')
  return rows.map(([key, name, sha256, hasSamples], i) => ({
    key: key as string,
    name: name as string,
    sha256: sha256 as string,
    recording: recordings[i] as StoredSource['recording'],
    hasSamples: hasSamples === 1,
    figures: figures[i] as StoredSource['figures'],
  }))
}

/** Of all sources. */
export function sourceKeys({ db, athlete }: AthleteRows): ReadonlySet<string> {
  return new Set(db.all('SELECT key FROM sources WHERE athlete = ?', athlete).map(([key]) => key as string))
}

/** Row by row, so that one that does not read hides no other. */
export function damagedSources({ db, athlete }: AthleteRows): readonly DamagedSource[] {
  const damaged: DamagedSource[] = []
  for (const row of db.each(
    'SELECT key, name, recording, figures FROM sources WHERE athlete = ? ORDER BY key',
    athlete,
  )) {
    const [key, name, recording, figures] = row as [string, string, string, string]
    try {
      parseRow(recordingRow, recording, 'recording')
      parseRow(figuresRow, figures, 'figures')
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      damaged.push({ key, name, detail: error.detail })
    }
  }
  return damaged
}

/** As stored; null when there is no such source or it recorded no samples. */
export function packedSamplesOf({ db, athlete }: AthleteRows, sourceKey: string): Uint8Array | null {
  const row = db.get(
    'SELECT packed FROM samples JOIN sources ON id = source WHERE athlete = ? AND key = ?',
    athlete,
    sourceKey,
  )
  return row === undefined ? null : (row[0] as Uint8Array)
}

/** Figures of sources that have gone meanwhile are left out. */
export function putFigures(rows: AthleteRows, figures: ReadonlyMap<string, StoredSource['figures']>): void {
  for (const [key, made] of figures) {
    rows.db.run(
      'UPDATE sources SET figures = ? WHERE athlete = ? AND key = ?',
      toRow(figuresRow, made, `figures of ${key}`),
      rows.athlete,
      key,
    )
  }
  if (figures.size > 0) raiseRevision(rows)
}

function column(rows: readonly Row[], at: number): readonly string[] {
  return rows.map((row) => row[at] as string)
}
