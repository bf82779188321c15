import { crc32 } from 'node:zlib'

const HEADER_BYTES = 30

/** The same zip of one stored member, encrypted with the password "sample" (APPNOTE.TXT 6.1, traditional). */
export function encrypted(plain: Buffer): Buffer {
  const nameLength = plain.readUInt16LE(26)
  const dataAt = HEADER_BYTES + nameLength + plain.readUInt16LE(28)
  const directoryAt = plain.indexOf('PK\x01\x02')
  const size = plain.readUInt32LE(directoryAt + 20)
  const sum = plain.readUInt32LE(directoryAt + 16)
  // Twelve bytes before the data; the last one lets a reader check the password.
  const salt = Buffer.from('sorepoint..\0', 'latin1')
  salt[11] = sum >>> 24
  const secret = encryptBytes(Buffer.concat([salt, plain.subarray(dataAt, dataAt + size)]))
  const header = Buffer.from(plain.subarray(0, dataAt))
  header.writeUInt16LE(header.readUInt16LE(6) | 1, 6)
  const tail = Buffer.from(plain.subarray(dataAt + size))
  const entryAt = directoryAt - dataAt - size
  tail.writeUInt16LE(tail.readUInt16LE(entryAt + 8) | 1, entryAt + 8)
  tail.writeUInt32LE(size + salt.length, entryAt + 20)
  const endAt = tail.lastIndexOf('PK\x05\x06')
  tail.writeUInt32LE(tail.readUInt32LE(endAt + 16) + salt.length, endAt + 16)
  if (header.readUInt32LE(18) !== 0) header.writeUInt32LE(size + salt.length, 18)
  if (entryAt > 0) tail.writeUInt32LE(size + salt.length, entryAt - 8)
  return Buffer.concat([header, secret, tail])
}

function encryptBytes(bytes: Buffer): Buffer {
  const keys = [0x12345678, 0x23456789, 0x34567890]
  // zlib turns the sum over before and after; the cipher wants it raw.
  const raw = (sum: number, byte: number) => ~crc32(Buffer.from([byte]), ~sum >>> 0) >>> 0
  const mix = (byte: number) => {
    keys[0] = raw(keys[0]!, byte)
    keys[1] = (Math.imul(keys[1]! + (keys[0]! & 255), 134_775_813) + 1) >>> 0
    keys[2] = raw(keys[2]!, keys[1]! >>> 24)
  }
  for (const byte of Buffer.from('sample')) mix(byte)
  return Buffer.from(
    bytes.map((byte) => {
      const k = (keys[2]! | 2) & 0xffff
      const secret = byte ^ ((Math.imul(k, k ^ 1) >>> 8) & 255)
      mix(byte)
      return secret
    }),
  )
}
