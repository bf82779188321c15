import { describe, expect, test } from 'vitest'
import { gpxImporter } from '../../src/importers/gpx/read.ts'
import { makeFigures } from '../../src/runs/figures.ts'

const point = (i: number) =>
  `<trkpt lat="${(47 + i * 0.0001).toFixed(6)}" lon="8.2"><time>2026-04-12T07:00:00Z</time></trkpt>`
const gpx = (points: number) =>
  `<gpx version="1.1"><trk><type>running</type><trkseg>${Array.from({ length: points }, (_, i) => point(i)).join('')}</trkseg></trk></gpx>`
const read = (points: number) =>
  gpxImporter.read({ path: 'a.gpx', bytes: Buffer.from(gpx(points)) }, { csvUnits: null })

describe('points that all carry one time', () => {
  test('are a way of that day whose time nobody knows, and that is named', () => {
    const { recordings, problems } = read(451)
    expect(problems).toEqual([])
    expect(recordings[0]!.quality).toEqual([{ code: 'one-time' }])
    const figures = makeFigures(recordings[0]!)
    expect(figures.distanceM).toBeCloseTo(450 * 11.12, -1)
    expect(figures).toMatchObject({ startMs: Date.UTC(2026, 3, 12, 7), movingS: null, elapsedS: null, quality: [] })
  })

  test('a few positions of one second are no way', () => {
    const [recording] = read(2).recordings
    expect(recording?.totals.distanceM ?? null).toBeNull()
    expect(recording?.quality ?? []).toEqual([])
  })
})
