import { wordTable } from '../../lib/word-table.ts'
import type { Condition } from '../../model/settings.ts'
import { type FrameIndex, indexFrames } from '../frames.ts'
import { type Keys, keyWords, mergedFrom } from '../key-words.ts'
import { misspellings } from '../normalise.ts'
import { indexPhrases, type PhraseIndex, rowsOf } from '../phrases.ts'
import type { Frame, Meaning, ScopeRow, Words } from './words.ts'

/** A language's tables made ready for reading. */
export interface Lexicon {
  readonly words: Words
  /** A text without any of them tells nothing of pain. */
  readonly keys: Keys
  readonly phrases: PhraseIndex<Meaning>
  readonly merged: PhraseIndex<string>
  /** Words whose `'s` is "is": places and complaints. */
  readonly shortIs: ReadonlySet<string>
  readonly isKnownWord: (word: string) => boolean
  readonly claims: PhraseIndex<Condition>
  /** The wide net. */
  readonly danger: FrameIndex
  /** Words that raise the danger question where an import brings them. */
  readonly strongest: FrameIndex
  readonly misspelt: ReadonlyMap<string, string>
  readonly frames: FrameIndex
  readonly scopes: PhraseIndex<ScopeRow>
  readonly otherSubjects: PhraseIndex<true>
  readonly others: PhraseIndex<true>
  readonly owners: PhraseIndex<true>
  readonly endOfRun: PhraseIndex<true>
  readonly outOf: PhraseIndex<true>
  readonly when: PhraseIndex<'start' | 'end' | 'morning' | 'waking'>
  readonly day: PhraseIndex<'earlier' | 'today'>
}

const ready = new WeakMap<Words, Lexicon>()

/** The lexicon of a language's tables, made once and kept. */
export function lexiconOf(words: Words): Lexicon {
  const known = ready.get(words)
  if (known !== undefined) return known
  const isKnownWord = knownWords(words)
  const misspelt = misspellings(coreWords(words), isKnownWord)
  const frames = indexFrames(words.frames)
  const danger = indexFrames(netOf(words))
  const lexicon: Lexicon = {
    words: lookedUp(words),
    keys: {
      words: keyWords(words),
      misspelt,
      spellings: wordTable(words.spellings),
      mergedFrom: mergedFrom(words.merged),
      // What counts only beside a pain makes no note.
      frames: indexFrames(words.frames.filter(({ means }) => means.besidePain !== true)),
      danger,
      isKnownWord,
    },
    phrases: indexPhrases(words.rows.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))),
    merged: indexPhrases(Object.entries(words.merged).map(([line, as]) => ({ say: [line], means: as }))),
    shortIs: new Set([...placeNames(words), ...SHORT_IS]),
    misspelt,
    isKnownWord,
    claims: indexPhrases(words.claims.map(({ say, condition }) => ({ say, means: condition }))),
    danger,
    strongest: indexFrames(words.danger.strongest.map((group) => ({ of: [group], means: {} }))),
    frames,
    scopes: indexPhrases(words.scopes.map((row) => ({ say: row.say, means: row }))),
    otherSubjects: indexPhrases(rowsOf(words.otherSubjects)),
    others: indexPhrases(rowsOf(words.others)),
    owners: indexPhrases(rowsOf(words.owners)),
    endOfRun: indexPhrases(rowsOf(words.endOfRun)),
    outOf: indexPhrases(rowsOf(words.numbers.outOf)),
    day: indexPhrases([
      { say: words.numbers.earlier, means: 'earlier' as const },
      { say: words.numbers.today, means: 'today' as const },
    ]),
    when: indexPhrases([
      { say: words.numbers.start, means: 'start' as const },
      { say: words.numbers.end, means: 'end' as const },
      { say: words.numbers.morning, means: 'morning' as const },
      { say: words.numbers.waking, means: 'waking' as const },
    ]),
  }
  ready.set(words, lexicon)
  return lexicon
}

/** Its tables are looked up by the words of a note. */
function lookedUp(words: Words): Words {
  return {
    ...words,
    sides: wordTable(words.sides),
    spellings: wordTable(words.spellings),
    homophones: wordTable(words.homophones),
    parts: wordTable(words.parts),
    placeOnlyAfter: wordTable(words.placeOnlyAfter),
    numberWords: wordTable(words.numberWords),
    numbers: { ...words.numbers, distanceUnits: wordTable(words.numbers.distanceUnits) },
  }
}

/** Besides places: "heart's racing", "niggle's back". */
const SHORT_IS = [
  'chest',
  'heart',
  'head',
  'niggle',
  'pain',
  'vision',
  'speech',
  'breathing',
  'tendon',
  'toenail',
  'bum',
]

const singleWords = (rows: Words['rows']): readonly string[] =>
  rows.flatMap(({ say }) => say.filter((line) => /^[a-z]+$/.test(line)))

const placeNames = ({ rows }: Words): readonly string[] =>
  singleWords(rows.filter(({ means }) => means.area !== undefined && means.pain === undefined))

/** Words a misspelling is put right to: places, pains and signs. */
const coreWords = ({ rows, sides }: Words): readonly string[] => [
  ...singleWords(
    rows.filter(({ means }) => means.area !== undefined || means.pain !== undefined || means.sign !== undefined),
  ),
  ...Object.keys(sides).filter((side) => side.length > 3),
  'outside',
  'inside',
]

const netOf = ({ danger }: Words): readonly Frame[] => [
  ...danger.strong.map((group) => ({ of: [group], means: {} })),
  ...danger.frames.map((frame) => ({ ...frame, means: {} })),
]

/** Every word of the tables, and common English ones that a misspelling could be taken for. */
function knownWords(words: Words): (word: string) => boolean {
  const known = new Set([
    ...words.rows.flatMap(({ say }) => say.flatMap((line) => line.split(/[ |?]+/))),
    ...words.frames.flatMap(({ of }) => of.flatMap((group) => group.split(/[|_]/))),
    ...words.fillers,
    ...words.commonWords,
    ...words.negators,
    ...words.clauseBreaks,
    ...words.negationReaches,
    ...words.numbers.units,
    ...words.numbers.praise,
    ...words.numbers.otherAfter,
    ...Object.keys(words.numberWords),
    ...Object.keys(words.sides),
    ...Object.keys(words.parts),
    ...words.firstPerson,
    ...words.placeLinks,
  ])
  return (word) => known.has(word)
}
