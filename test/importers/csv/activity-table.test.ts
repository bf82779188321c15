import { describe, expect, test } from 'vitest'
import { identify } from '../../../src/importers/identify.ts'
import { IMPORTERS } from '../../../src/importers/index.ts'

function read(text: string, path = 'a.csv', csvUnits: 'km' | 'mi' | null = null) {
  const file = { path, bytes: Buffer.from(text) }
  const importer = identify(file, IMPORTERS)
  if (!importer.ok || importer.value === null) return null
  return { id: importer.value.id, ...importer.value.read(file, { csvUnits }) }
}

const recordings = (text: string, csvUnits: 'km' | 'mi' | null = null) => {
  const imported = read(text, 'a.csv', csvUnits)
  expect(imported?.id).toBe('activity-csv')
  return imported!.recordings
}

describe('Runkeeper’s cardioActivities.csv', () => {
  const header =
    'Date,Type,Route Name,Distance (mi),Duration,Average Pace,Average Speed (mph),Calories Burned,Climb (ft),Average Heart Rate (bpm),Notes,GPX File'

  test('tells its runs in miles and feet, on the clock of the place, with the notes', () => {
    const [first, second] = recordings(
      `${header}\n2026-06-05 06:49:00,Running,,6.80,45:00,6:37,9.07,922.2,100,150,"calf felt tight",\n2026-06-03 07:00:00,Cycling,,12.00,1:27:12,7:16,8.26,1662.6,,,,`,
    )
    expect(first).toMatchObject({
      format: 'activity-csv',
      sport: 'run',
      sportOrigin: 'table',
      startMs: null,
      localStart: '2026-06-05T06:49:00',
      startKnown: 'time',
      description: 'calf felt tight',
      totals: { timerS: 2700, avgHrBpm: 150, calories: 922.2 },
    })
    expect(first!.totals.distanceM).toBeCloseTo(10_943.5, 0)
    expect(first!.totals.ascentM).toBeCloseTo(30.48, 2)
    expect(second).toMatchObject({ sport: 'ride', totals: { timerS: 5232, ascentM: null, avgHrBpm: null } })
  })

  test('of its year with a number a row has that for its name', () => {
    const [run] = recordings(
      'Activity Id,Date,Type,Route Name,Distance (km),Duration,Climb (m),Notes,GPX File\nb2a1-07,2026-03-28 08:33:29,Running,,3.24,26:11,59,,',
    )
    expect(run).toMatchObject({ key: 'activity-csv:b2a1-07', totals: { distanceM: 3240, timerS: 1571, ascentM: 59 } })
  })
})

describe('a table from Strava’s API', () => {
  test('is in metres and seconds; UTC and the local clock are both told', () => {
    const [run, easy] = recordings(
      'id,name,type,workout_type,start_date,start_date_local,distance,moving_time,elapsed_time,total_elevation_gain\n1,Cup,Run,1,2026-07-06T07:00:00Z,2026-07-06T09:00:00Z,10012,2455,2460,60\n2,Jog,Run,0,2026-07-08T07:00:00Z,2026-07-08T09:00:00Z,5000,1800,1800,5',
    )
    expect(run).toMatchObject({
      startMs: Date.UTC(2026, 6, 6, 7),
      localStart: '2026-07-06T09:00:00',
      race: true,
      title: 'Cup',
      totals: { distanceM: 10_012, movingS: 2455, elapsedS: 2460, ascentM: 60 },
    })
    expect(easy!.race).toBe(null)
  })

  test('with the local clock alone, or with UTC alone, or with durations as a database keeps them', () => {
    const [local] = recordings('id,start_date_local,type,distance,moving_time\n1,2026-07-06T09:00:00Z,Run,10012,2455')
    expect(local).toMatchObject({ startMs: null, localStart: '2026-07-06T09:00:00' })
    const [utc] = recordings('id,start_date,type,distance,moving_time\n1,2026-07-06 07:00:00+00:00,Run,10012,2455')
    expect(utc).toMatchObject({ startMs: Date.UTC(2026, 6, 6, 7), localStart: null })
    const [kept] = recordings(
      'run_id,name,distance,moving_time,type,start_date,start_date_local\n1,Run,5000.0,1970-01-01 00:31:45.000000,Run,2026-07-06 07:00:00+00:00,2026-07-06 15:00:00',
    )
    expect(kept).toMatchObject({ startMs: Date.UTC(2026, 6, 6, 7), totals: { movingS: 1905, distanceM: 5000 } })
  })
})

describe('other tables', () => {
  test('MapMyRun tells the day alone, and seconds', () => {
    const [run] = recordings(
      'Date Submitted,Workout Date,Activity Type,Calories Burned (kCal),Distance (mi),Workout Time (seconds),Avg Pace (min/mi),Avg Heart Rate,Steps,Notes,Source,Link\n"May 6, 2025","May 6, 2025",Indoor Run / Jog,582,4.0,2036,8.48,146,5658,shoes ok,x,y',
    )
    expect(run).toMatchObject({
      sport: 'run',
      surface: { treadmill: 1 },
      localStart: '2025-05-06T12:00:00',
      startKnown: 'date',
      key: 'activity-csv:2025-05-06~6437~2036',
      totals: { timerS: 2036, avgHrBpm: 146 },
    })
  })

  test('that a runner keeps: units where nobody told them are asked for', () => {
    const text = 'Datum;Sportart;Distanz;Dauer;Puls\n3.5.2026;Laufen;8,5;0:45:10;150\n5.5.2026;Laufen;10,2;0:55:00;'
    const imported = read(text)!
    expect(imported.recordings.map(({ totals }) => totals.distanceM)).toEqual([8500, 10_200])
    expect(imported.recordings[0]!.quality).toContainEqual({ code: 'units-assumed', detail: { units: 'km' } })
    expect(imported.problems).toMatchObject([{ level: 'warning', code: 'ambiguous-units' }])
    const miles = read(text, 'a.csv', 'mi')!
    expect([miles.problems, Math.round(miles.recordings[0]!.totals.distanceM!)]).toEqual([[], 13_679])
  })

  test.each([
    'Date;Km;Minutes;Notes\n2026-05-03;8,5;45;left knee 3/10\n2026-05-05;10,2;55;',
    'Notes,Minutes,Date,Km\nleft knee 3/10,45,2026-05-03,8.5\n,55,2026-05-05,10.2',
    'date\tkilometers\ttime\tcomment\n2026-05-03\t8.5\t45:00\tleft knee 3/10\n2026-05-05\t10.2\t55:00\t',
    'Day,Distance (km),Duration (min),Comments\n2026-05-03,8.5,45,left knee 3/10\n2026-05-05,10.2,55,',
  ])('that a runner keeps by hand, of days, lengths, times and words: %j', (text) => {
    const [one, other] = recordings(text)
    expect(one).toMatchObject({ sport: 'run', description: 'left knee 3/10', startKnown: 'date' })
    expect(one!.totals).toMatchObject({ distanceM: 8500, timerS: 2700 })
    expect(other!.totals).toMatchObject({ distanceM: 10_200, timerS: 3300 })
  })

  test('with a moving time beside a duration: the duration has the pauses in it', () => {
    const [run] = recordings(
      'id,title,creation_date,workout_date,duration,pauses,moving,distance (km),ascent,descent\n40,Morning run,2024-01-01,2018-08-15,0:45:00,0:01:00,0:44:00,8.2,60,61',
    )
    expect(run).toMatchObject({
      localStart: '2018-08-15T12:00:00',
      totals: { timerS: null, movingS: 2640, elapsedS: 2700, ascentM: 60, descentM: 61 },
    })
  })

  test('with the time of day in a column of its own, or to the minute', () => {
    const [run] = recordings('Date,Start Time,Type,Distance (km),Duration\n2026-05-03,18:05,Run,5,25:00')
    expect(run).toMatchObject({ localStart: '2026-05-03T18:05:00', startKnown: 'minute' })
  })

  test.each([
    ['a budget', 'Date,Amount,Category\n2026-05-03,5,food'],
    ['trains', 'Date,Distance,Duration,From,To\n2026-05-03,500,2:10:00,A,B'],
    ['the car’s', 'Date,Km,Minutes,Litres,Notes\n2026-05-03,50,40,4,to Ulm'],
    ['steps', 'Date,Steps,Distance\n2026-05-03,5000,3.2'],
    ['weights', 'Date,Type,Value\n2026-05-03,weight,70'],
    ['workouts in a gym', 'Date,Workout Name,Exercise,Set,Weight,Reps\n2026-05-03,A,Squat,1,60,5'],
  ])('%s is none', (_, text) => expect(read(text)).toBe(null))
})
