import { DEFAULT_SETTINGS, type Settings } from '../../model/settings.ts'
import type { SameRunVerdict } from '../../model/source.ts'

/** A pair of sources, whichever is named first. */
export function pairOf({ sourceA, sourceB }: SameRunVerdict): string {
  return JSON.stringify([sourceA, sourceB].toSorted())
}

/** Settings with those still at their default taken from the others. */
export function withUnset(mine: Settings, others: Settings): Settings {
  const isUnset = (name: string) => mine[name as keyof Settings] === DEFAULT_SETTINGS[name as keyof Settings]
  return { ...mine, ...Object.fromEntries(Object.entries(others).filter(([name]) => isUnset(name))) }
}
