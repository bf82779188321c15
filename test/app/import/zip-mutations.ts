import { crc32 } from 'node:zlib'
import { seededRandom } from '../../../src/lib/seeded-random.ts'

// Zips as their writers make them, of every kind of directory that is read, and as what happens to files on the way
// leaves them. The same seed gives the same zips.

type Random = () => number

const upTo = (random: Random, end: number): number => Math.floor(random() * end)
const oneOf = <T>(random: Random, values: readonly T[]): T => values[upTo(random, values.length)]!

/** Values that lengths, counts and sentinels turn on. */
const EDGES = [0, 1, 2, 4, 0x1f, 0x20, 0x7f, 0x80, 0xff, 0x800, 0x7fff, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff]

const NAMES: readonly (string | readonly number[])[] = [
  'activities/1.fit.gz',
  'activities.csv',
  'a\\b\\c.gpx',
  'media/',
  'Läufe.fit',
  '\ufeffmarked.gpx',
  // ä in CP437, then what is no UTF-8 in any way, a control character, a cut sequence.
  [0x4c, 0x84, 0x75, 0x66, 0x2e, 0x66, 0x69, 0x74],
  [0xff, 0xfe, 0x41, 0x9b, 0x7f],
  [0x01, 0x80, 0x0a],
  [0x61, 0xe2, 0x82],
  [],
]

interface Parts {
  readonly name: Buffer
  readonly data: Buffer
  readonly flags: number
  readonly zip64: readonly boolean[]
  readonly extra: Buffer
  readonly comment: Buffer
  readonly method: number
  readonly madeBy: number
  readonly mode: number
}

const field = (id: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUInt16LE(id, 0)
  head.writeUInt16LE(data.length, 2)
  return Buffer.concat([head, data])
}

function unicodePath(random: Random, name: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head[0] = oneOf(random, [1, 1, 1, 2])
  head.writeUInt32LE(random() < 0.8 ? crc32(name) : 7, 1)
  return field(0x7075, Buffer.concat([head, Buffer.from(oneOf(random, ['Läufe/1.fit', '', '\ufeffx', 'a\\b']))]))
}

function partsOf(random: Random): Parts {
  const given = oneOf(random, NAMES)
  const name = Buffer.from(given as string)
  const extras = [
    random() < 0.2 ? field(0x5455, Buffer.from([1, 0, 0, 0, 0])) : Buffer.alloc(0),
    random() < 0.2 ? unicodePath(random, name) : Buffer.alloc(0),
    random() < 0.1 ? unicodePath(random, name) : Buffer.alloc(0),
    random() < 0.1 ? Buffer.from([0, 0, 0].slice(upTo(random, 3))) : Buffer.alloc(0),
  ]
  return {
    name,
    data: Buffer.alloc(upTo(random, 40), upTo(random, 256)),
    flags: oneOf(random, [0, 0, 8, 0x800, 1, 0x801, 0x40]) & (random() < 0.9 ? ~0x40 : 0xffff),
    zip64: [random() < 0.15, random() < 0.15, random() < 0.15],
    extra: Buffer.concat(extras),
    comment: Buffer.alloc(random() < 0.1 ? upTo(random, 20) : 0, 'c'),
    method: oneOf(random, [0, 8, 8, 93, 12]),
    madeBy: oneOf(random, [3, 3, 0, 10]),
    mode: oneOf(random, [0o100644, 0o120777, 0o040755]),
  }
}

/** A sound zip: with or without a prefix before it, data descriptors, 64-bit records, comments. */
export function soundZip(seed: number): Buffer {
  const random = seededRandom(seed)
  const prefix = Buffer.alloc(oneOf(random, [0, 0, 0, 5, 300]), '#!')
  const members = Array.from({ length: upTo(random, 6) }, () => partsOf(random))
  const pieces: Buffer[] = [prefix]
  const entries: Buffer[] = []
  let at = prefix.length
  for (const member of members) {
    const { local, entry } = written(member, at)
    pieces.push(local)
    entries.push(entry)
    at += local.length
  }
  const directory = Buffer.concat(entries)
  const isLarge = random() < 0.25
  const ends = [
    ...(isLarge ? [end64(members.length, directory.length, at)] : []),
    end(members.length, directory.length, at, isLarge, Buffer.alloc(random() < 0.2 ? upTo(random, 60) : 0, 'PK')),
  ]
  return Buffer.concat([...pieces, directory, ...ends])
}

function written({ name, data, flags, zip64, extra, comment, method, madeBy, mode }: Parts, at: number) {
  const behind = (flags & 8) !== 0
  const crc = crc32(data)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(flags, 6)
  local.writeUInt16LE(method, 8)
  if (!behind) {
    local.writeUInt32LE(crc, 14)
    local.writeUInt32LE(data.length, 18)
    local.writeUInt32LE(data.length, 22)
  }
  local.writeUInt16LE(name.length, 26)
  const descriptor = Buffer.alloc(behind ? 16 : 0)
  if (behind) {
    descriptor.writeUInt32LE(0x08074b50, 0)
    descriptor.writeUInt32LE(crc, 4)
    descriptor.writeUInt32LE(data.length, 8)
    descriptor.writeUInt32LE(data.length, 12)
  }
  const large = Buffer.concat([data.length, data.length, at].flatMap((value, i) => (zip64[i] ? [eight(value)] : [])))
  const fields = Buffer.concat([large.length > 0 ? field(1, large) : large, extra])
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE((madeBy << 8) | 20, 4)
  local.copy(entry, 8, 6, 10)
  entry.writeUInt32LE(crc, 16)
  entry.writeUInt32LE(zip64[1] ? 0xffffffff : data.length, 20)
  entry.writeUInt32LE(zip64[0] ? 0xffffffff : data.length, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt16LE(fields.length, 30)
  entry.writeUInt16LE(comment.length, 32)
  entry.writeUInt32LE((mode << 16) >>> 0, 38)
  entry.writeUInt32LE(zip64[2] ? 0xffffffff : at, 42)
  return {
    local: Buffer.concat([local, name, data, descriptor]),
    entry: Buffer.concat([entry, name, fields, comment]),
  }
}

function eight(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}

function end(members: number, length: number, at: number, isLarge: boolean, comment: Buffer): Buffer {
  const bytes = Buffer.alloc(22)
  bytes.writeUInt32LE(0x06054b50, 0)
  bytes.writeUInt16LE(isLarge ? 0xffff : members, 8)
  bytes.writeUInt16LE(isLarge ? 0xffff : members, 10)
  bytes.writeUInt32LE(isLarge ? 0xffffffff : length, 12)
  bytes.writeUInt32LE(isLarge ? 0xffffffff : at, 16)
  bytes.writeUInt16LE(comment.length, 20)
  return Buffer.concat([bytes, comment])
}

function end64(members: number, length: number, at: number): Buffer {
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeUInt32LE(44, 4)
  for (const place of [24, 32]) eight(members).copy(record, place)
  eight(length).copy(record, 40)
  eight(at).copy(record, 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  eight(at + length).copy(locator, 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([record, locator])
}

type Mutation = (zip: Buffer, random: Random) => Buffer

/** Most changes fall where the directory is: in the last part. */
const place = (zip: Buffer, random: Random): number => {
  const from = random() < 0.8 ? Math.max(0, zip.indexOf(ENTRY)) : 0
  return from + upTo(random, Math.max(1, zip.length - from))
}

const ENTRY = 'PK\x01\x02'

/** One number of one entry, or of what follows its name. */
const inEntry: Mutation = (zip, random) => {
  const entries: number[] = []
  for (let at = zip.indexOf(ENTRY); at >= 0; at = zip.indexOf(ENTRY, at + 1)) entries.push(at)
  if (entries.length === 0) return zip
  const size = oneOf(random, [1, 2, 4])
  const at = oneOf(random, entries) + upTo(random, 90)
  if (at + size <= zip.length) zip.writeUIntLE(oneOf(random, EDGES) % 256 ** size, at, size)
  return zip
}

const MUTATIONS: readonly Mutation[] = [
  inEntry,
  inEntry,
  inEntry,
  inEntry,
  (zip, random) => {
    if (zip.length > 0) zip[Math.min(place(zip, random), zip.length - 1)]! ^= 1 << upTo(random, 8)
    return zip
  },
  (zip, random) => {
    const size = oneOf(random, [1, 2, 4])
    const at = place(zip, random)
    if (at + size <= zip.length) zip.writeUIntLE(oneOf(random, EDGES) % 256 ** size, at, size)
    return zip
  },
  (zip, random) => zip.subarray(0, place(zip, random)),
  (zip, random) => {
    const at = place(zip, random)
    return Buffer.concat([zip.subarray(0, at), zip.subarray(at + 1 + upTo(random, 30))])
  },
  (zip, random) => {
    const at = place(zip, random)
    return Buffer.concat([zip.subarray(0, at), Buffer.alloc(1 + upTo(random, 30), upTo(random, 256)), zip.subarray(at)])
  },
  (zip, random) => {
    const at = place(zip, random)
    return Buffer.concat([zip.subarray(0, at), zip.subarray(place(zip, random))])
  },
  (zip, random) => Buffer.concat([zip, soundZip(upTo(random, 2 ** 31))]),
]

/** A zip to which one to three things have happened. */
export function mutatedZip(seed: number): Buffer {
  const random = seededRandom(seed)
  let zip = soundZip(upTo(random, 2 ** 31))
  for (let times = 1 + upTo(random, 3); times > 0; times--) zip = oneOf(random, MUTATIONS)(zip, random)
  return zip
}
