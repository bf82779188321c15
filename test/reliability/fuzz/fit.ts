import fc from 'fast-check'
import { inventedRun, START_FIT_S, sessionFields } from '../../importers/fit/generate.ts'
import { fitFile, message, type RawField } from '../../importers/fit/write.ts'
import { mutatedBytes, splicedBytes } from './bytes.ts'

const SEEDS: readonly Uint8Array[] = [
  inventedRun({ seconds: 30, speed: 3, session: sessionFields(30, 3) }),
  inventedRun({ seconds: 30, speed: 3, session: null }),
]

const BASE_TYPES = [0, 1, 2, 7, 10, 13, 131, 132, 133, 134, 136, 137, 139, 140, 142, 143, 144, 64, 200] as const

/** Messages that the importer reads, and two that nobody knows. */
const MESSAGES = [0, 12, 18, 19, 20, 21, 23, 34, 49, 78, 140, 206, 207, 0xff00, 0xfffe] as const

const FIELDS = [
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18, 22, 23, 25, 29, 39, 53, 57, 73, 78, 108, 110],
  ...[253, 254, 255],
]

const bytes4 = (value: number) => [0, 8, 16, 24].map((bits) => (value >>> bits) & 0xff)

const value = fc.oneof(
  fc.constantFrom([0], [0xff], [0xff, 0xff], [0xff, 0xff, 0xff, 0x7f], [0xff, 0xff, 0xff, 0xff], [0, 0, 0, 0x80]),
  fc.nat(7200).map((second) => bytes4(START_FIT_S + second)),
  fc.constantFrom(0, 1, 0x0fffffff, 0x10000000, 0xfffffffe, START_FIT_S - 10, 0x7fffffff).map(bytes4),
  fc.array(fc.nat(255), { maxLength: 12 }),
  fc.nat(255).map((length) => Array<number>(length).fill(0x41)),
)

const field: fc.Arbitrary<RawField> = fc.record({
  number: fc.constantFrom(...FIELDS),
  baseType: fc.constantFrom(...BASE_TYPES),
  bytes: value,
})

const timeField: fc.Arbitrary<RawField> = fc
  .nat(7200)
  .map((second) => ({ number: 253, baseType: 134, bytes: bytes4(START_FIT_S + second) }))

const anyMessage = fc
  .record({
    global: fc.constantFrom(...MESSAGES),
    local: fc.nat(15),
    fields: fc.tuple(fc.array(timeField, { maxLength: 1 }), fc.array(field, { maxLength: 8 })).map((all) => all.flat()),
    bigEndian: fc.boolean(),
    repeats: fc.nat(3),
  })
  .map(({ repeats, ...raw }) => {
    const first = message(raw)
    const body = raw.fields.flatMap(({ bytes }) => bytes)
    return [
      ...first,
      ...Array<number[]>(repeats)
        .fill([raw.local, ...body])
        .flat(),
    ]
  })

const FILE_ID = message({
  global: 0,
  local: 0,
  fields: [
    { number: 0, baseType: 0, bytes: [4] },
    { number: 4, baseType: 134, bytes: bytes4(START_FIT_S) },
  ],
})

const stated = fc.option(fc.constantFrom(0, 1, 13, 0xffff, 0xffffffff), { freq: 6, nil: undefined })

/** Sound headers and checksums around messages with any fields, of any type and size. */
const invented = fc
  .record({ messages: fc.array(anyMessage, { maxLength: 12 }), dataSize: stated, header: fc.constantFrom(12, 14) })
  .map(({ messages, dataSize, header }) =>
    fitFile([...FILE_ID, ...messages.flat()], {
      headerSize: header as 12 | 14,
      ...(dataSize === undefined ? {} : { dataSize }),
    }),
  )

export const fitFiles = (real: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc.oneof(invented, mutatedBytes([...SEEDS, ...real]), splicedBytes([...SEEDS, ...real]))
