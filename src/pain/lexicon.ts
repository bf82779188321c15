import { wordTable } from '../lib/word-table.ts'
import { keyWords } from './key-words.ts'
import { indexPhrases, type PhraseIndex, rowsOf } from './phrases.ts'
import type { Meaning, Words } from './words/words.ts'

/** A language's tables made ready for reading. */
export interface Lexicon {
  readonly words: Words
  /** A text without any of them tells nothing of pain. */
  readonly keys: ReadonlySet<string>
  readonly phrases: PhraseIndex<Meaning>
  readonly merged: PhraseIndex<string>
  readonly others: PhraseIndex<true>
  readonly owners: PhraseIndex<true>
  readonly endOfRun: PhraseIndex<true>
  readonly outOf: PhraseIndex<true>
  readonly when: PhraseIndex<'start' | 'end' | 'morning' | 'waking'>
}

const ready = new WeakMap<Words, Lexicon>()

/** The lexicon of a language's tables, made once and kept. */
export function lexiconOf(words: Words): Lexicon {
  const known = ready.get(words)
  if (known !== undefined) return known
  const lexicon: Lexicon = {
    words: lookedUp(words),
    keys: keyWords(words),
    phrases: indexPhrases(words.rows),
    merged: indexPhrases(Object.entries(words.merged).map(([line, as]) => ({ say: [line], means: as }))),
    others: indexPhrases(rowsOf(words.others)),
    owners: indexPhrases(rowsOf(words.owners)),
    endOfRun: indexPhrases(rowsOf(words.endOfRun)),
    outOf: indexPhrases(rowsOf(words.numbers.outOf)),
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
    parts: wordTable(words.parts),
    placeOnlyAfter: wordTable(words.placeOnlyAfter),
    numberWords: wordTable(words.numberWords),
    numbers: { ...words.numbers, distanceUnits: wordTable(words.numbers.distanceUnits) },
  }
}
