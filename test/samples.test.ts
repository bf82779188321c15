import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { makeSamples, type SampleFile, truthPath } from '../scripts/samples/all.ts'
import type { Expected, ExpectedActivity } from '../scripts/samples/expected.ts'
import { type ImportSummary, importFiles } from '../src/app/import/import-files.ts'
import { refreshRuns } from '../src/app/log/refresh-runs.ts'
import type { Run } from '../src/model/run.ts'
import { openStore } from '../src/store/sqlite/index.ts'
import { scratchFolder } from './app/import/zips.ts'
import { unpacked } from './unpacked.ts'

const FOLDER = join(import.meta.dirname, '..', 'samples')
const MOST_BYTES = 3_000_000

const onDisk = globSync('**/*.*', { cwd: FOLDER })
  .map((path) => path.replaceAll('\\', '/'))
  // Made of the season by a script of their own, and compared by test/report.
  .filter((path) => !path.startsWith('reports/'))
  .sort()
const inputs = onDisk.filter((path) => onDisk.includes(truthPath(path)) && !path.endsWith('.expected.json'))
const truthOf = (path: string): Expected => JSON.parse(readFileSync(join(FOLDER, truthPath(path)), 'utf8'))

describe('what is committed', () => {
  let made: readonly SampleFile[]
  beforeAll(async () => {
    made = await makeSamples()
  })

  test('is what the script makes, byte for byte once unpacked', async () => {
    expect(made.map(({ path }) => path).sort()).toEqual(onDisk)
    const different: string[] = []
    for (const { path, bytes } of made) {
      const [now, before] = [await unpacked(path, bytes), await unpacked(path, readFileSync(join(FOLDER, path)))]
      expect(before.map((member) => member.path)).toEqual(now.map((member) => member.path))
      different.push(...now.filter((member, i) => !member.bytes.equals(before[i]!.bytes)).map((member) => member.path))
    }
    expect(different).toEqual([])
  })

  test('is small', () => {
    expect(onDisk.reduce((sum, path) => sum + readFileSync(join(FOLDER, path)).length, 0)).toBeLessThan(MOST_BYTES)
  })
})

interface Imported {
  readonly summary: ImportSummary
  readonly runs: readonly Run[]
}

/** A new log; each import adds to it. */
async function newLog(): Promise<(...paths: readonly string[]) => Promise<Imported>> {
  const store = await openStore(join(scratchFolder(), 'log.db'))
  onTestFinished(() => store.close())
  const athlete = store.athlete('me')
  return async (...paths) => {
    const settings = { store: athlete, options: { csvUnits: null }, nowMs: () => 0 }
    const given = paths.map((path) => join(FOLDER, path))
    const summary = await importFiles(given, settings)
    return { summary, runs: (await refreshRuns(athlete)).runs }
  }
}

const clockOf = ({ start, date }: ExpectedActivity): string => start ?? `${date}T12:00:00Z`
const inTime = (activities: readonly ExpectedActivity[]) =>
  activities.toSorted((a, b) => Date.parse(clockOf(a)) - Date.parse(clockOf(b)))

/** What a run says that its truth does not; empty when all is well. */
function faults(run: Run, truth: ExpectedActivity): readonly string[] {
  const { within } = truth
  const near = (what: string, value: number | null, expected: number | null, by: number) =>
    expected === null || (value !== null && Math.abs(value - expected) <= by)
      ? []
      : [`${what} ${value}, truly ${expected} ± ${by}`]
  const same = (what: string, value: unknown, expected: unknown) =>
    value === expected ? [] : [`${what} ${value}, truly ${expected}`]
  return [
    ...same('sport', run.sport, truth.sport),
    ...(truth.date === null ? [] : same('date', run.date, truth.date)),
    ...(truth.start === null
      ? []
      : same('start', new Date(run.startMs).toISOString(), `${truth.start.slice(0, 19)}.000Z`)),
    ...near('distance', run.distanceM, truth.distanceM, within.distanceM),
    ...near('time', run.movingS, truth.timerS, within.timerS),
    ...near('ascent', run.ascentM, truth.ascentM, within.climbM),
    ...near('descent', run.descentM, truth.descentM, within.climbM),
    ...(run.surface[truth.toldSurface] >= 0.9
      ? []
      : [`surface ${JSON.stringify(run.surface)}, not ${truth.toldSurface}`]),
    ...same(
      'quality',
      run.quality
        .map(({ code }) => code)
        .sort()
        .join(),
      [...truth.quality].sort().join(),
    ),
  ].map((fault) => `${run.date} ${run.title}: ${fault}`)
}

function expectTruth(path: string, { summary, runs }: Imported): void {
  const truth = truthOf(path)
  expect(summary.problems.map(({ code }) => code).sort()).toEqual(truth.problems)
  expect(summary.problems.filter(({ level }) => level === 'error')).toHaveLength(truth.errors)
  expect(Object.fromEntries(summary.skipped.map(({ reason, count }) => [reason, count]))).toEqual(truth.skipped)
  expect(runs).toHaveLength(truth.activities.length)
  expect(inTime(truth.activities).flatMap((activity, i) => faults(runs[i]!, activity))).toEqual([])
}

describe('an import tells the truth of', () => {
  test.each(inputs.filter((path) => !path.endsWith('export.zip')))('%s', async (path) => {
    const add = await newLog()
    expectTruth(path, await add(path))
  })
})

const [STRAVA, GARMIN, TABLE] = ['strava-export.zip', 'garmin-export.zip', 'garmin-activities.csv'] as const

describe('the season from both exports and the table', () => {
  const truths = [STRAVA, GARMIN, TABLE].map(truthOf)
  const names = [...new Set(truths.flatMap(({ activities }) => activities.map(({ name }) => name!)))].sort()
  const tellingsOf = (name: string) =>
    truths.flatMap(({ activities }) => activities.filter((activity) => activity.name === name))

  test('is told truly by each, and is every outing once from all, in any order', async () => {
    const [one, other] = [await newLog(), await newLog()]
    expectTruth(STRAVA, await one(STRAVA))
    expectTruth(GARMIN, await other(GARMIN))
    await one(GARMIN)
    const { runs } = await one(TABLE)
    expect(runs.map(({ date }) => date)).toEqual(names)
    for (const run of runs) expectEveryTelling(run)
    const again = await other(TABLE, STRAVA)
    expect(again.runs).toEqual(runs)
    expect(again.summary.problems).toEqual([])
  })

  /** One source of the run for each file and row that tells of the outing, and a distance near all of theirs. */
  function expectEveryTelling(run: Run): void {
    const tellings = tellingsOf(run.date)
    const members = tellings.reduce((sum, telling) => sum + (telling.members?.length ?? 1), 0)
    expect(`${run.date}: ${run.sources.length} sources`).toBe(`${run.date}: ${members} sources`)
    for (const { distanceM } of tellings) expect(Math.abs(run.distanceM! / distanceM! - 1)).toBeLessThan(0.02)
  }

  test('differs between the two watches as real ones do', () => {
    const [strava, garmin] = truths as [Expected, Expected]
    const shares = garmin.activities.flatMap((one) => {
      const other = strava.activities.find(({ name }) => name === one.name)!
      expect(one.start).not.toBe(other.start)
      return Math.abs(one.distanceM! / other.distanceM! - 1)
    })
    expect(Math.min(...shares)).toBeGreaterThan(0.003)
    expect(Math.max(...shares)).toBeLessThan(0.015)
  })
})

describe('the story', () => {
  const { activities } = truthOf('strava-export.zip')
  const runs = activities.filter(({ sport }) => sport === 'run')
  const weekM = (monday: string) => {
    const until = new Date(Date.parse(monday) + 7 * 86_400_000).toISOString().slice(0, 10)
    return runs
      .filter(({ date }) => date! >= monday && date! < until)
      .reduce((sum, { distanceM }) => sum + distanceM!, 0)
  }

  test('has its weeks of a tenth and of a third more', () => {
    expect(weekM('2026-05-18') / weekM('2026-05-11')).toBeCloseTo(1.1, 1)
    expect(weekM('2026-10-12') / weekM('2026-10-05')).toBeCloseTo(1.35, 2)
  })

  test('has a gap of two weeks, a long run that leaps and a first mountain', () => {
    const days = runs.map(({ date }) => Date.parse(date!) / 86_400_000)
    expect(Math.max(...days.slice(1).map((day, i) => day - days[i]!))).toBe(16)
    const longest = runs.find(({ date }) => date === '2026-06-14')!
    const before = runs.filter(({ date }) => date! >= '2026-05-15' && date! < '2026-06-14')
    expect(longest.distanceM! / Math.max(...before.map(({ distanceM }) => distanceM!))).toBeGreaterThan(1.3)
    expect(runs.filter(({ descentM }) => (descentM ?? 0) > 300).map(({ date }) => date)).toEqual(['2026-10-18'])
  })

  test('has a runner who notes what was run, on the day or soon after, and ends on a Sunday', () => {
    const { notes } = JSON.parse(readFileSync(join(FOLDER, 'notes.json'), 'utf8'))
    for (const { date, entered } of notes) {
      expect(runs.map((run) => run.date)).toContain(date)
      expect(entered >= date && entered <= '2026-11-15').toBe(true)
    }
    expect(activities.every(({ date }) => date! >= '2026-04-20' && date! <= '2026-11-15')).toBe(true)
  })

  test('crosses midnight far from home: the local day is not the one of UTC', () => {
    const night = runs.find(({ date }) => date === '2026-06-20')!
    expect(night.start!.slice(0, 10)).toBe('2026-06-19')
  })
})
