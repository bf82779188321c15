import { describe, expect, test } from 'vitest'
import { gpxImporter } from '../../../src/importers/gpx/read.ts'
import type { Imported } from '../../../src/importers/importer.ts'
import { haversineM } from '../../../src/lib/haversine.ts'
import type { Samples } from '../../../src/model/samples.ts'
import { corpusFile, hasCorpus } from '../xml-corpus.ts'

const only = (imported: Imported) => {
  expect(imported.problems).toEqual([])
  expect(imported.recordings).toHaveLength(1)
  return imported.recordings[0]!
}

/** Metres between the positions there are. */
function wayM({ lat, lon }: Samples): number {
  const placed = [...lat.keys()].filter((i) => !Number.isNaN(lat[i]!))
  return placed.reduce((sum, i, n) => {
    const before = placed[n - 1]
    return before === undefined ? 0 : sum + haversineM(lat[before]!, lon[before]!, lat[i]!, lon[i]!)
  }, 0)
}

describe.skipIf(!hasCorpus)('real files', () => {
  const real = (path: string) => {
    const file = corpusFile(path)
    expect(gpxImporter.identify(file)).toBe(true)
    return gpxImporter.read(file, { csvUnits: null })
  }

  test('prefixes that nobody declared, behind a byte order mark: all 4040 points', () => {
    const { samples, sport } = only(real('sports-alliance__sports-lib/6037744996.gpx.gz'))
    expect([sport, samples!.t.length]).toEqual(['run', 4040])
  })

  test('Sports Tracker’s 3078 steps back are one run of 12.3 km, like Movescount’s file of it', () => {
    const [tracker, movescount] = ['sports-tracker', 'movescount'].map((name) =>
      only(real(`sports-alliance__sports-lib/${name}.gpx.gz`)),
    )
    expect(tracker!.sport).toBe('run')
    expect(tracker!.quality).toContainEqual({ code: 'time-order', detail: { backwards: 3078, equal: 3677 } })
    expect(Math.abs(wayM(tracker!.samples!) / wayM(movescount!.samples!) - 1)).toBeLessThan(0.01)
  })

  test('Apple’s three segments are one run of three segments', () => {
    expect([...only(real('placemark__togeojson/Friday-Evening-Run.gpx')).samples!.segmentStarts]).toHaveLength(3)
  })

  test('three days of a handheld are three activities', () => {
    expect(real('placemark__togeojson/multitrackgpx.gpx').recordings.map(({ title }) => title)).toEqual([
      'Tag 1',
      'Tag 2',
      'Tag 3',
    ])
  })

  test('eight tracks of one walk are one activity of 296 points', () => {
    expect(only(real('tkrajina__gpxpy/cerknicko-jezero.gpx')).samples!.t).toHaveLength(296)
  })
})
