import { textOrder } from '../lib/text-order.ts'
import { type Recording, RUNNERS_WORDS, type RunnersWord } from './recording.ts'

type Row = Omit<Recording, 'samples'>

/** A key that a table's row has by its start alone: nobody gave it a number of its own. */
const BY_START = /^[\w-]+:\d{4}-\d{2}-\d{2}/

/** True for a row that another table may hold too, under the same key and with other figures or words. */
export function isKeyedByStart(key: string, { format }: Pick<Row, 'format'>): boolean {
  return format !== 'by-hand' && BY_START.test(key)
}

/**
 * Two tables may name different figures under one start: a derived table, one saved by a spreadsheet. Which was imported
 * later says nothing of which is right, so the one that states more totals holds, and of two that state as many always
 * the same one.
 * @returns Below 0 if `a` gives way to `b`, 0 if their totals are alike.
 */
export function statedOrder(a: Row, b: Row): number {
  return textOrder(statedText(a), statedText(b))
}

/** True if both have a word of the runner's where they differ: then it is one row, written again. */
export function isRewritten(a: Row, b: Row): boolean {
  return RUNNERS_WORDS.some((word) => !isBlank(a[word]) && !isBlank(b[word]) && a[word] !== b[word])
}

/**
 * The row that holds, with what only the other one has of the runner's words: no order of imports loses a sore knee. Of
 * three rows the word that the first lacks is that of the one of the others that states more, so each borrowed word
 * keeps what its own row stated.
 */
export function withWordsOf<T extends Row>(holding: T, other: Row): T {
  let row = holding
  for (const word of RUNNERS_WORDS) {
    if (isBlank(other[word]) || (!isBlank(row[word]) && row.borrowed?.[word] === undefined)) continue
    const lent = { word: other[word], stated: other.borrowed?.[word] ?? statedText(other) }
    if (!isBlank(row[word]) && !outranks(lent, { word: row[word], stated: row.borrowed![word]! })) continue
    row = { ...row, [word]: lent.word, borrowed: { ...row.borrowed, [word]: lent.stated } }
  }
  return row
}

interface Lent {
  readonly word: Row[RunnersWord]
  /** What the row stated that the word is from. */
  readonly stated: string
}

function outranks(a: Lent, b: Lent): boolean {
  return (textOrder(a.stated, b.stated) || textOrder(String(a.word), String(b.word))) > 0
}

function isBlank(value: Row[RunnersWord]): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '')
}

/** Totals, and a sport that was written and not guessed: how many, then which, in an order of texts. */
function statedText({ totals, sport, sportOrigin }: Row): string {
  const stated = Object.entries(totals)
    .filter(([, value]) => value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const isGuessed = sportOrigin === 'guessed'
  const count = stated.length + (isGuessed ? 0 : 1)
  return `${String(count).padStart(2, '0')}${JSON.stringify([stated, sport, isGuessed])}`
}
