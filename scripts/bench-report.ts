// How quickly a log of twenty years answers: the reports from the start of the process to its end, and the analysis in it.
// node scripts/bench-report.ts
import { globSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyse } from '../src/analysis/analyse.ts'
import { readLog } from '../src/app/log/read-log.ts'
import { pickWeek } from '../src/lib/pick-week.ts'
import { judgeLog } from '../src/load/judge-log.ts'
import { openStore } from '../src/store/sqlite/index.ts'
import { type BenchRow, median, ms, printTable } from './bench-row.ts'
import { FIVE_A_WEEK, fill, inventedFiles } from './invented-log.ts'
import { CLI, runNode, wallMsOf } from './run-cli.ts'

const RUNS = 5000
const ROUNDS = 11

async function writeLog(path: string, runs: number): Promise<void> {
  const store = await openStore(path)
  await fill(store.athlete('me'), inventedFiles(0, runs, FIVE_A_WEEK))
  await readLog(store.athlete('me'))
  await store.close()
}

/** The last day of the first so many runs. */
const lastDay = (runs: number): string =>
  new Date(FIVE_A_WEEK.firstMs + (runs - 1) * FIVE_A_WEEK.everyMs).toISOString().slice(0, 10)

interface Start {
  readonly args: readonly string[]
  readonly env?: NodeJS.ProcessEnv
}

/** Starts in turn, so that what else the machine does falls on all of them; medians, and the least on the clock. */
async function coldStarts(commands: Readonly<Record<string, Start>>) {
  const rounds: { wallMs: number; cpuMs: number; peakMb: number }[][] = []
  for (let n = 0; n <= ROUNDS; n++) {
    const round = []
    for (const { args, env } of Object.values(commands)) {
      // Apart: what tells of memory takes its own time to start.
      round.push({ wallMs: await wallMsOf(args, env), ...(await runNode(args, env)) })
    }
    // The first fills the compile cache.
    if (n > 0) rounds.push(round)
  }
  return Object.keys(commands).map((name, i) => ({
    name,
    wallMs: median(rounds.map((round) => round[i]!.wallMs)),
    leastMs: Math.min(...rounds.map((round) => round[i]!.wallMs)),
    cpuMs: median(rounds.map((round) => round[i]!.cpuMs)),
    peakMb: median(rounds.map((round) => round[i]!.peakMb)),
  }))
}

async function startRows(logPath: string, thousandPath: string): Promise<BenchRow[]> {
  const report = (path: string, runs: number) => [...CLI, '--db', path, '--today', lastDay(runs), 'report']
  const [bare, ...starts] = await coldStarts({
    'Node alone': { args: ['-e', '0'] },
    '`report`, cold, 1,000 runs': { args: report(thousandPath, 1000) },
    '`report`, cold, 5,000 runs': { args: report(logPath, RUNS) },
    'HTML report, cold, 5,000 runs': { args: [...report(logPath, RUNS), '--format', 'html'] },
    '`runs`, cold, 5,000 runs': { args: [...CLI, '--db', logPath, 'runs'] },
  })
  const toReach = ['≤100 ms (70)', '≤180 ms (130)', '≤200 ms (150) in all', '–']
  return starts.map(({ name, wallMs, leastMs, cpuMs, peakMb }, i) => ({
    ...{ what: `${name}, beyond a bare Node`, toReach: toReach[i]!, clock: 'processor', n: ROUNDS },
    reached: `${ms(cpuMs - bare!.cpuMs)} (${ms(cpuMs)} in all, bare Node ${ms(bare!.cpuMs)}); ${ms(wallMs)} on the clock, least ${ms(leastMs)}; ${peakMb.toFixed(0)} MB`,
  }))
}

/** Median and least ms of several goes. */
function goes(work: () => unknown): { readonly middle: number; readonly least: number } {
  const all = Array.from({ length: ROUNDS }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  })
  return { middle: median(all), least: Math.min(...all) }
}

async function analysisRows(logPath: string): Promise<BenchRow[]> {
  const store = await openStore(logPath)
  const log = await readLog(store.athlete('me'))
  await store.close()
  const told = [RUNS / 4, RUNS / 2, RUNS].map((runs) => {
    const asOf = lastDay(runs)
    const known = { ...log, runs: log.runs.slice(0, runs) }
    const { middle, least } = goes(() =>
      judgeLog({ runs: known.runs, dayChecks: [], pains: [], settings: log.settings, asOf }),
    )
    const week = pickWeek('current', asOf, log.settings.weekStart)!
    return {
      text: `${runs} runs ${ms(middle)} (least ${ms(least)})`,
      whole: goes(() => analyse(known, week, asOf)).least,
    }
  })
  return [
    {
      what: 'load flags of all weeks, twenty years',
      toReach: '≤150 ms, linear (50)',
      reached: told.map(({ text }) => text).join('; '),
      ...{ clock: 'passed', n: ROUNDS },
    },
    {
      ...{ what: 'the whole analysis of a week of it', toReach: '–', clock: 'passed', n: ROUNDS },
      reached: `least ${ms(told.at(-1)!.whole)}`,
    },
  ]
}

function sizeRow(): BenchRow {
  const root = join(import.meta.dirname, '..')
  const kb = (pattern: string) =>
    globSync(pattern, { cwd: root }).reduce((sum, name) => sum + statSync(join(root, name)).size, 0) / 1000
  const decoder = kb('dist/fit-parser-*.js')
  return {
    what: 'installed size of the package, no dependencies',
    ...{ toReach: '–', clock: 'none', n: 1 },
    reached: `${kb('{bin,dist}/**/*.*').toFixed(0)} kB; of it the second FIT decoder ${decoder.toFixed(0)} kB`,
  }
}

export async function reportRows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-bench-'))
  try {
    const logPath = join(folder, 'log.db')
    const thousandPath = join(folder, 'thousand.db')
    await writeLog(logPath, RUNS)
    await writeLog(thousandPath, 1000)
    return [...(await startRows(logPath, thousandPath)), ...(await analysisRows(logPath)), sizeRow()]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (import.meta.main) printTable(await reportRows())
