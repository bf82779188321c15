import type { XmlNames } from './xml-names.ts'
import { nextTag, noTags, type SeenTags } from './xml-tags.ts'

/** Deeper than any activity file (they need about 12); a file that goes further is hostile or broken. Our convention. */
export const MAX_DEPTH = 256

/** More tags and comments than any words hold; the rest is cut off, so that a hostile text cannot take memory. Our convention. */
const MAX_PIECES = 100_000

/** Where the scanner stands, handed to the visitor. Positions are bytes of the UTF-8 file; read them with `xml-values.ts`. */
export interface XmlCursor {
  readonly bytes: Uint8Array
  /** Number of open elements, the one just opened or about to close included. */
  depth: number
  /** At `open`: what stands between the tag's name and its end, attributes that is. */
  tagFrom: number
  tagTo: number
  /** At `close`: the first piece of the element's own text; empty if there is none. */
  textFrom: number
  textTo: number
  textKind: number
  /** Further pieces, as from, to, kind: only where CDATA, a comment or a child stands between. */
  readonly morePieces: number[]
  /** At `close`: the byte behind the tag. A visitor that has read on by itself sets it to where the scanner goes on. */
  next: number
  /** Depth of the element whose text is collected through its children, which are then not visited; 0: none. */
  collectDepth: number
}

/** Text as it stands in the file (with entities), CDATA, or the place of a tag within collected text. */
export const PIECE = { none: 0, text: 1, cdata: 2, tag: 3 } as const

/** `element` and `parent` are numbers of `XmlNames`; only elements that have one are visited. */
export interface XmlVisitor {
  open(element: number, parent: number, cursor: XmlCursor): void
  close(element: number, parent: number, cursor: XmlCursor): void
}

/** Where the file stops being XML. */
export interface XmlBreak {
  readonly byte: number
  readonly why: 'ends-early' | 'wrong-close' | 'bad-tag' | 'too-deep'
}

interface Scan {
  readonly cursor: XmlCursor
  readonly names: XmlNames<string>
  readonly visitor: XmlVisitor
  readonly tags: SeenTags
  /** Of each open element: its number, and where its name with prefix stands. */
  readonly ids: Uint16Array
  readonly nameFrom: Uint32Array
  readonly nameTo: Uint32Array
  broken: XmlBreak | null
}

const [TAB, LF, CR, SPACE] = [0x09, 0x0a, 0x0d, 0x20]
const [BANG, QUOTE, APOSTROPHE, SLASH, LT, GT, QUESTION] = [0x21, 0x22, 0x27, 0x2f, 0x3c, 0x3e, 0x3f]
const [BRACKET_OPEN, BRACKET_CLOSE] = [0x5b, 0x5d]

const ascii = (text: string) => new TextEncoder().encode(text)
const [COMMENT, COMMENT_END, CDATA, CDATA_END, INSTRUCTION_END] = ['<!--', '-->', '<![CDATA[', ']]>', '?>'].map(
  ascii,
) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array]

/**
 * Walks through UTF-8 XML once, front to back, calling the visitor for each element that `names` knows, and gives
 * where it stopped being well-formed, or null. No tree, no recursion, no strings; entity declarations are stepped over,
 * so nothing can expand. Prefixes need no declaration: activity files often lack it.
 */
export function scanXml(bytes: Uint8Array, names: XmlNames<string>, visitor: XmlVisitor): XmlBreak | null {
  const scan = startScan(bytes, names, visitor)
  const end = bytes.length
  let at = 0
  while (at < end) {
    const textFrom = at
    while (at < end && bytes[at] !== LT) at++
    if (at > textFrom) addPiece(scan.cursor, textFrom, at, PIECE.text)
    if (at === end) break
    const next = bytes[at + 1]
    if (next === SLASH) at = closeTag(scan, at)
    else if (next === BANG) at = declaration(scan, at)
    else if (next === QUESTION) at = after(bytes, INSTRUCTION_END, at) ?? stop(scan, at, 'ends-early')
    else at = openTag(scan, at)
    if (at < 0) return scan.broken
  }
  return scan.cursor.depth > 0 ? { byte: end, why: 'ends-early' } : null
}

function startScan(bytes: Uint8Array, names: XmlNames<string>, visitor: XmlVisitor): Scan {
  const cursor: XmlCursor = {
    bytes,
    depth: 0,
    tagFrom: 0,
    tagTo: 0,
    textFrom: 0,
    textTo: 0,
    textKind: PIECE.none,
    morePieces: [],
    next: 0,
    collectDepth: 0,
  }
  const depths = MAX_DEPTH + 1
  return {
    cursor,
    names,
    visitor,
    tags: noTags(),
    ids: new Uint16Array(depths),
    nameFrom: new Uint32Array(depths),
    nameTo: new Uint32Array(depths),
    broken: null,
  }
}

function stop(scan: Scan, byte: number, why: XmlBreak['why']): number {
  scan.broken = { byte, why }
  return -1
}

function addPiece(cursor: XmlCursor, from: number, to: number, kind: number): void {
  if (cursor.textKind === PIECE.none) {
    cursor.textFrom = from
    cursor.textTo = to
    cursor.textKind = kind
  } else if (cursor.morePieces.length < MAX_PIECES * 3) cursor.morePieces.push(from, to, kind)
}

/** A tag ends the text before it, unless an element around it collects. */
function cutText(cursor: XmlCursor, at: number): void {
  if (cursor.collectDepth > 0) addPiece(cursor, at, at, PIECE.tag)
  else {
    cursor.textFrom = at
    cursor.textTo = at
    cursor.textKind = PIECE.none
    if (cursor.morePieces.length > 0) cursor.morePieces.length = 0
  }
}

function openTag(scan: Scan, lt: number): number {
  const { cursor, names, visitor, ids, tags } = scan
  const { bytes } = cursor
  const nameFrom = lt + 1
  const nameTo = nextTag(tags, bytes, nameFrom, names)
  if (nameTo < 0) return stop(scan, lt, 'bad-tag')
  let at = nameTo
  if (bytes[at] !== GT) at = tagEnd(bytes, at)
  if (at < 0) return stop(scan, lt, at === -2 ? 'ends-early' : 'bad-tag')
  if (cursor.depth === MAX_DEPTH) return stop(scan, lt, 'too-deep')

  cutText(cursor, at + 1)
  const depth = ++cursor.depth
  const parent = ids[depth - 1]!
  const id = tags.id[tags.last]!
  ids[depth] = id
  scan.nameFrom[depth] = nameFrom
  scan.nameTo[depth] = nameTo
  cursor.tagFrom = nameTo
  cursor.tagTo = at
  if (id > 0 && cursor.collectDepth === 0) visitor.open(id, parent, cursor)
  return bytes[at - 1] === SLASH ? closeElement(scan, at + 1) : at + 1
}

/** The `>` of a tag, stepping over quoted values; -1 where the tag cannot be one, -2 where the file ends in it. */
function tagEnd(bytes: Uint8Array, from: number): number {
  let quote = 0
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === LT) return -1
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === GT) return at
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte
  }
  return -2
}

function closeTag(scan: Scan, lt: number): number {
  const { cursor, nameFrom, nameTo } = scan
  const { bytes, depth } = cursor
  if (depth === 0) return stop(scan, lt, 'wrong-close')
  let at = lt + 2
  const opened = nameFrom[depth]!
  const openedTo = nameTo[depth]!
  for (let i = opened; i < openedTo; i++, at++) {
    if (bytes[at] !== bytes[i]) return stop(scan, lt, at >= bytes.length ? 'ends-early' : 'wrong-close')
  }
  while (at < bytes.length && isBlank(bytes[at]!)) at++
  if (bytes[at] !== GT) return stop(scan, lt, at >= bytes.length ? 'ends-early' : 'wrong-close')
  return closeElement(scan, at + 1)
}

function closeElement(scan: Scan, next: number): number {
  const { cursor, ids, visitor } = scan
  const { depth } = cursor
  cursor.next = next
  const isWithinText = cursor.collectDepth > 0 && cursor.collectDepth < depth
  if (ids[depth]! > 0 && !isWithinText) visitor.close(ids[depth]!, ids[depth - 1]!, cursor)
  if (cursor.collectDepth === depth) cursor.collectDepth = 0
  cutText(cursor, cursor.next)
  cursor.depth--
  return cursor.next
}

/** Comment, CDATA, or a DOCTYPE with everything it declares. */
function declaration(scan: Scan, lt: number): number {
  const { cursor } = scan
  const { bytes } = cursor
  if (startsWith(bytes, COMMENT, lt)) return after(bytes, COMMENT_END, lt + 4) ?? stop(scan, lt, 'ends-early')
  if (startsWith(bytes, CDATA, lt)) {
    const next = after(bytes, CDATA_END, lt + CDATA.length)
    if (next === null) return stop(scan, lt, 'ends-early')
    addPiece(cursor, lt + CDATA.length, next - CDATA_END.length, PIECE.cdata)
    return next
  }
  return afterDoctype(bytes, lt) ?? stop(scan, lt, 'ends-early')
}

function afterDoctype(bytes: Uint8Array, lt: number): number | null {
  let quote = 0
  let brackets = 0
  for (let at = lt; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === QUOTE || byte === APOSTROPHE) quote = byte
    else if (byte === BRACKET_OPEN) brackets++
    else if (byte === BRACKET_CLOSE) brackets--
    else if (byte === GT && brackets <= 0) return at + 1
  }
  return null
}

function isBlank(byte: number): boolean {
  return byte === SPACE || byte === LF || byte === CR || byte === TAB
}

function startsWith(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false
  return true
}

/** The position behind the next `wanted`, or null. */
function after(bytes: Uint8Array, wanted: Uint8Array, from: number): number | null {
  for (let at = bytes.indexOf(wanted[0]!, from); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (startsWith(bytes, wanted, at)) return at + wanted.length
  }
  return null
}
