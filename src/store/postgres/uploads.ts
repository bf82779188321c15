import { soundName } from '../rows/sound-name.ts'
import { soundText } from '../rows/sound-text.ts'
import { connect } from './database.ts'
import { holdAthlete } from './tables/athlete.ts'

const PIECE_BYTES = 2 ** 20

/** Files that were given and wait for their import. */
export interface Uploads {
  /** All of it is in, or none, when the promise settles. */
  put(athlete: string, id: string, name: string, bytes: AsyncIterable<Uint8Array>): Promise<void>
  /** Null for one that is not there: it was read before. */
  nameOf(athlete: string, id: string): Promise<string | null>
  /** Piece by piece. */
  read(athlete: string, id: string): AsyncGenerator<Uint8Array>
  remove(athlete: string, id: string): Promise<void>
  close(): Promise<void>
}

/** @throws {StoreError} */
export async function openUploads(address: string): Promise<Uploads> {
  const db = await connect(address)
  return {
    put: (given, id, name, bytes) => {
      const athlete = soundName(given)
      return db.write(athlete, async (tx) => {
        await holdAthlete({ tx, athlete })
        await tx.query('INSERT INTO sorepoint.uploads (athlete, id, name) VALUES ($1, $2, $3)', [
          ...[athlete, id, soundText(name)],
        ])
        let n = 0
        for await (const piece of inPieces(bytes)) {
          await tx.query('INSERT INTO sorepoint.upload_pieces (athlete, id, n, bytes) VALUES ($1, $2, $3, $4)', [
            ...[athlete, id, n++, piece],
          ])
        }
      })
    },
    nameOf: (athlete, id) =>
      db.read(athlete, async (tx) => {
        const { rows } = await tx.query('SELECT name FROM sorepoint.uploads WHERE athlete = $1 AND id = $2', [
          ...[athlete, id],
        ])
        return (rows[0]?.[0] as string | undefined) ?? null
      }),
    async *read(athlete, id) {
      for (let n = 0; ; n++) {
        const { rows } = await db.read(athlete, (tx) =>
          tx.query('SELECT bytes FROM sorepoint.upload_pieces WHERE athlete = $1 AND id = $2 AND n = $3', [
            ...[athlete, id, n],
          ]),
        )
        if (rows[0] === undefined) return
        yield rows[0][0] as Uint8Array
      }
    },
    remove: (athlete, id) =>
      db.write(athlete, async (tx) => {
        await tx.query('DELETE FROM sorepoint.uploads WHERE athlete = $1 AND id = $2', [athlete, id])
      }),
    close: () => db.close(),
  }
}

async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = Buffer.alloc(0)
  for await (const chunk of bytes) {
    left = Buffer.concat([left, chunk])
    while (left.length >= PIECE_BYTES) {
      yield left.subarray(0, PIECE_BYTES)
      left = left.subarray(PIECE_BYTES)
    }
  }
  if (left.length > 0) yield left
}
