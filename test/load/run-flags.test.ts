import { describe, expect, test } from 'vitest'
import { loadFlags } from '../../src/load/run-flags.ts'
import { FLAG_IDS } from '../../src/model/flag.ts'
import { hills, input, onDay, runOn } from './make-run.ts'

describe('the runner of the flags', () => {
  test('an empty log is "not enough" for every flag about running, never clear', () => {
    const { findings, notEnough, clear, notApplicable } = loadFlags(input([], { asOf: onDay(0) }))
    expect(findings).toEqual([])
    expect(clear).toEqual([])
    expect(notEnough.length + notApplicable.length).toBe(FLAG_IDS.length)
    expect(notEnough.find(({ id }) => id === 'session-distance-spike')?.why).toBe('no-runs')
    expect(notApplicable).toEqual(['same-pain-again', 'stacked-flags'])
  })

  test('findings stand by date, then in the order of the ids, then by run', () => {
    const base = Array.from({ length: 15 }, (_, i) => runOn(i * 3, 10, hills(50, 50)))
    const { findings } = loadFlags(input([...base, runOn(44, 25, hills(700, 700)), runOn(46, 30, hills(50, 50))]))
    const places = findings.map(
      ({ date, id, runId }) => `${date} ${String(FLAG_IDS.indexOf(id)).padStart(2, '0')} ${runId}`,
    )
    expect(places).toEqual([...places].sort())
    expect(places.length).toBeGreaterThan(5)
  })

  test('nothing after asOf is looked at', () => {
    const runs = [...Array.from({ length: 10 }, (_, i) => runOn(i * 3, 10)), runOn(40, 30)]
    expect(loadFlags(input(runs, { asOf: onDay(30) })).findings).toEqual(
      loadFlags(input(runs.slice(0, 10), { asOf: onDay(30) })).findings,
    )
  })

  test('what could not be judged is told for seven days', () => {
    const runs = [...Array.from({ length: 10 }, (_, i) => runOn(i * 3, 10)), runOn(30, null)]
    const told = (day: number) =>
      loadFlags(input(runs, { asOf: onDay(day) })).notEnough.some(({ id }) => id === 'session-distance-spike')
    expect([told(30), told(36), told(37)]).toEqual([true, true, false])
  })

  test('a flag sees only the series it says it needs', async () => {
    const { FLAGS } = await import('../../src/load/index.ts')
    const { makeSeries } = await import('../../src/load/series/index.ts')
    const runs = Array.from({ length: 30 }, (_, i) => runOn(i * 2, 8, hills(80, 80)))
    const series = makeSeries(input(runs))
    // Each is asked with its own needs only, and fails loudly if it reaches for another.
    for (const flag of FLAGS.filter(({ asks }) => asks === 'session')) {
      const given = new Proxy(Object.fromEntries(flag.needs.map((need) => [need, series[need]])), {
        get: (target, key: string) => {
          if (!(key in target)) throw new Error(`${flag.id} reads ${key}`)
          return target[key as keyof typeof target]
        },
      })
      for (const session of series.sessions) expect(() => flag.check(session, given as never)).not.toThrow()
    }
  })
})
