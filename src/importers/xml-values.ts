import { asciiNumber } from '../lib/ascii-number.ts'
import { isoOffsetS, isoTimeS } from '../lib/iso-time.ts'
import { wordTable } from '../lib/word-table.ts'
import { PIECE, type XmlCursor } from './xml-scanner.ts'

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** To be called at `open`: at `close` the text of the element holds that of its children too. */
export function collectText(cursor: XmlCursor): void {
  if (cursor.collectDepth === 0) cursor.collectDepth = cursor.depth
}

/** Text of the element about to close, entities resolved, blanks around it taken off; null if nothing is left. */
export function textOf(cursor: XmlCursor): string | null {
  const { bytes, textFrom, textTo, textKind, morePieces } = cursor
  const parts = [pieceText(bytes, textFrom, textTo, textKind)]
  for (let i = 0; i < morePieces.length; i += 3) {
    const kind = morePieces[i + 2]!
    // Where a tag stood, words must not grow together: "left<br/>knee".
    if (kind !== PIECE.tag) parts.push(pieceText(bytes, morePieces[i]!, morePieces[i + 1]!, kind))
    else if (!parts.at(-1)!.endsWith(' ')) parts.push(' ')
  }
  const text = parts.join('').trim()
  return text === '' ? null : text
}

function pieceText(bytes: Uint8Array, from: number, to: number, kind: number): string {
  const text = utf8.decode(bytes.subarray(from, to))
  return kind === PIECE.text && text.includes('&') ? withoutEntities(text) : text
}

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi
const NAMED = wordTable<string>({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })

/** The five entities of XML and numbered characters, once; whatever a DOCTYPE declares stays as it is written. */
function withoutEntities(text: string): string {
  return text.replace(ENTITY, (entity, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? entity
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal)
    const isCharacter = code >= 0x20 ? code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) : code === 9 || code === 10
    return isCharacter ? String.fromCodePoint(code) : ' '
  })
}

/** The number the element holds; NaN if it holds none. */
export function numberOf(cursor: XmlCursor): number {
  return parsed(cursor, asciiNumber)
}

/** The time the element holds, Unix s; NaN if it holds none. */
export function timeOf(cursor: XmlCursor): number {
  return parsed(cursor, isoTimeS)
}

/** The offset from UTC that this time states, s; NaN if none. */
export function timeOffsetOf(cursor: XmlCursor): number {
  return parsed(cursor, isoOffsetS)
}

type Parse = (bytes: Uint8Array, from: number, to: number) => number

/** Straight from the bytes of the file; if that is none, once more from the text: CDATA, comments and entities are rare. */
function parsed(cursor: XmlCursor, parse: Parse): number {
  const { bytes, textFrom, textTo, textKind, morePieces } = cursor
  const isWhole = morePieces.length === 0
  const value = isWhole ? parse(bytes, textFrom, textTo) : Number.NaN
  if (!Number.isNaN(value) || (isWhole && textKind === PIECE.none)) return value
  const text = new TextEncoder().encode(textOf(cursor) ?? '')
  return parse(text, 0, text.length)
}

/** An attribute's name, made once. */
export function attributeName(name: string): Uint8Array {
  return new TextEncoder().encode(name)
}

/** The text of an attribute of the tag just opened; null where it is missing or blank. */
export function attributeText(cursor: XmlCursor, name: Uint8Array): string | null {
  const from = attributeFrom(cursor, name)
  if (from < 0) return null
  const text = withoutEntities(utf8.decode(cursor.bytes.subarray(from, attributeTo(cursor, from)))).trim()
  return text === '' ? null : text
}

/** What an attribute of the tag just opened is read into: the number, NaN where there is none, and where it stands. */
export function readAttributeNumber<T>(
  cursor: XmlCursor,
  name: Uint8Array,
  into: (value: number, from: number, to: number) => T,
): T {
  const from = attributeFrom(cursor, name)
  if (from < 0) return into(Number.NaN, 0, 0)
  const to = attributeTo(cursor, from)
  return into(asciiNumber(cursor.bytes, from, to), from, to)
}

/** The time in an attribute of the tag just opened, Unix s; NaN where there is none. */
export function attributeTime(cursor: XmlCursor, name: Uint8Array): number {
  const from = attributeFrom(cursor, name)
  return from < 0 ? Number.NaN : isoTimeS(cursor.bytes, from, attributeTo(cursor, from))
}

const [QUOTE, APOSTROPHE, EQUALS, SPACE] = [0x22, 0x27, 0x3d, 0x20]

/** The first byte of the value, behind its quote; -1. Values are stepped over, so that none is taken for a name. */
function attributeFrom({ bytes, tagFrom, tagTo }: XmlCursor, name: Uint8Array): number {
  let at = tagFrom
  while (at < tagTo) {
    while (at < tagTo && bytes[at]! <= SPACE) at++
    const nameFrom = at
    while (at < tagTo && bytes[at] !== EQUALS && bytes[at]! > SPACE) at++
    const nameTo = at
    while (at < tagTo && bytes[at]! <= SPACE) at++
    if (bytes[at] !== EQUALS) {
      if (at === nameFrom) return -1
      continue
    }
    at++
    while (at < tagTo && bytes[at]! <= SPACE) at++
    const quote = bytes[at]
    if (quote !== QUOTE && quote !== APOSTROPHE) continue
    const from = at + 1
    if (isName(bytes, nameFrom, nameTo, name)) return from
    at = from
    while (at < tagTo && bytes[at] !== quote) at++
    at++
  }
  return -1
}

function attributeTo({ bytes, tagTo }: XmlCursor, from: number): number {
  const quote = bytes[from - 1]
  let at = from
  while (at < tagTo && bytes[at] !== quote) at++
  return at
}

function isName(bytes: Uint8Array, from: number, to: number, name: Uint8Array): boolean {
  if (to - from !== name.length) return false
  for (let i = 0; i < name.length; i++) if (bytes[from + i] !== name[i]) return false
  return true
}
