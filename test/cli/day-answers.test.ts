import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { call } from './in-process.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sorepoint-day-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const on = (date: string, ...args: readonly string[]) =>
  call('--db', join(folder, 'log.db'), '--today', date, '--no-color', ...args)
const json = async (date: string, ...args: readonly string[]) => JSON.parse((await on(date, ...args, '--json')).out)

test('evenings answered late are one command, as today prints it', async () => {
  await on('2026-11-10', 'note', 'today', 'left calf 3/10, dull, same all run, no limp, spread out')
  await on('2026-11-12', 'day', 'today', '--was-quiet', 'left calf')
  const [asked] = (await json('2026-11-15', 'today')).questions
  expect(asked.id).toBe('quiet-day')
  const quiet = asked.choices.find(({ value }: { value: string }) => value === 'quiet').command
  expect(quiet).toBe('sorepoint day 2026-11-11,2026-11-13..2026-11-14 --was-quiet "left calf"')
  const told = await json('2026-11-15', 'day', '2026-11-11,2026-11-13..2026-11-14', '--was-quiet', 'left calf')
  expect(told.days.map(({ date }: { date: string }) => date)).toEqual(['2026-11-11', '2026-11-13', '2026-11-14'])
  expect(told.day).toEqual(told.days.at(-1))
  // What is left is the evening of the day itself.
  const [left] = (await json('2026-11-15', 'today')).questions
  expect(left.choices[1].command).toBe('sorepoint day 2026-11-15 --symptom-free "left calf"')
})

test.each([
  ['2026-11-14..2026-11-12', 'is after'],
  ['2026-11-12..2026-11-16', 'has not come yet'],
  ['2025-11-12..2026-11-12', 'at most 31 days'],
  ['2026-11-12..2026-11-13..2026-11-14', 'FROM..TO'],
  ['2026-11-12..', 'takes a date'],
])('%s is refused and keeps nothing', async (days, why) => {
  const said = await on('2026-11-15', 'day', days, '--tired')
  expect([said.code, said.err]).toEqual([2, expect.stringContaining(why)])
  expect((await json('2026-11-15', 'today')).advice.activity).toBe('as-planned')
})

test('"last" is the note written last; words that made two notes are not guessed between', async () => {
  expect((await on('2026-11-15', 'note', 'edit', 'last', '--severity', '1')).code).toBe(2)
  await on('2026-11-15', 'note', 'today', 'left calf 3/10, dull')
  const { notes } = await json('2026-11-15', 'note', 'edit', 'last', '--severity', '1')
  expect(notes[0]).toMatchObject({ area: 'calf', severity: 1 })
  await on('2026-11-15', 'note', 'today', 'right knee 2/10, left heel 3/10')
  const several = await on('2026-11-15', 'note', 'edit', 'last', '--gait', 'normal')
  expect([several.code, several.err]).toEqual([2, expect.stringContaining('made 2 notes')])
})

test('an illness is asked after until its end is known', async () => {
  await on('2026-11-10', 'day', 'today', '--illness', 'fever')
  const asked = async (date: string) => (await json(date, 'today')).questions.map(({ id }: { id: string }) => id)
  expect(await asked('2026-11-10')).not.toContain('free-since')
  expect(await asked('2026-11-12')).toContain('free-since')
  const [question] = (await json('2026-11-12', 'today')).questions
  const still = question.choices.find(({ value }: { value: string }) => value === 'still').command
  expect(still).toBe('sorepoint day 2026-11-12 --illness fever')
  await on('2026-11-12', 'day', 'today', '--illness', 'none', '--illness-free-since', 'yesterday')
  expect(await asked('2026-11-12')).not.toContain('free-since')
})
