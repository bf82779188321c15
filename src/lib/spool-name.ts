const MAX_DEPTH = 8
const MAX_NAME = 120

/**
 * The name under which a received file is kept: its folders and its extension matter to the import, so they stay as far
 * as they are plain letters. Never empty, `.`, `..` or absolute, whatever was sent; null for what leaves nothing.
 */
export function spoolName(given: string): readonly string[] | null {
  const segments = given
    .normalize('NFC')
    .split(/[/\\]/)
    .map((segment) => segment.replace(/[^\p{L}\p{N}._()@%+, -]/gu, '_').replace(/^[. ]+|[. ]+$/g, ''))
    .filter((segment) => segment !== '')
    .map((segment) => (segment.length <= MAX_NAME ? segment : segment.slice(-MAX_NAME).replace(/^[. ]+/, '')))
  return segments.length === 0 || segments.length > MAX_DEPTH ? null : segments
}
