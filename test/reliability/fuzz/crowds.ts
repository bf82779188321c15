import fc from 'fast-check'

// Histories of many activities, as apps keep them and as nobody does: all at one moment, over one another, in one second.

const DAY_MS = 86_400_000

/** Start of the nth activity. */
const starts = fc.constantFrom<(n: number) => number>(
  () => 0,
  (n) => n * 1000,
  (n) => n * 30_000,
  (n) => (n % 3) * 600_000,
  (n) => n * 43_200_000,
  (n) => (n % 7) * DAY_MS,
  (n) => -n * n * 1000,
)

const figure = fc.constantFrom<(n: number) => number>(
  () => 5000,
  (n) => n,
  (n) => 5000 + (n % 5) * 10,
  (n) => 400 * (1 + (n % 4)),
)

const crowd = fc.record({
  count: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 41, max: 500 })),
  startOf: starts,
  distanceOf: figure,
  secondsOf: figure,
  positions: fc.boolean(),
})

const iso = (ms: number): string => new Date(Date.UTC(2026, 2, 29, 1) + ms).toISOString()

/** TCX of many activities. */
export const histories: fc.Arbitrary<Uint8Array> = crowd.map(({ count, startOf, distanceOf, secondsOf, positions }) => {
  const activities = Array.from({ length: count }, (_, n) => {
    const [start, seconds] = [startOf(n), 1 + secondsOf(n)]
    const points = [0, 0.5, 1].map((share) => {
      const place = positions
        ? `<Position><LatitudeDegrees>${52 + share / 100}</LatitudeDegrees><LongitudeDegrees>13</LongitudeDegrees></Position>`
        : ''
      return `<Trackpoint><Time>${iso(start + share * seconds * 1000)}</Time>${place}<DistanceMeters>${share * distanceOf(n)}</DistanceMeters></Trackpoint>`
    })
    return `<Activity Sport="Running"><Id>${iso(start)}</Id><Lap StartTime="${iso(start)}"><TotalTimeSeconds>${seconds}</TotalTimeSeconds><DistanceMeters>${distanceOf(n)}</DistanceMeters><Track>${points.join('')}</Track></Lap></Activity>`
  })
  return Buffer.from(
    `<TrainingCenterDatabase><Activities>${activities.join('\n')}</Activities></TrainingCenterDatabase>`,
  )
})

/** Garmin's table with many rows of few starts; to the second, to the minute, or the day alone. */
export const equalStarts: fc.Arbitrary<Uint8Array> = fc
  .tuple(crowd, fc.constantFrom(19, 16, 10))
  .map(([{ count, startOf, distanceOf, secondsOf }, letters]) => {
    const rows = Array.from({ length: count }, (_, n) => {
      const seconds = Math.abs(secondsOf(n)) % 86_400
      const clock = new Date(seconds * 1000).toISOString().slice(11, 19)
      return `Running,${iso(startOf(n)).replace('T', ' ').slice(0, letters)},false,"Run ${n}",${(distanceOf(n) / 1000).toFixed(2)},100,${clock}`
    })
    return Buffer.from(`Activity Type,Date,Favorite,Title,Distance,Calories,Time\n${rows.join('\n')}\n`)
  })
