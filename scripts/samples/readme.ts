import type { Sample } from './expected.ts'

/** The list of what is what. */
export function readme(samples: readonly Sample[]): string {
  const rows = samples.map(({ path, expected }) => `| \`${path}\` | ${expected.about} | ${outcome(expected)} |`)
  return `# Samples

Thirty weeks of an invented runner, Alex Sample, up to Sunday 15 November 2026, and single files with the faults that real exports have. Everything is made by \`node scripts/make-samples.ts\`: nobody ran this, and the paths lead over open country where nobody lives. \`test/samples.test.ts\` makes it all again and compares, and imports every file against the truth beside it.

The season: steady weeks · a week with a tenth more (W21) · a long run that leaps (W24) · a journey north of the Arctic Circle with two runs around midnight (W25) · two weeks without a run (W28, W29) and the return · a move to trails (W36) · a week with 35 % more and the first mountain run, 900 m up and down (W42) · a left knee that begins to ache, told in descriptions and notes (W43 on) and eases (W45, W46). Two watches recorded it: one feeds Strava, the other Garmin, with other starts and distances, so that every run they share must become one. \`notes.json\` holds what the runner says besides: notes in their own words, quiet evenings, the self-check before the first trial.

Beside each file stands \`<name>.expected.json\`: its activities as they truly were (start in UTC, local day, distance, time with the clock running, climb, surface), how far a reading may be off, what must be skipped and which problems named. The same \`name\` in two of them is the same outing.

| file | what it is | an import gives |
| --- | --- | --- |
${rows.join('\n')}
`
}

function outcome({ activities, skipped, problems }: Sample['expected']): string {
  const runs = activities.filter(({ sport }) => sport === 'run').length
  const others = activities.length - runs
  const counted = (count: number, one: string) => (count === 0 ? [] : [`${count} ${one}${count === 1 ? '' : 's'}`])
  const kinds = Object.entries(skipped).map(([kind, count]) => `${count} × ${kind} skipped`)
  return [
    ...counted(runs, 'run'),
    ...counted(others, 'other'),
    ...kinds,
    ...problems.map((code) => `problem \`${code}\``),
  ].join(', ')
}
