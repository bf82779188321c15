import { describe, expect, test } from 'vitest'
import { readPlanCalendar } from '../../src/importers/plan/calendar.ts'
import { readRoute } from '../../src/importers/plan/route.ts'
import { readPlanTable } from '../../src/importers/plan/table.ts'
import { routeFigures } from '../../src/runs/route-figures.ts'

describe('a plan as a table', () => {
  test('a day and words, with or without a heading', () => {
    const lines = [
      { line: 2, date: '2026-11-16', text: 'easy 8 km' },
      { line: 3, date: '2026-11-18', text: 'Rest' },
    ]
    expect(readPlanTable('Date,Run\n2026-11-16,easy 8 km\n2026-11-18,Rest\n')).toEqual({ lines, notRead: [] })
    expect(
      readPlanTable('2026-11-16,easy 8 km\n2026-11-18,Rest\n').lines.map(({ date, text }) => [date, text]),
    ).toEqual(lines.map(({ date, text }) => [date, text]))
  })

  test('columns of figures take their unit from the heading', () => {
    const table = 'Week;Day;Type;Distance (km);Climb (m);Descent (m)\n1;Mon 16.11.2026;Easy;8,5;120;110\n'
    expect(readPlanTable(table).lines).toEqual([
      { line: 2, date: '2026-11-16', text: 'Easy 8,5 km 120 m up 110 m down' },
    ])
    expect(readPlanTable('date,miles,minutes\n2026-11-16,5,45\n').lines[0]!.text).toBe('5 mi 45 min')
  })

  test('day and month are told apart by the column as a whole; where it cannot be told it is said', () => {
    expect(readPlanTable('date,run\n5/11/2026,8 km\n16/11/2026,9 km\n').lines.map(({ date }) => date)).toEqual([
      '2026-11-05',
      '2026-11-16',
    ])
    expect(readPlanTable('date,run\n11/5/2026,8 km\n11/16/2026,9 km\n').lines[0]!.date).toBe('2026-11-05')
    expect(readPlanTable('date,run\n5/11/2026,8 km\n').notRead).toEqual([
      { line: 2, text: '5/11/2026 8 km', why: 'ambiguous-date' },
    ])
    expect(readPlanTable('date,run\n2026-02-30,8 km\n2026-11-16,9 km\n').notRead[0]!.why).toBe('no-date')
  })
})

describe('a plan as a calendar', () => {
  const event = (lines: string) =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n${lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`

  test('an entry is a line on the day its own clock shows, and repeats', () => {
    const weekly = event(
      'DTSTART;TZID=Europe/Berlin:20261116T233000\r\nSUMMARY:Long run 18 km\r\nRRULE:FREQ=WEEKLY;COUNT=2',
    )
    expect(readPlanCalendar(weekly)).toEqual({
      ok: true,
      value: {
        lines: [
          { line: 1, date: '2026-11-16', text: 'Long run 18 km' },
          { line: 1, date: '2026-11-23', text: 'Long run 18 km' },
        ],
        notRead: [],
      },
    })
  })

  test('one that repeats for ever ends, and what is no calendar is said', () => {
    const read = readPlanCalendar(event('DTSTART;VALUE=DATE:20261116\r\nSUMMARY:8 km\r\nRRULE:FREQ=DAILY'))
    expect(read.ok && read.value.lines.length).toBe(53)
    expect(readPlanCalendar('<html>').ok).toBe(false)
  })
})

describe('a planned route', () => {
  // A thousandth of a degree of latitude is 111.2 m.
  const points = Array.from({ length: 51 }, (_, i) => ({
    lat: 47 + i / 1000,
    ele: 500 + (i <= 25 ? i * 10 : (50 - i) * 10),
  }))
  const gpx = (tag: 'rtept' | 'trkpt') =>
    points.map(({ lat, ele }) => `<${tag} lat="${lat}" lon="8"><ele>${ele}</ele></${tag}>`).join('')
  const files = {
    'route.gpx': `<gpx version="1.1"><rte><name>Over the hill</name>${gpx('rtept')}</rte></gpx>`,
    'track.gpx': `<gpx version="1.1"><trk><name>Over the hill</name><trkseg>${gpx('trkpt')}</trkseg></trk></gpx>`,
    'route.kml': `<kml><Document><Placemark><name>Over the hill</name><LineString><coordinates>${points.map(({ lat, ele }) => `8,${lat},${ele}`).join(' ')}</coordinates></LineString></Placemark></Document></kml>`,
    'course.tcx': `<TrainingCenterDatabase><Courses><Course><Name>Over the hill</Name><Track>${points.map(({ lat, ele }) => `<Trackpoint><Position><LatitudeDegrees>${lat}</LatitudeDegrees><LongitudeDegrees>8</LongitudeDegrees></Position><AltitudeMeters>${ele}</AltitudeMeters></Trackpoint>`).join('')}</Track></Course></Courses></TrainingCenterDatabase>`,
  }

  test.each(Object.entries(files))('%s has its length, climb, descent and slopes', (name, text) => {
    const read = readRoute(name, text)
    expect(read.ok).toBe(true)
    if (!read.ok) return
    const { distanceM, ascentM, descentM, gradeM } = routeFigures(read.value)
    expect(distanceM).toBeCloseTo(5560, -2)
    expect(ascentM).toBeGreaterThan(240)
    expect(ascentM).toBeLessThanOrEqual(250)
    expect(descentM).toBeGreaterThan(240)
    // 10 m on 111 m is 9 %.
    expect(gradeM!.down6to10).toBeGreaterThan(2500)
    expect(gradeM!.up15).toBe(0)
  })

  test.each([
    ['eastward', 179.99, -179.99],
    ['westward', -179.99, 179.99],
  ])('over the date line %s it goes on, and not around the Earth', (_, from, to) => {
    const ends = [from, to].map((lon) => `<rtept lat="0" lon="${lon}"/>`).join('')
    const read = readRoute('x.gpx', `<gpx version="1.1"><rte>${ends}</rte></gpx>`)
    expect(read.ok && routeFigures(read.value).distanceM).toBeCloseTo(2224, -1)
  })

  test('a way drawn round a pole has its length: nobody received it there', () => {
    const points = [0, 90, 180].map((lon) => `<rtept lat="89.9" lon="${lon}"/>`).join('')
    const read = readRoute('pole.gpx', `<gpx version="1.1"><rte>${points}</rte></gpx>`)
    expect(read.ok && routeFigures(read.value).distanceM).toBeGreaterThan(31_000)
  })

  test('a route without heights has a length alone', () => {
    const read = readRoute('x.gpx', files['route.gpx'].replaceAll(/<ele>.*?<\/ele>/g, ''))
    expect(read.ok && routeFigures(read.value)).toMatchObject({ ascentM: null, descentM: null, gradeM: null })
  })

  test.each([
    ['x.gpx', '<gpx version="1.1"></gpx>'],
    ['x.gpx', 'no xml at all'],
    ['x.gpx', '<gpx><rte><rtept lat="4'],
    ['x.kml', '<kml/>'],
  ])('%s of "%s" holds no way, in words', (name, text) => {
    expect(readRoute(name, text)).toMatchObject({ ok: false, error: expect.stringMatching(/\w/) })
  })
})
