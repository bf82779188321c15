import type { Reason } from '../model/advice.ts'

const KINDS: Readonly<Record<string, string>> = {
  'heart-signs': 'heart',
  'unexplained-discomfort': 'heart',
  ill: 'heart',
  'heat-signs': 'heat',
  headache: 'head',
  'head-knock': 'head',
  'spine-signs': 'spine',
  'calf-clot-signs': 'clot',
}

/** Which two-branch text stands first: by the strongest reason, and heat whenever it is among the emergencies, since cooling cannot wait. */
export function emergencyKind(reasons: readonly Reason[]): string {
  const heat = reasons.some(({ rule, care }) => rule === 'heat-signs' && care === 'emergency')
  return heat ? 'heat' : (KINDS[reasons[0]?.rule ?? ''] ?? 'other')
}
