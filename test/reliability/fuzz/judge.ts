import { analyse } from '../../../src/analysis/analyse.ts'
import { readContext } from '../../../src/app/import/reader.ts'
import { readPacked } from '../../../src/ingest/read-packed.ts'
import { makeFormat } from '../../../src/lib/format.ts'
import { weekOf } from '../../../src/lib/iso-week.ts'
import { isQuarantined } from '../../../src/model/quality.ts'
import type { Run } from '../../../src/model/run.ts'
import { ANSWERS } from '../../../src/model/schemas/answers.ts'
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts'
import { reportAnswer } from '../../../src/report/json.ts'
import { PLAIN } from '../../../src/report/paint.ts'
import { runAnswer } from '../../../src/report/run-answer.ts'
import { terminalReport } from '../../../src/report/terminal/index.ts'
import { runPage, runTable } from '../../../src/report/terminal/runs.ts'
import { deriveRuns } from '../../../src/runs/derive-runs.ts'
import type { FileToPut } from '../../../src/store/contract/store.ts'
import { parseRow, toRow } from '../../../src/store/rows/parse-row.ts'
import { figuresRow, recordingRow } from '../../../src/store/rows/source-row.ts'
import { unpackSamples } from '../../../src/store/samples/pack-samples.ts'
import { logOf } from '../../make/log.ts'
import type { FuzzFile } from './families.ts'

const CONTEXT = readContext({ options: { csvUnits: null }, knownContents: new Set() })
const FORMAT = makeFormat({ units: 'km' })
const TODAY = '2026-11-22'

/** Processor time and growth of memory that one small file may cost, with everything that is made of it. */
const MOST_MS = 2000
const MOST_GROWTH_KB = 300 * 1024

/** Codes that a file must never end with: they name a fault of ours. */
const OURS: readonly string[] = ['importer-crashed', 'took-too-long']

/**
 * What is wrong with what becomes of the file, from its bytes to every answer it has a part in; empty when all is well.
 * The file is the runner's whole log: what one bad file does to that, it does to years of good ones.
 * @param withAnswers also what is shown of the log: most of the time goes there
 */
export function faultsOf({ path, bytes }: FuzzFile, withAnswers = true): readonly string[] {
  const before = process.cpuUsage()
  const peakBefore = process.resourceUsage().maxRSS
  const faults = faultsOfContent({ path, bytes }, withAnswers)
  const { user, system } = process.cpuUsage(before)
  const growth = process.resourceUsage().maxRSS - peakBefore
  return [
    ...faults,
    ...((user + system) / 1000 > MOST_MS ? [`took ${Math.round((user + system) / 1000)} ms`] : []),
    ...(growth > MOST_GROWTH_KB ? [`took ${Math.round(growth / 1024)} MB more`] : []),
  ]
}

function faultsOfContent({ path, bytes }: FuzzFile, withAnswers: boolean): readonly string[] {
  const job = {
    path,
    packed: bytes,
    packing: 'stored',
    size: bytes.length,
    crc32: null,
    key: null,
    explicit: true,
  } as const
  const { sources, problems, skipped } = readPacked(job, CONTEXT)
  const named = problems
    .filter(({ code }) => OURS.includes(code))
    .map(({ code, detail }) => `${code} ${JSON.stringify(detail)}`)
  const errors = problems.filter(({ level }) => level === 'error')
  const told = sources.length + skipped.length + errors.length > 0 ? [] : ['neither runs nor a reason']
  try {
    return [...named, ...told, ...faultsOfLog(sources, withAnswers)]
  } catch (error) {
    return [...named, ...told, `the log cannot be read: ${(error as Error).stack}`]
  }
}

function faultsOfLog(sources: FileToPut['sources'], withAnswers: boolean): readonly string[] {
  const stored = sources.map(({ source, packedSamples }) => {
    if (packedSamples !== null) unpackSamples(packedSamples)
    const recording = parseRow(recordingRow, toRow(recordingRow, source.recording, 'recording'), 'recording')
    const figures = parseRow(figuresRow, toRow(figuresRow, source.figures, 'figures'), 'figures')
    return { ...source, recording, figures }
  })
  if (new Set(stored.map(({ key }) => key)).size < stored.length) return ['two sources of one key']
  const runs = deriveRuns({ sources: stored, verdicts: [], edits: [], settings: { zone: null } })
  if (stored.length > 0 && runs.length === 0) return ['sources without a run']
  const answers = withAnswers ? faultsOfAnswers(runs.map(withoutWords)) : []
  return [...runs.flatMap(faultsOfRun), ...answers]
}

/** The words are the file's own and may say NaN. */
const withoutWords = (run: Run): Run => ({
  ...run,
  title: null,
  description: null,
  privateNote: null,
  shoe: null,
  device: null,
})

/** What no run of a person is; a run that is quarantined may be any of it, as long as it is told in numbers. */
function faultsOfRun(run: Run): readonly string[] {
  const sound = (what: string, value: number | null, most: number) =>
    value === null || (value >= 0 && value <= most) ? [] : [`${what} ${value}`]
  const shares = Object.values(run.surface).reduce((sum, part) => sum + part, 0)
  const always = [
    ...(Number.isFinite(new Date(run.startMs).getTime()) ? [] : [`start ${run.startMs}`]),
    ...(Math.abs(shares - 1) < 1e-6 ? [] : [`surfaces add to ${shares}`]),
    ...numbersAmiss(run, 'run'),
  ]
  if (isQuarantined(run.quality) || run.sport !== 'run') return always
  return [
    ...always,
    // The Sri Chinmoy 3100-mile race is longer, and nobody carries one recording through it.
    ...sound('distance', run.distanceM, 2_000_000),
    ...sound('moving', run.movingS, 10 * 86_400),
    ...sound('elapsed', run.elapsedS, 60 * 86_400),
    ...sound('ascent', run.ascentM, 100_000),
    ...sound('descent', run.descentM, 100_000),
    ...sound('heart rate', run.avgHrBpm, 255),
    ...sound('highest heart rate', run.maxHrBpm, 255),
    ...sound('cadence', run.cadenceSpm, 510),
    ...sound('effort', run.rpe, 10),
    ...((run.movingS ?? 0) > (run.elapsedS ?? Number.POSITIVE_INFINITY) + 1
      ? [`moving ${run.movingS} of ${run.elapsedS}`]
      : []),
    ...(/^(19|20)\d\d-\d\d-\d\d$/.test(run.date) ? [] : [`date ${run.date}`]),
  ]
}

function faultsOfAnswers(runs: readonly Run[]): readonly string[] {
  const log = logOf({ runs, settings: DEFAULT_SETTINGS })
  const analysis = analyse(log, weekOf(TODAY, 'monday'), TODAY)
  const answer = reportAnswer(analysis, FORMAT, new Map())
  const report = ANSWERS.report.safeParse({ schema: 'sorepoint/report/1', ...answer })
  const list = ANSWERS.runs.safeParse({ schema: 'sorepoint/runs/1', runs: runs.map((run) => runAnswer(run, [])) })
  const text = [
    terminalReport({ analysis, answer, format: FORMAT }, PLAIN),
    runTable(runs.slice(-30), runs.length, FORMAT, PLAIN),
    ...runs.slice(0, 2).map((run) => runPage({ ...run, sources: [] }, [], [], FORMAT, PLAIN)),
  ].join('\n')
  const odd = text.search(/\b(?:NaN|Infinity|undefined|Invalid Date|\[object)\b/)
  return [
    ...numbersAmiss(analysis, 'analysis'),
    ...(report.success ? [] : [`report: ${report.error.message}`]),
    ...(list.success ? [] : [`runs: ${list.error.message}`]),
    ...(odd === -1 ? [] : [`shown: ${text.slice(Math.max(0, odd - 60), odd + 20)}`]),
  ]
}

/** Where a number is none. */
function numbersAmiss(value: unknown, path: string): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => numbersAmiss(inner, `${path}.${key}`))
}
