import { err, ok, type Result } from '../../lib/result.ts'
import type { UploadFault } from '../../platform/contract/upload-buffer.ts'
import {
  UPLOAD_LIMITS,
  type UploadLimits,
  type UploadSeen,
  type UploadState,
  type Uploads,
} from '../contract/uploads.ts'
import { soundName } from '../rows/sound-name.ts'
import { soundText } from '../rows/sound-text.ts'
import { connect, type Database, type Transaction } from './database.ts'
import { type AthleteRows, holdAthlete } from './tables/athlete.ts'

const PIECE_BYTES = 2 ** 20
/** Pieces that are written together: a commit each would wait for the disk each time. */
const TOGETHER = 4

/** @param limits smaller ones, for tests. @throws {StoreError} */
export async function openUploads(address: string, limits: Partial<UploadLimits> = {}): Promise<Uploads> {
  const db = await connect(address)
  const atMost = { ...UPLOAD_LIMITS, ...limits }
  const write = <T>(given: string, work: (rows: AthleteRows) => Promise<T>): Promise<T> => {
    const athlete = soundName(given)
    return db.write(athlete, (tx) => work({ tx, athlete }))
  }
  return {
    addFile: (athlete, id, name, bytes, nowMs) => addFile(db, soundName(athlete), { id, name, nowMs }, bytes, atMost),
    acknowledge: (given, id, csvUnits, putJob) =>
      write(given, async ({ tx, athlete }) => {
        await holdAthlete({ tx, athlete })
        const { rows } = await tx.query(
          `SELECT count(*) FILTER (WHERE bytes IS NOT NULL), (SELECT count(*) FROM sorepoint.uploads
             WHERE athlete = $1 AND state IN ('waiting', 'reading'))
           FROM sorepoint.upload_files WHERE athlete = $1 AND id = $2`,
          [athlete, id],
        )
        const [files, waiting] = (rows[0] ?? []).map(Number) as [number, number]
        if (files === 0) return err('nothing')
        if (waiting >= atMost.waiting) return err('too-many-waiting')
        // What did not come whole is not part of it.
        tx.query('DELETE FROM sorepoint.upload_files WHERE athlete = $1 AND id = $2 AND bytes IS NULL', [athlete, id])
        await tx.query(
          `UPDATE sorepoint.uploads SET state = 'waiting', csv_units = $3
           WHERE athlete = $1 AND id = $2 AND state = 'receiving'`,
          [athlete, id, csvUnits],
        )
        await putJob({ executeSql: (text, values) => tx.objects(text, values) })
        return ok(files)
      }),
    list: (athlete) => db.read(soundName(athlete), (tx) => list({ tx, athlete: soundName(athlete) })),
    take: (given, id) =>
      write(given, async ({ tx, athlete }) => {
        const { rows } = await tx.query(
          `UPDATE sorepoint.uploads SET state = 'reading'
           WHERE athlete = $1 AND id = $2 AND state IN ('waiting', 'reading') RETURNING csv_units`,
          [athlete, id],
        )
        if (rows[0] === undefined) return null
        const csvUnits = rows[0][0] as 'km' | 'mi' | null
        const files = await tx.query(
          'SELECT file, name FROM sorepoint.upload_files WHERE athlete = $1 AND id = $2 ORDER BY name',
          [athlete, id],
        )
        return { csvUnits, files: files.rows.map(([file, name]) => ({ file: Number(file), name: String(name) })) }
      }),
    async *read(given, id, file) {
      const athlete = soundName(given)
      for (let n = 0; ; n++) {
        const { rows } = await db.read(athlete, (tx) =>
          tx.query(
            'SELECT bytes FROM sorepoint.upload_pieces WHERE athlete = $1 AND id = $2 AND file = $3 AND n = $4',
            [...[athlete, id, file, n]],
          ),
        )
        if (rows[0] === undefined) return
        yield rows[0][0] as Uint8Array
      }
    },
    progress: (given, id, progress) =>
      write(given, async ({ tx, athlete }) => {
        await tx.query('UPDATE sorepoint.uploads SET progress = $3 WHERE athlete = $1 AND id = $2', [
          ...[athlete, id, progress],
        ])
      }),
    end: (given, id, state, outcome) =>
      write(given, async ({ tx, athlete }) => {
        const { count } = await tx.query(
          `UPDATE sorepoint.uploads SET state = $3, outcome = $4, progress = NULL
           WHERE athlete = $1 AND id = $2 AND state IN ('waiting', 'reading')`,
          [athlete, id, state, soundText(outcome)],
        )
        if (count === 0) return
        tx.query('DELETE FROM sorepoint.upload_files WHERE athlete = $1 AND id = $2', [athlete, id])
        // One that is over is shown until the next one is: of the older nothing stays.
        await tx.query(
          `DELETE FROM sorepoint.uploads WHERE athlete = $1 AND id <> $2 AND state IN ('read', 'failed')`,
          [athlete, id],
        )
      }),
    remove: (given, id) =>
      write(given, async ({ tx, athlete }) => {
        await tx.query('DELETE FROM sorepoint.uploads WHERE athlete = $1 AND id = $2', [athlete, id])
      }),
    sweep: (given, nowMs) =>
      write(given, async ({ tx, athlete }) => {
        await tx.query(`DELETE FROM sorepoint.uploads WHERE athlete = $1 AND state = 'receiving' AND began_ms < $2`, [
          athlete,
          nowMs - atMost.abandonedMs,
        ])
      }),
    close: () => db.close(),
  }
}

interface Incoming {
  readonly id: string
  readonly name: string
  readonly nowMs: number
}

async function addFile(
  db: Database,
  athlete: string,
  incoming: Incoming,
  bytes: AsyncIterable<Uint8Array>,
  atMost: UploadLimits,
): Promise<Result<number, UploadFault>> {
  const begun = await db.write(athlete, (tx) => beginFile({ tx, athlete }, incoming, atMost))
  if (!begun.ok) return begun
  const { id } = incoming
  const { file, bytesBefore } = begun.value
  const drop = (): Promise<unknown> =>
    db.write(athlete, (tx) =>
      tx.query('DELETE FROM sorepoint.upload_files WHERE athlete = $1 AND id = $2 AND file = $3', [athlete, id, file]),
    )
  let size = 0
  let n = 0
  let pieces: Uint8Array[] = []
  const put = async (tx: Transaction): Promise<void> => {
    for (const piece of pieces) {
      tx.query('INSERT INTO sorepoint.upload_pieces (athlete, id, file, n, bytes) VALUES ($1, $2, $3, $4, $5)', [
        ...[athlete, id, file, n++, piece],
      ])
    }
    pieces = []
  }
  try {
    for await (const piece of inPieces(bytes)) {
      size += piece.byteLength
      if (bytesBefore + size > atMost.bytes) {
        await drop()
        return err('too-large')
      }
      pieces.push(piece)
      if (pieces.length === TOGETHER) await db.write(athlete, put)
    }
    await db.write(athlete, async (tx) => {
      await put(tx)
      await tx.query('UPDATE sorepoint.upload_files SET bytes = $4 WHERE athlete = $1 AND id = $2 AND file = $3', [
        ...[athlete, id, file, size],
      ])
    })
    return ok(size)
  } catch (error) {
    await drop().catch(() => {})
    if (error instanceof Error && error.name === 'StoreError') throw error
    return err('broken-off')
  }
}

async function beginFile(
  { tx, athlete }: AthleteRows,
  { id, name, nowMs }: Incoming,
  atMost: UploadLimits,
): Promise<Result<{ readonly file: number; readonly bytesBefore: number }, UploadFault>> {
  await holdAthlete({ tx, athlete })
  await tx.query(
    `INSERT INTO sorepoint.uploads (athlete, id, state, began_ms) VALUES ($1, $2, 'receiving', $3) ON CONFLICT DO NOTHING`,
    [athlete, id, nowMs],
  )
  const { rows } = await tx.query(
    `SELECT coalesce(max(file) FILTER (WHERE id = $2) + 1, 0), count(*), coalesce(sum(bytes), 0),
       count(*) FILTER (WHERE id = $2 AND name = $3)
     FROM sorepoint.upload_files WHERE athlete = $1`,
    [athlete, id, soundText(name)],
  )
  const [file, files, bytesBefore, twice] = (rows[0] ?? []).map(Number) as [number, number, number, number]
  if (twice > 0) return err('twice')
  if (files >= atMost.files) return err('too-many')
  if (bytesBefore >= atMost.bytes) return err('too-large')
  await tx.query('INSERT INTO sorepoint.upload_files (athlete, id, file, name) VALUES ($1, $2, $3, $4)', [
    ...[athlete, id, file, soundText(name)],
  ])
  return ok({ file, bytesBefore })
}

async function list({ tx, athlete }: AthleteRows): Promise<readonly UploadSeen[]> {
  const { rows } = await tx.query(
    `SELECT id, state, progress, outcome,
       (SELECT count(*) FROM sorepoint.upload_files AS file WHERE athlete = $1 AND file.id = uploads.id),
       (SELECT coalesce(sum(bytes), 0) FROM sorepoint.upload_files AS file WHERE athlete = $1 AND file.id = uploads.id)
     FROM sorepoint.uploads WHERE athlete = $1 ORDER BY began_ms, id`,
    [athlete],
  )
  return rows.map(([id, state, progress, outcome, files, bytes]) => ({
    id: String(id),
    state: state as UploadState,
    files: Number(files),
    bytes: Number(bytes),
    progress: progress as string | null,
    outcome: outcome as string | null,
  }))
}

async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    left.push(chunk)
    length += chunk.byteLength
    if (length < PIECE_BYTES) continue
    let whole = Buffer.concat(left)
    for (; whole.length >= PIECE_BYTES; whole = whole.subarray(PIECE_BYTES)) yield whole.subarray(0, PIECE_BYTES)
    left = [whole]
    length = whole.length
  }
  if (length > 0) yield Buffer.concat(left)
}
