import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gpxImporter } from '../../src/importers/gpx/read.ts'
import type { Imported, Importer } from '../../src/importers/importer.ts'
import { kmlImporter } from '../../src/importers/kml/read.ts'
import { tcxImporter } from '../../src/importers/tcx/read.ts'
import { SAMPLE_COLUMNS } from '../../src/model/samples.ts'

const times = Array.from({ length: 8 }, (_, i) => `2026-05-03T07:00:${String(i * 5).padStart(2, '0')}Z`)
const lat = (i: number) => 47 + i * 0.00013

const SAMPLES: readonly (readonly [Importer, string])[] = [
  [
    gpxImporter,
    `<?xml version="1.0" encoding="UTF-8"?><gpx creator="F" version="1.1"><metadata><name>a</name></metadata><trk><name>b</name><type>9</type><trkseg>${times
      .map(
        (time, i) =>
          `<trkpt lat="${lat(i)}" lon="8"><ele>4${i}</ele><time>${time}</time><extensions><hr>15${i}</hr></extensions></trkpt>`,
      )
      .join('\n')}</trkseg></trk><rte/></gpx>`,
  ],
  [
    tcxImporter,
    `<TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>${times[0]}</Id><Lap StartTime="${times[0]}"><TotalTimeSeconds>35</TotalTimeSeconds><DistanceMeters>100</DistanceMeters><Track>${times
      .map(
        (time, i) =>
          `<Trackpoint><Time>${time}</Time><DistanceMeters>${i * 14}</DistanceMeters><Cadence>85</Cadence></Trackpoint>`,
      )
      .join('\n')}</Track></Lap><Notes>c &amp; d</Notes></Activity></Activities></TrainingCenterDatabase>`,
  ],
  [
    kmlImporter,
    `<kml><Document><Placemark><name>e</name><gx:Track>${times.map((time) => `<when>${time}</when>`).join('')}${times
      .map((_, i) => `<gx:coord>8 ${lat(i)} 400</gx:coord>`)
      .join('\n')}</gx:Track></Placemark></Document></kml>`,
  ],
]

/** What holds for every file, however broken. */
function expectSound({ recordings, problems, skipped }: Imported): void {
  expect(recordings.length + problems.length + skipped.length).toBeGreaterThan(0)
  for (const { samples, startMs, part } of recordings) {
    expect(Number.isFinite(startMs)).toBe(true)
    expect(recordings[part]!.startMs).toBe(startMs)
    if (samples === null) continue
    expect(samples.t.length).toBeGreaterThan(0)
    for (const column of SAMPLE_COLUMNS) expect(samples[column]).toHaveLength(samples.t.length)
    samples.t.forEach((t, i) => {
      if (i > 0 && !(t > samples.t[i - 1]!)) expect.fail(`time ${i} does not rise`)
      if (Number.isNaN(samples.lat[i]!) !== Number.isNaN(samples.lon[i]!)) expect.fail(`half a place at ${i}`)
    })
    expect(samples.segmentStarts[0]).toBe(0)
    samples.segmentStarts.forEach((start, i) => {
      if (i > 0 && !(start > samples.segmentStarts[i - 1]! && start < samples.t.length)) expect.fail('segments')
    })
  }
  const failed = problems.some(({ level }) => level === 'error')
  expect(failed && recordings.length > 0).toBe(false)
}

describe.each(SAMPLES.map(([importer, xml]) => [importer.id, importer, xml] as const))('%s', (_, importer, xml) => {
  const whole = new TextEncoder().encode(xml)
  const read = (bytes: Uint8Array) => importer.read({ path: `f.${importer.id}`, bytes }, { csvUnits: null })
  const position = fc.nat(whole.length)

  test('the sample itself is one run', () => {
    const imported = read(whole)
    expectSound(imported)
    expect(imported.recordings.map(({ sport, samples }) => [sport, samples?.t.length])).toEqual([['run', 8]])
    expect(imported.problems).toEqual([])
  })

  test('cut anywhere: never more than was there, and said', () => {
    for (let at = 0; at < whole.length; at++) {
      const imported = read(whole.subarray(0, at))
      expectSound(imported)
      expect(imported.problems.length).toBeGreaterThan(0)
      const isClosed = /<\/(?:trk|Activity|gx:Track)>/.test(xml.slice(0, at))
      for (const { quality } of isClosed ? [] : imported.recordings) {
        expect(quality.map(({ code }) => code)).toContain('partial')
      }
    }
  })

  test('bytes changed', () => {
    const change = fc.array(fc.tuple(position, fc.nat(255)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(change, (changes) => {
        const bytes = whole.slice()
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
        expectSound(read(bytes))
      }),
      { numRuns: 400 },
    )
  })

  test('pieces of itself put in, taken out, twice over', () => {
    fc.assert(
      fc.property(position, position, position, (from, to, at) => {
        const [start, end] = from < to ? [from, to] : [to, from]
        const piece = xml.slice(start, end)
        expectSound(read(new TextEncoder().encode(xml.slice(0, at) + piece + xml.slice(at))))
        expectSound(read(new TextEncoder().encode(xml.slice(0, start) + xml.slice(end))))
      }),
      { numRuns: 300 },
    )
  })

  test('deep nesting put in anywhere', () => {
    fc.assert(
      fc.property(
        position,
        fc.constantFrom('<a>', '<trkpt>', '<Activity>', '<Placemark>', '<name>', '<gx:Track>'),
        (at, tag) => {
          expectSound(read(new TextEncoder().encode(xml.slice(0, at) + tag.repeat(2000) + xml.slice(at))))
        },
      ),
      { numRuns: 60 },
    )
  })
})
