import { textOrder } from '../lib/text-order.ts'
import type { Recording } from './recording.ts'

type Row = Omit<Recording, 'samples'>

/** A key that a table's row has by its start alone: nobody gave it a number of its own. */
const BY_START = /^[\w-]+:\d{4}-\d{2}-\d{2}/

/** What the runner wrote in a row: missing in one table, it is taken from the other. */
const WORDS = ['title', 'description', 'privateNote', 'race', 'rpe', 'shoe'] as const

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
  const [one, other] = [statedIn(a), statedIn(b)]
  return one.count - other.count || textOrder(one.text, other.text)
}

/** True if both have a word of the runner's where they differ: then it is one row, written again. */
export function isRewritten(a: Row, b: Row): boolean {
  return WORDS.some((word) => !isBlank(a[word]) && !isBlank(b[word]) && a[word] !== b[word])
}

/** The row that holds, with what only the other one has of the runner's words: no order of imports loses a sore knee. */
export function withWordsOf<T extends Row>(holding: T, other: Row): T {
  const missing = WORDS.filter((word) => isBlank(holding[word]) && !isBlank(other[word]))
  if (missing.length === 0) return holding
  return { ...holding, ...Object.fromEntries(missing.map((word) => [word, other[word]])) }
}

function isBlank(value: Row[(typeof WORDS)[number]]): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '')
}

/** Totals, and a sport that was written and not guessed. */
function statedIn({ totals, sport, sportOrigin }: Row): { readonly count: number; readonly text: string } {
  const stated = Object.entries(totals)
    .filter(([, value]) => value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const isGuessed = sportOrigin === 'guessed'
  return { count: stated.length + (isGuessed ? 0 : 1), text: JSON.stringify([stated, sport, isGuessed]) }
}
