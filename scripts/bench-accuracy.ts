import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { emptySamples } from '../src/model/samples.ts'
import { altitudeProfile } from '../src/runs/climb/altitude-profile.ts'
import { gradeMetres } from '../src/runs/climb/grade-metres.ts'
import { BAROMETRIC, SATELLITE } from '../src/runs/climb/index.ts'
import { type CorpusRecording, readCorpus } from './accuracy/corpus.ts'
import { type GainRule, OTHERS, ours, strava } from './accuracy/gain-rules.ts'
import { logTables, namedLog } from './accuracy/log-tables.ts'
import { climbErrors, climbRows, distanceRows, errorsOf, movingShare, onFoot, percentOff } from './accuracy/measure.ts'
import { barometer, heightsOf, ROUTES, type Route, SECONDS, SLOPES, SPEED_MPS, satellite } from './accuracy/routes.ts'

// Prints the tables of docs/benchmarks/accuracy.md.
// node scripts/bench-accuracy.ts [CORPUS FOLDER]
// node scripts/bench-accuracy.ts --log NAME[:EVERY]=FOLDER … [--before CHECKOUT]: whole logs, of which nothing is copied;
// their totals stand in an `activities.json` (running_page) or in the files; CHECKOUT is an earlier one of this repository.

const SEEDS = 12
const fixed = (value: number | null | undefined, digits = 0) =>
  value === null || value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits)
const row = (...cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)
const head = (...cells: readonly string[]) => {
  row(...cells)
  row(...cells.map(() => '---'))
}

function corpusTables(all: readonly CorpusRecording[]): void {
  const foot = onFoot(all)
  console.log('\n## Climb beside the device, barometric\n')
  head('smoothing', 'reversal', 'totals', 'median error', '80 % within', 'bias')
  for (const [windowS, reversalM] of [
    [1, 1],
    [1, 3],
    [5, 2],
    [9, 2],
    [15, 1],
    [15, 2],
    [15, 3],
    [25, 2],
    [61, 10],
  ] as const) {
    const errors = climbErrors(climbRows(foot, 'barometric', windowS, reversalM))
    const numbers = [errors.medianAbs, errors.p80Abs, errors.bias].map((value) => `${fixed(value, 1)} %`)
    row(`${windowS} s`, `${reversalM} m`, String(errors.count), ...numbers)
  }
  console.log('\nRun by run, with the rule in use:\n')
  head('file', 'device up', 'measured up', 'device down', 'measured down')
  for (const { file, deviceM, measuredM } of climbRows(foot, 'barometric', BAROMETRIC.smoothS, BAROMETRIC.reversalM)) {
    row(file, fixed(deviceM[0]), fixed(measuredM[0]), fixed(deviceM[1]), fixed(measuredM[1]))
  }
  const rows = distanceRows(foot)
  const errors = errorsOf(rows.map(({ deviceM, positionsM }) => percentOff(positionsM, deviceM)))
  console.log('\n## Distance over positions beside the device\n')
  head('file', 'device m', 'positions m', 'difference')
  for (const { file, deviceM, positionsM } of rows) {
    row(file, fixed(deviceM), fixed(positionsM), `${fixed(percentOff(positionsM, deviceM), 2)} %`)
  }
  console.log(`\n${errors.count} recordings: median error ${fixed(errors.medianAbs, 2)} %.`)
  standing(foot)
  sameRecording(all)
}

/** A steep climb on foot, a mountain run with its stops, a road run. */
const STEEP_TO_FLAT = ['6910052863.fit', 'garmin.fit', 'portland.fit', '6782987395.fit', '6916663933.fit']

function standing(foot: readonly CorpusRecording[]): void {
  const limits = [0.1, 0.2, 0.3, 0.5, 0.7]
  console.log('\n## Standing: share of the running clock that counts as moving, over positions\n')
  head('file', ...limits.map((limit) => `below ${limit} m/s stands`))
  for (const name of STEEP_TO_FLAT) {
    const found = foot.find(({ file }) => file === name)
    if (found === undefined) continue
    row(name, ...limits.map((limit) => `${fixed(movingShare(found, limit) * 100)} %`))
  }
}

function sameRecording(all: readonly CorpusRecording[]): void {
  console.log('\n## One recording in several formats\n')
  head('recording', 'format', 'distance m', 'moving s', 'elapsed s', 'up m', 'down m', 'altitude', 'heart rate')
  for (const name of ['6782987395', '6860622783', '2067489619']) {
    for (const { file, recording, figures } of all) {
      if (!file.includes(name)) continue
      const { distanceM, movingS, elapsedS, ascentM, descentM, elevationSource, avgHrBpm } = figures
      const numbers = [distanceM, movingS, elapsedS, ascentM, descentM].map((value) => fixed(value))
      row(name, recording.format, ...numbers, elevationSource, fixed(avgHrBpm))
    }
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function syntheticTables(): void {
  for (const [kind, noise, reversalM] of [
    ['barometer', barometer, BAROMETRIC.reversalM],
    ['satellite', satellite, SATELLITE.reversalM],
  ] as const) {
    console.log(`\n## Known routes, ${kind}: mean gain of ${SEEDS} runs, m\n`)
    const rules: readonly GainRule[] = [
      ...OTHERS,
      strava(reversalM),
      ours(BAROMETRIC.smoothS, BAROMETRIC.reversalM),
      ours(SATELLITE.smoothS, SATELLITE.reversalM),
    ]
    head('rule', ...ROUTES.map(({ name, gainM }) => `${name} (${fixed(gainM)})`))
    for (const { name, gain } of rules) {
      row(name, ...ROUTES.map((route) => fixed(mean(runsOn(route, noise).map(gain)))))
    }
  }
}

function runsOn(route: Route, noise: (heights: readonly number[], seed: number) => Float64Array): Float64Array[] {
  return Array.from({ length: SEEDS }, (_, seed) => noise(heightsOf(route), seed + 1))
}

function gradeTables(): void {
  const flat = ROUTES[0]!
  for (const [kind, noise, smoothS] of [
    ['barometer', barometer, BAROMETRIC.smoothS],
    ['satellite', satellite, SATELLITE.smoothS],
  ] as const) {
    console.log(`\n## Grade window, ${kind}: metres in the bins\n`)
    head('window m', 'flat 10 km (truth 0)', '8 % slopes (truth 10 078 in ±6–10)', 'of these in steeper bins')
    for (const windowM of [20, 40, 60, 100, 150, 200, 300]) {
      const flatM = runsOn(flat, noise).map((ele) => sum(binsOf(ele, smoothS, windowM)))
      const slopes = runsOn(SLOPES, noise).map((ele) => binsOf(ele, smoothS, windowM))
      const right = slopes.map(({ up6to10, down6to10 }) => up6to10 + down6to10)
      const wrong = slopes.map((bins, i) => sum(bins) - right[i]!)
      row(String(windowM), fixed(mean(flatM)), fixed(mean(right)), fixed(mean(wrong)))
    }
  }
}

function binsOf(ele: Float64Array, smoothS: number, windowM: number) {
  const samples = { ...emptySamples(SECONDS), ele, t: Float64Array.from(ele, (_, s) => s) }
  const stepS = new Float64Array(SECONDS).fill(1)
  const alongM = Float64Array.from(ele, (_, s) => s * SPEED_MPS)
  return gradeMetres(altitudeProfile(samples, stepS, alongM, smoothS)!, windowM)
}

const sum = (bins: Readonly<Record<string, number>>) => Object.values(bins).reduce((total, metres) => total + metres, 0)

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { log: { type: 'string', multiple: true }, before: { type: 'string' } },
})
if (values.log !== undefined) {
  await logTables(values.log.map(namedLog), values.before === undefined ? null : resolve(values.before))
} else {
  const folder = positionals[0] ?? process.env['SOREPOINT_CORPUS'] ?? '../shared/corpus'
  if (existsSync(folder)) corpusTables(readCorpus(folder))
  else console.log(`No corpus in ${folder}: only the synthetic routes.`)
  syntheticTables()
  gradeTables()
}
