import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { garminCsvImporter } from '../../../src/importers/csv/garmin.ts'
import { corpusPath, readCorpus } from './corpus.ts'

const fileOf = (text: string) => ({ path: 'Activities.csv', bytes: new TextEncoder().encode(text) })
const read = (text: string, csvUnits: 'km' | 'mi' | null = null) => garminCsvImporter.read(fileOf(text), { csvUnits })

const HEADER =
  'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Run Cadence,Total Ascent,Total Descent,Avg Stride Length,Steps,Moving Time,Elapsed Time'

/** 10.00 km in 50 minutes: 170 steps a minute of 1.18 m. */
const RUN =
  'Running,2026-01-04 12:38:59,false,"Leeds Running","10.00","640","00:50:00","150","170","170","1,417","--","1.18","8,500","00:49:50","00:52:00"'
/** The same run in an account in miles and feet. */
const MILES =
  'Running,2026-01-04 12:38:59,false,"Leeds Running","6.21","640","00:50:00","150","170","170","4,649","--","1.18","8,500","00:49:50","00:52:00"'

describe('a row of Garmin Connect', () => {
  test('tells its wall time and its totals; climb with a thousands separator is a thousand metres', () => {
    expect(read(`${HEADER}\n${RUN}`)).toMatchObject({
      problems: [],
      recordings: [
        {
          format: 'garmin-csv',
          key: 'garmin-csv:2026-01-04T12:38:59',
          startMs: null,
          localStart: '2026-01-04T12:38:59',
          utcOffsetS: null,
          title: 'Leeds Running',
          altitudeKind: 'none',
          totals: {
            distanceM: 10_000,
            timerS: 3000,
            movingS: 2990,
            elapsedS: 3120,
            ascentM: 1417,
            descentM: null,
            avgHrBpm: 150,
            maxHrBpm: 170,
            avgCadenceSpm: 170,
            calories: 640,
          },
          quality: [],
        },
      ],
    })
  })

  test('of an account in miles says so by its stride; feet follow', () => {
    const { recordings, problems } = read(`${HEADER}\n${MILES}`)
    expect(problems).toEqual([])
    expect(recordings[0]!.totals.distanceM).toBeCloseTo(6.21 * 1609.344, 6)
    expect(recordings[0]!.totals.ascentM).toBeCloseTo(4649 * 0.3048, 6)
    expect(recordings[0]!.quality).toEqual([])
  })

  test('in the other number style under the same headings', () => {
    const comma = RUN.replace('"10.00"', '"10,00"')
      .replace('"1,417"', '"1.417"')
      .replace('"1.18"', '"1,18"')
      .replace('8,500', '8.500')
    expect(read(`${HEADER}\n${comma}`).recordings[0]!.totals).toMatchObject({ distanceM: 10_000, ascentM: 1417 })
  })

  test.each([
    ['Trail Running', 'trail'],
    ['Treadmill Running', 'treadmill'],
    ['Street Running', 'road'],
    ['Running', 'unknown'],
  ] as const)('%s is on %s', (type, surface) => {
    expect(read(`${HEADER}\n${RUN.replace('Running', type)}`).recordings[0]!.surface[surface]).toBe(1)
  })
})

describe('units that nothing tells', () => {
  const row = RUN.replace('"1.18"', '"--"')

  test('are asked for, and assumed to be km meanwhile', () => {
    const { recordings, problems } = read(`${HEADER}\n${row}`)
    expect(problems).toEqual([
      { path: 'Activities.csv', level: 'warning', code: 'ambiguous-units', detail: { assumed: 'km' } },
    ])
    expect(recordings[0]!.totals.distanceM).toBe(10_000)
    expect(recordings[0]!.quality).toEqual([{ code: 'units-assumed', detail: { units: 'km' } }])
  })

  test('are not asked for where nothing was covered on foot', () => {
    const lifting = RUN.replace('Running', 'Strength Training').replace('"10.00"', '"0.00"').replace('"1.18"', '"--"')
    expect(read(`${HEADER}\n${lifting}`).problems).toEqual([])
  })

  test('are what the runner says', () => {
    const { recordings, problems } = read(`${HEADER}\n${row}`, 'mi')
    expect(problems).toEqual([])
    expect(recordings[0]).toMatchObject({ quality: [], totals: { distanceM: 16_093.44 } })
  })

  test('a stride that is impossible in both units tells nothing', () => {
    expect(read(`${HEADER}\n${RUN.replace('"1.18"', '"0.60"')}`).problems).toMatchObject([{ code: 'ambiguous-units' }])
  })

  test('what the stride measures outweighs a slip of the runner, who is told', () => {
    const { recordings, problems } = read(`${HEADER}\n${RUN}`, 'mi')
    expect(recordings[0]!.totals.distanceM).toBe(10_000)
    expect(problems).toMatchObject([{ code: 'ambiguous-units', detail: { told: 'mi', used: 'km' } }])
  })
})

describe('a table of several sports', () => {
  // One column of cadence, under the name it has in the sport of the first row; a ride has none, nor a stride.
  const header = HEADER.replace('Avg Run Cadence', 'Avg Bike Cadence')
  const ride =
    'Cycling,2026-01-05 08:00:00,false,x,"20.00","500","01:00:00","130","150","--","200","200","--","--","00:59:00","01:10:00"'

  test('tells its units and the cadence of its runs', () => {
    const { recordings, problems } = read(`${header}\n${ride}\n${MILES.replace('"170","4,649"', '"171","4,649"')}`)
    expect(problems).toEqual([])
    expect(recordings.map(({ totals }) => Math.round(totals.distanceM!))).toEqual([32_187, 9994])
    expect(recordings.map(({ totals }) => totals.avgCadenceSpm)).toEqual([null, 171])
  })

  test('without any cadence tells its units by the steps', () => {
    const { recordings, problems } = read(`${header}\n${ride}\n${MILES.replace('"170","4,649"', '"--","4,649"')}`)
    expect(problems).toEqual([])
    expect(recordings.map(({ totals }) => Math.round(totals.distanceM!))).toEqual([32_187, 9994])
  })

  test('a game with rests in it, whose steps are not its stride’s, tells no units', () => {
    // 4.40 km, 6,002 steps in 58 minutes, stride 1.23 m of those at a run: 1,678 m a unit, as of miles.
    const football = MILES.replace('"6.21"', '"4.40"')
      .replace('"170","4,649"', '"--","4,649"')
      .replace('"1.18","8,500"', '"1.23","6,002"')
      .replace('00:50:00', '00:58:37')
    expect(read(`${header}\n${football}`).problems).toMatchObject([{ code: 'ambiguous-units' }])
  })
})

describe('the clock', () => {
  const seconds = (time: string, moving: string, elapsed: string, distance = '10.00') =>
    read(
      `${HEADER}\n${RUN.replace('"00:50:00"', `"${time}"`)
        .replace('"00:49:50","00:52:00"', `"${moving}","${elapsed}"`)
        .replace('"10.00"', `"${distance}"`)}`,
      'km',
    ).recordings[0]!.totals.timerS

  test.each([
    ['without pauses', '1:02', '01:01:12', '01:01:18', 3678],
    ['with pauses', '2:00', '01:59:37', '02:04:30', 7200],
    ['with the moving time beyond the minute', '2:00', '02:00:10', '02:04:30', 7210],
    ['that never moved', '0:36', '00:00:00', '00:35:50', 2150],
    ['of an ultramarathon', '26:31', '25:00:00', '27:00:00', 95_460],
  ])('of hours and minutes, rounded up (exports since autumn 2025), %s', (_, time, moving, elapsed, timerS) => {
    expect(seconds(time, moving, elapsed)).toBe(timerS)
  })

  test('of minutes and seconds in older tables stays that', () => {
    expect(seconds('12:03', '00:12:00', '00:12:20', '2.50')).toBe(723)
    expect(seconds('0:38', '00:00:38', '00:00:38', '0.20')).toBe(38)
    expect(seconds('12:03', '--', '--', '2.50')).toBe(723)
  })

  test('where no other time tells, nobody runs ten kilometres in 50 seconds', () => {
    expect(seconds('0:50', '--', '--')).toBe(3000)
    expect(seconds('0:50', '--', '--', '0.30')).toBe(50)
  })
})

describe('numbers that nothing tells', () => {
  test('are left untold rather than a thousand times wrong', () => {
    const header = 'Activity Type,Date,Favorite,Title,Calories,Time,Total Ascent'
    const { recordings, problems } = read(`${header}\nRunning,2026-01-04 12:38:59,false,x,640,00:50:00,"2.285"\n`, 'km')
    expect(problems).toMatchObject([{ code: 'ambiguous-numbers' }])
    expect(recordings[0]!.totals).toMatchObject({ ascentM: null, calories: 640 })
  })

  test('one pool swim in metres does not decide for the runs', () => {
    const swim =
      'Pool Swim,2026-01-05 12:00:00,false,Pool,"1,500","300","00:30:00","--","--","--","--","--","--","--","--","--"'
    const { recordings } = read(`${HEADER}\n${swim}\n${RUN}`)
    expect(recordings.map(({ totals }) => totals.distanceM)).toEqual([1500, 10_000])
    const track = RUN.replace('Running', 'Track Running').replace('"10.00"', '"5,000"')
    expect(read(`${HEADER}\n${track}\n${RUN.replace('12:38', '13:38')}`).recordings[0]!.totals.distanceM).toBe(5000)
  })
})

describe('missing values', () => {
  test('are 0 in files before 2024, which write no dashes', () => {
    const old =
      'Running,2021-01-04 12:38:59,false,x,"10.00","0","00:50:00","0","0","170","0","0.0","1.18","0","0:00","0:00"'
    expect(read(`${HEADER}\n${old}`).recordings[0]!.totals).toMatchObject({
      ascentM: null,
      descentM: null,
      avgHrBpm: null,
      movingS: null,
      calories: null,
    })
  })

  test('are dashes in newer ones, where 0 m of climb is a flat run', () => {
    expect(read(`${HEADER}\n${RUN.replace('"1,417"', '"0"')}`).recordings[0]!.totals).toMatchObject({
      ascentM: 0,
      descentM: null,
    })
  })
})

describe('rows', () => {
  test('of the watch’s alarm are counted, bad ones named, the others stay', () => {
    const incident = RUN.replace('Running', 'Incident Detected')
    const { recordings, problems, skipped } = read(
      `${HEADER}\n${incident}\n${RUN.replace('2026-01-04', 'soon')}\n${RUN}`,
    )
    expect(skipped).toEqual(['incident-row'])
    expect(problems).toEqual([
      { path: 'Activities.csv', level: 'warning', code: 'bad-row', at: { row: 3 }, detail: { why: 'no-date' } },
    ])
    expect(recordings).toHaveLength(1)
  })

  test('of one start are told apart; the same row twice is one', () => {
    const keys = (text: string) => read(text).recordings.map(({ key, title }) => `${key} ${title}`)
    const other = RUN.replace('Leeds', 'York')
    expect(keys(`${HEADER}\n${RUN}\n${RUN}`)).toEqual(['garmin-csv:2026-01-04T12:38:59 Leeds Running'])
    expect(keys(`${HEADER}\n${RUN}\n${other}`)).toEqual([
      'garmin-csv:2026-01-04T12:38:59 Leeds Running',
      'garmin-csv:2026-01-04T12:38:59#2 York Running',
    ])
    expect(keys(`${HEADER}\n${other}\n${RUN}`)).toEqual(keys(`${HEADER}\n${RUN}\n${other}`))
  })

  test('under a heading that stands twice are read from the first', () => {
    const { recordings } = read(`${HEADER},Avg Run Cadence\n${RUN},"99"`)
    expect(recordings[0]!.totals.avgCadenceSpm).toBe(170)
  })
})

describe('languages', () => {
  test('the table of 2012 has a title above it and writes dates out', () => {
    const old =
      'Aktivitäten von jemand\n \n Favorit,Aktivitätsname,Aktivitätstyp,Course,Start,Zeit,Distanz,Positiver Höhenunterschied,Ø HF,Max. HF,Kalorien,\n false,Lauf,Laufen,--,"Fr, 25 Mai 2012 20:31",1:05:11,"10,20",38,138,150,588,\n'
    expect(read(old, 'km').recordings).toMatchObject([
      {
        localStart: '2012-05-25T20:31:00',
        sport: 'run',
        title: 'Lauf',
        totals: { distanceM: 10_200, timerS: 3911, ascentM: 38, avgHrBpm: 138 },
      },
    ])
  })

  test('one nobody knows is told by its shape', () => {
    const names = Array.from({ length: 25 }, (_, index) => `ξ${index}`)
    const row = 'Löpning,2026-01-04 12:38:59,false,Stad,"10,00",640,00:50:00,150,170'
    const text = `${names.join(',')}\n${row}${',--'.repeat(16)}`
    expect(garminCsvImporter.identify(fileOf(text))).toBe(true)
    expect(read(text, 'km').recordings).toMatchObject([
      {
        title: 'Stad',
        sport: 'run',
        totals: { distanceM: 10_000, timerS: 3000, avgHrBpm: 150, maxHrBpm: 170, calories: 640 },
      },
    ])
  })

  test('a table whose header was cut off loses no row', () => {
    const row = (day: number) => `Running,2026-01-0${day} 12:38:59,false,"Leeds","10.00","640","00:50:00","150","170"`
    const text = [4, 5].map((day) => row(day) + ',"--"'.repeat(16)).join('\n')
    expect(read(text, 'km').recordings.map(({ localStart }) => localStart)).toEqual([
      '2026-01-04T12:38:59',
      '2026-01-05T12:38:59',
    ])
  })

  const SEEN = {
    fr: "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée,Fréquence cardiaque moyenne,Fréquence cardiaque maximale,Cadence de course moyenne,Ascension totale,Descente totale,Longueur moyenne des foulées,Pas,Temps de déplacement,Temps écoulé",
    it: 'Tipo di attività,Data,Preferita,Titolo,Distanza,Calorie,Tempo,FC Media,FC max,Cadenza di corsa media,Ascesa totale,Discesa totale,Lunghezza media passo,Passi,Tempo in movimento,Tempo trascorso',
    ja: 'アクティビティタイプ,日付,お気に入り,タイトル,距離,カロリー,タイム,平均心拍数,最大心拍数,平均ピッチ,総上昇量,総下降量,平均歩幅,ステップ,移動時間,経過時間',
    es: 'Tipo de actividad,Fecha,Favorito,Título,Distancia,Calorías,Tiempo,Frecuencia cardiaca media,FC máxima,Cadencia de carrera media,Ascenso total,Descenso total,Longitud media de zancada,Pasos,Tiempo en movimiento,Tiempo transcurrido',
    de: 'Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø Herzfrequenz,Maximale Herzfrequenz,Ø Schrittfrequenz (Laufen),Anstieg gesamt,Abstieg gesamt,Ø Schrittlänge,Schritte,Zeit in Bewegung,Verstrichene Zeit',
    sv: 'Aktivitetstyp,Datum,Favorit,Namn,Distans,Kalorier,Tid,Medelpuls,Maxpuls,Medellöpkadens,Total stigning,Totalt nedför,Medelsteglängd,Steg,Färdtid,Total tid',
    pt: 'Tipo de atividade,Data,Favorito,Título,Distância,Calorias,Tempo,FC Média,FC máxima,Cadência de corrida média,Subida total,Descida total,Comprimento médio da passada,Passos,Tempo em movimento,Duração',
    pl: 'Typ aktywności,Data,Ulubiony,Tytuł,Dystans,Kalorie,Czas,Średnie tętno,Maksymalne tętno,Średni rytm biegu,Całkowity wznios,Całkowity spadek,Średnia długość kroku,Kroki,Czas ruchu,Upłynęło czasu',
    hu: 'Tevékenység típusa,Dátum,Kedvenc,Cím,Távolság,Kalóriaszám,Idő,Átlagos pulzusszám,Max. pulzus,Átl. pedálütem,Teljes emelkedés,Teljes süllyedés,Átlagos lépéshossz,Lépések,Menetidő,Eltelt idő',
    da: 'Aktivitetstype,Dato,Favorit,Titel,Distance,Kalorier,Tid,Gennemsnitlig puls,Maks. puls,Gennemsnit kadence løb,Højdeforøgelse,Højdereduktion,Gennemsnitlig skridtlængde,Skridt,Tid i bevægelse,Tidsforbrug',
  }
  test.each(Object.entries(SEEN))('%s says the same as English', (_language, header) => {
    expect(read(`${header}\n${RUN}`)).toEqual(read(`${HEADER}\n${RUN}`))
  })

  test.skipIf(corpusPath === null)('every header row ever seen (corpus/_headers) is known as one', () => {
    const headers = readCorpus('_headers/garmin_activities_headers.tsv').trim().split('\n').slice(1)
    expect(headers.length).toBeGreaterThan(5)
    for (const line of headers)
      expect(garminCsvImporter.identify(fileOf(`${line.split('\t').at(-1)}\n`)), line).toBe(true)
  })
})

describe('properties', () => {
  const run = fc.record({
    day: fc.integer({ min: 0, max: 3000 }),
    minutes: fc.integer({ min: 20, max: 300 }),
    cadenceSpm: fc.integer({ min: 150, max: 190 }),
    strideCm: fc.integer({ min: 70, max: 150 }),
    ascentM: fc.integer({ min: 0, max: 4000 }),
  })
  const runs = fc.uniqueArray(run, { minLength: 1, maxLength: 12, selector: ({ day }) => day })
  type Run = typeof run extends fc.Arbitrary<infer T> ? T : never

  const metresOf = ({ minutes, cadenceSpm, strideCm }: Run) => (minutes * cadenceSpm * strideCm) / 100
  const write = (all: readonly Run[], units: 'km' | 'mi', locale: string) => {
    const cell = (value: number, digits: number) =>
      `"${value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })}"`
    const rows = all.map((each) => {
      const date = new Date(Date.UTC(2015, 0, 1 + each.day, 7)).toISOString().slice(0, 19).replace('T', ' ')
      const time = `${Math.floor(each.minutes / 60)}:${String(each.minutes % 60).padStart(2, '0')}:00`
      const distance = metresOf(each) / (units === 'km' ? 1000 : 1609.344)
      const climb = each.ascentM / (units === 'km' ? 1 : 0.3048)
      return `Running,${date},false,x,${cell(distance, 2)},--,${time},--,--,${each.cadenceSpm},${cell(climb, 0)},--,${cell(each.strideCm / 100, 2)},--,--,--`
    })
    return [HEADER, ...rows].join('\n')
  }

  test('accounts in km and in miles, with points and with commas, tell the same metres within their rounding', () => {
    fc.assert(
      fc.property(runs, fc.constantFrom('km', 'mi'), fc.constantFrom('en-US', 'de-DE'), (all, units, locale) => {
        const { recordings, problems } = read(write(all, units, locale))
        expect(problems).toEqual([])
        for (const [index, { totals }] of recordings.entries()) {
          expect(Math.abs(totals.distanceM! - metresOf(all[index]!))).toBeLessThan(units === 'km' ? 5.001 : 8.05)
          expect(Math.abs(totals.ascentM! - all[index]!.ascentM)).toBeLessThan(0.5)
        }
      }),
    )
  })

  test('the order of the rows changes nothing', () => {
    const content = (all: readonly Run[]) =>
      read(write(all, 'km', 'de-DE'))
        .recordings.map(({ part: _, ...recording }) => recording)
        .toSorted((a, b) => (a.key! < b.key! ? -1 : 1))
    fc.assert(
      fc.property(
        runs.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(content(shuffled)).toEqual(content(all))
        },
      ),
    )
  })
})
