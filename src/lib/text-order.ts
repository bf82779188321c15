/** Order of two texts by their codes, for `sort`: the same on every machine, unlike `localeCompare`. */
export function textOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
