import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { call } from '../cli/in-process.ts'

const SAMPLES = join(import.meta.dirname, '../../samples')

interface Runs {
  readonly runs: readonly { readonly id: string; readonly sources: readonly { readonly key: string }[] }[]
}

describe('a log with everything in it that can be noted, exported, forgotten whole and imported again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-whole-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const ok = async (...args: readonly string[]) => {
    const ran = await call('--db', join(folder, 'log.db'), '--today', '2026-11-22', ...args)
    expect([args, ran.code === 0 ? '' : ran.err, ran.code]).toEqual([args, '', 0])
    return ran.out
  }
  const told = async <Answer>(...args: readonly string[]) => JSON.parse(await ok(...args, '--json')) as Answer
  const runsOf = async () => (await told<Runs>('runs')).runs
  /** The words of each answer, byte for byte. */
  const answers = async () => {
    const questions = [
      ...[['runs', '--sport', 'all'], ['note', 'list'], ['report'], ['report', '--week', 'last'], ['flags'], ['today']],
      ...[['settings'], ['injury'], ['report', '--week', '2026-W40'], ['doctor']],
    ]
    const texts: string[] = []
    for (const question of questions) texts.push(`${question.join(' ')}: ${await ok(...question, '--json')}`)
    return texts
  }

  test('gives the same answers to the last byte', { timeout: 120_000 }, async () => {
    await ok('import', join(SAMPLES, 'strava-export.zip'), join(SAMPLES, 'garmin-activities.csv'))
    const settings = {
      experience: 'experienced',
      'birth-year': '1980',
      sex: 'female',
      'max-hr': '188',
      'rest-hr': '48',
      units: 'mi',
      'week-start': 'sunday',
      zone: 'Europe/Berlin',
      country: 'DE',
      'usual-week-km': '40',
      'usual-longest-km': '18',
      'runs-per-week': '4',
      conditions: 'heart',
      'noted-since': '2026-01-01',
      'not-noted': '2026-02',
    }
    expect(Object.keys((await told<{ settings: object }>('settings')).settings)).toHaveLength(
      Object.keys(settings).length,
    )
    for (const [key, value] of Object.entries(settings)) await ok('settings', key, value)
    const merged = (await runsOf()).findLast(({ sources }) => sources.length > 1)!
    await ok('run', merged.id, '--split', merged.sources.at(-1)!.key)
    const [one, other] = (await runsOf()).slice(0, 2)
    await ok('run', one!.id, '--join', other!.id)
    await ok('run', 'add', '8 km 45 min easy', '--on', '2026-11-19')
    await ok('run', 'edit', 'last', '--title', 'Zum „See“ & zurück', '--effort', '6', '--shoe', 'alte', '--race', 'no')
    await ok('run', 'edit', (await runsOf())[5]!.id, '--distance', '8.2 km', '--surface', 'trail', '--ascent', '120')
    await ok('run', 'edit', (await runsOf())[6]!.id, '--leave-out')
    await ok('note', 'last', 'left knee 5/10, sharp, worse downhill; "limped" home – ärgerlich', '--danger', 'none')
    await ok('note', '2026-11-18', 'my chest hurt and I felt faint', '--danger', 'chest-pain')
    await ok(
      'note',
      '2026-11-20',
      'right calf 2/10 tight',
      '--sign',
      'swelling',
      '--stairs',
      'no',
      '--next-morning',
      'back',
    )
    const suggested = (await told<{ notes: { id: string; status: string }[] }>('note', 'list')).notes.filter(
      ({ status }) => status === 'suggested',
    )
    expect(suggested.length).toBeGreaterThan(1)
    await ok('note', 'dismiss', suggested[0]!.id)
    await ok('note', 'accept', suggested[1]!.id)
    await ok('day', '2026-11-20', '--was-quiet', 'left knee', '--sleep-hours', '6.5', '--tired', 'yes')
    await ok('day', '2026-11-21', 'ill', '--illness', 'head-cold', '--soreness', '3', '--rest-hr', '51')
    await ok('day', '2026-11-22', '--illness', 'none', '--illness-free-since', '2026-11-22', '--rest-day')
    await ok('clear', 'left knee', '--by', 'Dr. A', '--on', '2026-11-21', '--ceiling', '3', '--until', '2026-12-20')
    await ok('check', 'left knee', '--failed', 'hop')
    await ok('injury', 'right shin', '--kind', 'stress-fracture', '--when', '2023')
    await ok('report', '--week', 'last')
    await ok('report')
    const before = await answers()
    const out = join(folder, 'whole.json')
    await ok('export', '--out', out)
    await ok('forget', '--all')
    expect(await runsOf()).toEqual([])
    await ok('import', out)
    expect(await answers()).toEqual(before)
    const again = join(folder, 'again.json')
    await ok('export', '--out', again)
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(out, 'utf8'))
  })
})
