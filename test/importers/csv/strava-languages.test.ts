import { describe, expect, test } from 'vitest'
import { stravaCsvImporter } from '../../../src/importers/csv/strava.ts'
import { corpusPath, readCorpus } from './corpus.ts'

const fileOf = (text: string) => ({ path: 'activities.csv', bytes: new TextEncoder().encode(text) })
const read = (text: string) => stravaCsvImporter.read(fileOf(text), { csvUnits: null })

/** First 18 columns as formats.md §2.5 and other real exports name them; `…` where a language's heading was never seen. */
const LANGUAGES = {
  nl: {
    header:
      'Activiteits-ID,Datum van activiteit,Naam activiteit,Activiteitstype,Beschrijving van activiteit,Verstreken tijd,Afstand,Max. hartslag,Vergelijkbare poging,Woon-werkverkeer,Privénotitie activiteit,Uitrusting voor activiteit,Bestandsnaam,Gewicht atleet,Gewicht fiets,Verstreken tijd,Beweegtijd,Afstand',
    date: '9 mei 2026, 00:03:01',
    type: 'Hardloopsessie',
    distance: '10,02',
  },
  ja: {
    header:
      'アクティビティID,アクティビティ実行日,アクティビティ名,アクティビティタイプ,…4,経過時間,距離,…7,…8,…9,…10,…11,ファイル名,…13,…14,経過時間,移動時間,距離',
    date: '2026/05/09 00:03:01',
    type: 'ランニング',
    distance: '10.02',
  },
  es: {
    header:
      'ID de actividad,Fecha de la actividad,Nombre de la actividad,Tipo de actividad,Descripción de la actividad,Tiempo transcurrido,Distancia,…7,…8,…9,Nota privada de actividad,…11,Nombre del archivo,…13,…14,Tiempo transcurrido,Tiempo en movimiento,Distancia',
    date: '9 may 2026, 0:03:01',
    type: 'Carrera',
    distance: '10,02',
  },
  // Never seen in a real export: the two pairs of headings prove the layout, the type and the date are words of the language.
  it: {
    header: 'a0,a1,a2,a3,a4,Tempo trascorso,Distanza,a7,a8,a9,a10,a11,a12,a13,a14,Tempo trascorso,a16,Distanza',
    date: '9 mag 2026, 00:03:01',
    type: 'Corsa',
    distance: '10,02',
  },
  pt: {
    header: 'a0,a1,a2,a3,a4,Tempo decorrido,Distância,a7,a8,a9,a10,a11,a12,a13,a14,Tempo decorrido,a16,Distância',
    date: '9 de mai. de 2026, 00:03:01',
    type: 'Corrida',
    distance: '10,02',
  },
  sv: {
    header: 'a0,a1,a2,a3,a4,Förfluten tid,Distans,a7,a8,a9,a10,a11,a12,a13,a14,Förfluten tid,a16,Distans',
    date: '9 maj 2026 00:03:01',
    type: 'Löpning',
    distance: '10,02',
  },
  fi: {
    header: 'a0,a1,a2,a3,a4,Kulunut aika,Etäisyys,a7,a8,a9,a10,a11,a12,a13,a14,Kulunut aika,a16,Etäisyys',
    date: '9.5.2026, 0:03:01',
    type: 'Juoksu',
    distance: '10,02',
  },
}

describe('an account in any language', () => {
  test.each(Object.entries(LANGUAGES))('%s', (_language, { header, date, type, distance }) => {
    const cells = ['71', date, 'Rondje', type, 'ouch', '3300', distance, '180', '', 'false', 'knee', 'Shoe A']
    const row = [...cells, 'activities/72.gpx.gz', '', '', '3300.0', '3000.0', '10023.4'].map((cell) => `"${cell}"`)
    const { recordings, problems } = read(`${header}\n${row.join(',')}\n`)
    expect(problems).toEqual([])
    expect(recordings).toMatchObject([
      {
        key: 'strava-row:71',
        describes: 'strava:72',
        startMs: Date.UTC(2026, 4, 9, 0, 3, 1),
        sport: 'run',
        sportOrigin: 'table',
        title: 'Rondje',
        description: 'ouch',
        privateNote: 'knee',
        shoe: 'Shoe A',
        totals: { distanceM: 10023.4, elapsedS: 3300, movingS: 3000, maxHrBpm: 180 },
        quality: [],
      },
    ])
  })

  test('a decimal comma in the first block, a decimal point in the second', () => {
    const header = LANGUAGES.nl.header
    const row =
      '1,"9 mei 2026, 00:03:01",x,Hardloopsessie,,3300,"1.010,02",,,,,,,,,,,\n2,"9 mei 2027, 00:03:01",x,Hardloopsessie,,3300,"10,02",,,,,,,,,,,'
    expect(read(`${header}\n${row}`).recordings.map(({ totals }) => totals.distanceM)).toEqual([1_010_020, 10_020])
  })
})

test('the Dutch table of 2021, without the highest heart rate and the note at the front, calls the climb a difference', () => {
  const header =
    'Activiteits-ID,Datum van activiteit,Naam activiteit,Activiteitstype,Beschrijving van activiteit,Verstreken tijd,Afstand,Vergelijkbare poging,Forenzenrit,Uitrusting voor activiteit,Bestandsnaam,Gewicht sporter,Gewicht fiets,Verstreken tijd,Beweegtijd,Afstand,Max. snelheid,Gemiddelde snelheid,Hoogteverschil,Hoogteverlies,Kleinste hoogte,Grootste hoogte'
  const row =
    '5,17 apr. 2021 15:02:15,Middagloop,Hardloopsessie,"",2010,"5,70",,false,,activities/6.gpx.gz,0.0,,2010.0,1990.0,5704.3,6.1,,114.7,98.1,53.0,106.8'
  expect(read(`${header}\n${row}\n`).recordings).toMatchObject([
    {
      describes: 'strava:6',
      startMs: Date.UTC(2021, 3, 17, 15, 2, 15),
      sport: 'run',
      totals: { distanceM: 5704.3, elapsedS: 2010, movingS: 1990, ascentM: 114.7, descentM: 98.1 },
    },
  ])
})

describe('the ten columns of 2018 and 2019', () => {
  test('ISO date and metres', () => {
    const old =
      'id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n12,2018-06-10 09:21:47,Morning Run,Run,,1800,5012.3,false,Shoe A,activities/12.gpx\n'
    expect(read(old).recordings).toMatchObject([
      {
        startMs: Date.UTC(2018, 5, 10, 9, 21, 47),
        describes: 'strava:12',
        shoe: 'Shoe A',
        totals: { distanceM: 5012.3, elapsedS: 1800, movingS: null, ascentM: null },
      },
    ])
  })

  test('written date and kilometres', () => {
    const newer =
      'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Commute,Activity Gear,Filename\n12,"Sep 12, 2018, 3:02:23 PM",Run,Run,,1800,5.01,false,,activities/12.gpx\n'
    expect(read(newer).recordings).toMatchObject([
      { startMs: Date.UTC(2018, 8, 12, 15, 2, 23), totals: { distanceM: 5010 }, shoe: null },
    ])
  })
})

test('sailing is shown in nautical miles, which its other rows tell', () => {
  const header = LANGUAGES.nl.header
  const row = (id: number, type: string, shown: string, metres: string) =>
    `${id},"9 mei 2026, 00:03:01",x,${type},,3300,"${shown}",,,,,,,,,3300.0,,${metres}`
  const rows = [
    row(1, 'Sail', '10,00', '18520.0'),
    row(2, 'Sail', '5,00', ''),
    row(3, 'Hardloopsessie', '5,00', ''),
    row(4, 'Zwemmen', '500', ''),
  ]
  expect(read([header, ...rows].join('\n')).recordings.map(({ totals }) => totals.distanceM)).toEqual([
    18520,
    9260,
    5000,
    null,
  ])
})

describe.skipIf(corpusPath === null)('every header row ever seen (corpus/_headers)', () => {
  const headers =
    corpusPath === null ? [] : readCorpus('_headers/strava_activities_headers.tsv').trim().split('\n').slice(1)
  test.each(
    headers.map((line) => line.split('\t')).map((fields) => [fields[0], fields[1], fields[4], fields[5]] as const),
  )('%s, %s, %s columns', (_language, _seen, count, header) => {
    const cells = header!.split(',')
    expect(cells).toHaveLength(Number(count))
    const id = header!.startsWith('id,') ? '2018-06-10 09:21:47' : 'Jun 10, 2013, 9:21:47 AM'
    const isLong = cells.length > 20
    // Each cell holds a number of its own position, so that a wrong column shows.
    const row = cells.map((_, position) => `${1000 + position}`)
    row[1] = `"${id}"`
    row[2] = 'the title'
    row[3] = 'Run'
    row[isLong ? 12 : 9] = 'activities/99.fit.gz'
    if (isLong) Object.assign(row, { 5: '1015', 6: '1.017', 10: 'the note', 11: 'the shoe', 43: '6', 81: '500' })
    const { recordings, problems } = read(`${header}\n${row.slice(0, cells.length).join(',')}\n`)
    expect(problems).toEqual([])
    expect(recordings).toMatchObject([{ key: 'strava-row:1000', describes: 'strava:99', title: 'the title' }])
    if (!isLong) return
    expect(recordings).toMatchObject([
      {
        description: '1004',
        privateNote: 'the note',
        shoe: 'the shoe',
        totals: { elapsedS: 1015, movingS: 1016, distanceM: 1017, ascentM: 1020, maxHrBpm: 1007 },
      },
    ])
    if (cells.length > 80)
      expect(recordings).toMatchObject([
        {
          rpe: 6,
          surfaceOrigin: 'dirt-distance',
          totals: { descentM: 1021, avgCadenceSpm: 1029, avgHrBpm: 1031, calories: 1034 },
        },
      ])
  })

  test('a full one in a language nobody knows is read by position, because its five pairs stand in place', () => {
    const english = headers.map((line) => line.split('\t')[5]!.split(',')).find((cells) => cells.length === 103)!
    const header = english.map((heading) => `ψ${heading}`)
    const row = header.map((_, position) => `${1000 + position}`)
    Object.assign(row, {
      1: '"9.5.2026, 0:03:01"',
      3: 'Run',
      5: '1015',
      6: '1.017',
      12: 'activities/9.gpx',
      43: '6',
      81: '500',
    })
    expect(read(`${header.join(',')}\n${row.join(',')}\n`).recordings).toMatchObject([
      {
        key: 'strava-row:1000',
        privateNote: '1010',
        rpe: 6,
        surfaceOrigin: 'dirt-distance',
        totals: { distanceM: 1017, ascentM: 1020, descentM: 1021, avgHrBpm: 1031, avgCadenceSpm: 1029 },
      },
    ])
  })
})
