// Tables of other services, and what a spreadsheet makes of Garmin's. Header rows are those of real exports.
import type { Sample } from './expected.ts'
import { loose } from './short-run.ts'
import { toldByRow as told } from './table-truth.ts'

const RUNKEEPER =
  "Activity Id,Date,Type,Route Name,Distance (mi),Duration,Average Pace,Average Speed (mph),Calories Burned,Climb (ft),Average Heart Rate (bpm),Friend's Tagged,Notes,GPX File"

const RUNKEEPER_ROWS = [
  'a1b2,2019-06-03 07:00:12,Running,,12.00,1:27:12,7:16,8.26,1662.6,410,151,,,',
  'c3d4,2019-06-05 06:49:30,Running,Canal,6.80,45:00,6:37,9.07,922.2,,,,calf felt tight,',
  'e5f6,2019-06-06 18:02:00,Cycling,,20.00,1:05:00,3:15,18.46,700.0,300,,,,',
]

const API =
  'id,name,type,sport_type,workout_type,start_date,start_date_local,distance,moving_time,elapsed_time,total_elevation_gain,average_heartrate,max_heartrate'

const API_ROWS = [
  '901,Lauf am Abend,Run,Run,0,2019-07-02T17:30:05Z,2019-07-02T19:30:05Z,8040.5,2610,2688,41.2,142.1,160',
  '902,Stadtlauf,Run,Run,1,2019-07-06T07:00:00Z,2019-07-06T09:00:00Z,10012,2455,2455,60,171,184',
]

const DAY_ONLY =
  'Aktivitetstyp;Datum;Favorit;Namn;Distans;Kalorier;Tid;Medelpuls;Maxpuls;Medellopkadens;Medeltempo;Total stigning;Totalt nedfor;Medelsteglangd;Fardtid;Total tid'

const DAY_ONLY_ROWS = [
  'Lopning;14.5.2019;FALSE;Lugn;8,06;470;0:51:10;149;168;171;6:21;61;60;0,92;0:50:58;0:51:40',
  'Lopning pa lopband;12.5.2019;FALSE;Band;6,40;352;0:42:00;151;166;168;6:34;0;0;0,91;0:42:00;0:42:00',
]

const MILE_M = 1609.344

export function looseActivityTables(): readonly Sample[] {
  return [
    loose(
      'activity-runkeeper.csv',
      `${RUNKEEPER}\n${RUNKEEPER_ROWS.join('\n')}\n`,
      "Runkeeper's cardioActivities.csv in miles: most of its runs have no GPX file",
      [
        told({ date: '2019-06-03', distanceM: 12 * MILE_M, timerS: 5232, ascentM: 410 * 0.3048 }),
        told({ date: '2019-06-05', distanceM: 6.8 * MILE_M, timerS: 2700 }),
        told({ sport: 'ride', date: '2019-06-06', distanceM: 20 * MILE_M, timerS: 3900, ascentM: 300 * 0.3048 }),
      ],
    ),
    loose(
      'activity-api.csv',
      `${API}\n${API_ROWS.join('\n')}\n`,
      "A table that a tool wrote from Strava's API: metres, seconds, and the local clock with a Z behind it",
      [
        told({ date: '2019-07-02', distanceM: 8040.5, timerS: 2610, ascentM: 41.2 }),
        told({ date: '2019-07-06', distanceM: 10_012, timerS: 2455, ascentM: 60 }),
      ],
    ),
    loose(
      'garmin-day-only.csv',
      `${DAY_ONLY}\n${DAY_ONLY_ROWS.join('\n')}\n`,
      'Saved again by a spreadsheet: semicolons, no accents, and the day alone where the clock stood',
      [
        told({
          date: '2019-05-12',
          distanceM: 6400,
          timerS: 2520,
          surface: 'treadmill',
          toldSurface: 'treadmill',
        }),
        told({ date: '2019-05-14', distanceM: 8060, timerS: 3070, ascentM: 61, descentM: 60 }),
      ],
    ),
  ]
}
