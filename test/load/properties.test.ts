import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/lib/local-date.ts'
import { judgeLog } from '../../src/load/judge-log.ts'
import { loadState } from '../../src/load/load-state.ts'
import { loadFlags } from '../../src/load/run-flags.ts'
import { type Finding, FLAG_IDS, FLAG_LEVELS, type FlagId } from '../../src/model/flag.ts'
import type { Run } from '../../src/model/run.ts'
import { wholly } from '../../src/model/surface.ts'
import { checkOn, input, NO_SETTINGS, onDay, runOn } from './make-run.ts'

const DAYS = 100
const settings = { ...NO_SETTINGS, maxHrBpm: 185, restHrBpm: 50, sex: 'female' as const }

/** Runs with whatever a log may hold or lack. */
const anyRun = fc
  .record({
    day: fc.integer({ min: 0, max: DAYS }),
    hour: fc.integer({ min: 0, max: 13 }),
    km: fc.option(
      fc.integer({ min: 1, max: 60 }).map((km) => km / 2),
      { freq: 8 },
    ),
    climbM: fc.option(fc.integer({ min: 0, max: 1500 }), { freq: 5 }),
    source: fc.constantFrom('barometric', 'gps', 'summary', 'none'),
    rpe: fc.option(fc.integer({ min: 0, max: 10 })),
    surface: fc.constantFrom('road', 'trail', 'treadmill', 'unknown'),
    shoe: fc.option(fc.constantFrom('a', 'b')),
    sport: fc.constantFrom('run', 'run', 'run', 'run', 'hike', 'ride'),
    race: fc.boolean(),
    bad: fc.integer({ min: 0, max: 30 }).map((n) => n === 0),
  })
  .map(({ day, hour, km, climbM, source, surface, bad, ...rest }) =>
    runOn(day, km, {
      id: `r${day}-${hour}`,
      startMs: runOn(day, 1).startMs + hour * 3_600_000,
      ascentM: climbM,
      descentM: climbM,
      elevationSource: source as Run['elevationSource'],
      gradeM:
        climbM === null
          ? null
          : { up6to10: climbM, up10to15: 0, up15: 0, down6to10: climbM * 2, down10to15: climbM, down15: 0 },
      surface: wholly(surface as 'road'),
      ...rest,
      sport: rest.sport as Run['sport'],
      quality: bad ? [{ code: 'impossible-speed' }] : [],
    }),
  )
const anyLog = fc.uniqueArray(anyRun, { selector: ({ id }) => id, minLength: 1, maxLength: 60 })
const anyChecks = fc.uniqueArray(
  fc
    .record({
      day: fc.integer({ min: 0, max: DAYS }),
      restingHrBpm: fc.option(fc.integer({ min: 40, max: 70 })),
      sleepHours: fc.option(fc.integer({ min: 3, max: 9 })),
      restDay: fc.constantFrom('yes' as const, 'unknown' as const),
      illness: fc.constantFrom(null, 'fever' as const),
    })
    .map(({ day, ...more }) => checkOn(day, more)),
  { selector: ({ date }) => date, maxLength: 60 },
)

const log = (runs: readonly Run[], more = {}) => input(runs, { settings, asOf: onDay(DAYS), ...more })
const dayOf = (day: number) => ({ date: onDay(day), startMs: runOn(day, 1).startMs })
const rank = (finding: Finding | undefined) => (finding === undefined ? -1 : FLAG_LEVELS.indexOf(finding.level))

describe('properties of the load flags (rules.md §6)', () => {
  test('P37 the same log gives the same answer, in any order and with repeats', () => {
    fc.assert(
      fc.property(anyLog, anyChecks, fc.nat(), (runs, dayChecks, seed) => {
        const shuffled = [...runs, ...runs.slice(0, 3)].sort(
          (a, b) => ((a.startMs * (seed + 7)) % 97) - ((b.startMs * (seed + 7)) % 97),
        )
        expect(loadFlags(log(shuffled, { dayChecks: [...dayChecks].reverse() }))).toEqual(
          loadFlags(log(runs, { dayChecks })),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('judged for its last weeks alone, a log says of them what it says as a whole', () => {
    const mixed = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.array(anyRun, { minLength: 80, maxLength: 120 }))
      .map(([every, runs]) => runs.map((run, i) => ({ ...run, ...dayOf(i * every), id: `r${i}` })))
    // Flags that would speak every day: which days they do depends on where the streak began.
    const streak = fc
      .tuple(fc.integer({ min: 150, max: 250 }), fc.array(fc.integer({ min: 0, max: 250 }), { maxLength: 3 }))
      .map(([days, off]) =>
        Array.from({ length: days }, (_, day) => runOn(day, 8 + (day % 2))).filter((_, day) => !off.includes(day)),
      )
    fc.assert(
      fc.property(fc.oneof(mixed, streak), anyChecks, fc.integer({ min: 0, max: 200 }), (runs, dayChecks, back) => {
        const asOf = runs.at(-1)!.date
        const since = addDays(asOf, -back)
        const known = log(runs, { dayChecks, asOf })
        const [whole, lately] = [judgeLog(known), judgeLog(known, since)]
        const told = (findings: readonly Finding[]) => findings.filter(({ date }) => date >= since)
        const plain = ({ stateWith: _, ...judged }: typeof whole) => ({ ...judged, findings: told(judged.findings) })
        expect(plain(lately)).toEqual(plain(whole))
      }),
      { numRuns: 100 },
    )
  })

  test('P30 what comes later never changes what was found', () => {
    fc.assert(
      fc.property(anyLog, anyChecks, fc.integer({ min: 0, max: DAYS }), (runs, dayChecks, day) => {
        const then = loadFlags(log(runs, { dayChecks, asOf: onDay(day) })).findings
        const now = loadFlags(log(runs, { dayChecks })).findings.filter(({ date }) => date <= onDay(day))
        expect(then).toEqual(now)
      }),
      { numRuns: 120 },
    )
  })

  test('every flag answers: found, clear, not enough or not applicable', () => {
    fc.assert(
      fc.property(anyLog, anyChecks, (runs, dayChecks) => {
        const { findings, provisional, notEnough, clear, notApplicable } = loadFlags(log(runs, { dayChecks }))
        const answered = new Set([
          ...[...findings, ...provisional].map(({ id }) => id),
          ...notEnough.map(({ id }) => id),
          ...clear,
          ...notApplicable,
        ])
        expect(answered.size).toBe(FLAG_IDS.length)
        for (const id of clear) expect(notEnough.some((one) => one.id === id)).toBe(false)
        for (const { value, threshold } of findings)
          expect(Number.isFinite(value) && Number.isFinite(threshold)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  const MONOTONE: readonly FlagId[] = ['session-distance-spike', 'session-time-spike', 'descent-spike', 'ascent-spike']

  test('P28 more of it today never lowers a flag', () => {
    const much = fc.record({ km: fc.integer({ min: 1, max: 30 }), climbM: fc.integer({ min: 0, max: 900 }) })
    fc.assert(
      fc.property(anyLog, much, fc.integer({ min: 1, max: 40 }), (history, { km, climbM }, extra) => {
        const before = history.filter(({ date }) => date < onDay(DAYS))
        const today = (kmToday: number, upM: number) =>
          runOn(DAYS, kmToday, { ascentM: upM, descentM: upM, elevationSource: 'barometric' })
        const [less, more] = [today(km, climbM), today(km + extra, climbM + extra * 20)].map((run) =>
          loadFlags(log([...before, run])).findings.filter(({ runId }) => runId === run.id),
        ) as [Finding[], Finding[]]
        for (const id of MONOTONE) {
          expect(rank(more.find((one) => one.id === id))).toBeGreaterThanOrEqual(
            rank(less.find((one) => one.id === id)),
          )
        }
      }),
      { numRuns: 150 },
    )
  })

  test('P28 a longer run in the weeks before never raises a flag of today', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (history, pick) => {
        const plain = history
          .map((run) => ({ ...run, sport: 'run' as const, quality: [] }))
          .filter(({ date }) => date < onDay(DAYS))
        fc.pre(plain.length > 0)
        const today = runOn(DAYS, 15, { ascentM: 400, descentM: 400, elevationSource: 'barometric' })
        const chosen = pick % plain.length
        const longer = plain.map((run, i) =>
          i === chosen && run.distanceM !== null && run.movingS !== null
            ? {
                ...run,
                distanceM: run.distanceM + 8000,
                ascentM: run.ascentM === null ? null : run.ascentM + 300,
                descentM: run.descentM === null ? null : run.descentM + 300,
              }
            : run,
        )
        const [usual, raised] = [plain, longer].map((runs) =>
          loadFlags(log([...runs, today])).findings.filter(({ runId }) => runId === today.id),
        ) as [Finding[], Finding[]]
        for (const id of MONOTONE) {
          expect(rank(raised.find((one) => one.id === id))).toBeLessThanOrEqual(
            rank(usual.find((one) => one.id === id)),
          )
        }
      }),
      { numRuns: 150 },
    )
  })

  test('P28 a longer run never lowers what is said of its week, nor raises what is said of a later one', () => {
    const sunday = onDay(97)
    const ofWeek = (runs: readonly Run[]) => {
      const { findings } = loadFlags(log(runs, { asOf: sunday }))
      return rank(findings.find(({ id, date }) => id === 'week-mileage-jump' && date === sunday))
    }
    fc.assert(
      fc.property(anyLog, fc.nat(), fc.integer({ min: 1, max: 30 }), (history, pick, extraKm) => {
        const regular = Array.from({ length: 42 }, (_, i) => runOn(i * 2 + 1, 6, { id: `regular${i}` }))
        const runs = [...history, ...regular].filter(({ date, distanceM }) => date <= sunday && distanceM !== null)
        const chosen = runs[pick % runs.length] as Run
        const longer = runs.map((run) =>
          run === chosen ? { ...run, distanceM: (run.distanceM ?? 0) + extraKm * 1000 } : run,
        )
        if (chosen.date > onDay(90)) expect(ofWeek(longer)).toBeGreaterThanOrEqual(ofWeek(runs))
        if (chosen.date < onDay(85)) expect(ofWeek(longer)).toBeLessThanOrEqual(ofWeek(runs))
      }),
      { numRuns: 100 },
    )
  })

  test('P27 a lone spike never makes more usual than a usual run of that day would', () => {
    fc.assert(
      fc.property(
        anyLog,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: DAYS - 7, max: DAYS }),
        (history, km, day) => {
          const before = history.filter(({ date }) => date < onDay(day))
          const usual = (runs: readonly Run[]) => {
            return loadState(log(runs, { asOf: onDay(day) }))
          }
          const rest = usual(before)
          fc.pre(rest.usualLongestM !== null)
          const usualM = rest.usualLongestM as number
          fc.pre(km * 1000 > 1.1 * usualM && km * 1000 >= usualM + 1000)
          const spiked = usual([...before, runOn(day, km)])
          const plain = usual([...before, runOn(day, usualM / 1000)])
          const confirms = (spiked.usualLongestM ?? 0) > usualM + 1e-6
          // A second one may; a first one never does.
          if (confirms) {
            const earlier = before.some(
              ({ date, distanceM }) =>
                date <= onDay(day - 7) && date >= onDay(day - 42) && km * 1000 >= 0.9 * (distanceM ?? Number.NaN),
            )
            expect(earlier).toBe(true)
            return
          }
          expect(spiked.usualLongestM ?? 0).toBeLessThanOrEqual((plain.usualLongestM ?? 0) + 1e-6)
          expect(spiked.usualWeekM ?? 0).toBeLessThanOrEqual((plain.usualWeekM ?? 0) + 1e-6)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('P30 the same runs in miles, or seen from another time zone, give the same flags', () => {
    fc.assert(
      fc.property(anyLog, (runs) => {
        const viaMiles = runs.map((run) => ({
          ...run,
          distanceM: run.distanceM === null ? null : (run.distanceM / 1609.344) * 1609.344,
        }))
        const short = (all: readonly Run[]) =>
          loadFlags(log(all)).findings.map(({ id, level, date, runId }) => [id, level, date, runId])
        expect(short(viaMiles)).toEqual(short(runs))
        const elsewhere = runs.map((run) => ({
          ...run,
          zone: 'Pacific/Auckland',
          startMs: run.startMs - 13 * 3_600_000,
        }))
        expect(short(elsewhere)).toEqual(short(runs))
      }),
      { numRuns: 60 },
    )
  })

  test('P31 a recording that cannot be right is named, and leaves its flags unknown, not clear', () => {
    fc.assert(
      fc.property(anyLog, (history) => {
        const before = history.filter(({ date }) => date < onDay(DAYS))
        const bad = runOn(DAYS, 30, { quality: [{ code: 'impossible-speed' }] })
        const { clear, notEnough, findings } = loadFlags(log([...before, runOn(0, 5, { id: 'first' }), bad]))
        expect(findings.some(({ runId }) => runId === bad.id)).toBe(false)
        for (const id of [...MONOTONE, 'week-mileage-jump' as const]) {
          expect(clear).not.toContain(id)
          expect(notEnough.find((one) => one.id === id)).toMatchObject({
            why: 'quarantined-run',
            detail: { runId: bad.id },
          })
        }
      }),
      { numRuns: 40 },
    )
  })
})
