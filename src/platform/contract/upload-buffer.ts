import type { Result } from '../../lib/result.ts'
import type { Place } from './place.ts'

/** Why a file was not taken in. */
export type UploadFault = 'bad-name' | 'too-large' | 'too-many' | 'broken-off' | 'twice'

/** Files received for one import, where nobody else may read them; gone with `remove`. */
export interface UploadBuffer {
  readonly files: number
  readonly bytes: number
  /** Takes in one file. Whatever goes wrong with it, nothing of it stays. */
  receive(name: string, body: ReadableStream<Uint8Array>): Promise<Result<number, UploadFault>>
  /** What an import is given. */
  given(): Promise<readonly (string | Place)[]>
  remove(): Promise<void>
}
