import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { exportRunsCsv } from '../../src/app/export/export-csv.ts'
import { type ExportOptions, exportLog } from '../../src/app/export/export-log.ts'
import { importFiles } from '../../src/app/import/import-files.ts'
import { importOwnExport } from '../../src/app/import/import-own-export.ts'
import { type OpenLog, openLog } from '../../src/app/log/open-log.ts'
import { readLog } from '../../src/app/log/read-log.ts'
import { refreshRuns } from '../../src/app/log/refresh-runs.ts'
import { weekOf } from '../../src/lib/iso-week.ts'
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts'
import { makeNote, makeRun } from '../store/make.ts'
import { inPieces } from './in-pieces.ts'
import { putSeason } from './season.ts'

const CORPUS = process.env['SOREPOINT_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus')

async function emptyLog(): Promise<OpenLog> {
  const log = await openLog({ path: ':memory:', athlete: null })
  onTestFinished(() => log.close())
  return log
}

async function exported(log: OpenLog, options: ExportOptions): Promise<string> {
  return (await Array.fromAsync(exportLog(log, options))).join('')
}

async function outcome(log: OpenLog, text: string): Promise<{ readonly added: number; readonly kept: number }> {
  const imported = await importOwnExport(log.store, inPieces(text))
  if (!imported.ok) throw new Error(imported.error.detail)
  return { added: imported.value.addedKeys.length, kept: imported.value.keptKeys.length }
}

const WHOLE = { format: 'json', samples: true } as const

/** A season, and something of everything a runner can say. */
async function fullLog(): Promise<OpenLog> {
  const log = await emptyLog()
  const { store } = log
  await putSeason(store)
  await refreshRuns(store)
  const [suggestion] = await store.notes()
  await store.putNote({ ...suggestion!, status: 'dismissed' })
  await store.putNote(makeNote('n1', { sourceKey: 'strava:39', date: '2026-08-18', text: '"Knie" – 5/10\n=1+1' }))
  await store.putVerdicts([{ sourceA: 'strava:10', sourceB: 'strava-row:10', verdict: 'different' }])
  await store.putSettings({ ...DEFAULT_SETTINGS, zone: 'Europe/Berlin', birthYear: 1980, conditions: [] })
  await store.putClearance({
    ...{ id: 'c1', area: 'knee', side: 'left', noteId: 'n1', by: 'Dr. A', on: '2026-08-19', ceiling: 3, until: null },
  })
  await store.putSelfCheck({ date: '2026-08-18', area: 'knee', side: 'left', passed: false, failedAt: 'hop' })
  await store.putPastInjury({ id: 'p1', area: 'shin', side: null, kind: 'stress-fracture', when: '2019' })
  await store.acknowledge('n1', '2026-08-18')
  const shown = {
    week: '2026-W33',
    asOf: '2026-08-16',
    rulesVersion: '1',
    activity: 'modify',
    care: 'none',
    budget: null,
  }
  await store.putShownReport({ ...shown, shownMs: 1 })
  return log
}

describe('the JSON export, imported into an empty log', () => {
  test('gives the same log and the same analysis', async () => {
    const [log, other] = [await fullLog(), await emptyLog()]
    const text = await exported(log, WHOLE)
    expect(await outcome(other, text)).toEqual({ added: 44, kept: 0 })
    expect(await exported(other, WHOLE)).toBe(text)
    const [before, after] = [await readLog(log.store), await readLog(other.store)]
    expect(after).toEqual(before)
    const week = weekOf('2026-08-18', 'monday')
    expect(analyse(after, week, '2026-08-19')).toEqual(analyse(before, week, '2026-08-19'))
    expect(await other.store.shownReports()).toEqual(await log.store.shownReports())
    expect(await other.store.samplesOf('strava:5')).toEqual(await log.store.samplesOf('strava:5'))
  })

  test('without samples gives the same analysis, and the files count as unknown, so that importing them brings the samples', async () => {
    const [log, other] = [await fullLog(), await emptyLog()]
    const text = await exported(log, { format: 'json', samples: false })
    await importOwnExport(other.store, inPieces(text))
    expect((await refreshRuns(other.store)).runs).toEqual((await refreshRuns(log.store)).runs)
    expect(await other.store.samplesOf('strava:5')).toBeNull()
    const members = [...(await other.store.knownFiles()).values()].map(({ member }) => member)
    expect(members.toSorted()).toEqual(['activities.csv', 'sorepoint-export.json'])
  })

  test('twice is as once', async () => {
    const [log, other] = [await fullLog(), await emptyLog()]
    const text = await exported(log, WHOLE)
    await importOwnExport(other.store, inPieces(text))
    expect(await outcome(other, text)).toEqual({ added: 0, kept: 44 })
    expect(await exported(other, WHOLE)).toBe(text)
  })

  test('changes nothing that is there, least of all the runner’s words', async () => {
    const [log, other] = [await fullLog(), await emptyLog()]
    const mine = makeNote('n1', { text: 'my own later words' })
    await other.store.putNote(mine)
    await other.store.putSettings({ ...DEFAULT_SETTINGS, birthYear: 1999 })
    await other.store.putVerdicts([{ sourceA: 'strava-row:10', sourceB: 'strava:10', verdict: 'same' }])
    await importOwnExport(other.store, inPieces(await exported(log, WHOLE)))
    expect((await other.store.notes()).find(({ id }) => id === 'n1')).toEqual(mine)
    expect(await other.store.settings()).toMatchObject({ birthYear: 1999, zone: 'Europe/Berlin' })
    expect((await other.store.verdicts()).map(({ verdict }) => verdict)).toEqual(['same'])
  })

  test.skipIf(!existsSync(CORPUS))('of real files gives the same log (needs the corpus)', async () => {
    const [log, other] = [await emptyLog(), await emptyLog()]
    await importFiles([join(CORPUS, 'thomaschampagne__elevate')], {
      store: log.store,
      options: { csvUnits: null },
      nowMs: () => 0,
    })
    const text = await exported(log, WHOLE)
    await importOwnExport(other.store, inPieces(text))
    const { runs } = await refreshRuns(log.store)
    expect(runs.length).toBeGreaterThan(5)
    expect((await refreshRuns(other.store)).runs).toEqual(runs)
    expect(await exported(other, WHOLE)).toBe(text)
  })
})

describe('what is no export of ours, or a damaged one', () => {
  let text: string
  beforeEach(async () => {
    text = await exported(await fullLog(), WHOLE)
  })

  test.each([
    ['another JSON file', () => '{"schema":"other/1"}', 'no-export'],
    ['a later version', () => text.replace('export/1', 'export/2'), 'newer-export'],
    ['a text cut off', () => text.slice(0, -100), 'bad-export'],
    ['a field of the wrong kind', () => text.replace('"birthYear":1980', '"birthYear":"old"'), 'bad-export'],
    ['samples changed', () => text.replace(/"samples":"(.{40})/, '"samples":"$1AAAA'), 'bad-export'],
  ])('%s is refused whole', async (_what, damaged, code) => {
    const other = await emptyLog()
    expect(await importOwnExport(other.store, inPieces(damaged()))).toMatchObject({ ok: false, error: { code } })
    expect(await other.file.athletes()).toEqual([])
  })
})

describe('the CSV export', () => {
  // Told, not guessed: a title may hold anything.
  const DIALECT = { delimiter: ',', newline: '\r\n' } as const

  test('reads back as it was, row for row', async () => {
    const log = await fullLog()
    const rows = Papa.parse<Record<string, string>>(
      (await exported(log, { format: 'csv', samples: false })).trimEnd(),
      { ...DIALECT, header: true },
    )
    const { runs } = await refreshRuns(log.store)
    expect(rows.errors).toEqual([])
    expect(rows.data.map(({ id, distanceM, date }) => [id, Number(distanceM), date])).toEqual(
      runs.map(({ id, distanceM, date }) => [id, distanceM, date]),
    )
  })

  test('what is not known is empty, 0 is 0', () => {
    const csv = exportRunsCsv([makeRun('r1', 0, { ascentM: 0, descentM: null })])
    const [row] = Papa.parse<Record<string, string>>(csv, { ...DIALECT, header: true }).data
    expect([row?.['ascentM'], row?.['descentM']]).toEqual(['0', ''])
  })

  test('no cell begins like a formula, whatever a file calls its run', () => {
    const risky = fc
      .tuple(
        fc.constantFrom('', ' ', '\t', '\n', '\r\n', '\uFEFF', '"'),
        fc.constantFrom(...'=+-@＝＋－＠\t\r'),
        fc.string(),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(risky, fc.string()), (title) => {
        const csv = exportRunsCsv([makeRun('r1', 0, { title, description: title, shoe: title })])
        const [, cells] = Papa.parse<string[]>(csv, DIALECT).data
        expect(cells?.filter((cell) => /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r]/u.test(cell))).toEqual([])
        expect(cells?.some((cell) => cell === title || cell === `'${title}`)).toBe(true)
      }),
    )
  })

  test('a number below zero stays a number', () => {
    const csv = exportRunsCsv([makeRun('r1', -1, { distanceM: -5 })])
    expect(Papa.parse<Record<string, string>>(csv, { ...DIALECT, header: true }).data[0]?.['distanceM']).toBe('-5')
  })
})

test('the GeoJSON export holds every run, its track where there is one, times and heart rates beside it', async () => {
  const log = await fullLog()
  const { features } = JSON.parse(await exported(log, { format: 'geojson', samples: false }))
  const { runs } = await refreshRuns(log.store)
  expect(features.map((feature: { properties: { id: string } }) => feature.properties.id)).toEqual(
    runs.map(({ id }) => id),
  )
  const { geometry, properties } = features[0]
  expect(geometry.type).toBe('LineString')
  expect(geometry.coordinates).toHaveLength(1800)
  expect(geometry.coordinates[0]).toEqual([8.5, 47, 400])
  expect(properties.coordinateProperties.times[1]).toBe('2026-06-01T06:00:01.000Z')
  expect(properties.coordinateProperties.heart.slice(0, 2)).toEqual([null, 140])
})
