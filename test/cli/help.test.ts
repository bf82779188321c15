import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examplesOf } from '../../src/cli/help.ts'
import { buildProgram } from '../../src/cli/main.ts'
import { VERB_NAMES } from '../../src/cli/verbs.ts'
import { ANSWERS } from '../../src/model/schemas/answers.ts'
import { call, type Said } from './in-process.ts'

const TODAY = '2026-11-15'
const SAMPLES = join(import.meta.dirname, '../../samples')
const COLUMNS = 80

const program = await buildProgram(['help'])
const verbs: readonly Command[] = program.commands.flatMap((verb) => [verb, ...verb.commands])
const pathOf = (command: Command): string =>
  command.parent === program ? command.name() : `${command.parent?.name()} ${command.name()}`

describe('help', () => {
  test('names every verb on a page of one line each', () => {
    const page = program.helpInformation()
    for (const verb of VERB_NAMES) expect(page).toMatch(new RegExp(`^  ${verb} +\\S.*$`, 'm'))
  })

  test.each(
    verbs.filter((verb) => verb.name() !== 'help').map((verb) => [pathOf(verb), verb] as const),
  )('%s is explained in whole sentences, with an example, within a terminal', async (path, verb) => {
    expect(verb.summary()).toMatch(/^[a-z].{5,}[^.]$/)
    expect(verb.description()).toMatch(/^[A-Z].*\.$/s)
    expect(examplesOf(verb).length).toBeGreaterThan(0)
    for (const example of examplesOf(verb)) expect(example.startsWith(path.split(' ')[0] ?? '')).toBe(true)
    const { out } = await call(...path.split(' '), '--help')
    expect(out).toContain(`sorepoint ${examplesOf(verb)[0]}`)
    // An example stands on one line, so that it can be copied.
    const wide = out.split('\n').filter((line) => line.length > COLUMNS && !line.startsWith('  sorepoint '))
    expect(wide).toEqual([])
  })
})

describe('every example works as it stands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-help-'))
  const db = join(folder, 'log.db')
  const path = process.env['PATH']
  let demo: Said
  let ids: Readonly<Record<string, string>>

  beforeAll(async () => {
    demo = await call('demo', '--db', db, '--today', TODAY)
    ids = await namesInTheLog()
    mkdirSync(join(folder, 'Activity'))
    copyFileSync(join(SAMPLES, 'loose/steady.fit'), join(folder, 'Activity/steady.fit'))
    mkdirSync(join(folder, 'study'))
    copyFileSync(db, join(folder, 'study/one.db'))
    writeFileSync(join(folder, 'study.key'), '0123456789abcdef0123456789abcdef')
    writeFileSync(join(folder, 'plan.csv'), 'date,run\n2026-11-17,easy 5 km\n2026-11-22,long 8 km\n')
    mkdirSync(join(folder, 'bin'))
    writeFileSync(join(folder, 'bin/xdg-open'), '#!/bin/sh\n')
    chmodSync(join(folder, 'bin/xdg-open'), 0o755)
    process.env['PATH'] = `${join(folder, 'bin')}${delimiter}${path}`
  }, 60_000)

  afterAll(() => {
    process.env['PATH'] = path
    rmSync(folder, { recursive: true, force: true })
  })

  /** What stands in the examples for what a runner's own log names. */
  async function namesInTheLog(): Promise<Readonly<Record<string, string>>> {
    const listed = async (...args: readonly string[]) => JSON.parse((await call(...args, '--json', '--db', db)).out)
    const run = (await listed('runs')).runs.at(-1)
    const notes = (await listed('note', 'list')).notes as { id: string; status: string }[]
    const suggested = notes.filter(({ status }) => status === 'suggested')
    return {
      '~/Downloads/export_1234567.zip': join(SAMPLES, 'loose/zipped-again.zip'),
      '~/Downloads/Activities.csv': join(SAMPLES, 'loose/garmin-miles.csv'),
      '/media/GARMIN/Activity': join(folder, 'Activity'),
      study: join(folder, 'study'),
      'study.key': join(folder, 'study.key'),
      'route.gpx': join(SAMPLES, 'loose/route.gpx'),
      'marathon-plan.csv': join(folder, 'plan.csv'),
      '~/sorepoint-2026-11-22.db': join(folder, 'copy.db'),
      r1a2b3c4d5e: run.id,
      'garmin:123456': run.sources.find(({ key }: { key: string }) => key.startsWith('garmin:')).key,
      n1a2b3c4: notes.find(({ status }) => status === 'own')!.id,
      s1a2b3c4: suggested[0]!.id,
    }
  }

  /** As a shell takes an example apart, with the runner's own names. */
  const wordsOf = (example: string): readonly string[] =>
    [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? ids[bare ?? ''] ?? bare ?? '')

  const inFolder = (words: readonly string[]): readonly string[] =>
    words.map((word, index) => (words[index - 1] === '--out' ? join(folder, word) : word))

  test('demo shows the season, says that it is invented, and how to go on', () => {
    expect(demo.code).toBe(0)
    expect(demo.out).toMatch(/invented season/)
    expect(demo.out).toMatch(/Runs: 103 new/)
    expect(demo.out).toContain('Week 2026-W46')
    expect(demo.out).toContain(`--db ${db} today`)
    expect(demo.out).toContain('import ~/Downloads/export_1234567.zip')
  })

  test('demo leaves a log that is there alone', async () => {
    const again = await call('demo', '--db', db, '--today', TODAY)
    expect(again.code).toBe(2)
    expect(again.err).toContain('is there already')
  })

  // What a verb removes, the others need: last.
  const LATE = ['note remove', 'forget']
  // Those of a database are tried on one (test/club, test/app/jobs.test.ts).
  const STAYING = ['migrate', 'work', 'club', 'serve', 'demo', 'completion', 'import --watch']
  const examples = [...new Set(verbs.flatMap(examplesOf))].toSorted((one, other) => lateness(one) - lateness(other))
  function lateness(example: string): number {
    return LATE.findIndex((late) => example.startsWith(late))
  }

  test.each(examples.filter((each) => !STAYING.some((verb) => each.startsWith(verb))))('%s', async (example) => {
    const asked = [...inFolder(wordsOf(example)), '--db', db, '--today', TODAY]
    const said = await call(...asked)
    // One log alone is a study of small cells, and that is said.
    expect(said.err.replace(/^(?:Written to .*|\d+ cells hold fewer than 5 runners: .*)\n/, '')).toBe('')
    expect(said.code).toBe(0)
    if (!answersInJson(example)) return
    const answer = JSON.parse((await call(...asked, '--json')).out)
    const name = String(answer.schema).split('/')[1] as keyof typeof ANSWERS
    expect(ANSWERS[name].safeParse(answer).error).toBeUndefined()
  })

  /** What is done once cannot be asked again; what goes to a file or is no answer has no schema. */
  const answersInJson = (example: string): boolean =>
    !/^(?:schema|export|backup|note remove|forget|run \S+ --split)\b|--out|--open|--format/.test(example)

  test.each(examples.filter((each) => STAYING.some((verb) => each.startsWith(verb))))('%s (taken apart)', (example) => {
    const [name, ...rest] = wordsOf(example)
    const first = program.commands.find((command) => command.name() === name)
    const under = first?.commands.find((command) => command.name() === rest[0])
    const [verb, words] = under === undefined ? [first, rest] : [under, rest.slice(1)]
    // The log's place is an option of the whole program.
    const own = words.filter((word, at) => word !== '--db' && words[at - 1] !== '--db')
    expect(verb?.parseOptions(own).unknown.filter((word) => word.startsWith('-'))).toEqual([])
  })
})
