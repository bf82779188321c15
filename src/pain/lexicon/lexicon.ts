import { wordTable } from '../../lib/word-table.ts'
import { type FrameGroups, type FrameIndex, groupsBegunBy, indexFrames } from '../text/frames.ts'
import { commonWords, keyWords, mergedFrom } from '../text/key-words.ts'
import { misspellings } from '../text/normalise.ts'
import { phrasesBegunBy, rowsOf, type State } from '../text/phrases.ts'
import { type Entry, vocabulary } from '../text/vocabulary.ts'
import type { Frame, Words } from './words.ts'

/** A language's tables made ready for reading. */
export interface Lexicon {
  readonly words: Words
  /** What the tables hold of a word, as it is typed. */
  readonly entryOf: (raw: string) => Entry
  readonly frames: FrameIndex
  /** Frames that make a note by themselves. */
  readonly telling: FrameIndex
  /** The wide net. */
  readonly danger: FrameIndex
  /** Words that raise the danger question where an import brings them. */
  readonly strongest: FrameIndex
}

const ready = new WeakMap<Words, Lexicon>()

/** The lexicon of a language's tables, made once and kept. */
export function lexiconOf(words: Words): Lexicon {
  const known = ready.get(words)
  if (known !== undefined) return known
  const { lists, ...frameGroups } = indexFrames(
    {
      frames: words.frames,
      // What counts only beside a pain makes no note.
      telling: words.frames.filter(({ means }) => means.requiresPainEvidence !== true),
      danger: netOf(words),
      strongest: words.danger.strongest.map((group) => ({ of: [group], means: {} })),
    },
    commonWords(words),
  )
  const lexicon = { words: lookedUp(words), entryOf: vocabulary(entryMaker(words, frameGroups)), ...lists }
  ready.set(words, lexicon)
  return lexicon
}

/** Phrases of each table, by their first word. */
const phrasesOf = (words: Words): ((word: string) => State | null) =>
  phrasesBegunBy({
    phrases: words.rows.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)),
    claims: words.claims.map(({ say, condition }) => ({ say, means: condition })),
    scopes: words.scopes.map((row) => ({ say: row.say, means: row })),
    otherSubjects: rowsOf(words.otherSubjects),
    others: rowsOf(words.others),
    owners: rowsOf(words.owners),
    endOfRun: rowsOf(words.endOfRun),
    outOf: rowsOf(words.numbers.outOf),
    day: [
      { say: words.numbers.earlier, means: 'earlier' },
      { say: words.numbers.today, means: 'today' },
    ],
    when: [
      { say: words.numbers.start, means: 'start' },
      { say: words.numbers.end, means: 'end' },
      { say: words.numbers.morning, means: 'morning' },
      { say: words.numbers.waking, means: 'waking' },
    ],
    merged: Object.entries(words.merged).map(([line, as]) => ({ say: [line], means: as })),
  })

function entryMaker(words: Words, frameGroups: FrameGroups): (word: string) => Entry {
  const begunBy = phrasesOf(words)
  const isKnownWord = knownWords(words)
  const misspelt = misspellings(coreWords(words))
  const keys = keyWords(words)
  const mergesTo = mergedFrom(words.merged)
  const shortIs = new Set([...placeNames(words), ...SHORT_IS])
  const spellings = wordTable(words.spellings)
  const numbers = wordTable(words.numberWords)
  return (word) => {
    const isKnown = isKnownWord(word)
    return {
      word,
      isKnown,
      number: /^\d+(?:\.\d+)?$/.test(word) ? Number(word) : (numbers[word] ?? null),
      startsClause: words.clauseBreaks.has(word) || words.and.has(word),
      shortIs: shortIs.has(word),
      right: spellings[word] ?? (isKnown ? null : misspelt(word)),
      key: keys.get(word) ?? [],
      mergesTo: mergesTo.get(word) ?? [],
      groups: groupsBegunBy(frameGroups, word),
      begun: begunBy(word),
    }
  }
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
