import { alarmRate } from '../test/load/alarm-rate.ts'
import { corpusLog, hasCorpus } from '../test/load/corpus-logs.ts'
import { SEASONS } from '../test/load/seasons.ts'

/** How often the load flags speak, for simulated seasons and for the real logs: `node scripts/bench-alarm-rate.ts`. */
const SEEDS = Array.from({ length: 20 }, (_, seed) => seed + 1)

type Rate = ReturnType<typeof alarmRate>

function add(rates: readonly Rate[]): Rate {
  const byFlag = new Map<string, number>()
  for (const rate of rates) for (const [key, count] of rate.byFlag) byFlag.set(key, (byFlag.get(key) ?? 0) + count)
  const sum = (key: 'weeks' | 'caution' | 'modify') => rates.reduce((total, rate) => total + rate[key], 0)
  return { weeks: sum('weeks'), caution: sum('caution'), modify: sum('modify'), byFlag }
}

function print(name: string, { weeks, caution, modify, byFlag }: Rate): void {
  const percent = (count: number) => `${((100 * count) / weeks).toFixed(1)} %`
  console.log(
    `${name}: ${weeks} active weeks, caution in ${percent(caution)}, load alone "modify" in ${percent(modify)}`,
  )
  for (const [key, count] of [...byFlag].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`  ${key.padEnd(34)} ${(count / weeks).toFixed(3)} a week  (${count})`)
  }
}

for (const [name, season] of Object.entries(SEASONS)) print(name, add(SEEDS.map((seed) => alarmRate(season(seed), 6))))
if (hasCorpus) for (const name of ['strava', 'garmin'] as const) print(`real log (${name})`, alarmRate(corpusLog(name)))
else console.log('real logs: not there')
