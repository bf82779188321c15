// What `sorepoint history` tells of invented runners whose truth is known: `node scripts/bench-history.ts [share] [first row]`, half an
// hour of processor time; a share of 0.1 takes a tenth of the runners. Figures in docs/benchmarks/history.md.
import { exposures } from '../src/history/exposure.ts'
import { flagHistory } from '../src/history/flag-history.ts'
import { NO_SETTINGS } from '../test/load/make-run.ts'
import { type Invented, type InventedLog, inventedRunner } from './history/invented-runner.ts'

interface Row extends Invented {
  readonly name: string
  readonly runners: number
}

const share = Number(process.argv[2] ?? 1)
const first = Number(process.argv[3] ?? 0)
const YEARS: Readonly<Record<number, number>> = { 3: 2, 5: 3, 8: 4, 12: 5 }
const usual = { ratio: 1, hazard: 'even', cutsTraining: true } as const
const of = (pains: number) => ({ pains, years: YEARS[pains] ?? 4 })

const ROWS: readonly Row[] = [
  ...[3, 5, 8, 12].map((pains) => ({ name: 'no link', ...usual, ...of(pains), runners: 1000 })),
  { name: 'no link, pain cuts nothing', ...usual, ...of(8), cutsTraining: false, runners: 300 },
  { name: 'no link, hazard swings nine times with the season', ...usual, ...of(8), hazard: 'season', runners: 300 },
  { name: 'no link, pains in clusters', ...usual, ...of(8), hazard: 'clusters', runners: 300 },
  { name: 'no link, notes begin in the middle', ...usual, ...of(8), years: 8, notesFrom: 0.5, runners: 300 },
  { name: 'noted twice as often after a jump', ...usual, ...of(8), notedMoreAfterJump: 2, runners: 300 },
  ...[1.5, 2.3, 4].map((ratio) => ({ name: 'a link', ...usual, ...of(8), ratio, runners: 300 })),
  ...[2.3, 4].map((ratio) => ({ name: 'a link', ...usual, ...of(12), ratio, runners: 300 })),
]

console.log(
  '| runners | pains | true ratio | logs | a link is named | of the primary flag | 95 % interval holds | widened holds | observed / expected |',
)
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |')
for (const row of ROWS.slice(first)) console.log(measured(row))
console.log(`\n${timed()}`)

function historyOf(log: InventedLog) {
  const empty = { dayChecks: [], selfChecks: [], clearances: [], pastInjuries: [] }
  return flagHistory({ ...log, ...empty, settings: NO_SETTINGS, notedSince: null, notNoted: [] })
}

function measured({ name, runners, ...how }: Row): string {
  const logs = Math.max(1, Math.round(runners * share))
  const sum = { named: 0, primary: 0, holds: 0, widened: 0, widenedHolds: 0, observed: 0, expected: 0 }
  for (let seed = 1; seed <= logs; seed += 1) {
    const { history } = historyOf(inventedRunner(seed, how))
    const flag = history.flags[0]!
    const { low, high } = flag.rateRatio
    const isHeld = low <= how.ratio && (high === null || high >= how.ratio)
    const isNamed = flag.state === 'leans' || flag.state === 'stands-out'
    if (history.state === 'leans' || history.state === 'stands-out') sum.named += 1
    if (isNamed) sum.primary += 1
    if (flag.widened) sum.widened += 1
    if (flag.widened && isHeld) sum.widenedHolds += 1
    if (isHeld) sum.holds += 1
    sum.observed += flag.painsBefore
    sum.expected += flag.expectedPains
  }
  const percent = (count: number, all: number): string => (all === 0 ? '–' : `${((100 * count) / all).toFixed(1)} %`)
  return `| ${name} | ${how.pains} | ${how.ratio} | ${logs} | ${percent(sum.named, logs)} | ${percent(sum.primary, logs)} | ${percent(sum.holds, logs)} | ${percent(sum.widenedHolds, sum.widened)} of ${sum.widened} | ${(sum.observed / sum.expected).toFixed(2)} |`
}

/** Processor time of ten years, beside that of the flags alone. */
function timed(): string {
  const log = inventedRunner(3, { ...usual, pains: 20, years: 10 })
  const cost = (work: () => unknown): number => {
    for (let i = 0; i < 5; i += 1) work()
    const before = process.cpuUsage()
    for (let i = 0; i < 20; i += 1) work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 20_000
  }
  const flags = cost(() => exposures({ runs: log.runs, dayChecks: [], settings: NO_SETTINGS, asOf: log.asOf }))
  const whole = cost(() => historyOf(log))
  return `Ten years, ${log.runs.length} runs, 20 pains: ${whole.toFixed(0)} ms of processor time, ${flags.toFixed(0)} ms of it the flags.`
}
