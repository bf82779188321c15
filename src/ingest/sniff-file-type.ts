/** What came where an export or a recording was expected. */
export type LookAlike = 'web-page' | 'spent-link' | 'archive' | 'spreadsheet' | 'document'

const TEXTS: readonly (readonly [LookAlike, RegExp])[] = [
  ['web-page', /^\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html)\b/is],
  // What the stores of both services answer when a link has run out.
  ['spent-link', /^\s*(?:<\?xml[^>]*>\s*)?<Error>\s*<Code>/i],
]

const MAGICS: readonly (readonly [LookAlike, string])[] = [
  ['archive', '7z\xbc\xaf\x27\x1c'],
  ['archive', 'Rar!\x1a\x07'],
  ['archive', 'BZh'],
  ['archive', '\xfd7zXZ\0'],
  ['spreadsheet', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['document', '%PDF'],
]

/** A tar says so after its first name. */
const TAR_AT = 257

/** How much of a file tells. */
export const SIGNATURE_BYTES = 1024

/** What a file is by its first bytes, where it is none of the formats; null where they say nothing. */
export function sniffFileType(start: Uint8Array): LookAlike | null {
  const bytes = start.subarray(0, SIGNATURE_BYTES)
  const latin = String.fromCharCode(...bytes)
  if (latin.startsWith('ustar', TAR_AT)) return 'archive'
  const magic = MAGICS.find(([, begins]) => latin.startsWith(begins))
  if (magic !== undefined) return magic[0]
  const text = new TextDecoder().decode(bytes)
  return TEXTS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
