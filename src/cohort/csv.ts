/** A line of a table; nothing between two commas is not known. Ids, dates, numbers and fixed words alone: no text of a runner. */
export function csvLine(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => cell ?? '').join(',')}\n`
}
