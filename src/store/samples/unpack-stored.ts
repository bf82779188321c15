import type { Samples } from '../../model/samples.ts'
import { StoreError } from '../contract/store-error.ts'
import { DamagedSamples, unpackSamples } from './pack-samples.ts'

/** The samples of a source from the bytes it was stored as. @throws {StoreError} `damaged`, naming the source */
export function unpackStored(packed: Uint8Array, sourceKey: string): Samples {
  try {
    return unpackSamples(packed)
  } catch (cause) {
    if (cause instanceof DamagedSamples) throw new StoreError('damaged', `samples of ${sourceKey}`, { cause })
    throw cause
  }
}
