import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openLog } from '../../src/app/log/open-log.ts'
import { globalsFirst } from '../../src/cli/globals-first.ts'
import { buildProgram } from '../../src/cli/main.ts'
import type { PainNote } from '../../src/model/pain-note.ts'
import { noteInWords } from '../make/note.ts'
import { call } from './in-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'sorepoint-edit-'))
let logs = 0
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const WORDS = 'left knee 4/10, sharp, got worse, limped home, swollen'
const TEXT_ID = 'n1a2b3c4'

/** A log with one note, edited as typed. */
async function startLog(given: Partial<PainNote> = {}) {
  const db = join(folder, `${logs++}.db`)
  const log = await openLog({ path: db, athlete: null })
  await log.store.putNote(noteInWords(WORDS, { id: TEXT_ID, date: '2026-11-15', ...given }))
  await log.close()
  const inLog = (...args: readonly string[]) => call('--db', db, '--today', '2026-11-15', ...args)
  return {
    inLog,
    edit: (...args: readonly string[]) => inLog('note', 'edit', TEXT_ID, ...args),
    notes: async (): Promise<readonly PainNote[]> => {
      const open = await openLog({ path: db, athlete: null })
      try {
        return await open.store.notes()
      } finally {
        await open.close()
      }
    },
    settings: async () => {
      const open = await openLog({ path: db, athlete: null })
      try {
        return await open.store.settings()
      } finally {
        await open.close()
      }
    },
  }
}

/** What differs between a note before and after, field by field. */
function changed(before: PainNote, after: PainNote): Readonly<Record<string, unknown>> {
  const flat = ({ symptom, ...note }: PainNote) => ({ ...note, ...symptom }) as Readonly<Record<string, unknown>>
  const [was, is] = [flat(before), flat(after)]
  return Object.fromEntries(
    Object.entries(is).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(was[field])),
  )
}

describe('each option of an edit changes exactly its field', () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['--area kneecap', { area: 'kneecap', tissue: 'kneecap' }],
    ['--area unknown', { area: null, tissue: null }],
    ['--side right', { side: 'right' }],
    ['--side unknown', { side: null }],
    ['--spread one-spot', { spread: 'one-spot' }],
    ['--tissue tendon', { tissue: 'tendon', tissueSaid: true }],
    ['--severity 7', { severity: 7 }],
    ['--severity unknown', { severity: null }],
    ['--start 1', { severityAtStart: 1 }],
    ['--end 5', { severityAtEnd: 5 }],
    ['--quality dull', { quality: 'dull' }],
    ['--trend improves', { trend: 'improves' }],
    ['--trend unknown', { trend: null }],
    ['--gait normal', { gait: 'normal' }],
    ['--gait unknown', { gait: null }],
    ['--sudden yes', { suddenOnset: 'yes' }],
    ['--onset-km 3.5', { onsetM: 3500 }],
    ['--trigger race', { trigger: 'race' }],
    ['--hours-after 12', { hoursAfterTrigger: 12 }],
    ['--after-run yes', { afterRun: 'yes' }],
    ['--next-morning back', { nextMorning: { answer: 'back', severity: null, answeredOn: '2026-11-15' } }],
    ['--daily-life no', { dailyLife: 'no' }],
    ['--stairs yes', { stairs: 'yes' }],
    ['--at-rest no', { atRest: 'no' }],
    ['--sleep yes', { disturbsSleep: 'yes' }],
    ['--painkiller no', { painkiller: 'no' }],
    ['--unsure yes', { unsure: 'yes' }],
    ['--not-run-since', { notRunSince: true }],
    ['--not-back-at-72h', { notBackAt72h: true }],
    ['--sign locking', { signs: { swelling: true, locking: true } }],
    ['--not-sign swelling', { signs: { swelling: false } }],
    ['--sign-unknown swelling', { signs: {} }],
    ['--danger fainted', { signs: { swelling: true, fainted: true } }],
  ])('%s', async (line, becomes) => {
    const log = await startLog()
    const [before] = await log.notes()
    const { code, out } = await log.edit(...line.split(' '))
    expect(code).toBe(0)
    expect(out).toContain('Noted for')
    const [after, ...more] = await log.notes()
    expect(more).toEqual([])
    expect(changed(before!, after!)).toEqual(becomes)
  })

  test('--none-of-these denies what the open question lists, and leaves what was reported', async () => {
    const log = await startLog()
    await log.edit('--none-of-these')
    const [note] = await log.notes()
    expect(note?.symptom.signs).toMatchObject({ swelling: true, locking: false, 'giving-way': false })
  })

  test('several options at once, the log’s own options between them, change each its field', async () => {
    const log = await startLog()
    const { code, out } = await log.edit('--severity', '2', '--json', '--gait', 'normal')
    expect(code).toBe(0)
    expect(JSON.parse(out).notes[0]).toMatchObject({ id: TEXT_ID, severity: 2, gait: 'normal', trend: 'worsens' })
  })

  test('other words keep what was answered besides the old ones, and name further places as further notes', async () => {
    const log = await startLog()
    await log.edit('--stairs', 'yes', '--next-morning', 'worse')
    const { code } = await log.edit('--text', 'left knee 2/10, eased; right calf 3/10')
    expect(code).toBe(0)
    const notes = await log.notes()
    expect(notes.find(({ id }) => id === TEXT_ID)).toMatchObject({
      symptom: { area: 'knee', severity: 2, trend: 'improves', gait: null, stairs: 'yes' },
      nextMorning: { answer: 'worse' },
    })
    expect(notes.filter(({ id }) => id !== TEXT_ID).map(({ symptom }) => [symptom.area, symptom.severity])).toEqual([
      ['calf', 3],
    ])
  })

  test('an id that is not there ends with 1 and changes nothing; a value that is none with 2', async () => {
    const log = await startLog()
    const before = await log.notes()
    expect(await log.inLog('note', 'edit', 'n0000000', '--severity', '3')).toMatchObject({ code: 1, out: '' })
    expect(await log.edit('--severity', '11')).toMatchObject({ code: 2, out: '' })
    expect(await log.edit('--gait', 'sideways')).toMatchObject({ code: 2, out: '' })
    expect(await log.notes()).toEqual(before)
  })
})

describe('the danger question and what a note says of the runner', () => {
  const danger = { raisedBy: ['chest was odd'], reason: 'words', answer: null, answeredOn: null } as const

  test('is put first and whole, is answered by its option, and a wrong answer is answered again', async () => {
    const log = await startLog({ danger })
    const { asks } = JSON.parse((await log.edit('--json', '--trend', 'worsens')).out)
    expect(asks[0]).toMatchObject({ id: 'danger', note: TEXT_ID, several: true })
    expect(asks[0].text).toContain('chest was odd')
    expect(asks[0].choices.map(({ value }: { value: string }) => value).slice(0, 3)).toEqual([
      'unknown',
      'none',
      'chest-pain',
    ])
    await log.edit('--danger', 'chest-pain,fainted')
    expect((await log.notes())[0]).toMatchObject({
      danger: { answer: 'signs', answeredOn: '2026-11-15' },
      symptom: { signs: { swelling: true, 'chest-pain': true, fainted: true } },
    })
    await log.edit('--danger', 'none')
    const [note] = await log.notes()
    expect(note?.danger?.answer).toBe('none')
    expect(note?.symptom.signs).toEqual({ swelling: true })
  })

  test('an answer holds for every note of the same writing', async () => {
    const log = await startLog({ danger })
    const open = (await log.notes())[0]!
    const { edit, notes, inLog } = log
    await inLog('note', 'today', 'right calf 2/10')
    expect((await notes()).length).toBe(2)
    await edit('--danger', 'none')
    expect((await notes()).find(({ id }) => id === open.id)?.danger?.answer).toBe('none')
  })

  test('a condition and an age are set when confirmed, and taken back again', async () => {
    const claims = [
      { kind: 'condition', value: 'pregnancy', answer: null },
      { kind: 'age', value: '15', answer: null },
    ] as const
    const log = await startLog({ claims })
    const asked = JSON.parse((await log.edit('--json', '--gait', 'changed')).out).asks[0]
    expect(asked).toMatchObject({ id: 'claim' })
    expect(asked.text).toContain('pregnancy')
    expect(asked.text).toContain('15')
    await log.edit('--claims', 'yes')
    expect(await log.settings()).toMatchObject({ conditions: ['pregnancy'], birthYear: 2011 })
    expect((await log.notes())[0]?.claims.map(({ answer }) => answer)).toEqual(['yes', 'yes'])
    await log.edit('--claims', 'no')
    expect(await log.settings()).toMatchObject({ conditions: null, birthYear: null })
  })
})

describe('what is printed under a note', () => {
  test.each([
    'left knee 4/10, sharp, got worse, limped home',
    'hip tight',
    'sore',
    'left calf 3/10 and right shin 2/10, one spot',
    'neck stiff, 2/10',
    'blister on the heel',
    'both quads sore since the race, 24 h later',
  ])('every command under “%s” works as it is printed', async (words) => {
    const log = await startLog()
    const { out } = await log.inLog('note', 'today', words)
    const commands = [...out.matchAll(/^\s*sorepoint (note edit .+)$/gm)].map((match) => match[1] as string)
    expect(commands.length).toBeGreaterThan(0)
    const ids = new Set(commands.map((line) => line.split(' ')[2] as string))
    const options = [...out.matchAll(/(--[a-z].*?)(?= {2}|$)/gm)].map((match) => match[1] as string)
    for (const line of [
      ...commands,
      ...[...ids].flatMap((id) =>
        options.filter((option) => !option.includes('note edit')).map((option) => `note edit ${id} ${option}`),
      ),
    ]) {
      const { code, err } = await log.inLog(...line.trim().split(/\s+/))
      expect({ line, code, err }).toEqual({ line, code: 0, err: '' })
    }
  })

  test('an option printed beside what was understood says just that', async () => {
    const log = await startLog()
    const [before] = await log.notes()
    const { out } = await log.edit('--gait', 'changed')
    const options = [...out.matchAll(/^ {2,3}\d+ .*?(--[a-z].*)$/gm)].map((match) => match[1] as string)
    expect(options.length).toBeGreaterThan(4)
    for (const option of options) await log.edit(...option.split(' '))
    expect(changed(before!, (await log.notes())[0]!)).toEqual({})
  })
})

/** Every verb with its own verbs, by the words that call it. */
async function leaves() {
  const program = await buildProgram(['help'])
  const walk = (
    command: typeof program,
    path: readonly string[],
  ): { path: readonly string[]; command: typeof program }[] => [
    { path, command },
    ...command.commands.flatMap((each) => walk(each, [...path, each.name()])),
  ]
  return { program, all: program.commands.flatMap((each) => walk(each, [each.name()])) }
}

test('no verb takes the options of its own verbs: each option arrives where it was typed', async () => {
  const { all } = await leaves()
  const lost: string[] = []
  for (const { path, command } of all) {
    for (const option of command.options) {
      const { program, all: fresh } = await leaves()
      const target = fresh.find((each) => each.path.join(' ') === path.join(' '))!.command
      let got: Readonly<Record<string, unknown>> = {}
      target.action(() => {
        got = target.opts()
      })
      const value = option.required ? [option.argChoices?.[0] ?? '1'] : []
      const needed = target.options.filter(({ mandatory, long }) => mandatory && long !== option.long)
      const args = [
        ...path,
        ...target.registeredArguments.filter(({ required }) => required).map(() => 'x'),
        ...needed.flatMap(({ long }) => [long as string, 'x']),
        (option.long ?? option.short) as string,
        ...value,
      ]
      await program.parseAsync(globalsFirst(program, args), { from: 'user' })
      if (!Object.hasOwn(got, option.attributeName())) lost.push(args.join(' '))
    }
  }
  expect(lost).toEqual([])
})
