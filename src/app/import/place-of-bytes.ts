import type { Place } from '../../platform/contract/place.ts'

/** Bytes at hand as a file of that name. */
export const placeOfBytes = (name: string, bytes: Uint8Array): Place => ({
  path: name,
  name,
  look: async () => ({
    kind: 'file',
    size: bytes.length,
    wholePath: name,
    open: async () => ({
      bytes: { size: bytes.length, read: async (from, until) => bytes.subarray(from, Math.max(from, until)) },
      close: async () => {},
    }),
    whole: async () => bytes,
    hasBesideFolder: async () => false,
  }),
})
