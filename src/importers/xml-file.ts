/** How much of a file is looked at for its declaration and root element, bytes. */
const HEAD_BYTES = 16_384

/** For what is ASCII if it is what we look for: a decoder of one-byte encodings takes a hundred times as long. */
const ascii = new TextDecoder('utf-8')

/** The bytes as UTF-8 without byte order mark: as they are if they say so or say nothing, else decoded. */
export function utf8Xml(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3)
  const encoding = encodingByBytes(bytes) ?? encodingByDeclaration(bytes)
  return encoding === null ? bytes : new TextEncoder().encode(new TextDecoder(encoding).decode(bytes))
}

/** UTF-16 shows in its first bytes: a mark, or the zero beside `<` or a blank. */
function encodingByBytes(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (isAscii(first) && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && isAscii(second))) return 'utf-16be'
  return null
}

function isAscii(byte: number | undefined): boolean {
  return byte !== undefined && byte > 0 && byte < 0x80
}

function encodingByDeclaration(bytes: Uint8Array): string | null {
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(ascii.decode(bytes.subarray(0, 256)))?.[1]
  // Some .NET programs declare the UTF-16 of their string and write UTF-8: it was just read byte by byte.
  if (label === undefined || /^(?:utf-?8|us-ascii|utf-?16(?:le|be)?)$/i.test(label)) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** True if there is nothing in it but blanks and zeros: a recorder that died before its first word. */
export function isBlankFile(bytes: Uint8Array): boolean {
  return utf8Xml(bytes).every((byte) => byte <= 0x20)
}

/**
 * Local name of the root element; null where the bytes do not begin as XML does.
 * A byte order mark and blanks may stand before it (formats.md §2.6), also prolog, comments and a DOCTYPE.
 */
export function xmlRoot(bytes: Uint8Array): string | null {
  if (!mayBeginLikeXml(bytes)) return null
  const text = ascii.decode(utf8Xml(bytes.subarray(0, HEAD_BYTES)))
  let at = text.search(/[^\s\0]/)
  while (at >= 0 && text[at] === '<') {
    const name = /^<(?:[^\s<>/:!?]+:)?([^\s<>/:!?]+)/.exec(text.slice(at, at + 256))?.[1]
    if (name !== undefined) return name
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : /\]\s*>|>/
    at = next(text, end, at)
  }
  return null
}

/** Quick enough to run on every file: behind blanks, marks and the zeros of UTF-16 comes a `<`. */
function mayBeginLikeXml(bytes: Uint8Array): boolean {
  let at = 0
  while (at < HEAD_BYTES && (bytes[at]! <= 0x20 || bytes[at]! >= 0x80)) at++
  return bytes[at] === 0x3c
}

/** Where the next markup begins behind `end`; -1 if anything but blanks stands there. */
function next(text: string, end: string | RegExp, from: number): number {
  const rest = text.slice(from)
  const found = typeof end === 'string' ? end : doctypeEnd(rest)
  const at = found === null ? -1 : rest.indexOf(found)
  if (found === null || at < 0) return -1
  const blanks = rest.slice(at + found.length).search(/\S/)
  return blanks < 0 ? -1 : from + at + found.length + blanks
}

function doctypeEnd(rest: string): string | null {
  const bracket = rest.indexOf('[')
  const close = rest.indexOf('>')
  return bracket >= 0 && bracket < close ? (/\]\s*>/.exec(rest)?.[0] ?? null) : '>'
}

/**
 * True if an importer of XML with this root may claim the file: its root says so, or it bears the name
 * and begins like XML of no other kind, or is blank: then its reader says what is wrong with it.
 */
export function isXmlOf(file: { path: string; bytes: Uint8Array }, root: string, extension: string): boolean {
  const found = xmlRoot(file.bytes)
  if (found === root) return true
  if (found !== null && ROOTS.includes(found)) return false
  if (!file.path.toLowerCase().replace(/\.gz$/, '').endsWith(extension)) return false
  return found !== null || beginsLikeXml(file.bytes) || isBlankFile(file.bytes)
}

const ROOTS = ['gpx', 'TrainingCenterDatabase', 'kml']

function beginsLikeXml(bytes: Uint8Array): boolean {
  return /^[\s\0]*</.test(ascii.decode(utf8Xml(bytes.subarray(0, 256))))
}
