import type { Problem } from '../../model/problem.ts'

/** Exports of other makers hold a file an activity: of each maker the first is named, with how many there are. */
export function onePerMaker(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<unknown, number>()
  for (const problem of problems) {
    const maker = makerOf(problem)
    if (maker !== null) counts.set(maker, (counts.get(maker) ?? 0) + 1)
  }
  const named = new Set<unknown>()
  return problems.flatMap((problem) => {
    const maker = makerOf(problem)
    if (maker === null) return [problem]
    if (named.has(maker)) return []
    named.add(maker)
    return [{ ...problem, detail: { ...problem.detail, count: counts.get(maker)! } }]
  })
}

const makerOf = ({ code, detail }: Problem): unknown => (code === 'other-maker' ? (detail?.['maker'] ?? null) : null)
