// Tables as accounts of other years, languages and units write them. Header rows are those of real exports (FORMATS §2.2, §3.1).
import type { ExpectedActivity, Sample } from './expected.ts'
import { loose } from './short-run.ts'
import { quoted } from './strava-table.ts'

const GERMAN =
  'Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung,Verstrichene Zeit,Distanz,Max. Herzfrequenz,Relative Leistung,Pendeln,Hinweis zur Privatsphäre für Aktivitäten,Aktivitätsausrüstung,Dateiname,Sportlergewicht,Fahrradgewicht,Verstrichene Zeit,Bewegungszeit,Distanz,Höchstgeschw.,Durchschnittliche Geschwindigkeit,Höhenzunahme,Höhenunterschied,Min. Höhe,Max. Höhe,Max. Steigung,Durchschnittliche Steigung,Durchschnittliche positive Steigung,Durchschnittliche negative Steigung,Max. Tritt-/Schrittfrequenz,Durchschnittliche Trittfrequenz,Max. Herzfrequenz,Durchschnittliche Herzfrequenz,Max. Watt,Durchschnittliche Watt,Kalorien,Max. Temperatur,Durchschnittliche Temperatur,Relative Leistung,Gesamtarbeit,Anzahl Läufe,Bergaufzeit,Bergabzeit,Andere Zeit,Gefühlte Anstrengung,Art,Startzeit,Gewichtete durchschnittliche Leistung,Leistungszahl,Gefühlte Anstrengung verwenden,Gefühlte relative Leistung,Pendeln,Insgesamt gestemmtes Gewicht,Von Upload,Auf Steigung angepasste Distanz,Wetterbeobachtungszeit,Wetterlage,Wetter: Temperatur,Scheinbare Temperatur,Taupunkt,Luftfeuchtigkeit,Wetter: Druck,Windgeschwindigkeit,Windböe,Windrichtung,Niederschlagsintensität,Sonnenaufgangszeit,Sonnenuntergangszeit,Mondphase,Fahrrad,Ausrüstung,Niederschlagswahrscheinlichkeit,Niederschlagsart,Wolkendecke,Wetter: Sichtbarkeit,UV-Index,Wetter: Ozon,Sprunganzahl,Schwierigkeit insgesamt,Durchschnittlicher Flow,Markiert,Durchschnittsgeschwindigkeit im Aufzeichnungszeitraum,Auf Schotter zurückgelegte Distanz,Neu getestete Distanz,Neu getestete Schotterdistanz,Aktivitätsanzahl,Schritte insgesamt,Eingesparte CO₂-Emissionen,Pool-Länge,Trainingsbelastung,Intensität,Durchschnittliches auf Steigung angepasstes Tempo,Medien'

const DANISH =
  'Aktivitetstype,Dato,Favorit,Titel,Distance,Kalorier,Tid,Gennemsnitlig puls,Maks. puls,Gennemsnit kadence løb,Maksimum kadence løb,Gennemsnitstempo,Bedste tempo,Højdeforøgelse,Højdereduktion,Gennemsnitlig skridtlængde,Gennemsnitligt vertikalt forhold,Gennemsnitligt vertikalt udsving,Training Stress Score®,Hårdhed,Flow,Bundtid,Minimum temperatur,Overfladeinterval,Dekompression,Tid for bedste omgang,Antal løb,Maksimum temperatur'

const ENGLISH =
  'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Aerobic TE,Avg Run Cadence,Max Run Cadence,Avg Pace,Best Pace,Total Ascent,Total Descent,Avg Stride Length,Avg Vertical Ratio,Avg Vertical Oscillation,Training Stress Score®,Grit,Flow,Dive Time,Min Temp,Surface Interval,Decompression,Best Lap Time,Number of Laps,Max Temp,Moving Time,Elapsed Time,Min Elevation,Max Elevation'

export function looseTables(): readonly Sample[] {
  return [...stravaTables(), ...garminTables()]
}

/** A row as its table tells it: to the decimals written, in no zone. */
function told(change: Partial<ExpectedActivity>): ExpectedActivity {
  return {
    sport: 'run',
    start: null,
    date: null,
    distanceM: null,
    timerS: null,
    ascentM: null,
    descentM: null,
    surface: 'unknown',
    toldSurface: 'unknown',
    quality: [],
    within: { distanceM: 1, timerS: 1, climbM: 0.5 },
    ...change,
  }
}

function stravaTables(): readonly Sample[] {
  // Elapsed Time and Distance twice, the first block in the words and numbers of the language, the second in SI.
  const german = [
    germanRow({
      0: '13000000101',
      1: '21.01.2025, 17:09:27',
      2: 'Lauf am Abend',
      3: 'Lauf',
      4: 'Kalt, aber gut.',
      5: '3421',
      6: '10,02',
      7: '163,0',
      9: 'false',
      12: '',
      15: '3421.0',
      16: '3302.0',
      17: '10020.5',
      20: '85.2',
      21: '84.9',
      22: '212.0',
      23: '248.4',
      29: '81.5',
      30: '163.0',
      31: '148.2',
    }),
    germanRow({
      0: '13000000102',
      1: '23.01.2025, 16:30:00',
      2: 'Radfahrt',
      3: 'Radfahrt',
      5: '5400',
      6: '32,81',
      9: 'false',
      12: 'activities/14000000102.fit.gz',
      15: '5400.0',
      16: '5300.0',
      17: '32810.0',
      20: '310.0',
      21: '305.0',
      22: '180.0',
      23: '390.0',
    }),
    germanRow({
      0: '13000000103',
      1: '26.01.2025, 08:12:40',
      2: 'Langer Lauf',
      3: 'Lauf',
      5: '6300',
      6: '18,00',
      9: 'false',
      12: 'activities/14000000103.gpx.gz',
      15: '6300.0',
      16: '6240.0',
      17: '18004.0',
      20: '142.0',
      21: '142.0',
      22: '205.0',
      23: '260.0',
    }),
  ]
  const oldRows = [
    '1838000001,2018-09-12 15:02:23,Lunch Run,Run,,2710,8012.3,False,Old Faithful,',
    '1838000002,2018-09-15 08:40:00,Ride,Ride,,3600,25100.0,False,Winter bike,',
  ]
  const newRows = [
    '1838000001,"Sep 12, 2018, 3:02:23 PM",Lunch Run,Run,,2710,8.01,false,Old Faithful,',
    '1838000002,"Sep 15, 2018, 8:40:00 AM",Ride,Ride,,3600,25.10,false,Winter bike,',
  ]
  const manual = ['manual'] as const
  return [
    loose(
      'strava-german.csv',
      `${GERMAN}\n${german.join('\n')}\n`,
      'Strava in German, 92 columns: comma decimals first, points second; two of its files are not here',
      [
        told({
          start: '2025-01-21T17:09:27Z',
          distanceM: 10_020.5,
          timerS: 3302,
          ascentM: 85.2,
          descentM: 84.9,
          quality: manual,
        }),
        told({
          sport: 'ride',
          start: '2025-01-23T16:30:00Z',
          distanceM: 32_810,
          timerS: 5300,
          ascentM: 310,
          descentM: 305,
        }),
        told({ start: '2025-01-26T08:12:40Z', distanceM: 18_004, timerS: 6240, ascentM: 142, descentM: 142 }),
      ],
      { problems: ['missing-member'] },
    ),
    loose(
      'strava-2018.csv',
      `id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n${oldRows.join('\n')}\n`,
      'Strava up to June 2019, 10 columns: ISO dates, metres',
      [
        told({ start: '2018-09-12T15:02:23Z', distanceM: 8012.3, timerS: 2710, quality: manual }),
        told({ sport: 'ride', start: '2018-09-15T08:40:00Z', distanceM: 25_100, timerS: 3600, quality: manual }),
      ],
    ),
    loose(
      'strava-2019.csv',
      `Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Commute,Activity Gear,Filename\n${newRows.join('\n')}\n`,
      'Strava from July 2019, 10 columns: English dates, kilometres',
      [
        told({
          start: '2018-09-12T15:02:23Z',
          distanceM: 8010,
          timerS: 2710,
          quality: manual,
          within: { distanceM: 5, timerS: 1, climbM: 0 },
        }),
        told({
          sport: 'ride',
          start: '2018-09-15T08:40:00Z',
          distanceM: 25_100,
          timerS: 3600,
          quality: manual,
          within: { distanceM: 5, timerS: 1, climbM: 0 },
        }),
      ],
    ),
  ]
}

function germanRow(cells: Readonly<Record<number, string>>): string {
  return GERMAN.split(',')
    .map((_, position) => quoted(cells[position] ?? ''))
    .join(',')
}

/** The first three cells bare, the rest quoted, in the order of the header; the middle of the row is of no interest. */
function garminRow(first: string, cells: readonly string[]): string {
  return [first, ...cells.map((cell) => `"${cell}"`)].join(',')
}

const nothing = (count: number, cell: string): readonly string[] => Array.from({ length: count }, () => cell)

function garminTables(): readonly Sample[] {
  const danish = [
    garminRow('Løb,2020-02-11 17:31:05,false', [
      'Løb',
      '8,02',
      '512',
      '00:45:12',
      '148',
      '163',
      '164',
      '178',
      '5:38',
      '5:02',
      '64',
      '61',
      '1,08',
      ...nothing(4, '0,0'),
      '0,0',
      '0:00',
      '0,0',
      '0:00',
      'Nej',
      '04:58,1',
      '1',
      '0,0',
    ]),
    garminRow('Løb,2020-02-16 09:02:40,false', [
      'Lang tur',
      '21,10',
      '1.345',
      '02:04:10',
      '0',
      '0',
      '162',
      '176',
      '5:53',
      '5:10',
      '1.204',
      '1.198',
      '1,05',
      ...nothing(4, '0,0'),
      '0,0',
      '0:00',
      '0,0',
      '0:00',
      'Nej',
      '05:02,4',
      '1',
      '0,0',
    ]),
  ]
  const comma = [
    garminRow('Trail Running,2021-09-04 06:00:12,false', [
      'Over the hills',
      '52,10',
      '4.102',
      '07:10:00',
      '141',
      '172',
      '4,0',
      '130',
      '171',
      '8:15',
      '4:41',
      '2.285',
      '2.290',
      '0,93',
      '0,0',
      '0,0',
      '0,0',
      '0,0',
      '0,0',
      '0:00',
      '14,0',
      '0:00',
      'No',
      '05:12,3',
      '53',
      '21,0',
      '06:51:02',
      '07:32:44',
      '412',
      '1.371',
    ]),
    garminRow('Running,2021-09-09 18:20:31,false', [
      'Easy',
      '8,05',
      '520',
      '00:46:02',
      '139',
      '150',
      '2,6',
      '166',
      '174',
      '5:43',
      '5:11',
      '48',
      '47',
      '1,05',
      '0,0',
      '0,0',
      '0,0',
      '0,0',
      '0,0',
      '0:00',
      '18,0',
      '0:00',
      'No',
      '05:31,0',
      '9',
      '20,0',
      '00:45:50',
      '00:46:40',
      '221',
      '248',
    ]),
  ]
  const miles = [
    garminRow('Running,2021-10-03 09:10:00,false', [
      'Sunday',
      '6.21',
      '640',
      '00:55:30',
      '144',
      '161',
      '3.0',
      '165',
      '176',
      '8:56',
      '8:01',
      '312',
      '308',
      '1.09',
      '0.0',
      '0.0',
      '0.0',
      '0.0',
      '0.0',
      '0:00',
      '51.0',
      '0:00',
      'No',
      '08:41.2',
      '7',
      '55.0',
      '00:55:21',
      '00:56:02',
      '700',
      '860',
    ]),
    garminRow('Running,2021-10-05 18:05:10,false', [
      'Tuesday',
      '4.02',
      '410',
      '00:35:44',
      '141',
      '155',
      '2.8',
      '166',
      '174',
      '8:53',
      '8:20',
      '98',
      '101',
      '1.09',
      '0.0',
      '0.0',
      '0.0',
      '0.0',
      '0.0',
      '0:00',
      '57.0',
      '0:00',
      'No',
      '08:50.0',
      '5',
      '60.0',
      '00:35:40',
      '00:36:01',
      '710',
      '760',
    ]),
  ]
  const mileM = 1609.344
  const footM = 0.3048
  const within = { distanceM: 0.1, timerS: 1, climbM: 0.5 }
  const milesWithin = { distanceM: 1, timerS: 1, climbM: 0.5 }
  return [
    loose(
      'garmin-danish.csv',
      `${DANISH}\n${danish.join('\n')}\n`,
      'Garmin in Danish, 28 columns of 2020: comma decimals, 0 for what was not measured',
      [
        told({ date: '2020-02-11', distanceM: 8020, timerS: 2712, ascentM: 64, descentM: 61, within }),
        told({ date: '2020-02-16', distanceM: 21_100, timerS: 7450, ascentM: 1204, descentM: 1198, within }),
      ],
    ),
    loose(
      'garmin-decimal-comma.csv',
      `${ENGLISH}\n${comma.join('\n')}\n`,
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
      `${ENGLISH}\n${miles.join('\n')}\n`,
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
