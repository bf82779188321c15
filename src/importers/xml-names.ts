/** The element names one format looks for, each with a number; every other element is 0. */
export interface XmlNames<Name extends string> {
  readonly id: Readonly<Record<Name, number>>
  readonly spellings: readonly { readonly bytes: Uint8Array; readonly id: number }[]
  /** Open addressing by `hashOf` a spelling: its index + 1, 0 where free. A power of two long. */
  readonly slots: Uint16Array
}

/** Local names (prefixes do not count), one or more spellings each. They are compared exactly, as XML does. */
export function xmlNames<const Name extends string>(table: Readonly<Record<Name, readonly string[]>>): XmlNames<Name> {
  const ids = Object.keys(table) as Name[]
  const spellings = ids.flatMap((name, index) =>
    table[name].map((text) => ({ bytes: new TextEncoder().encode(text), id: index + 1 })),
  )
  const slots = new Uint16Array(2 ** Math.ceil(Math.log2(spellings.length * 4)))
  for (const [index, { bytes }] of spellings.entries()) {
    let slot = hashOf(bytes, 0, bytes.length) & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = index + 1
  }
  const id = Object.fromEntries(ids.map((name, index) => [name, index + 1])) as Record<Name, number>
  return { id, spellings, slots }
}

/** Of a name's length and ends alone: three bytes tell the few names of a format apart well enough, and are read in no time. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  return Math.imul(Math.imul(bytes[from]!, 31) + bytes[to - 1]!, 31) + to - from
}

/** The number of the name at `from`–`to`; 0 if nobody looks for it. */
export function nameId(names: XmlNames<string>, bytes: Uint8Array, from: number, to: number): number {
  const { slots, spellings } = names
  const mask = slots.length - 1
  for (let slot = hashOf(bytes, from, to) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const spelling = spellings[slots[slot]! - 1]!
    if (sameBytes(spelling.bytes, bytes, from, to)) return spelling.id
  }
  return 0
}

function sameBytes(wanted: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (wanted.length !== to - from) return false
  for (let i = 0; i < wanted.length; i++) if (wanted[i] !== bytes[from + i]) return false
  return true
}
