import type { Frame, Meaning } from './lexicon/words.ts'
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

/** Frames made ready: each distinct group once. */
export interface FrameIndex {
  readonly frames: readonly {
    readonly groups: readonly number[]
    readonly not: number | null
    readonly span: number
    readonly means: Meaning
  }[]
  readonly groups: readonly Group[]
  /** Frames by their first group, so that most are never looked at. */
  readonly byFirst: readonly (readonly number[] | undefined)[]
  /** Groups that begin with this very word. */
  readonly byWord: ReadonlyMap<string, readonly number[]>
  /** Groups that begin with a stem, by the stem's first letters. */
  readonly byStem: ReadonlyMap<string, readonly { readonly stem: string; readonly id: number }[]>
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

/** Frames of the tables made ready for `findFrames`. */
export function indexFrames(frames: readonly Frame[]): FrameIndex {
  const groups: Group[] = []
  const known = new Map<string, number>()
  const idOf = (text: string): number => {
    const id = known.get(text)
    if (id !== undefined) return id
    known.set(text, groups.length)
    groups.push(groupOf(text))
    return groups.length - 1
  }
  const indexed = frames.map(({ of, not, span, means }) => ({
    groups: of.map(idOf),
    not: not === undefined ? null : idOf(not),
    span: span ?? SPAN,
    means,
  }))
  const byFirst: (number[] | undefined)[] = groups.map(() => undefined)
  for (const [at, { groups: of }] of indexed.entries()) {
    const first = of[0]!
    byFirst[first] = [...(byFirst[first] ?? []), at]
  }
  return {
    frames: indexed,
    groups,
    byFirst,
    ...beginnings(groups),
  }
}

function beginnings(groups: readonly Group[]): Pick<FrameIndex, 'byWord' | 'byStem'> {
  const byWord = new Map<string, number[]>()
  const byStem = new Map<string, { stem: string; id: number }[]>()
  const add = <T>(map: Map<string, T[]>, key: string, value: T): void => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [value])
    else list.push(value)
  }
  for (const [id, { words, stems, phrases }] of groups.entries()) {
    const firsts = phrases.map(([first]) => first!)
    for (const word of new Set([...words, ...firsts.filter((first) => !first.endsWith('*'))])) add(byWord, word, id)
    const begun = firsts.filter((first) => first.endsWith('*')).map((first) => first.slice(0, -1))
    for (const stem of new Set([...stems, ...begun])) {
      if (stem.length < STEM_LETTERS) throw new Error(`"${stem}*" is too short for a stem`)
      add(byStem, stem.slice(0, STEM_LETTERS), { stem, id })
    }
  }
  return { byWord, byStem }
}

const fits = (word: string, alternative: string): boolean =>
  alternative.endsWith('*') ? word.startsWith(alternative.slice(0, -1)) : word === alternative

/** Groups with an alternative that begins with this word, each once. */
export function groupsBegunBy({ byWord, byStem }: FrameIndex, word: string): readonly number[] {
  const whole = byWord.get(word) ?? NONE
  const stems = byStem.get(word.slice(0, STEM_LETTERS))
  if (stems === undefined) return whole
  const more = stems.filter(({ stem, id }) => word.startsWith(stem) && !whole.includes(id)).map(({ id }) => id)
  return more.length === 0 ? whole : [...new Set([...whole, ...more])].sort((a, b) => a - b)
}

const NONE: readonly number[] = []

/** True if each group of some frame is begun by a word of the text. */
export function mayHoldFrame({ frames, byFirst }: FrameIndex, begun: ReadonlySet<number>): boolean {
  for (const id of begun) {
    if (byFirst[id]?.some((at) => frames[at]!.groups.every((each) => begun.has(each))) === true) return true
  }
  return false
}

/** How many tokens of the group stand at `at`; 0 for none. */
function lengthAt({ words, stems, phrases }: Group, tokens: readonly Token[], at: number): number {
  const { word, sentence } = tokens[at]!
  for (const phrase of phrases) {
    const whole = phrase.every((each, next) => {
      const token = tokens[at + next]
      return token !== undefined && token.sentence === sentence && fits(token.word, each)
    })
    if (whole) return phrase.length
  }
  return words.has(word) || stems.some((stem) => word.startsWith(stem)) ? 1 : 0
}

/**
 * Frames of a text, whatever the order of their words: one of each group in one sentence, not further apart than the
 * frame's span. Tokens that are `hidden` (harmless uses, other people, other times) make none.
 */
export function findFrames(
  index: FrameIndex,
  tokens: readonly Token[],
  hidden: (at: number) => boolean,
): readonly FrameFound[] {
  const places = new Map<number, { at: number; length: number }[]>()
  // What speaks against a frame does so wherever it stands.
  const everywhere = new Map<number, number[]>()
  for (let at = 0; at < tokens.length; at += 1) {
    for (const id of groupsBegunBy(index, tokens[at]!.word)) {
      const length = lengthAt(index.groups[id]!, tokens, at)
      if (length === 0) continue
      const sentences = everywhere.get(id)
      if (sentences === undefined) everywhere.set(id, [tokens[at]!.sentence])
      else sentences.push(tokens[at]!.sentence)
      if (hidden(at)) continue
      const known = places.get(id)
      if (known === undefined) places.set(id, [{ at, length }])
      else known.push({ at, length })
    }
  }
  const candidates = [...places.keys()].flatMap((id) => index.byFirst[id] ?? []).sort((a, b) => a - b)
  return candidates.flatMap((each) => {
    const { groups, not, span, means } = index.frames[each]!
    const [first, ...rest] = groups.map((id) => places.get(id))
    if (first === undefined || rest.some((list) => list === undefined)) return []
    for (const start of first) {
      const { sentence } = tokens[start.at]!
      if (not !== null && everywhere.get(not)?.includes(sentence) === true) continue
      const taken = [start]
      for (const list of rest) {
        const near = list!
          .filter(
            ({ at }) =>
              tokens[at]!.sentence === sentence && !taken.some((one) => at >= one.at && at < one.at + one.length),
          )
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

/** What follows is nearer than what stands as far before. */
const distance = (from: number, to: number): number => (to > from ? to - from - 0.5 : from - to)
