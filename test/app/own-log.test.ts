import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { backupLog } from '../../src/app/log/backup-log.ts'
import { checkLog } from '../../src/app/log/check-log.ts'
import { forgetAll, forgetFile, forgetRun, forgetSource } from '../../src/app/log/forget.ts'
import { defaultLogPath, type OpenLog, openLog } from '../../src/app/log/open-log.ts'
import { refreshRuns } from '../../src/app/log/refresh-runs.ts'
import { makeNote } from '../store/make.ts'
import { useTemporaryFolder } from '../store/temporary-folder.ts'
import { putSeason, trackedSource } from './season.ts'

const file = useTemporaryFolder()
let log: OpenLog
beforeEach(async () => {
  log = await openLog({ path: file('log.db'), athlete: null })
  onTestFinished(() => log.close())
})

function tamper(sql: string): void {
  const db = new DatabaseSync(file('log.db'))
  db.exec(sql)
  db.close()
}

describe('opening', () => {
  test('a log nobody names is in the user’s data folder, not in the working folder', () => {
    expect(defaultLogPath()).toMatch(/sorepoint.*log\.db$/)
    expect(defaultLogPath().startsWith(process.cwd())).toBe(false)
  })

  test('a name typed with a combined or a composed accent is one athlete', async () => {
    await log.file.athlete('Zoé').putNote(makeNote('n1'))
    const other = await openLog({ path: file('log.db'), athlete: ' Zoe\u0301 ' })
    expect(await other.store.notes()).toHaveLength(1)
    await other.close()
    await expect(openLog({ path: file('log.db'), athlete: ' ' })).rejects.toMatchObject({ expected: true })
  })
})

describe('a backup', () => {
  test('holds the same log', async () => {
    await putSeason(log.store)
    const { runs } = await refreshRuns(log.store)
    const { path, bytes } = await backupLog(log.file.inFile!, file('copy.db'))
    expect(statSync(path).size).toBe(bytes)
    const copy = await openLog({ path, athlete: null })
    expect((await copy.store.runs()).runs).toEqual(runs)
    await copy.close()
    expect(globSync(file('copy.db*'))).toEqual([file('copy.db')])
  })

  test('never replaces a file', async () => {
    writeFileSync(file('thesis.txt'), 'mine')
    await expect(backupLog(log.file.inFile!, file('thesis.txt'))).rejects.toMatchObject({
      code: 'exists',
      expected: true,
    })
    expect(readFileSync(file('thesis.txt'), 'utf8')).toBe('mine')
  })
})

describe('the doctor', () => {
  beforeEach(async () => {
    await putSeason(log.store)
    await refreshRuns(log.store)
  })

  test('finds nothing in a sound log, nor in an empty one', async () => {
    expect(await checkLog(log)).toEqual([])
    expect(await checkLog({ ...log, store: log.file.athlete('nobody') })).toEqual([])
    expect(await log.file.athletes()).toEqual(['me'])
  })

  test('puts back runs that are not what the sources give', async () => {
    const { runs } = await log.store.runs()
    tamper(`UPDATE runs SET body = replace(body, '"race":null', '"race":true')`)
    expect(await checkLog(log)).toMatchObject([{ code: 'runs', repair: 'done' }])
    // It derives nothing itself: the next question does.
    expect((await refreshRuns(log.store)).runs).toEqual(runs)
    expect(await checkLog(log)).toEqual([])
  })

  test('finds samples that do not unpack, and lets the next import read the file again', async () => {
    tamper("UPDATE samples SET packed = x'0100' WHERE source = (SELECT id FROM sources WHERE key = 'strava:3')")
    expect(await checkLog(log)).toEqual([
      {
        ...{ code: 'samples', detail: 'samples of strava:3', repair: 'import' },
        file: { path: expect.any(String), sourceKey: 'strava:3' },
      },
    ])
    const unread = [...(await log.store.knownFiles()).values()].filter(({ importersVersion }) => importersVersion === 0)
    expect(unread.map(({ sourceKeys }) => sourceKeys)).toEqual([['strava:3']])
    const again = trackedSource('strava:3', 6, { title: 'Run 3' })
    const record = unread[0]!
    await log.store.putFile({ file: { ...record, importersVersion: 1 }, sources: [again] })
    expect(await checkLog(log)).toEqual([])
  })

  test('tells of a note whose source is gone, and keeps it', async () => {
    await log.store.putNote(makeNote('n1', { sourceKey: 'strava:gone' }))
    expect(await checkLog(log)).toMatchObject([
      { code: 'note-without-source', detail: 'n1, 2026-06-01', repair: 'none' },
    ])
    expect((await log.store.notes()).some(({ id }) => id === 'n1')).toBe(true)
  })

  test('names the recording whose row does not read, which can be forgotten without any other', async () => {
    tamper(`UPDATE sources SET recording = '{}' WHERE key = 'strava:3'`)
    tamper(`UPDATE sources SET figures = 'no JSON' WHERE key = 'strava:5'`)
    await expect(log.store.sources()).rejects.toMatchObject({ code: 'damaged' })
    const found = await checkLog(log)
    expect(found.map(({ code, repair, file }) => [code, repair, file?.sourceKey])).toEqual([
      ['rows', 'forget', 'strava:3'],
      ['rows', 'forget', 'strava:5'],
    ])
    await forgetSource(log, 'strava:3')
    await forgetSource(log, 'strava:5')
    expect(await checkLog(log)).toEqual([])
    expect((await refreshRuns(log.store)).runs.length).toBeGreaterThan(35)
  })

  test('derives nothing, whatever state the log is in', async () => {
    tamper('UPDATE athletes SET derived_revision = -1')
    expect(await checkLog(log)).toEqual([])
    expect((await log.store.runs()).revision).toBe(-1)
  })

  test('names a file from before there was a bound on its activities, which can be forgotten whole', async () => {
    const [source] = await log.store.sources()
    const sources = Array.from({ length: 20_001 }, (_, n) => ({
      source: { ...source!, key: `history#${n}`, name: 'history.tcx', hasSamples: false },
      packedSamples: null,
    }))
    const [record] = [...(await log.store.knownFiles()).values()]
    const file = { ...record!, name: 'history.tcx', member: 'history.tcx', sha256: 'history', importersVersion: 1 }
    const sourceKeys = sources.map(({ source: { key } }) => key)
    await log.store.putFile({ file: { ...file, sourceKeys }, sources })
    expect(await checkLog(log)).toMatchObject([
      { code: 'too-many-activities', repair: 'forget', file: { path: 'history.tcx', sourceKey: 'history#0' } },
    ])
    expect((await forgetFile(log, 'history.tcx')).sourceKeys).toHaveLength(20_001)
    expect(await checkLog(log)).toEqual([])
  })

  test('names rows that do not read', async () => {
    await log.store.putNote(makeNote('n1'))
    tamper("UPDATE notes SET body = '{}'")
    expect(await checkLog(log)).toMatchObject([{ code: 'rows', repair: 'none' }])
  })
})

describe('forgetting', () => {
  const holds = (words: string) => globSync(file('log.db*')).some((path) => readFileSync(path).includes(words))

  test('a run takes all its sources, its words and its bytes', async () => {
    await putSeason(log.store)
    const { runs } = await refreshRuns(log.store)
    const run = runs.find(({ sources }) => sources.some(({ key }) => key === 'strava:10'))!
    await log.store.putNote(makeNote('n1', { sourceKey: 'strava-row:10', text: 'Zwetschge' }))
    expect([holds('Run 10'), holds('Row 10'), holds('Zwetschge')]).toEqual([true, true, true])
    const { sourceKeys } = await forgetRun(log, run.id)
    expect(sourceKeys.toSorted()).toEqual(['strava-row:10', 'strava:10'])
    expect([holds('Run 10'), holds('Row 10'), holds('Zwetschge')]).toEqual([false, false, false])
    expect((await refreshRuns(log.store)).runs).toHaveLength(39)
  })

  test('a source leaves the run to its other sources', async () => {
    await putSeason(log.store)
    await forgetSource(log, 'strava-row:10')
    expect((await refreshRuns(log.store)).runs).toHaveLength(40)
    await expect(forgetSource(log, 'strava-row:10')).rejects.toMatchObject({ expected: true })
    await expect(forgetRun(log, 'r0')).rejects.toMatchObject({ expected: true })
  })

  test('all leaves an empty log, and tells of copies that still hold it', async () => {
    await putSeason(log.store)
    writeFileSync(file('log.db.before-schema-1'), 'an old copy')
    const { sourceKeys, copies } = await forgetAll(log)
    expect([sourceKeys.length, copies]).toEqual([44, [file('log.db.before-schema-1')]])
    expect([await log.file.athletes(), holds('Run 1')]).toEqual([[], false])
  })
})
