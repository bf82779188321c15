import type { Claim } from '../../model/pain-note.ts'
import { CONDITIONS, type Condition, type Settings } from '../../model/settings.ts'

/** The settings with what a note says of the runner set, or taken back again; what they say besides stays. */
export function settingsWithClaims(
  settings: Settings,
  claims: readonly Claim[],
  date: string,
  isSo: boolean,
): Settings {
  return claims.reduce((before, claim) => withClaim(before, claim, date, isSo), settings)
}

function withClaim(settings: Settings, { kind, value }: Claim, date: string, isSo: boolean): Settings {
  if (kind === 'age') {
    const birthYear = Number(date.slice(0, 4)) - Number(value)
    if (!Number.isInteger(birthYear)) return settings
    if (isSo) return { ...settings, birthYear }
    return settings.birthYear === birthYear ? { ...settings, birthYear: null } : settings
  }
  const condition = CONDITIONS.find((each) => each === value)
  if (condition === undefined) return settings
  const others: readonly Condition[] = (settings.conditions ?? []).filter((each) => each !== condition)
  if (isSo) return { ...settings, conditions: [...others, condition] }
  // Taken back, nothing is known to be "none": the question of conditions stands as it did.
  return settings.conditions?.includes(condition) === true
    ? { ...settings, conditions: others.length === 0 ? null : others }
    : settings
}
