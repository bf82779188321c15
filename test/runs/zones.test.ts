import { describe, expect, test } from 'vitest'
import { deriveRuns } from '../../src/runs/derive-runs.ts'
import { garminRow, MORNING, recording, source, stravaRow, track } from './build.ts'

const DAY = 86_400_000

function at(startMs: number, place: { lat: number; lon: number } | null, over = {}) {
  const samples = track({ startMs, seconds: 600, from: place })
  return source(recording({ samples, ...over }), `${startMs} ${place?.lat}`)
}

function runsOf(sources: Parameters<typeof deriveRuns>[0]['sources'], zone: string | null = null) {
  return deriveRuns({ sources, verdicts: [], edits: [], settings: { zone } })
}

const first = (...sources: ReturnType<typeof at>[]) => runsOf(sources)[0]

describe('the day is the runner’s own', () => {
  test('an evening in Los Angeles is not the next day', () => {
    const evening = at(Date.UTC(2026, 10, 23, 4), { lat: 34.05, lon: -118.25 })
    expect(first(evening)).toMatchObject({ zone: 'America/Los_Angeles', zoneSource: 'position', date: '2026-11-22' })
  })

  test('a run over midnight belongs to the day it began', () => {
    const late = at(Date.UTC(2026, 11, 31, 22, 55), { lat: 52.5, lon: 13.4 })
    expect(first(late)?.date).toBe('2026-12-31')
  })

  test('on both sides of the date line', () => {
    const instant = Date.UTC(2026, 6, 1, 18)
    const kiritimati = first(at(instant, { lat: 1.9, lon: -157.4 }))
    expect(kiritimati).toMatchObject({ zone: 'Pacific/Kiritimati', date: '2026-07-02' })
    const honolulu = first(at(instant, { lat: 21.3, lon: -157.86 }))
    expect(honolulu).toMatchObject({ zone: 'Pacific/Honolulu', date: '2026-07-01' })
  })

  test('half an hour before and after midnight, with and without daylight saving', () => {
    const berlin = { lat: 52.5, lon: 13.4 }
    expect(first(at(Date.UTC(2026, 2, 28, 23, 30), berlin))?.date).toBe('2026-03-29')
    expect(first(at(Date.UTC(2026, 2, 29, 21, 30), berlin))?.date).toBe('2026-03-29')
    expect(first(at(Date.UTC(2026, 2, 29, 22, 30), berlin))?.date).toBe('2026-03-30')
  })
})

describe('where the zone comes from', () => {
  const berlin = at(MORNING, { lat: 52.5, lon: 13.4 })

  test('without positions: the offset the file states, by the name of a zone that has it', () => {
    const treadmill = at(MORNING + DAY, null, { utcOffsetS: 3600 })
    expect(runsOf([berlin, treadmill])[1]).toMatchObject({ zone: 'Europe/Berlin', zoneSource: 'file' })
    expect(first(at(MORNING, null, { utcOffsetS: 20_700 }))).toMatchObject({ zone: '+05:45', zoneSource: 'file' })
    expect(first(at(MORNING, null, { utcOffsetS: -9000 }))).toMatchObject({ zone: '-02:30', date: '2026-11-22' })
  })

  test('not from a world before a screen: the nearest run, else the setting', () => {
    // Watopia lies off the Solomon Islands, at UTC+11: a Sunday evening in Berlin would be Monday there.
    const watopia = { lat: -11.64, lon: 166.95 }
    const sunday = Date.UTC(2026, 10, 29, 19)
    const home = at(sunday - 3 * DAY, { lat: 52.5, lon: 13.4 })
    const virtual = at(sunday, watopia, { virtual: true })
    expect(runsOf([home, virtual])[1]).toMatchObject({
      zone: 'Europe/Berlin',
      zoneSource: 'neighbour',
      date: '2026-11-29',
    })
    expect(runsOf([virtual], 'Europe/Berlin')[0]).toMatchObject({ zone: 'Europe/Berlin', date: '2026-11-29' })
    expect(runsOf([at(sunday, watopia)])[0]).toMatchObject({ zone: 'Pacific/Guadalcanal', date: '2026-11-30' })
    // A neighbour before a screen is none.
    const later = at(sunday + DAY, null)
    expect(runsOf([home, virtual, later])[2]).toMatchObject({ zone: 'Europe/Berlin', zoneSource: 'neighbour' })
  })

  test('an offset of 0 says nothing: several makers write it everywhere', () => {
    const treadmill = at(MORNING + DAY, null, { utcOffsetS: 0 })
    expect(runsOf([berlin, treadmill])[1]).toMatchObject({ zone: 'Europe/Berlin', zoneSource: 'neighbour' })
  })

  test('the nearest run in time, while travelling too', () => {
    const tokyo = at(MORNING + 10 * DAY, { lat: 35.68, lon: 139.77 })
    const gym = (days: number) => stravaRow(days, MORNING + days * DAY, 5000, 1500)
    const runs = runsOf([berlin, tokyo, gym(3), gym(8)])
    expect(runs.map(({ zone }) => zone)).toEqual(['Europe/Berlin', 'Europe/Berlin', 'Asia/Tokyo', 'Asia/Tokyo'])
    expect(runs[1]?.zoneSource).toBe('neighbour')
  })

  test('the setting where no run is within two weeks; the nearest at any distance without one; UTC for the very first', () => {
    const far = stravaRow(1, MORNING + 40 * DAY, 5000, 1500)
    expect(runsOf([berlin, far], 'Asia/Tokyo')[1]).toMatchObject({ zone: 'Asia/Tokyo', zoneSource: 'setting' })
    expect(runsOf([berlin, far])[1]).toMatchObject({ zone: 'Europe/Berlin', zoneSource: 'neighbour' })
    expect(runsOf([far])[0]).toMatchObject({ zone: 'UTC', zoneSource: 'setting' })
  })

  test('a row that tells its wall time begins when that clock showed it', () => {
    const runs = runsOf([berlin, garminRow('2026-11-25T23:30:00', 9000, 3000)])
    expect(runs[1]).toMatchObject({
      startMs: Date.UTC(2026, 10, 25, 22, 30),
      date: '2026-11-25',
      zone: 'Europe/Berlin',
    })
  })
})
