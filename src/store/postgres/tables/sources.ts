import type { StoredSource } from '../../../model/source.ts'
import type { DamagedSource } from '../../contract/store.ts'
import { StoreError } from '../../contract/store-error.ts'
import { parseRow, parseRows, toRow } from '../../rows/parse-row.ts'
import { figuresRow, recordingRow } from '../../rows/source-row.ts'
import type { Row } from '../database.ts'
import { type AthleteRows, raiseRevision } from './athlete.ts'

/** Rows read at a time: tables too long to stand in memory whole are read by pages. */
const PAGE = 500

/** All sources, by key. */
export async function sources(rows: AthleteRows): Promise<readonly StoredSource[]> {
  const all: StoredSource[] = []
  for await (const page of pages(rows)) all.push(...parseSources(page))
  return all
}

async function* pages({ tx, athlete }: AthleteRows): AsyncGenerator<readonly Row[]> {
  let after: string | null = null
  for (;;) {
    const { rows }: { rows: readonly Row[] } = await tx.query(
      `SELECT key, name, sha256, has_samples, recording, figures FROM sorepoint.sources
       WHERE athlete = $1 AND ($2::text IS NULL OR key > $2) ORDER BY key LIMIT ${PAGE}`,
      [athlete, after],
    )
    if (rows.length > 0) yield rows
    if (rows.length < PAGE) return
    after = rows.at(-1)?.[0] as string
  }
}

function parseSources(rows: readonly Row[]): readonly StoredSource[] {
  const recordings = parseRows(recordingRow, column(rows, 4), 'recordings')
  const figures = parseRows(figuresRow, column(rows, 5), 'figures')
  return rows.map(([key, name, sha256, hasSamples], i) => ({
    key: key as string,
    name: name as string,
    sha256: sha256 as string,
    recording: recordings[i] as StoredSource['recording'],
    hasSamples: hasSamples as boolean,
    figures: figures[i] as StoredSource['figures'],
  }))
}

/** Of all sources. */
export async function sourceKeys({ tx, athlete }: AthleteRows): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query('SELECT key FROM sorepoint.sources WHERE athlete = $1', [athlete])
  return new Set(rows.map(([key]) => key as string))
}

/** Row by row, so that one that does not read hides no other. */
export async function damagedSources(rows: AthleteRows): Promise<readonly DamagedSource[]> {
  const damaged: DamagedSource[] = []
  for await (const page of pages(rows)) {
    for (const [key, name, , , recording, figures] of page as readonly string[][]) {
      try {
        parseRow(recordingRow, recording as string, 'recording')
        parseRow(figuresRow, figures as string, 'figures')
      } catch (error) {
        if (!(error instanceof StoreError)) throw error
        damaged.push({ key: key as string, name: name as string, detail: error.detail })
      }
    }
  }
  return damaged
}

/** As stored; null when there is no such source or it recorded no samples. */
export async function packedSamplesOf({ tx, athlete }: AthleteRows, sourceKey: string): Promise<Uint8Array | null> {
  const { rows } = await tx.query('SELECT packed FROM sorepoint.samples WHERE athlete = $1 AND key = $2', [
    athlete,
    sourceKey,
  ])
  return (rows[0]?.[0] as Uint8Array | undefined) ?? null
}

/** Figures of sources that have gone meanwhile are left out. */
export async function putFigures(
  rows: AthleteRows,
  figures: ReadonlyMap<string, StoredSource['figures']>,
): Promise<void> {
  for (const [key, made] of figures) {
    await rows.tx.query('UPDATE sorepoint.sources SET figures = $3 WHERE athlete = $1 AND key = $2', [
      ...[rows.athlete, key],
      toRow(figuresRow, made, `figures of ${key}`),
    ])
  }
  if (figures.size > 0) await raiseRevision(rows)
}

function column(rows: readonly Row[], at: number): readonly string[] {
  return rows.map((row) => row[at] as string)
}
