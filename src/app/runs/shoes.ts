import { isCounted, type Run } from '../../model/run.ts'
import type { Settings } from '../../model/settings.ts'
import type { KnownShoe, ShoeLine } from '../../model/shoe.ts'

/** Every pair that a run names or the runner entered: those that are worn first, each by its last run. */
export function shoeLines(
  runs: readonly Run[],
  { shoes }: Pick<Settings, 'shoes'>,
  today: string,
): readonly ShoeLine[] {
  const worn = Map.groupBy(
    runs.filter((run) => run.sport === 'run' && isCounted(run) && run.date <= today && (run.shoe ?? '') !== ''),
    ({ shoe }) => shoe as string,
  )
  const entered = new Map((shoes ?? []).map((shoe) => [shoe.name, shoe]))
  const lines = [...new Set([...worn.keys(), ...entered.keys()])].map((name): ShoeLine => {
    const those = worn.get(name) ?? []
    const { beforeM, retiredOn } = entered.get(name) ?? { beforeM: 0, retiredOn: null }
    return {
      name,
      beforeM,
      retiredOn,
      distanceM: beforeM + those.reduce((sum, { distanceM }) => sum + (distanceM ?? 0), 0),
      runs: those.length,
      unmeasured: those.filter(({ distanceM }) => distanceM === null).length,
      first: those[0]?.date ?? null,
      last: those.at(-1)?.date ?? null,
    }
  })
  const isWorn = ({ retiredOn }: ShoeLine): number => Number(retiredOn === null)
  return lines.toSorted(
    (one, other) =>
      isWorn(other) - isWorn(one) ||
      (other.last ?? '').localeCompare(one.last ?? '') ||
      one.name.localeCompare(other.name, 'en'),
  )
}

/** Shoes that a new run may be in. */
export const wornShoes = (runs: readonly Run[], settings: Pick<Settings, 'shoes'>, today: string): readonly string[] =>
  shoeLines(runs, settings, today)
    .filter(({ retiredOn }) => retiredOn === null)
    .map(({ name }) => name)

/** What is entered of a pair; what is not named stays as it was. */
export function withShoe<T extends Pick<Settings, 'shoes'>>(
  settings: T,
  name: string,
  change: Partial<Omit<KnownShoe, 'name'>>,
): T {
  const shoes = settings.shoes ?? []
  const before = shoes.find((each) => each.name === name) ?? { name, beforeM: 0, retiredOn: null }
  const after = { ...before, ...change }
  return { ...settings, shoes: [...shoes.filter((each) => each.name !== name), after] }
}

/** Takes back what was entered of a pair; the runs in it stay. */
export function withoutShoe<T extends Pick<Settings, 'shoes'>>(settings: T, name: string): T {
  const left = (settings.shoes ?? []).filter((each) => each.name !== name)
  return { ...settings, shoes: left.length === 0 ? null : left }
}
