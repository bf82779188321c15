import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { changeSetting } from '../../src/app/settings/settings-values.ts'
import { IMPORTERS } from '../../src/importers/index.ts'
import { wordTable } from '../../src/lib/word-table.ts'
import { parsePlan } from '../../src/load/parse-plan.ts'
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts'
import { parseNote } from '../../src/pain/symptom/parse-note.ts'
import { call } from '../cli/in-process.ts'

/** What every object has: as words of a file or a runner they must mean nothing. */
const WORDS = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'length', 'name']

const POINTS = Array.from(
  { length: 61 },
  (_, i) =>
    `<trkpt lat="${(47 + i * 0.00025).toFixed(5)}" lon="8.5"><time>2026-05-03T07:${String(Math.floor(i / 6)).padStart(2, '0')}:${(i % 6) * 10 || '00'}Z</time></trkpt>`,
).join('')

const FILES: readonly (readonly [path: string, content: (word: string) => string])[] = [
  [
    'a.gpx',
    (word) =>
      `<gpx creator="${word}"><trk><name>${word}</name><type>${word}</type><trkseg>${POINTS}</trkseg></trk></gpx>`,
  ],
  [
    'a.tcx',
    (word) =>
      `<TrainingCenterDatabase><Activities><Activity Sport="${word}"><Id>2026-05-03T07:00:00Z</Id><Lap StartTime="2026-05-03T07:00:00Z"><TotalTimeSeconds>600</TotalTimeSeconds><DistanceMeters>1800</DistanceMeters></Lap></Activity></Activities></TrainingCenterDatabase>`,
  ],
  [
    'a.kml',
    (word) =>
      `<kml><Placemark><name>${word}</name><Track><when>2026-05-03T07:00:00Z</when><when>2026-05-03T07:10:00Z</when><coord>8.5 47 1</coord><coord>8.5 47.016 1</coord><SimpleArrayData name="${word}"><value>1</value></SimpleArrayData></Track></Placemark></kml>`,
  ],
  [
    'activities.csv',
    (word) =>
      `Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,${word}\n1,"May 3, 2026, 7:00:00 AM",${word},${word},600,1.8,${word}`,
  ],
  [
    'summarizedActivities.json',
    (word) =>
      `[{"summarizedActivitiesExport":[{"activityId":1,"activityType":"${word}","sportType":"${word}","beginTimestamp":1777791600000,"duration":600000,"distance":180000}]}]`,
  ],
]

describe.each(WORDS)('%s', (word) => {
  test.each(FILES)('as a word of %s is one that nobody knows', (path, content) => {
    const read = (said: string) => {
      const file = { path, bytes: Buffer.from(content(said)) }
      const importer = IMPORTERS.find((each) => each.identify(file))!
      return importer.read(file, { csvUnits: null }).recordings.map(({ sport, surface, sportOrigin }) => ({
        sport,
        surface,
        sportOrigin,
      }))
    }
    expect(read(word)).toHaveLength(1)
    expect(read(word)).toEqual(read('unheardof'))
  })

  test('in a note says no more than any unknown word', () => {
    const understood = (said: string) =>
      parseNote(`${said} left knee 4/10 sharp, 3 ${said}, ${said} calf tight`).symptoms
    expect(understood(word)).toEqual(understood('zzzz'))
  })

  test('is no unit and no ground of a plan, and no setting', () => {
    expect(parsePlan(`10 ${word} ${word}`)).toMatchObject({ distanceM: null, timeS: null, surface: null })
    expect(changeSetting(DEFAULT_SETTINGS, word, '5').ok).toBe(false)
  })
})

const folder = mkdtempSync(join(tmpdir(), 'sorepoint-words-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const inLog = (...args: readonly string[]) => call('--db', join(folder, 'log.db'), '--today', '2026-11-15', ...args)

test('every verb takes them for a slip of the pen, never for something it has', async () => {
  for (const word of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    for (const args of [
      [word],
      ['explain', word],
      ['settings', word, '5'],
      ['plan', `10 ${word}`],
      ['schema', word],
      ['completion', word],
      ['report', '--format', word],
      ['report', '--week', word],
      ['runs', '--sport', word],
      ['run', word],
      ['flags', '--id', word],
      ['flags', '--level', word],
      ['check', word],
      ['clear', word, '--by', 'physio', '--on', '2026-11-01'],
      ['injury', word, '--when', '2020'],
      ['note', 'today', 'knee', '--area', word],
      ['note', 'today', 'knee', '--quality', word],
      ['note', 'list', '--status', word],
      ['day', 'today', '--was-quiet', word],
      ['forget', word],
      ['export', '--format', word],
    ]) {
      const { code, out, err } = await inLog(...args)
      expect([args.join(' '), code === 1 || code === 2, out]).toEqual([args.join(' '), true, ''])
      expect([args.join(' '), /TypeError|native code|undefined|\n\s+at /.exec(err)]).toEqual([args.join(' '), null])
    }
  }
})

test('a folder with a file of such a type costs nobody anything', async () => {
  const runs = join(folder, 'runs')
  const [[, gpx]] = FILES as [(typeof FILES)[number]]
  mkdirSync(runs)
  writeFileSync(join(runs, 'a.gpx'), gpx('running'))
  writeFileSync(join(runs, 'b.gpx'), gpx('constructor').replaceAll('2026-05-03', '2026-05-04'))
  writeFileSync(join(runs, 'c.gpx'), gpx('running').replaceAll('2026-05-03', '2026-05-05'))
  const { code, out } = await inLog('--json', 'import', runs)
  expect([code, JSON.parse(out).runs.added]).toEqual([0, 3])
})

describe('a word table', () => {
  test('has its own rows and nothing else', () => {
    const table = wordTable({ km: 1000 })
    expect([table['km'], 'km' in table]).toEqual([1000, true])
    for (const word of WORDS) expect([word, table[word], word in table]).toEqual([word, undefined, false])
  })

  test('is what "in" asks: nowhere else is a word looked for with it', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      // The words of notes are word tables whole (`lexiconOf`).
      (name) => name.endsWith('.ts') && !name.startsWith('pain'),
    )
    const asking = files.filter((name) =>
      /[(!&|] ?\(?[a-z]\w*(?:\.\w+)? in [a-zA-Z_.]+[)\s]/.test(
        readFileSync(join('src', name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`|for \([^)]*\)/g, ''),
      ),
    )
    expect(asking).toEqual([])
  })
})
