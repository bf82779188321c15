import type { StoredSource } from '../../model/source.ts'

type Row = StoredSource['recording']

/** A key that a table's row has by its start alone: nobody gave it a number of its own. */
const BY_START = /^[\w-]+:\d{4}-\d{2}-\d{2}/

/**
 * Two tables may name different figures under one start: a derived table, one saved by a spreadsheet. Which was imported
 * later says nothing of which is right, so the one that states more totals holds, and of two that state as many always
 * the same one. Totals that are alike are one row written twice: its later words hold.
 * @returns True if the incoming row gives way to the one that is here.
 */
export function givesWay(key: string, incoming: Row, known: Row): boolean {
  if (incoming.format === 'by-hand' || !BY_START.test(key)) return false
  const [mine, theirs] = [statedIn(incoming), statedIn(known)]
  if (mine.text === theirs.text) return false
  return mine.count < theirs.count || (mine.count === theirs.count && mine.text < theirs.text)
}

function statedIn({ totals, sport }: Row): { readonly count: number; readonly text: string } {
  const stated = Object.entries(totals)
    .filter(([, value]) => value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return { count: stated.length, text: JSON.stringify([stated, sport]) }
}
