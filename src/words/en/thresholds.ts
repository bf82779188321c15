/** A threshold's name without the unit at its end, which its value carries. */
const UNITS = new Set(['m', 's', 'ratio', 'share', 'days', 'hours', 'runs', 'bpm', 'value', 'nights', 'sessions'])

/** `cautionBaselineMinM` as a runner reads it: "caution baseline min". */
export function thresholdName(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).split(' ')
  return (words.length > 1 && UNITS.has(words.at(-1) ?? '') ? words.slice(0, -1) : words).join(' ')
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** A threshold's value: 1.3 of a ratio is "30 % more", 1800 s "30 min". */
export function thresholdValue(value: number, unit: string): string {
  if (unit === 'ratio')
    return value === 1
      ? 'as much as usual'
      : value === 2
        ? 'twice as much'
        : value > 1
          ? `${percent(value - 1)} more`
          : `${percent(1 - value)} less`
  if (unit === 'share' || unit === 'quantile') return percent(value)
  if (unit === 's') return `${value / 60} min`
  if (unit === 'm' || unit === 'm/week')
    return `${value >= 1000 ? `${value / 1000} km` : `${value} m`}${unit === 'm/week' ? ' a week' : ''}`
  return value === 1 ? `1 ${unit.replace(/s$/, '')}` : `${value} ${unit}`
}
