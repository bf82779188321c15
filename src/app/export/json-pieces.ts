import { joinBytes } from '../../lib/join-bytes.ts'
import { textOf } from '../../lib/text-of.ts'

/** One member of the outermost object; of a member that is an array, first the list itself as `[]`, then each element. */
export interface JsonPiece {
  readonly name: string
  readonly value: unknown
  readonly isElement: boolean
  /** Of its text. */
  readonly bytes: number
}

/** The text is no JSON object, or one no export of ours can be; `message` says where in a few plain words. */
export class BadJson extends Error {
  override readonly name = 'BadJson'
}

/** A recording of a month, packed, is 14 MB; one larger is malice, and would stand in memory tenfold. */
const MAX_PIECE_BYTES = 32 * 2 ** 20

/** An export nests eight deep. */
const MAX_DEPTH = 64

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c]
const OPENING: ReadonlySet<number> = new Set([0x7b, 0x5b])
const CLOSING: ReadonlySet<number> = new Set([0x7d, 0x5d])
const [ARRAY, ARRAY_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d]

/**
 * A JSON object piece by piece, so that one of a gigabyte takes the memory of its largest piece. However it is laid
 * out; a name that comes twice is refused. @throws {BadJson}
 */
export async function* jsonPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonPiece> {
  const splitter = startSplitter()
  for await (const chunk of chunks) yield* splitter.take(chunk)
  splitter.end()
}

interface Splitter {
  take(chunk: Uint8Array): Generator<JsonPiece>
  end(): void
}

function startSplitter(): Splitter {
  const names = new Set<string>()
  let depth = 0
  let inString = false
  let escaped = false
  /** The member whose elements are being read; null outside arrays. */
  let array: string | null = null
  let elements = 0
  /** After an array, until its comma. */
  let isAfterArray = false
  let isOver = false
  let held: Uint8Array[] = []
  let heldBytes = 0
  let totalBytes = 0

  function hold(bytes: Uint8Array): void {
    heldBytes += bytes.length
    if (heldBytes > MAX_PIECE_BYTES) throw new BadJson(`a piece of more than ${MAX_PIECE_BYTES} bytes`)
    if (bytes.length > 0) held.push(bytes)
  }

  function release(): { readonly text: string; readonly bytes: number } {
    const released = { text: textOf(joinBytes(held)), bytes: heldBytes }
    held = []
    heldBytes = 0
    return released
  }

  function parse(text: string): unknown {
    try {
      return JSON.parse(text)
    } catch {
      throw new BadJson(`no JSON before byte ${totalBytes}`)
    }
  }

  function nameOf(text: string): string {
    const named = parse(`{${text}0}`) as object
    const [name, ...more] = Object.keys(named)
    if (name === undefined || more.length > 0) throw new BadJson(`no name before byte ${totalBytes}`)
    return claim(name)
  }

  function claim(name: string): string {
    if (names.has(name)) throw new BadJson(`"${name.slice(0, 40)}" comes twice`)
    names.add(name)
    return name
  }

  /** Ends a member of the outermost object. */
  function* member(isLast: boolean): Generator<JsonPiece> {
    const { text, bytes } = release()
    const isBlank = text.trim() === ''
    if (isAfterArray ? !isBlank : isBlank && !(isLast && names.size === 0)) {
      throw new BadJson(`no member before byte ${totalBytes}`)
    }
    if (!isAfterArray && !isBlank) {
      const [entry, ...more] = Object.entries(parse(`{${text}}`) as object)
      if (entry === undefined || more.length > 0) throw new BadJson(`no member before byte ${totalBytes}`)
      yield { name: claim(entry[0]), value: entry[1], isElement: false, bytes }
    }
    isAfterArray = false
  }

  /** Ends an element of an array. */
  function* element(isLast: boolean): Generator<JsonPiece> {
    const { text, bytes } = release()
    if (text.trim() === '') {
      if (isLast && elements === 0) return
      throw new BadJson(`an element is missing before byte ${totalBytes}`)
    }
    elements += 1
    yield { name: array!, value: parse(text), isElement: true, bytes }
  }

  return {
    *take(chunk) {
      // From where on the chunk is not held yet.
      let from = 0
      let backslash = -2
      for (let i = 0; i < chunk.length; i++) {
        if (inString) {
          if (escaped) {
            escaped = false
            continue
          }
          const quote = chunk.indexOf(QUOTE, i)
          if (backslash !== -1 && backslash < i) backslash = chunk.indexOf(BACKSLASH, i)
          if (backslash !== -1 && (quote === -1 || backslash < quote)) {
            escaped = true
            i = backslash
          } else if (quote === -1) {
            i = chunk.length
          } else {
            inString = false
            i = quote
          }
          continue
        }
        const byte = chunk[i]!
        if (byte === QUOTE) {
          inString = true
        } else if (OPENING.has(byte)) {
          depth += 1
          if (depth > MAX_DEPTH) throw new BadJson(`nested deeper than ${MAX_DEPTH}`)
          if (depth === 1) {
            const before = textOf(chunk.subarray(from, i))
            if (byte !== OBJECT || isOver || !/^\uFEFF?\s*$/.test(before)) throw new BadJson('no object')
            from = i + 1
          } else if (depth === 2 && array === null && byte === ARRAY) {
            if (isAfterArray) throw new BadJson(`no member before byte ${totalBytes + i}`)
            hold(chunk.subarray(from, i))
            array = nameOf(release().text)
            elements = 0
            yield { name: array, value: [], isElement: false, bytes: 0 }
            from = i + 1
          }
        } else if (CLOSING.has(byte)) {
          depth -= 1
          if (depth === 1 && array !== null) {
            if (byte !== ARRAY_END) throw new BadJson(`no JSON before byte ${totalBytes + i}`)
            hold(chunk.subarray(from, i))
            yield* element(true)
            array = null
            isAfterArray = true
            from = i + 1
          } else if (depth === 0) {
            if (byte !== OBJECT_END) throw new BadJson(`no JSON before byte ${totalBytes + i}`)
            hold(chunk.subarray(from, i))
            yield* member(true)
            isOver = true
            from = i + 1
          } else if (depth < 0) throw new BadJson('more after its end')
        } else if (byte === COMMA) {
          const isOfArray = depth === 2 && array !== null
          if (depth === 1 || isOfArray) {
            hold(chunk.subarray(from, i))
            if (isOfArray) yield* element(false)
            else yield* member(false)
            from = i + 1
          }
        }
      }
      const rest = chunk.subarray(from)
      if (depth > 0) hold(rest.slice())
      else if (textOf(rest).trim() !== '') throw new BadJson(isOver ? 'more after its end' : 'no object')
      totalBytes += chunk.length
    },
    end() {
      if (!isOver) throw new BadJson('it ends too early')
    },
  }
}
