import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** Activity and care as in rules.md: A0–A3, C0–C5. */
export interface Bound {
  readonly a: number
  readonly c: number
}

/** A place that must be understood: any of the areas, any of the sides (null: none named). */
export interface LabelledPlace {
  readonly areas: readonly string[]
  readonly sides: readonly (string | null)[] | null
  /** Undefined: not labelled. Null: no number was named, a guess is fine. */
  readonly severities: readonly (number | null)[] | undefined
}

/** A note and what a careful reader understands of it. What is undefined is not labelled there, and not scored. */
export interface Labelled {
  readonly id: string
  readonly set: string
  readonly heldOut: boolean
  readonly text: string
  /** Empty: nothing hurts, or no place is named. */
  readonly places: readonly LabelledPlace[] | undefined
  /** Severities of a note that names no place. */
  readonly severities: readonly (number | null)[] | undefined
  readonly trends: readonly (string | null)[] | undefined
  readonly gaits: readonly (string | null)[] | undefined
  /** Each must be there; `a/b` is any of them, `!x` a known no. */
  readonly signs: readonly string[]
  readonly floor: Bound
  readonly ceiling: Bound
  /** Nothing hurts in it: whatever is understood as pain is invented. */
  readonly painless: boolean
}

const SIDES: Readonly<Record<string, string | null>> = { l: 'left', r: 'right', b: 'both', '-': null }
const TRENDS: Readonly<Record<string, string | null>> = { i: 'improves', u: 'unchanged', w: 'worsens', '?': null }
const GAITS: Readonly<Record<string, string | null>> = {
  n: 'normal',
  c: 'changed',
  s: 'stiff-both-sides',
  '?': null,
}

const LEAST: Bound = { a: 0, c: 0 }
const MOST: Bound = { a: 3, c: 5 }

/** Reads a labelled file: tab-separated with a header line, or `kind text want`. */
export function readLabelled(path: string): readonly Labelled[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').split(/\r?\n/)
  const names = header.split('\t')
  const set = basename(path, '.tsv')
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line, i) => {
      const cells = line.split('\t')
      const row = Object.fromEntries(names.map((name, at) => [name, (cells[at] ?? '').trim()]))
      const id = row['id'] ?? `${set}:${i + 2}`
      const heldOut = /held-?out/.test(set) || /held-?out/.test(row['set'] ?? '')
      const of = { id, set, heldOut, text: row['text'] ?? '' }
      return row['want'] === undefined ? fromColumns(of, row) : fromWant(of, row['want'])
    })
}

type Row = Readonly<Record<string, string>>
type Of = Pick<Labelled, 'id' | 'set' | 'heldOut' | 'text'>

function fromColumns(of: Of, row: Row): Labelled {
  const floor = bound(row['floor'] ?? '') ?? LEAST
  const ceiling = bound(row['ceiling'] ?? '') ?? MOST
  const areas = row['area'] ?? '-'
  const sides = (row['side'] ?? '-').split('+')
  const numbers = (row['severity'] ?? '?').split('+')
  const flags = (row['signs'] ?? row['flags'] ?? '-').split(',').map((flag) => flag.trim())
  const signs = flags.filter((flag) => flag !== '-' && flag !== '' && flag !== '?')
  const named = areas
    .split('+')
    .map((text) => text.split('/').map((area) => (area === 'outer-hip' ? 'hip-outer' : area)))
  const isPlace = (text: readonly string[]): boolean => !text.includes('-')
  const severitiesOf = (at: number) => severities(numbers.length === 1 ? numbers[0]! : (numbers[at] ?? '?'))
  return {
    ...of,
    places: named.some(isPlace)
      ? named.filter(isPlace).map((each, at) => ({
          areas: each,
          sides: alternatives(sides.length === 1 ? sides[0]! : (sides[at] ?? '-'), SIDES),
          severities: severitiesOf(at),
        }))
      : // `chest/-`: the place may be taken or left.
        named.some((each) => each.length > 1)
        ? undefined
        : [],
    severities: named.some(isPlace) ? undefined : severitiesOf(0),
    trends: alternatives(row['trend'] ?? '?', TRENDS),
    gaits: alternatives(row['gait'] ?? '?', GAITS),
    signs,
    floor,
    ceiling,
    painless: floor.a === 0 && floor.c === 0 && ceiling.a <= 1 && ceiling.c <= 1 && isNothing(areas, numbers, signs),
  }
}

/** No place and no number, or a place said to be well. */
const isNothing = (areas: string, numbers: readonly string[], signs: readonly string[]): boolean =>
  numbers.every((number) => number === '0') ||
  (areas === '-' && numbers.every((number) => number === '?') && signs.every((sign) => sign === 'tired'))

const alternatives = <T>(text: string, table: Readonly<Record<string, T>>): readonly T[] =>
  text
    .replace('+', '/')
    .split('/')
    .map((one) => {
      if (!Object.hasOwn(table, one)) throw new Error(`"${one}" is no label; there are ${Object.keys(table).join(' ')}`)
      return table[one] as T
    })

const severities = (text: string): readonly (number | null)[] =>
  text.split('/').map((one) => (/^\d+(\.\d+)?$/.test(one) ? Number(one) : null))

function bound(text: string): Bound | null {
  const match = /A(\d)\D*C(\d)/.exec(text)
  return match === null ? null : { a: Number(match[1]), c: Number(match[2]) }
}

/** `C5`, `C5/ask`, `not C4`, `A0C0`, `A0..A1C1`, `5`, `6w`, `r`, `l l`, `right hip 5`. */
function fromWant(of: Of, want: string): Labelled {
  const open: Labelled = {
    ...of,
    places: undefined,
    severities: undefined,
    trends: undefined,
    gaits: undefined,
    signs: [],
    floor: LEAST,
    ceiling: MOST,
    painless: false,
  }
  const care = /^(not )?C(\d)(\/ask)?$/.exec(want)
  if (care !== null) {
    const c = Number(care[2])
    if (care[1] !== undefined) return { ...open, ceiling: { a: 3, c: c - 1 } }
    return { ...open, floor: { a: c >= 4 ? 3 : 2, c }, ceiling: c >= 4 ? MOST : { a: 3, c: 4 } }
  }
  const range = /^A0\.\.(A\dC\d)$/.exec(want)
  if (range !== null) return { ...open, ceiling: bound(range[1]!)! }
  const exact = bound(want)
  if (exact !== null) return { ...open, floor: exact, ceiling: exact, painless: exact.a === 0 && exact.c === 0 }
  const placed = /^(left|right) (\w+) (\d+)$/.exec(want)
  if (placed !== null)
    return { ...open, places: [{ areas: [placed[2]!], sides: [placed[1]!], severities: [Number(placed[3])] }] }
  const sides = want.split(' ')
  if (sides.every((side) => Object.hasOwn(SIDES, side)) && !Object.hasOwn(TRENDS, want))
    return { ...open, places: sides.map((side) => ({ areas: [], sides: [SIDES[side]!], severities: undefined })) }
  const number = /^(\d+)?([iuw])?$/.exec(want)
  if (number === null) throw new Error(`"${want}" is no label`)
  return {
    ...open,
    ...(number[1] === undefined ? {} : { severities: [Number(number[1])] }),
    ...(number[2] === undefined ? {} : { trends: [TRENDS[number[2]]!] }),
  }
}
