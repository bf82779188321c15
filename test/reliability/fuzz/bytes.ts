import fc from 'fast-check'
import { share } from './hostile.ts'

/** Values that lengths, counts and sentinels turn on. */
const EDGES = [0, 1, 2, 0x7f, 0x80, 0xfe, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]

type Change = (bytes: Uint8Array) => Uint8Array

const at = (place: number, bytes: Uint8Array) => Math.floor(place * bytes.length)

const flip = fc.tuple(share, fc.nat(7)).map(
  ([place, bit]): Change =>
    (bytes) => {
      const copy = bytes.slice()
      if (copy.length > 0) copy[at(place, copy)]! ^= 1 << bit
      return copy
    },
)

const edge = fc.tuple(share, fc.constantFrom(1, 2, 4), fc.constantFrom(...EDGES), fc.boolean())
const overwrite = edge.map(
  ([place, size, value, little]): Change =>
    (bytes) => {
      const copy = bytes.slice()
      for (let i = 0; i < size; i++) {
        const to = at(place, copy) + i
        if (to < copy.length) copy[to] = Math.floor(value / 256 ** (little ? i : size - 1 - i)) & 0xff
      }
      return copy
    },
)

const cut = share.map(
  (place): Change =>
    (bytes) =>
      bytes.slice(0, at(place, bytes)),
)

const drop = fc.tuple(share, fc.nat(40)).map(
  ([place, length]): Change =>
    (bytes) => {
      const from = at(place, bytes)
      return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(from + length)])
    },
)

const repeat = fc.tuple(share, fc.nat(60), fc.nat(40)).map(
  ([place, length, times]): Change =>
    (bytes) => {
      const from = at(place, bytes)
      const piece = bytes.subarray(from, from + length)
      const parts = [bytes.subarray(0, from), ...Array<Uint8Array>(times).fill(piece), bytes.subarray(from)]
      return Uint8Array.from(Buffer.concat(parts))
    },
)

const insert = fc.tuple(share, fc.uint8Array({ maxLength: 30 })).map(
  ([place, noise]): Change =>
    (bytes) => {
      const from = at(place, bytes)
      return Uint8Array.from([...bytes.subarray(0, from), ...noise, ...bytes.subarray(from)])
    },
)

const change = fc.oneof(
  { arbitrary: flip, weight: 3 },
  { arbitrary: overwrite, weight: 4 },
  ...[cut, drop, repeat, insert].map((arbitrary) => ({ arbitrary, weight: 1 })),
)

/** One to six changes to the bytes of one of the files. */
export function mutatedBytes(files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([bytes, changes]) => changes.reduce((changed, each) => each(changed), bytes))
}

/** The beginning of one file and the end of another. */
export function splicedBytes(files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const file = fc.constantFrom(...files)
  return fc
    .tuple(file, file, share, share)
    .map(([a, b, to, from]) => Uint8Array.from([...a.subarray(0, at(to, a)), ...b.subarray(at(from, b))]))
}

/** The text in an encoding that its beginning may deny. */
export function encoded(text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  const encodings = ['utf8', 'utf8', 'utf8', 'utf8', 'utf8', 'bom', 'utf16le', 'utf16be', 'latin1'] as const
  return fc.tuple(text, fc.constantFrom(...encodings)).map(([words, encoding]) => {
    if (encoding === 'utf8') return new Uint8Array(Buffer.from(words))
    if (encoding === 'bom') return new Uint8Array(Buffer.from(`\uFEFF${words}`))
    if (encoding === 'latin1') return new Uint8Array(Buffer.from(words, 'latin1'))
    const wide = Buffer.from(`\uFEFF${words}`, 'utf16le')
    return new Uint8Array(encoding === 'utf16le' ? wide : wide.swap16())
  })
}
