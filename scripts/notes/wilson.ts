const Z = 1.959964

/** Wilson's interval of a share at 95 %; a share of nothing is anything. */
export function wilson(hits: number, of: number): { readonly low: number; readonly high: number } {
  if (of === 0) return { low: 0, high: 1 }
  const p = hits / of
  const z2 = Z * Z
  const middle = p + z2 / (2 * of)
  const half = Z * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of))
  return { low: Math.max(0, (middle - half) / (1 + z2 / of)), high: Math.min(1, (middle + half) / (1 + z2 / of)) }
}
