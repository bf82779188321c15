import { crc32 } from 'node:zlib'

export interface RawMember {
  readonly name: string
  readonly packed: Buffer
  readonly method?: number
  readonly size?: number
  readonly crc?: number
  /** Unix mode, shifted as the directory keeps it. */
  readonly mode?: number
}

/** A zip written by hand: any method, any size stated, any mode. */
export function rawZip(members: readonly RawMember[]): Buffer {
  let at = 0
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  for (const { name, packed, method = 0, size = packed.length, crc = crc32(packed), mode = 0o100644 } of members) {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(method, 8)
    local.writeUInt32LE(crc, 14)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(size, 22)
    local.writeUInt16LE(Buffer.byteLength(name), 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE((3 << 8) | 20, 4)
    entry.writeUInt16LE(20, 6)
    local.copy(entry, 8, 6, 28)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(crc, 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(size, 24)
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    entry.writeUInt32LE((mode << 16) >>> 0, 38)
    entry.writeUInt32LE(at, 42)
    locals.push(local, Buffer.from(name), packed)
    entries.push(entry, Buffer.from(name))
    at += 30 + Buffer.byteLength(name) + packed.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(members.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(members.length, 0xffff), 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  const end64 = members.length < 0xffff ? Buffer.alloc(0) : zip64End(members.length, at, directory.length)
  return Buffer.concat([...locals, directory, end64, end])
}

/** What a zip of more members than two bytes can count has before its end: their number and place in eight bytes each, and where that stands. */
function zip64End(members: number, directoryAt: number, directoryBytes: number): Buffer {
  const end = Buffer.alloc(56 + 20)
  end.writeUInt32LE(0x06064b50, 0)
  end.writeBigUInt64LE(44n, 4)
  end.writeBigUInt64LE(BigInt(members), 24)
  end.writeBigUInt64LE(BigInt(members), 32)
  end.writeBigUInt64LE(BigInt(directoryBytes), 40)
  end.writeBigUInt64LE(BigInt(directoryAt), 48)
  end.writeUInt32LE(0x07064b50, 56)
  end.writeBigUInt64LE(BigInt(directoryAt + directoryBytes), 64)
  end.writeUInt32LE(1, 72)
  return end
}
