// Garmin's table as accounts of other languages and units get it. Header rows are those of real exports (formats.md §3.1).
import type { Sample } from './expected.ts'
import { loose } from './short-run.ts'
import { toldByRow as told } from './table-truth.ts'

const DANISH =
  'Aktivitetstype,Dato,Favorit,Titel,Distance,Kalorier,Tid,Gennemsnitlig puls,Maks. puls,Gennemsnit kadence løb,Maksimum kadence løb,Gennemsnitstempo,Bedste tempo,Højdeforøgelse,Højdereduktion,Gennemsnitlig skridtlængde,Gennemsnitligt vertikalt forhold,Gennemsnitligt vertikalt udsving,Training Stress Score®,Hårdhed,Flow,Bundtid,Minimum temperatur,Overfladeinterval,Dekompression,Tid for bedste omgang,Antal løb,Maksimum temperatur'

const ENGLISH =
  'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Aerobic TE,Avg Run Cadence,Max Run Cadence,Avg Pace,Best Pace,Total Ascent,Total Descent,Avg Stride Length,Avg Vertical Ratio,Avg Vertical Oscillation,Training Stress Score®,Grit,Flow,Dive Time,Min Temp,Surface Interval,Decompression,Best Lap Time,Number of Laps,Max Temp,Moving Time,Elapsed Time,Min Elevation,Max Elevation'

/** The first three cells bare, the rest quoted, in the order of the header; `|` between the cells here. */
function garminRow(first: string, cells: string): string {
  return [first, ...cells.split('|').map((cell) => `"${cell}"`)].join(',')
}

const DANISH_ROWS = [
  garminRow(
    'Løb,2020-02-11 17:31:05,false',
    'Løb|8,02|512|00:45:12|148|163|164|178|5:38|5:02|64|61|1,08|0,0|0,0|0,0|0,0|0,0|0:00|0,0|0:00|Nej|04:58,1|1|0,0',
  ),
  garminRow(
    'Løb,2020-02-16 09:02:40,false',
    'Lang tur|21,10|1.345|02:04:10|0|0|162|176|5:53|5:10|1.204|1.198|1,05|0,0|0,0|0,0|0,0|0,0|0:00|0,0|0:00|Nej|05:02,4|1|0,0',
  ),
]

const COMMA_ROWS = [
  garminRow(
    'Trail Running,2021-09-04 06:00:12,false',
    'Over the hills|52,10|4.102|07:10:00|141|172|4,0|130|171|8:15|4:41|2.285|2.290|0,93|0,0|0,0|0,0|0,0|0,0|0:00|14,0|0:00|No|05:12,3|53|21,0|06:51:02|07:32:44|412|1.371',
  ),
  garminRow(
    'Running,2021-09-09 18:20:31,false',
    'Easy|8,05|520|00:46:02|139|150|2,6|166|174|5:43|5:11|48|47|1,05|0,0|0,0|0,0|0,0|0,0|0:00|18,0|0:00|No|05:31,0|9|20,0|00:45:50|00:46:40|221|248',
  ),
]

const MILES_ROWS = [
  garminRow(
    'Running,2021-10-03 09:10:00,false',
    'Sunday|6.21|640|00:55:30|144|161|3.0|165|176|8:56|8:01|312|308|1.09|0.0|0.0|0.0|0.0|0.0|0:00|51.0|0:00|No|08:41.2|7|55.0|00:55:21|00:56:02|700|860',
  ),
  garminRow(
    'Running,2021-10-05 18:05:10,false',
    'Tuesday|4.02|410|00:35:44|141|155|2.8|166|174|8:53|8:20|98|101|1.09|0.0|0.0|0.0|0.0|0.0|0:00|57.0|0:00|No|08:50.0|5|60.0|00:35:40|00:36:01|710|760',
  ),
]

export function looseGarminTables(): readonly Sample[] {
  const mileM = 1609.344
  const footM = 0.3048
  const within = { distanceM: 0.1, timerS: 1, climbM: 0.5 }
  const milesWithin = { distanceM: 1, timerS: 1, climbM: 0.5 }
  return [
    loose(
      'garmin-danish.csv',
      `${DANISH}\n${DANISH_ROWS.join('\n')}\n`,
      'Garmin in Danish, 28 columns of 2020: comma decimals, 0 for what was not measured',
      [
        told({ date: '2020-02-11', distanceM: 8020, timerS: 2712, ascentM: 64, descentM: 61, within }),
        told({ date: '2020-02-16', distanceM: 21_100, timerS: 7450, ascentM: 1204, descentM: 1198, within }),
      ],
    ),
    loose(
      'garmin-decimal-comma.csv',
      `${ENGLISH}\n${COMMA_ROWS.join('\n')}\n`,
      'English headings, comma decimals: 2.285 is 2285 m of climb',
      [
        told({
          date: '2021-09-04',
          distanceM: 52_100,
          timerS: 25_800,
          ascentM: 2285,
          descentM: 2290,
          surface: 'trail',
          toldSurface: 'trail',
          within,
        }),
        told({ date: '2021-09-09', distanceM: 8050, timerS: 2762, ascentM: 48, descentM: 47, within }),
      ],
    ),
    loose(
      'garmin-miles.csv',
      `${ENGLISH}\n${MILES_ROWS.join('\n')}\n`,
      'An account in miles and feet, which no heading says: the stride does',
      [
        told({
          date: '2021-10-03',
          distanceM: 6.21 * mileM,
          timerS: 3330,
          ascentM: 312 * footM,
          descentM: 308 * footM,
          within: milesWithin,
        }),
        told({
          date: '2021-10-05',
          distanceM: 4.02 * mileM,
          timerS: 2144,
          ascentM: 98 * footM,
          descentM: 101 * footM,
          within: milesWithin,
        }),
      ],
    ),
  ]
}
