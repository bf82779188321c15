import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ANSWERS } from '../../src/model/schemas/answers.ts'
import { call } from './in-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'sorepoint-dry-'))
const db = join(folder, 'log.db')
const inLog = (...args: readonly string[]) => call('--db', db, '--today', '2026-11-15', ...args)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a text is read, asked about and judged, and neither note nor log is kept', async () => {
  const { code, out } = await inLog(
    'note',
    'today',
    'left shin 6/10 sharp, one spot on the bone, limped',
    '--dry-run',
    '--json',
  )
  expect(code).toBe(0)
  const reading = ANSWERS['note-reading'].parse(JSON.parse(out))
  expect(reading.notes).toMatchObject([{ area: 'shin', side: 'left', severity: 6, gait: 'changed' }])
  expect(reading.advice).toEqual({ activity: 'no-running', care: 'professional-before-next-run' })
  expect(reading.asks.length).toBeLessThanOrEqual(3)
  for (const { choices } of reading.asks) expect(choices[0]).toMatchObject({ value: 'unknown', option: '' })
  expect(existsSync(db)).toBe(false)
  const shown = await inLog('note', 'last', 'left knee 4/10', '--dry-run')
  expect(shown.out).toContain('Nothing was kept')
  expect(shown.out).not.toContain('note edit')
  expect(existsSync(db)).toBe(false)
})

test('options count in it as they would in the note', async () => {
  const { out } = await inLog(
    'note',
    'today',
    'left knee',
    '--severity',
    '2',
    '--trend',
    'improves',
    '--dry-run',
    '--json',
  )
  expect(JSON.parse(out).notes[0]).toMatchObject({ severity: 2, trend: 'improves' })
})

test('a table is read by its column, in order, whatever stands beside it', async () => {
  const path = join(folder, 'table.tsv')
  writeFileSync(
    path,
    'id\ttext\tfloor\r\n1\tleft knee 4/10, limped\tA2\r\n2\ta fine morning\tA0\r\n3\tcrushing chest pain\tA3\r\n',
  )
  const { code, out } = await inLog('note', 'last', '--dry-run', '--file', path, '--json')
  expect(code).toBe(0)
  const { results } = ANSWERS['note-readings'].parse(JSON.parse(out))
  expect(results.map(({ text }) => text)).toEqual(['left knee 4/10, limped', 'a fine morning', 'crushing chest pain'])
  expect(results.map(({ advice }) => advice.care)).toEqual(['book-professional', 'none', 'emergency'])
})

test('a file of lines is read line by line', async () => {
  const path = join(folder, 'lines.txt')
  writeFileSync(path, 'left knee 4/10\n\nright calf 2/10\n')
  const { out } = await inLog('note', 'today', '--dry-run', '--file', path, '--json')
  expect(JSON.parse(out).results.map(({ text }: { text: string }) => text)).toEqual([
    'left knee 4/10',
    'right calf 2/10',
  ])
  const shown = await inLog('note', 'today', '--dry-run', '--file', path)
  expect(shown.out).toContain('2 texts read. Nothing was kept.')
})

test('a file that is not there ends with 1; a file without a dry run, and a dry run of nothing, with 2', async () => {
  expect(await inLog('note', 'today', '--dry-run', '--file', join(folder, 'none.tsv'))).toMatchObject({
    code: 1,
    out: '',
  })
  expect(await inLog('note', 'today', 'knee', '--file', join(folder, 'none.tsv'))).toMatchObject({ code: 2, out: '' })
  expect(await inLog('note', 'today', '--dry-run')).toMatchObject({ code: 2, out: '' })
})
