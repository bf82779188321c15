const [QUOTE, BACKSLASH, OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d]

/** The key under which Garmin's account export lists activities; once in a file, or once in each of several parts. */
export const LIST_KEY = '"summarizedActivitiesExport"'

const KEY = new TextEncoder().encode(LIST_KEY)

/** Bytes of one activity. Cut: the file ended in it, or before its list did. */
export interface ActivitySpan {
  readonly from: number
  readonly to: number
  readonly isCut: boolean
}

/**
 * The activities of `[{"summarizedActivitiesExport":[{…},{…}]}]`, one after another, without parsing the whole: files of heavy
 * users have more than 100 MB (formats.md §4).
 */
export function* activityObjects(bytes: Uint8Array): Generator<ActivitySpan> {
  let at = 0
  for (;;) {
    const list = afterKey(bytes, at)
    if (list === -1) return
    at = list
    while (at < bytes.length && bytes[at] !== CLOSE_ARRAY) {
      if (bytes[at] !== OPEN_OBJECT) {
        at++
        continue
      }
      const to = endOfObject(bytes, at)
      yield { from: at, to: to === -1 ? bytes.length : to, isCut: to === -1 }
      if (to === -1) return
      at = to
    }
    if (at >= bytes.length) yield { from: at, to: at, isCut: true }
  }
}

/** Behind the `[` of the next list, -1 if there is none. */
function afterKey(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(QUOTE, from); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) {
    if (KEY.every((byte, index) => bytes[at + index] === byte)) {
      const open = bytes.indexOf(OPEN_ARRAY, at)
      return open === -1 ? -1 : open + 1
    }
  }
  return -1
}

/** Behind the object's last brace, -1 if the file ends before. Braces in strings do not count. */
function endOfObject(bytes: Uint8Array, from: number): number {
  let depth = 0
  let inString = false
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (inString) {
      if (byte === BACKSLASH) at++
      else if (byte === QUOTE) inString = false
    } else if (byte === QUOTE) inString = true
    else if (byte === OPEN_OBJECT) depth++
    else if (byte === CLOSE_OBJECT && --depth === 0) return at + 1
  }
  return -1
}
