/** A range of round figures that covers what is drawn on it. */
export interface Axis {
  readonly from: number
  readonly to: number
  /** From `from` to `to`, both among them. */
  readonly ticks: readonly number[]
}

/** Less is nothing: no chart shows it. */
const LEAST = 1e-9

const ROUND = [1, 2, 5, 10] as const

/** An axis for amounts: it begins at 0, so that twice as tall is twice as much. */
export const amountAxis = (values: readonly (number | null)[], steps = 3): Axis =>
  axisOver(0, Math.max(0, ...values.map((value) => value ?? 0)), steps)

/**
 * An axis for what has no natural 0, such as altitude.
 * @param leastSpan so much is shown at least: what is nearly flat looks flat
 */
export function rangeAxis(values: readonly number[], leastSpan: number, steps = 3): Axis {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  if (low > high) return axisOver(0, leastSpan, steps)
  const room = Math.max(0, leastSpan - (high - low)) / 2
  return axisOver(low - room, high + room, steps)
}

function axisOver(low: number, high: number, steps: number): Axis {
  const raw = (high - low) / steps
  const isSomething = raw > LEAST
  const size = isSomething ? 10 ** Math.floor(Math.log10(raw)) : 1
  const step = isSomething ? (ROUND.map((each) => each * size).find((each) => each >= raw * 0.999) ?? size) : 1
  const first = Math.floor(low / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9))
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step))
  return { from: ticks[0]!, to: ticks.at(-1)!, ticks }
}

/** 0.30000000000000004 is 0.3. */
const tidy = (value: number): number => Number(value.toPrecision(12))

/** Where a value stands between two ends. */
export const onAxis = ({ from, to }: Axis, value: number, low: number, high: number): number =>
  low + ((value - from) / (to - from)) * (high - low)
