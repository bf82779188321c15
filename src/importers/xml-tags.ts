import { nameId, type XmlNames } from './xml-names.ts'

/**
 * The tags met so far. Point after point of a track has the same tags in the same order, so the tag that followed one
 * the last time is tried first: most names are then read once, and neither hashed nor looked up.
 */
export interface SeenTags {
  /** Of each tag its name's place in the file and its number; entry 0 stands for a tag there was no room for. */
  readonly from: Uint32Array
  readonly length: Uint32Array
  readonly id: Uint16Array
  /** The tag that last came after each. */
  readonly next: Uint8Array
  count: number
  last: number
}

/** Activity files have about thirty names. */
const MOST_TAGS = 64

/** Room for the tags of one file, none seen. */
export function noTags(): SeenTags {
  return {
    from: new Uint32Array(MOST_TAGS),
    length: new Uint32Array(MOST_TAGS),
    id: new Uint16Array(MOST_TAGS),
    next: new Uint8Array(MOST_TAGS),
    count: 1,
    last: 0,
  }
}

/** What a byte means in the name of a tag. */
const [IN_NAME, PREFIX_ENDS, NAME_ENDS] = [0, 1, 2]
const NAME_BYTES = new Uint8Array(256)
for (const end of [' ', '\t', '\n', '\r', '/', '>']) NAME_BYTES[end.charCodeAt(0)] = NAME_ENDS
NAME_BYTES[':'.charCodeAt(0)] = PREFIX_ENDS

/** Takes in the tag whose name starts at `from`, as `last`; gives the byte after its name, -1 where there is none. */
export function nextTag(tags: SeenTags, bytes: Uint8Array, from: number, names: XmlNames<string>): number {
  const expected = tags.next[tags.last]!
  const length = tags.length[expected]!
  if (
    length > 0 &&
    isSame(bytes, tags.from[expected]!, from, length) &&
    NAME_BYTES[bytes[from + length]!] === NAME_ENDS
  ) {
    tags.last = expected
    return from + length
  }
  return unexpectedTag(tags, bytes, from, names)
}

function unexpectedTag(tags: SeenTags, bytes: Uint8Array, from: number, names: XmlNames<string>): number {
  let localFrom = from
  let to = from
  for (; to < bytes.length; to++) {
    const meaning = NAME_BYTES[bytes[to]!]
    if (meaning === IN_NAME) continue
    if (meaning === NAME_ENDS) break
    localFrom = to + 1
  }
  if (to === localFrom) return -1
  const length = to - from
  let tag = 1
  while (tag < tags.count && !(tags.length[tag] === length && isSame(bytes, tags.from[tag]!, from, length))) tag++
  if (tag === tags.count) tag = add(tags, from, length)
  tags.id[tag] = nameId(names, bytes, localFrom, to)
  tags.next[tags.last] = tag
  tags.last = tag
  return to
}

function add(tags: SeenTags, from: number, length: number): number {
  if (tags.count === MOST_TAGS) return 0
  tags.from[tags.count] = from
  tags.length[tags.count] = length
  return tags.count++
}

function isSame(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (bytes[one + i] !== bytes[other + i]) return false
  return true
}
