/** A cell's words as they were written; null where there are none. */
export function textOf(cell: string | undefined): string | null {
  return cell === undefined || cell.trim() === '' ? null : cell
}

/** `true`/`false`, `1.0`/`0.0`; null where the cell says neither. */
export function yesNoOf(cell: string | undefined): boolean | null {
  const text = (cell ?? '').trim().toLowerCase()
  if (/^(true|1([.,]0)?)$/.test(text)) return true
  return /^(false|0([.,]0)?)$/.test(text) ? false : null
}

/** A heart rate, cadence or the like: 0 is a sensor that was not there. */
export function measured(value: number | null): number | null {
  return value !== null && value > 0 ? value : null
}
