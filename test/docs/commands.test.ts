import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { globalsFirst } from '../../src/cli/globals-first.ts'
import { buildProgram } from '../../src/cli/main.ts'
import { isVerb, VERB_NAMES } from '../../src/cli/verbs.ts'
import { ANSWERS } from '../../src/model/schemas/answers.ts'
import { call } from '../cli/in-process.ts'
import { PAGES, type Page, ROOT } from './pages.ts'

interface Shown {
  readonly page: string
  /** What stands after `sorepoint`. */
  readonly words: readonly string[]
}

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

/** Lines of the `sh` blocks, and code words that call the program or npm: one command each, without remarks. */
const linesOf = ({ text, prose }: Page): readonly string[] => [
  ...[...text.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block]) => (block as string).trimEnd().split('\n')),
  ...[...prose.matchAll(/`((?:sorepoint|npm|npx|node) [^`\n]+)`/g)].map(([, code]) => code as string),
]

const commandsOf = (page: Page): readonly string[] =>
  linesOf(page)
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .flatMap((line) => line.split(/\s*(?:&&|\||;)\s*/))
    .filter((line) => line !== '')

const all: readonly { readonly page: string; readonly command: string }[] = PAGES.flatMap((page) =>
  commandsOf(page).map((command) => ({ page: page.path, command })),
)

const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')

/** Calls of the program; `VERB`, `…` and a verb that a recipe is about stand for any. */
const shown: readonly Shown[] = all
  .map(({ page, command }) => ({ page, command: command.replace(/^npm run --silent sorepoint --/, 'sorepoint') }))
  .filter(({ command }) => command.startsWith('sorepoint '))
  .map(({ page, command }) => ({ page, words: wordsOf(command).slice(1) }))
  .filter(({ words }) => !['VERB', '…'].includes(words[0] as string))

const distinct = [...new Map(shown.map((each) => [each.words.join(' '), each])).values()]

/** The program as it is, with verbs that do nothing: what is wrong in a call is refused, nothing is done. */
async function idleProgram(): Promise<Command> {
  const program = await buildProgram([...VERB_NAMES, 'help'])
  const idle = (command: Command): void => {
    command.action(() => {}).configureOutput({ writeErr: () => {}, writeOut: () => {} })
    command.commands.forEach(idle)
  }
  program.configureOutput({ writeErr: () => {}, writeOut: () => {} })
  program.commands.forEach(idle)
  return program
}

describe('commands that the pages show', () => {
  test.each(distinct)('$words ($page)', async ({ words }) => {
    // A verb alone may only be named, whatever it takes.
    if (words.length === 1 && isVerb(words[0] as string)) return
    const program = await idleProgram()
    const refused = await program.parseAsync(globalsFirst(program, words), { from: 'user' }).then(
      () => null,
      (error: { readonly exitCode?: number; readonly message: string }) =>
        error.exitCode === 0 ? null : error.message,
    )
    expect(refused).toBeNull()
  })

  test.each(all.filter(({ command }) => /^(?:npm|npx|node) /.test(command)))('$command ($page)', ({ command }) => {
    const [tool, first, ...rest] = wordsOf(command) as [string, string, ...string[]]
    const path = tool === 'node' ? [first, ...rest].find((word) => !word.startsWith('-')) : null
    if (typeof path === 'string' && /^[a-z]/.test(path)) expect(existsSync(join(ROOT, path))).toBe(true)
    const name = first === 'run' ? rest.find((word) => !word.startsWith('-')) : null
    if (typeof name === 'string') expect(Object.keys(scripts)).toContain(name)
    const tests = command.startsWith('npx vitest run ') ? rest.slice(1) : []
    for (const each of tests) expect(existsSync(join(ROOT, each))).toBe(true)
  })

  test('answers that are named have a schema', () => {
    const named = PAGES.flatMap(({ text }) => [...text.matchAll(/sorepoint\/([a-z]+)\/(\d+)/g)])
    expect(named.length).toBeGreaterThan(0)
    const unknown = named.filter(([, name, version]) => {
      const schema = Object.entries(ANSWERS).find(([each]) => each === name)?.[1]
      return name !== 'shoes' && schema?.shape.schema.value !== `sorepoint/${name}/${version}`
    })
    expect(unknown.map(([whole]) => whole)).toEqual([])
  })
})

describe('what only looks works on the invented season', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-docs-'))
  const log = ['--db', join(folder, 'log.db'), '--today', '2026-11-15']
  beforeAll(async () => {
    expect((await call('demo', ...log, '--quiet')).code).toBe(0)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const LOOKING = ['today', 'report', 'plan', 'flags', 'runs', 'explain', 'doctor', 'schema']
  const harmless = distinct.filter(
    ({ words }) =>
      LOOKING.includes(words[0] as string) &&
      !words.includes('--open') &&
      !words.includes('--file') &&
      !words.includes('ID'),
  )

  test.each(harmless)('$words ($page)', async ({ words }) => {
    const { code, out, err } = await call(...words, ...log)
    expect([code, err]).toEqual([0, ''])
    expect(out).not.toBe('')
  })
})
