import { fromBase64, toBase64 } from '#platform/base64.ts'
import { crc32, gunzip, inflateRaw, OutputTooLarge } from '#platform/inflate.ts'
import { sha256Of, sha256Stream } from '#platform/sha256.ts'
import { zstdCompress, zstdDecompress } from '#platform/zstd.ts'

/** Packed by zlib and zstd as the command line's machine has them, in base64. */
export interface Packed {
  readonly text: string
  readonly deflated: string
  readonly gzipped: string
  readonly zstd: string
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** How a call ends that should fail. */
function failure(work: () => unknown): 'too large' | 'damaged' | 'none' {
  try {
    work()
    return 'none'
  } catch (error) {
    return error instanceof OutputTooLarge ? 'too large' : 'damaged'
  }
}

/** What every platform answers, by what it is about. No type of a test runner: it runs in a page, too. */
export function platformAnswers({ text, deflated, gzipped, zstd }: Packed): Readonly<Record<string, unknown>> {
  const [raw, gz, frame] = [bytesOf(deflated), bytesOf(gzipped), bytesOf(zstd)]
  const size = utf8(text).length
  const bounds = { maxBytes: size }
  const cut = raw.subarray(0, raw.length >> 1)
  const spoiled = gz.slice()
  spoiled[gz.length - 6]! ^= 1
  const half = zstdCompress(utf8(text))
  const [one, other] = [sha256Stream(), sha256Stream()]
  one.update('a')
  other.update('x')
  one.update(utf8('bc'))
  return {
    'sha256 of a text': sha256Of('abc'),
    'sha256 of bytes': sha256Of(utf8('abc')),
    'two streams at once do not meddle': [one.hex(), other.hex()],
    crc32: crc32(utf8('123456789')),
    'deflate comes back': textOf(inflateRaw(raw, bounds)) === text,
    'deflate beyond its bound': failure(() => inflateRaw(raw, { maxBytes: size - 1 })),
    'a cut stream': failure(() => inflateRaw(cut, bounds)),
    'what a cut stream held': text.startsWith(textOf(inflateRaw(cut, { ...bounds, allowCut: true })).slice(0, 100)),
    'no deflate': failure(() => inflateRaw(utf8('this is no stream'), bounds)),
    'gzip comes back': textOf(gunzip(gz, bounds)) === text,
    'two gzip members': textOf(gunzip(Uint8Array.from([...gz, ...gz]), { maxBytes: 2 * size })) === text + text,
    'gzip beyond its bound': failure(() => gunzip(gz, { maxBytes: size - 1 })),
    'gzip with a wrong checksum': failure(() => gunzip(spoiled, bounds)),
    'cut gzip': failure(() => gunzip(gz.subarray(0, gz.length - 9), bounds)),
    'zstd of another platform': textOf(zstdDecompress(frame, bounds)) === text,
    'zstd of its own': textOf(zstdDecompress(half, bounds)) === text,
    'zstd of nothing': zstdDecompress(zstdCompress(new Uint8Array(0)), bounds).length,
    'zstd beyond its bound': failure(() => zstdDecompress(frame, { maxBytes: size - 1 })),
    'cut zstd': failure(() => zstdDecompress(frame.subarray(0, frame.length - 9), bounds)),
    base64: toBase64(Uint8Array.from({ length: 256 }, (_, n) => n)) === btoa(String.fromCharCode(...Array(256).keys())),
    'base64 comes back': [...fromBase64('AP8B')],
  }
}
