const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const
const STEPS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const

/** A share of `width` character cells, 0–1, exact to an eighth of one. More than 1 fills it. */
export function bar(share: number, width: number): string {
  const eighths = Math.round(Math.max(0, Math.min(1, share)) * width * 8)
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]
}

/** One character a value; a blank where there is none or nothing. */
export function sparkline(values: readonly (number | null)[]): string {
  const most = Math.max(0, ...values.map((value) => value ?? 0))
  return values
    .map((value) =>
      value === null || value <= 0 || most === 0 ? ' ' : STEPS[Math.max(0, Math.ceil((value / most) * 8) - 1)],
    )
    .join('')
}
