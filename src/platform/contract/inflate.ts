/** More came out than was allowed: a packed size that hides gigabytes. */
export class OutputTooLarge extends RangeError {
  override readonly name = 'OutputTooLarge'
}

export interface InflateBounds {
  /** Unpacking ends with `OutputTooLarge` beyond it. */
  readonly maxBytes: number
  /** What the container claims: a hint for how much memory is taken at once, never believed beyond 8 MiB. */
  readonly expectedBytes?: number
  /** Gives what can be had of a stream that was cut, instead of an error. */
  readonly allowCut?: boolean
}
