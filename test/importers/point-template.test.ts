import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanGpx } from '../../src/importers/gpx/scan.ts'
import { pointTemplate } from '../../src/importers/point-template.ts'
import { scanTcx } from '../../src/importers/tcx/scan.ts'
import { utf8Xml } from '../../src/importers/xml-file.ts'
import { corpusFile, hasCorpus } from './xml-corpus.ts'

const encoded = (text: string) => new TextEncoder().encode(text)

/** What the scanner alone reads, what it reads with the template, and how many points the template read. */
function both(scan: typeof scanGpx | typeof scanTcx, bytes: Uint8Array) {
  let alike = 0
  const { read, ...rest } = pointTemplate()
  const counted: typeof read = (...given) => {
    const next = read(...given)
    if (next >= 0) alike++
    return next
  }
  return {
    alone: scan(bytes, { ...pointTemplate(), read: () => -1 }),
    together: scan(bytes, { ...rest, read: counted }),
    alike: () => alike,
  }
}

interface Point {
  readonly lat: string
  readonly lon: string
  readonly ele: string
  readonly time: string
  readonly hr: string
}

/** As gpx writers write a point, and as they do not. */
const GPX_SHAPES: readonly ((point: Point) => string)[] = [
  ({ lat, lon, ele, time, hr }) =>
    `<trkpt lat="${lat}" lon="${lon}"><ele>${ele}</ele><time>${time}</time><extensions><g:hr>${hr}</g:hr></extensions></trkpt>\n`,
  ({ lat, lon, ele, time }) => `<trkpt lon='${lon}' lat='${lat}'><time>${time}</time><ele>${ele}</ele></trkpt>\n`,
  ({ lat, lon }) => `<trkpt lat="${lat}" lon="${lon}"/>`,
  ({ lat, lon, time, hr }) =>
    `<trkpt lat="${lat}" lon="${lon}"><time>${time}</time><hr>${hr}</hr><hr>${hr}</hr></trkpt>`,
  ({ lat, lon, time }) => `<trkpt lat="${lat}" lon="${lon}"><time>${time}</time><rte/><name>a</name></trkpt>`,
  ({ lat, lon, ele }) => `<trkpt lat="${lat}" lon="${lon}"><ele><![CDATA[${ele}]]></ele></trkpt>`,
  ({ lat, lon, ele }) => `<trkpt lat="${lat}" lon="${lon}"><ele>${ele}<!-- ${lat} --></ele></trkpt>`,
  ({ lat, lon, time }) => `</trkseg><trkseg><trkpt lat="${lat}" lon="${lon}"><time>${time}</time></trkpt>`,
]

const TCX_SHAPES: readonly ((point: Point) => string)[] = [
  ({ lat, lon, ele, time, hr }) =>
    `<Trackpoint><Time>${time}</Time><Position><LatitudeDegrees>${lat}</LatitudeDegrees><LongitudeDegrees>${lon}</LongitudeDegrees></Position><AltitudeMeters>${ele}</AltitudeMeters><HeartRateBpm><Value>${hr}</Value></HeartRateBpm></Trackpoint>\n`,
  ({ time, hr, ele }) =>
    `<Trackpoint><Time>${time}</Time><DistanceMeters>${ele}</DistanceMeters><Cadence>${hr}</Cadence><Extensions><RunCadence>${hr}</RunCadence></Extensions></Trackpoint>`,
  ({ time, hr }) =>
    `<Trackpoint><Time>${time}</Time><Time>2026-05-03T09:00:00Z</Time><Cadence>${hr}</Cadence></Trackpoint>`,
  ({ time }) => `</Track><Track><Trackpoint><Time>${time}</Time></Trackpoint>`,
  ({ time }) => `<Trackpoint><Time>${time}</Time><Notes>knee</Notes></Trackpoint>`,
  ({ time }) => `<Trackpoint><Time>${time}</Time></Trackpoint></Track></Lap><Lap StartTime="${time}"><Track>`,
]

const FORMATS = [
  ['gpx', scanGpx, GPX_SHAPES, '<gpx><trk><trkseg>', '</trkseg></trk></gpx>'],
  [
    'tcx',
    scanTcx,
    TCX_SHAPES,
    '<TrainingCenterDatabase><Activities><Activity Sport="Running"><Lap StartTime="2026-05-03T07:00:00Z"><Track>',
    '</Track></Lap></Activity></Activities></TrainingCenterDatabase>',
  ],
] as const

const figure = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: -180, max: 180, noNaN: true }).map((value) => value.toFixed(6)) },
  { weight: 1, arbitrary: fc.constantFrom('', ' 12 ', '1e2', '12,5', '-0.0', 'NaN', '7&#48;', '5 > 4', '0x1', "1'2") },
)
const time = fc.oneof(
  { weight: 8, arbitrary: fc.nat(59).map((s) => `2026-05-03T07:00:${String(s).padStart(2, '0')}Z`) },
  { weight: 1, arbitrary: fc.constantFrom('', '2026-05-03T07:00:09.5+02:00', 'yesterday', '2026-02-30T07:00:00Z') },
)
const point = fc.record({ lat: figure, lon: figure, ele: figure, time, hr: figure })

describe.each(FORMATS)('points of %s written alike', (_, scan, shapes, before, behind) => {
  const file = (points: readonly string[]) => `${before}${points.join('')}${behind}`
  // Runs of one shape, as a device writes them.
  const runs = fc
    .array(fc.tuple(fc.nat(shapes.length - 1), fc.array(point, { minLength: 1, maxLength: 6 })), { maxLength: 8 })
    .map((all) => file(all.flatMap(([shape, points]) => points.map((each) => shapes[shape]!(each)))))

  test('are read as the scanner alone reads them, whatever stands among them', () => {
    fc.assert(
      fc.property(runs, (xml) => {
        const { alone, together } = both(scan, encoded(xml))
        expect(together).toEqual(alone)
      }),
      { numRuns: 500 },
    )
  })

  test('also where bytes are lost, doubled or put elsewhere', () => {
    fc.assert(
      fc.property(runs, fc.nat(), fc.nat(80), fc.nat(), (xml, cut, length, paste) => {
        const at = cut % xml.length
        const to = paste % xml.length
        for (const broken of [
          xml.slice(0, at) + xml.slice(at + length),
          xml.slice(0, to) + xml.slice(at, at + length) + xml.slice(to),
          xml.slice(0, at),
        ]) {
          const { alone, together } = both(scan, encoded(broken))
          expect(together).toEqual(alone)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('are read by the template: all but the first two', () => {
    const points = Array.from({ length: 50 }, (_, i) =>
      shapes[0]!({ lat: `47.${i}`, lon: `8.${i}`, ele: `${i}`, time: `2026-05-03T07:00:${10 + i}Z`, hr: `${100 + i}` }),
    )
    expect(both(scan, encoded(file(points))).alike()).toBe(48)
  })
})

describe.skipIf(!hasCorpus)('real files', () => {
  test.each([
    ['sports-alliance__sports-lib/6037744996.gpx.gz', scanGpx],
    ['sports-alliance__sports-lib/movescount.gpx.gz', scanGpx],
    ['placemark__togeojson/Friday-Evening-Run.gpx', scanGpx],
  ] as const)('%s is read as the scanner alone reads it', (path, scan) => {
    const { alone, together } = both(scan, utf8Xml(corpusFile(path).bytes))
    expect(together).toEqual(alone)
  })
})
