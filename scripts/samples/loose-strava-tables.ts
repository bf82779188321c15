// Strava's table as accounts of other years and languages get it. Header rows are those of real exports (formats.md §2.2).

import { quoted } from '../../src/demo/strava-table.ts'
import type { Sample } from './expected.ts'
import { loose } from './short-run.ts'
import { toldByRow as told } from './table-truth.ts'

const GERMAN =
  'Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung,Verstrichene Zeit,Distanz,Max. Herzfrequenz,Relative Leistung,Pendeln,Hinweis zur Privatsphäre für Aktivitäten,Aktivitätsausrüstung,Dateiname,Sportlergewicht,Fahrradgewicht,Verstrichene Zeit,Bewegungszeit,Distanz,Höchstgeschw.,Durchschnittliche Geschwindigkeit,Höhenzunahme,Höhenunterschied,Min. Höhe,Max. Höhe,Max. Steigung,Durchschnittliche Steigung,Durchschnittliche positive Steigung,Durchschnittliche negative Steigung,Max. Tritt-/Schrittfrequenz,Durchschnittliche Trittfrequenz,Max. Herzfrequenz,Durchschnittliche Herzfrequenz,Max. Watt,Durchschnittliche Watt,Kalorien,Max. Temperatur,Durchschnittliche Temperatur,Relative Leistung,Gesamtarbeit,Anzahl Läufe,Bergaufzeit,Bergabzeit,Andere Zeit,Gefühlte Anstrengung,Art,Startzeit,Gewichtete durchschnittliche Leistung,Leistungszahl,Gefühlte Anstrengung verwenden,Gefühlte relative Leistung,Pendeln,Insgesamt gestemmtes Gewicht,Von Upload,Auf Steigung angepasste Distanz,Wetterbeobachtungszeit,Wetterlage,Wetter: Temperatur,Scheinbare Temperatur,Taupunkt,Luftfeuchtigkeit,Wetter: Druck,Windgeschwindigkeit,Windböe,Windrichtung,Niederschlagsintensität,Sonnenaufgangszeit,Sonnenuntergangszeit,Mondphase,Fahrrad,Ausrüstung,Niederschlagswahrscheinlichkeit,Niederschlagsart,Wolkendecke,Wetter: Sichtbarkeit,UV-Index,Wetter: Ozon,Sprunganzahl,Schwierigkeit insgesamt,Durchschnittlicher Flow,Markiert,Durchschnittsgeschwindigkeit im Aufzeichnungszeitraum,Auf Schotter zurückgelegte Distanz,Neu getestete Distanz,Neu getestete Schotterdistanz,Aktivitätsanzahl,Schritte insgesamt,Eingesparte CO₂-Emissionen,Pool-Länge,Trainingsbelastung,Intensität,Durchschnittliches auf Steigung angepasstes Tempo,Medien'

export function looseStravaTables(): readonly Sample[] {
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
