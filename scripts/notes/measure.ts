import type { Scored } from './score.ts'

/** How often, of how many. */
export interface Share {
  readonly hits: number
  readonly of: number
}

/** What is measured, in the order of the tables. */
export const GOALS = [
  { key: 'fully', name: 'understood fully', goal: '≥ 70 %' },
  { key: 'partly', name: 'partly', goal: '' },
  { key: 'missed', name: 'missed', goal: '' },
  { key: 'emergencies', name: 'emergencies reached or asked', goal: '≥ 90 %' },
  { key: 'emergenciesReached', name: 'of these reached', goal: '' },
  { key: 'sameDay', name: 'same-day signs reached or asked', goal: '≥ 90 %' },
  { key: 'beforeNextRun', name: 'signs before the next run reached or asked', goal: '≥ 90 %' },
  { key: 'falseEmergencies', name: 'false emergencies', goal: 'none' },
  { key: 'painInvented', name: 'pain invented where nothing hurts', goal: '≤ 9 %' },
  { key: 'questionOnOrdinary', name: 'a danger question on ordinary notes', goal: '≤ 5 %' },
  { key: 'questionOnHarmless', name: 'a danger question on harmless notes', goal: '≤ 8 %' },
  { key: 'below', name: 'below the floor', goal: '≤ 4 %' },
  { key: 'above', name: 'above the ceiling', goal: '≤ 4 %' },
] as const

export type Measure = (typeof GOALS)[number]['key']

const share = (scored: readonly Scored[], hit: (each: Scored) => boolean): Share => ({
  hits: scored.filter(hit).length,
  of: scored.length,
})

/** Every measure over these notes. */
export function measure(scored: readonly Scored[]): Readonly<Record<Measure, Share>> {
  const readable = scored.filter(({ understood }) => understood !== null)
  const withFloor = (c: number) => scored.filter(({ label }) => label.floor.c === c)
  const isReached = ({ label, level }: Scored): boolean => level.c >= label.floor.c
  const isMet = (each: Scored): boolean => isReached(each) || each.asked
  return {
    fully: share(readable, ({ understood }) => understood === 'fully'),
    partly: share(readable, ({ understood }) => understood === 'partly'),
    missed: share(readable, ({ understood }) => understood === 'missed'),
    emergencies: share(withFloor(5), isMet),
    emergenciesReached: share(withFloor(5), isReached),
    sameDay: share(withFloor(4), isMet),
    beforeNextRun: share(withFloor(3), isMet),
    falseEmergencies: share(
      scored.filter(({ label }) => label.ceiling.c < 5),
      ({ level }) => level.c === 5,
    ),
    painInvented: share(
      scored.filter(({ label }) => label.painless),
      ({ painInvented }) => painInvented,
    ),
    questionOnOrdinary: share(
      scored.filter(({ label }) => !label.painless && label.ceiling.c < 4),
      ({ dangerQuestion }) => dangerQuestion,
    ),
    questionOnHarmless: share(
      scored.filter(({ label }) => label.painless),
      ({ dangerQuestion }) => dangerQuestion,
    ),
    below: share(scored, ({ faults }) => faults.includes('below the floor')),
    above: share(scored, ({ faults }) => faults.includes('above the ceiling')),
  }
}
