/** A coach's overview of some weeks. */
export const OVERVIEW_WORDS = {
  title: (weeks: number, to: string): string => `${weeks === 1 ? 'One week' : `${weeks} weeks`} to ${to}`,
  under: (athlete: string | null, asOf: string, units: string, climb: string): string =>
    `${athlete === null ? '' : `${athlete}. `}As of ${asOf}. Distances in ${units}, heights in ${climb}; each week as it stood on its last day.`,
  totals: (runs: number, distance: string, perWeek: string): string =>
    `${runs === 1 ? 'One run' : `${runs} runs`}, ${distance}; ${perWeek} a week on average over the weeks with a run.`,
  noRuns: 'No run in these weeks.',
  table: 'Week by week',
  flags: 'Cautions and high flags',
  places: 'Where it hurt',
  now: 'The advice now',
  head: ['week of', 'distance', 'longest', 'flags', 'pain', 'up', 'down', 'advice'],
  noPain: '–',
  none: '–',
} as const
