import { seededRandom } from '../src/lib/seeded-random.ts'
import { loadState } from '../src/load/load-state.ts'
import type { Run } from '../src/model/run.ts'
import { input, onDay, runOn } from '../test/load/make-run.ts'

/**
 * What is usual, over drawn logs: `node scripts/simulate-budget.ts [logs]`. One spike that nothing follows must never raise
 * the usual longest above what a usual run of that day would; a step that is held must count in the end. The figures stand in
 * docs/decisions/0006-what-is-usual.md. Exits with 1 if a lone spike raises anything.
 */
const LOGS = Number(process.argv[2] ?? 3000)
const WEEKS = 16
const roll = seededRandom(20261130)
const between = (low: number, high: number): number => low + (high - low) * roll()

interface Drawn {
  readonly spikeDay: number
  /** Nothing else of the six weeks before and after is beyond what was usual. */
  readonly lone: boolean
  readonly withSpike: readonly Run[]
  readonly withUsual: readonly Run[]
}

/** Sixteen weeks of two to six runs, noisy, some weeks off; then one run of 1.3 to 4 times the usual longest. */
function draw(): Drawn {
  const perWeek = Math.floor(between(2, 8))
  const longKm = between(6, 30)
  const growth = between(0.99, 1.02)
  const runs: Run[] = []
  for (let week = 0; week < WEEKS; week += 1) {
    if (roll() < 0.05) continue
    for (let i = 0; i < perWeek; i += 1) {
      const day = week * 7 + Math.floor((i * 7) / perWeek)
      const share = i === perWeek - 1 ? between(0.85, 1.04) : between(0.35, 0.65)
      runs.push(runOn(day, longKm * share * growth ** week, { id: `w${week}r${i}` }))
    }
  }
  const spikeDay = Math.floor(between(8, 11)) * 7 + 5
  const before = runs.filter(({ date }) => date < onDay(spikeDay))
  const usualKm = (loadState(input(before, { asOf: onDay(spikeDay - 1) })).usualLongestM ?? 5000) / 1000
  const spikeKm = Math.max(usualKm + 1.1, usualKm * between(1.3, 4))
  const others = runs.filter(({ date }) => date !== onDay(spikeDay))
  const on = (km: number) => [...others, runOn(spikeDay, km, { id: 'spike' })]
  const around = others.filter(({ date }) => date >= onDay(spikeDay - 72) && date <= onDay(spikeDay + 42))
  const lone = around.every(({ distanceM }) => (distanceM as number) <= 1100 * usualKm) && !hasSpike(others, spikeDay)
  return { spikeDay, lone, withSpike: on(spikeKm), withUsual: on(usualKm) }
}

/** A run of the six weeks before that was itself beyond what was usual: then the drawn one is a second. */
function hasSpike(runs: readonly Run[], day: number): boolean {
  return runs
    .filter(({ date }) => date >= onDay(day - 42) && date < onDay(day))
    .some(({ date, distanceM }) => {
      const dayBefore = onDay((Date.parse(date) - Date.parse(onDay(0))) / 86_400_000 - 1)
      const known = runs.filter((each) => each.date <= dayBefore)
      const usualM = loadState(input(known, { asOf: dayBefore })).usualLongestM
      return usualM !== null && (distanceM as number) > 1.1 * usualM
    })
}

let lone = 0
let raised = 0
let weekRaised = 0
for (let i = 0; i < LOGS; i += 1) {
  const drawn = draw()
  const { withSpike, withUsual, spikeDay } = drawn
  if (!drawn.lone) continue
  lone += 1
  for (const later of [0, 1, 6, 7, 8, 14, 21, 28]) {
    const asOf = onDay(spikeDay + later)
    const spiked = loadState(input(withSpike, { asOf }))
    const usual = loadState(input(withUsual, { asOf }))
    if ((spiked.usualLongestM ?? 0) > (usual.usualLongestM ?? 0) + 1) raised += 1
    if ((spiked.usualWeekM ?? 0) > (usual.usualWeekM ?? 0) + 1) weekRaised += 1
  }
}
console.log(
  `${LOGS} drawn logs, ${lone} with a lone spike, looked at on eight days each: it raised the usual longest ${raised} times, the usual week ${weekRaised} times`,
)

/** Days until a step that is held counts as usual, by what it is a share of. */
function held(fromKm: number, toKm: number): readonly string[] {
  const runs = Array.from({ length: 40 }, (_, week) =>
    [1, 3, 6].map((day) =>
      runOn(week * 7 + day, day === 6 ? (week < 12 ? fromKm : toKm) : fromKm / 2, { id: `h${week}-${day}` }),
    ),
  ).flat()
  return [0, 1, 2, 3, 4, 5].map((weeks) => {
    const asOf = onDay((12 + weeks) * 7 + 6)
    const { usualLongestM } = loadState(
      input(
        runs.filter(({ date }) => date <= asOf),
        { asOf },
      ),
    )
    return ((usualLongestM ?? 0) / 1000).toFixed(1)
  })
}
for (const [from, to] of [
  [10, 15],
  [10, 20],
  [16, 21],
] as const) {
  console.log(`${from} → ${to} km held every Sunday, usual longest by week: ${held(from, to).join(' · ')}`)
}
const building = Array.from({ length: 20 }, (_, week) =>
  [1, 3, 6].map((day) =>
    runOn(week * 7 + day, (day === 6 ? 10 : 6) * (week < 8 ? 1 : 1.1 ** (week - 7)), { id: `b${week}-${day}` }),
  ),
).flat()
const lag = Array.from({ length: 8 }, (_, i) => {
  const asOf = onDay((8 + i) * 7 + 6)
  const state = loadState(
    input(
      building.filter(({ date }) => date <= asOf),
      { asOf },
    ),
  )
  return `${((state.usualLongestM ?? 0) / 1000).toFixed(1)} of ${(10 * 1.1 ** (1 + i)).toFixed(1)}`
})
console.log(`+10 % a week, usual longest of the longest run: ${lag.join(' · ')}`)
const ultra = [
  ...Array.from({ length: 12 }, (_, week) =>
    [1, 3, 4, 6].map((day) => runOn(week * 7 + day, day === 6 ? 17 + (week % 5) : 8, { id: `u${week}-${day}` })),
  ).flat(),
  runOn(12 * 7 + 5, 58, { id: 'race', race: true }),
]
const weekLater = onDay(12 * 7 + 12)
const after = loadState(input(ultra, { asOf: weekLater }))
console.log(
  `58 km race among 17–21 km runs, a week later: usual longest ${((after.usualLongestM ?? 0) / 1000).toFixed(1)} km`,
)
process.exitCode = raised > 0 || weekRaised > 0 ? 1 : 0
