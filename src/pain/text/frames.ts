import type { Frame, Meaning } from '../lexicon/words.ts'
import type { Token } from './tokens.ts'

/** Words between the first and the last word of a frame, where it names no number of its own. */
const SPAN = 8

/** A frame that stands in a text. */
export interface FrameFound {
  readonly from: number
  /** First token after it. */
  readonly until: number
  /** The tokens that make it, one of each group. */
  readonly at: readonly number[]
  readonly means: Meaning
}

/** One group of a frame: any of its words, stems (`flutter*`) or short phrases (`out_of_rhythm`). */
interface Group {
  readonly words: ReadonlySet<string>
  readonly stems: readonly string[]
  readonly phrases: readonly (readonly string[])[]
}

/** The groups of all lists of frames, each distinct one once: they are looked for once, whichever frames they make. */
export interface FrameGroups {
  readonly groups: readonly Group[]
  /** Groups that begin with this very word. */
  readonly byWord: ReadonlyMap<string, readonly number[]>
  /** Groups that begin with a stem, by the stem's first letters. */
  readonly byStem: ReadonlyMap<string, readonly { readonly stem: string; readonly id: number }[]>
}

/** A list of frames made ready. */
export interface FrameIndex {
  readonly frames: readonly {
    readonly groups: readonly number[]
    readonly not: number | null
    readonly span: number
    readonly means: Meaning
  }[]
  /** Frames by their rarest group, so that most are never looked at. */
  readonly byRarest: readonly (readonly number[] | undefined)[]
}

/** Letters by which stems are looked up; no stem is shorter. */
const STEM_LETTERS = 2

function groupOf(text: string): Group {
  const alternatives = text.split('|')
  return {
    words: new Set(alternatives.filter((each) => !each.includes('_') && !each.endsWith('*'))),
    stems: alternatives.filter((each) => each.endsWith('*') && !each.includes('_')).map((each) => each.slice(0, -1)),
    phrases: alternatives.filter((each) => each.includes('_')).map((each) => each.split('_')),
  }
}

function push<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** How much rarer a word is in notes than one of those that stand in nearly every sentence. */
const COMMON_WEIGHT = 50

/**
 * Lists of frames made ready for `findFrames`, and the groups they share.
 * @param isCommon - true for the words that stand in nearly every sentence: a frame is looked up by another of its groups
 */
export function indexFrames<Name extends string>(
  lists: Readonly<Record<Name, readonly Frame[]>>,
  isCommon: (word: string) => boolean,
): FrameGroups & Readonly<Record<'lists', Readonly<Record<Name, FrameIndex>>>> {
  const groups: Group[] = []
  const known = new Map<string, number>()
  const idOf = (text: string): number => {
    const id = known.get(text)
    if (id !== undefined) return id
    known.set(text, groups.length)
    groups.push(groupOf(text))
    return groups.length - 1
  }
  const weightOf = ({ words, stems, phrases }: Group): number =>
    [...words, ...phrases.map(([first]) => first!)].reduce(
      (sum, word) => sum + (isCommon(word) ? COMMON_WEIGHT : 1),
      0,
    ) + stems.length
  const index = (list: readonly Frame[]): FrameIndex => {
    const frames = list.map(({ of, not, span, means }) => ({
      groups: of.map(idOf),
      not: not === undefined ? null : idOf(not),
      span: span ?? SPAN,
      means,
    }))
    const byRarest: number[][] = []
    for (const [at, { groups: of }] of frames.entries()) {
      const rarest = of.reduce((best, id) => (weightOf(groups[id]!) < weightOf(groups[best]!) ? id : best))
      byRarest[rarest] = [...(byRarest[rarest] ?? []), at]
    }
    return { frames, byRarest }
  }
  const entries = Object.entries<readonly Frame[]>(lists).map(([name, list]) => [name, index(list)])
  return { lists: Object.fromEntries(entries), groups, ...beginnings(groups) }
}

function beginnings(groups: readonly Group[]): Pick<FrameGroups, 'byWord' | 'byStem'> {
  const byWord = new Map<string, number[]>()
  const byStem = new Map<string, { stem: string; id: number }[]>()
  for (const [id, { words, stems, phrases }] of groups.entries()) {
    const firsts = phrases.map(([first]) => first!)
    for (const word of new Set([...words, ...firsts.filter((first) => !first.endsWith('*'))])) push(byWord, word, id)
    const begun = firsts.filter((first) => first.endsWith('*')).map((first) => first.slice(0, -1))
    for (const stem of new Set([...stems, ...begun])) {
      if (stem.length < STEM_LETTERS) throw new Error(`"${stem}*" is too short for a stem`)
      push(byStem, stem.slice(0, STEM_LETTERS), { stem, id })
    }
  }
  return { byWord, byStem }
}

/** A group as one of its words begins it. */
export interface BegunGroup {
  readonly id: number
  /** The word alone is one of the group. */
  readonly alone: boolean
  /** Its phrases that the word begins. */
  readonly phrases: readonly (readonly string[])[]
}

const fits = (word: string, alternative: string): boolean =>
  alternative.endsWith('*') ? word.startsWith(alternative.slice(0, -1)) : word === alternative

/** Groups with an alternative that begins with this word, each once. */
export function groupsBegunBy({ groups, byWord, byStem }: FrameGroups, word: string): readonly BegunGroup[] {
  const stems = byStem.get(word.slice(0, STEM_LETTERS)) ?? []
  const ids = [...(byWord.get(word) ?? []), ...stems.filter(({ stem }) => word.startsWith(stem)).map(({ id }) => id)]
  return [...new Set(ids)].map((id) => {
    const { words, stems: own, phrases } = groups[id]!
    return {
      id,
      alone: words.has(word) || own.some((stem) => word.startsWith(stem)),
      phrases: phrases.filter(([first]) => fits(word, first!)),
    }
  })
}

/** Frames of which each group is begun by some word of a text. */
export function framesBegun({ frames, byRarest }: FrameIndex, begun: ReadonlySet<number>): readonly number[] {
  const found: number[] = []
  for (const id of begun) {
    const candidates = byRarest[id]
    if (candidates === undefined) continue
    for (const at of candidates) if (isBegun(frames[at]!.groups, begun)) found.push(at)
  }
  return found
}

/** True if some frame of the list is begun: the same without a list of them. */
export function hasFrameBegun({ frames, byRarest }: FrameIndex, begun: ReadonlySet<number>): boolean {
  for (const id of begun) {
    const candidates = byRarest[id]
    if (candidates === undefined) continue
    for (const at of candidates) if (isBegun(frames[at]!.groups, begun)) return true
  }
  return false
}

function isBegun(groups: readonly number[], begun: ReadonlySet<number>): boolean {
  for (const id of groups) if (!begun.has(id)) return false
  return true
}

/** How many tokens of the group stand at `at`; 0 for none. */
function lengthAt({ alone, phrases }: BegunGroup, tokens: readonly Token[], at: number): number {
  const { sentence } = tokens[at]!
  for (const phrase of phrases) {
    const whole = phrase.every((each, next) => {
      const token = tokens[at + next]
      return token !== undefined && token.sentence === sentence && fits(token.word, each)
    })
    if (whole) return phrase.length
  }
  return alone ? 1 : 0
}

/** Where the groups of frames stand in a text, in its order. */
export type GroupPlaces = ReadonlyMap<number, readonly { readonly at: number; readonly length: number }[]>

const NOWHERE: GroupPlaces = new Map()

/** Finds the groups of all frames that the text may hold, each once. */
export function placesOfGroups(indexes: readonly FrameIndex[], tokens: readonly Token[]): GroupPlaces {
  const begun = new Set<number>()
  for (const { entry } of tokens) for (const { id } of entry.groups) begun.add(id)
  const wanted = indexes.flatMap((index) => framesBegun(index, begun).map((at) => index.frames[at]!))
  if (wanted.length === 0) return NOWHERE
  const groups = new Set(wanted.flatMap(({ groups: of, not }) => (not === null ? of : [...of, not])))
  const places = new Map<number, { at: number; length: number }[]>()
  for (const [at, { entry }] of tokens.entries()) {
    for (const group of entry.groups) {
      const length = groups.has(group.id) ? lengthAt(group, tokens, at) : 0
      if (length > 0) push(places, group.id, { at, length })
    }
  }
  return places
}

/**
 * Frames of a text, whatever the order of their words: one of each group in one sentence, not further apart than the
 * frame's span. Tokens that are `hidden` (harmless uses, other people, other times) make none; what speaks against a frame
 * does so wherever it stands.
 * @param lineOf - what must hold a whole frame: the sentence, or for the wide net several short ones (`telegramLines`)
 */
export function findFrames(
  index: FrameIndex,
  places: GroupPlaces,
  tokens: readonly Token[],
  hidden: (at: number) => boolean,
  lineOf: (at: number) => number = (at) => tokens[at]!.sentence,
): readonly FrameFound[] {
  if (places.size === 0) return []
  return framesBegun(index, new Set(places.keys()))
    .toSorted((a, b) => a - b)
    .flatMap((each) => {
      const { groups, not, span, means } = index.frames[each]!
      const [first, ...rest] = groups.map((id) => places.get(id)!.filter((place) => !isHidden(tokens, place, hidden)))
      for (const start of first!) {
        const line = lineOf(start.at)
        if (not !== null && places.get(not)?.some(({ at }) => lineOf(at) === line) === true) continue
        const taken = [start]
        for (const list of rest) {
          const near = list
            .filter(({ at }) => lineOf(at) === line && !taken.some((one) => at >= one.at && at < one.at + one.length))
            .sort((a, b) => distance(start.at, a.at) - distance(start.at, b.at))[0]
          if (near === undefined) break
          taken.push(near)
        }
        if (taken.length <= rest.length) continue
        const from = Math.min(...taken.map(({ at }) => at))
        const until = Math.max(...taken.map(({ at, length }) => at + length))
        if (until - from > span + taken.length) continue
        const at = taken.flatMap((one) => Array.from({ length: one.length }, (_, next) => one.at + next))
        return [{ from, until, at, means }]
      }
      return []
    })
}

/** "My wife had to TELL ME": half of it is the runner's. */
const isHidden = (
  tokens: readonly Token[],
  { at, length }: { readonly at: number; readonly length: number },
  hidden: (at: number) => boolean,
): boolean => hidden(at) && (length === 1 || hidden(at + length - 1) || !RUNNER.has(tokens[at + length - 1]!.word))
const RUNNER: ReadonlySet<string> = new Set(['me', 'my', 'i'])

/** What follows is nearer than what stands as far before. */
const distance = (from: number, to: number): number => (to > from ? to - from - 0.5 : from - to)
