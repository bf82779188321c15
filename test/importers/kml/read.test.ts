import { expect, test } from 'vitest'
import type { Imported } from '../../../src/importers/importer.ts'
import { kmlImporter } from '../../../src/importers/kml/read.ts'

const START_S = Date.UTC(2026, 4, 3, 7) / 1000
const iso = (second: number) => new Date((START_S + second) * 1000).toISOString()

const read = (xml: string): Imported =>
  kmlImporter.read({ path: 'run.kml', bytes: new TextEncoder().encode(xml) }, { csvUnits: null })
const kml = (inside: string) =>
  `<?xml version="1.0"?><kml xmlns:gx="x"><Document><name>File</name>${inside}</Document></kml>`

/** Eleven points, ten seconds apart, at 3 m/s. */
const seconds = Array.from({ length: 11 }, (_, i) => i * 10)
const coord = (second: number) => `<gx:coord>8 ${47 + (second * 3) / 111_195} 412.5</gx:coord>`
const gxTrack = (fromS: number, more = '') =>
  `<gx:Track>${seconds.map((s) => `<when>${iso(fromS + s)}</when>`).join('')}${seconds.map(coord).join('')}${more}</gx:Track>`
const values = (name: string, list: readonly (number | '')[]) =>
  `<gx:SimpleArrayData name="${name}">${list.map((value) => `<gx:value>${value}</gx:value>`).join('')}</gx:SimpleArrayData>`

test('times, places, heart rate and cadence are matched by their number', () => {
  const rates =
    values('heartrate', [120, '', ...seconds.slice(2).map(() => 140)]) +
    values(
      'cadence',
      seconds.map(() => 86),
    )
  const extended = `<ExtendedData><SchemaData schemaUrl="#s">${rates}</SchemaData></ExtendedData>`
  const { recordings, problems } = read(
    kml(
      `<Placemark><name>Sunday &amp; long</name><description><![CDATA[<p>easy</p>]]></description>${gxTrack(0, extended)}</Placemark>`,
    ),
  )
  expect(problems).toEqual([])
  expect(recordings).toHaveLength(1)
  const { samples, ...recording } = recordings[0]!
  expect(recording).toMatchObject({
    title: 'Sunday & long',
    description: '<p>easy</p>',
    sport: 'run',
    sportOrigin: 'guessed',
  })
  expect(recording).toMatchObject({ format: 'kml', startMs: START_S * 1000, altitudeKind: 'unknown' })
  expect([samples!.t.length, samples!.ele[3], samples!.lon[3]]).toEqual([11, 412.5, 8])
  expect([...samples!.hr].slice(0, 3)).toEqual([120, Number.NaN, 140])
  expect([...samples!.cad]).toEqual(seconds.map(() => 172))
})

test('an empty place is a gap of its second and shifts no other', () => {
  const xml = kml(`<Placemark>${gxTrack(0).replace(coord(20), '<gx:coord/>')}</Placemark>`)
  const { samples } = read(xml).recordings[0]!
  expect(samples!.t).toHaveLength(11)
  expect(samples!.lat[2]).toBeNaN()
  expect(samples!.lat[3]).toBeCloseTo(47 + 90 / 111_195, 9)
})

test('the tracks of a MultiTrack are segments of one run, which takes the file’s name if it has none', () => {
  const { recordings } = read(kml(`<Placemark><gx:MultiTrack>${gxTrack(0)}${gxTrack(300)}</gx:MultiTrack></Placemark>`))
  expect(recordings.map(({ title, samples }) => [title, [...samples!.segmentStarts]])).toEqual([['File', [0, 11]]])
})

test('a height above ground is no altitude', () => {
  const { recordings } = read(
    kml(`<Placemark>${gxTrack(0, '<altitudeMode>relativeToGround</altitudeMode>')}</Placemark>`),
  )
  expect(recordings[0]!.altitudeKind).toBe('none')
})

test('a line is a plan, a place is a place, nothing is named', () => {
  const line = '<Placemark><LineString><coordinates>8,47,0 8,48,0</coordinates></LineString></Placemark>'
  expect(read(kml(line))).toMatchObject({ recordings: [], problems: [], skipped: ['route'] })
  expect(read(kml('<Placemark><Point/></Placemark>'))).toMatchObject({ problems: [], skipped: ['other-file'] })
  expect(read(kml(''))).toMatchObject({ problems: [{ level: 'error', code: 'no-activity' }], skipped: [] })
  expect(read('')).toMatchObject({ problems: [{ level: 'error', code: 'empty' }] })
})

test('a file cut within a track has nothing that belongs together: the run before it is kept', () => {
  const whole = kml(`<Placemark>${gxTrack(0)}</Placemark><Placemark>${gxTrack(90_000)}</Placemark>`)
  const { recordings, problems } = read(whole.slice(0, whole.lastIndexOf('<gx:coord>')))
  expect(recordings.map(({ samples }) => samples!.t.length)).toEqual([11])
  expect(problems).toMatchObject([{ level: 'warning', code: 'bad-xml' }])
})
