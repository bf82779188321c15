import fc from 'fast-check'
import { encoded, mutatedBytes } from './bytes.ts'
import { hostileText, NUMBERS, share, TIMES } from './hostile.ts'

const times = Array.from({ length: 8 }, (_, i) => `2026-05-03T07:00:${String(i * 5).padStart(2, '0')}Z`)
const lat = (i: number) => 47 + i * 0.00013

const GPX = `<?xml version="1.0" encoding="UTF-8"?><gpx creator="F" version="1.1"><metadata><name>a</name></metadata><trk><name>b</name><type>running</type><trkseg>${times
  .map(
    (time, i) =>
      `<trkpt lat="${lat(i)}" lon="8"><ele>4${i}</ele><time>${time}</time><extensions><hr>15${i}</hr></extensions></trkpt>`,
  )
  .join('\n')}</trkseg></trk></gpx>`

const TCX = `<TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>${times[0]}</Id><Lap StartTime="${times[0]}"><TotalTimeSeconds>35</TotalTimeSeconds><DistanceMeters>100</DistanceMeters><Track>${times
  .map(
    (time, i) =>
      `<Trackpoint><Time>${time}</Time><Position><LatitudeDegrees>${lat(i)}</LatitudeDegrees><LongitudeDegrees>8</LongitudeDegrees></Position><AltitudeMeters>40${i}</AltitudeMeters><DistanceMeters>${i * 14}</DistanceMeters><HeartRateBpm><Value>150</Value></HeartRateBpm><Cadence>85</Cadence></Trackpoint>`,
  )
  .join('\n')}</Track></Lap><Notes>c &amp; d</Notes></Activity></Activities></TrainingCenterDatabase>`

const KML = `<kml><Document><Placemark><name>e</name><gx:Track>${times.map((time) => `<when>${time}</when>`).join('')}${times
  .map((_, i) => `<gx:coord>8 ${lat(i)} 400</gx:coord>`)
  .join('\n')}</gx:Track></Placemark></Document></kml>`

/** Tags, and what stands between them. */
const tokensOf = (xml: string) => xml.match(/<[^>]*>|[^<]+/g) ?? []

const DOCTYPES = [
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
  '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  '<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1:1/">]>',
  '<!DOCTYPE x [<!ENTITY % a "<!ENTITY b \'c\'>"> %a;]>',
  '<!DOCTYPE x [',
] as const

const PIECES = [
  ...['<![CDATA[', ']]>', '<!--', '-->', '<?', '?>', '</gpx>', '</trk>', '<trk>', '<trkseg/>', '<Lap>', '</Track>'],
  ...['&a;', '&c;', '&#0;', '&#x110000;', '&#xD800;', '&#99999999999;', '&lt;trkpt&gt;', '&', '<', '>', '\0'],
  ...['<trkpt lat="91" lon="181">', '<trkpt/>', '<a b="1" b="2">', '<a:b:c xmlns:a="">', '<TRKPT LAT="1">'],
] as const

type Change = (tokens: readonly string[]) => readonly string[]
const placed = (place: number, tokens: readonly string[]) => Math.floor(place * tokens.length)
const put =
  (at: number, count: number, ...parts: readonly string[]): Change =>
  (tokens) =>
    tokens.toSpliced(at, count, ...parts)

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(share, fc.nat(3)).map(
    ([p, count]): Change =>
      (all) =>
        put(placed(p, all), count)(all),
  ),
  fc.tuple(share, hostileText).map(
    ([p, text]): Change =>
      (all) =>
        put(placed(p, all), 1, text)(all),
  ),
  fc.tuple(share, fc.constantFrom(...PIECES, ...DOCTYPES)).map(
    ([p, piece]): Change =>
      (all) =>
        put(placed(p, all), 0, piece)(all),
  ),
  fc.tuple(share, share).map(
    ([p, q]): Change =>
      (all) =>
        put(placed(p, all), 0, all[placed(q, all)] ?? '')(all),
  ),
  fc.tuple(share, fc.nat(3000)).map(
    ([p, depth]): Change =>
      (all) => {
        const tag = all[placed(p, all)]?.slice(0, 60) ?? '<a>'
        return put(placed(p, all), 0, tag.repeat(depth))(all)
      },
  ),
  fc.constantFrom(...DOCTYPES).map(
    (doctype): Change =>
      (all) => [doctype, ...all],
  ),
  // The text of one element, or one attribute.
  fc.tuple(share, fc.constantFrom(...NUMBERS, ...TIMES)).map(
    ([p, text]): Change =>
      (all) => {
        const texts = all.flatMap((token, i) => (token.startsWith('<') ? [] : [i]))
        const at = texts[placed(p, all) % Math.max(1, texts.length)]
        return at === undefined ? all : all.with(at, text)
      },
  ),
  fc.tuple(share, fc.constantFrom(...NUMBERS)).map(
    ([p, text]): Change =>
      (all) => {
        const tags = all.flatMap((token, i) => (token.includes('="') ? [i] : []))
        const at = tags[placed(p, all) % Math.max(1, tags.length)]
        return at === undefined ? all : all.with(at, all[at]!.replace(/="[^"]*"/, `="${text}"`))
      },
  ),
)

const changed = (xml: string) =>
  fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce<readonly string[]>((tokens, each) => each(tokens), tokensOf(xml)).join(''))

export const xmlFiles = (kind: 'gpx' | 'tcx' | 'kml', real: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> => {
  const xml = { gpx: GPX, tcx: TCX, kml: KML }[kind]
  return fc.oneof(
    { arbitrary: encoded(changed(xml)), weight: 3 },
    { arbitrary: mutatedBytes([new Uint8Array(Buffer.from(xml)), ...real]), weight: 1 },
  )
}
