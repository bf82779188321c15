import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { call } from './in-process.ts'

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0

const folder = mkdtempSync(join(tmpdir(), 'sorepoint-completion-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function script(shell: string): Promise<string> {
  const { code, out } = await call('completion', shell)
  expect(code).toBe(0)
  const path = join(folder, shell)
  writeFileSync(path, out)
  return path
}

const CASES: readonly (readonly [typed: string, offered: readonly string[]])[] = [
  ['sorepoint imp', ['import']],
  ['sorepoint report --form', ['--format']],
  ['sorepoint report --format ', ['html', 'json', 'md', 'text']],
  ['sorepoint --units ', ['km', 'mi']],
  ['sorepoint report --units k', ['km']],
  ['sorepoint note list --status ', ['dismissed', 'own', 'suggested']],
  ['sorepoint note edit n1 --next-morning n', ['not-back']],
  ['sorepoint check kneec', ['kneecap']],
  ['sorepoint day today --was-quiet outer-k', ['outer-knee']],
  ['sorepoint explain session-t', ['session-time-spike']],
  ['sorepoint settings max', ['max-hr']],
  ['sorepoint completion ', ['bash', 'fish', 'zsh']],
]

describe.skipIf(!has('bash'))('bash', () => {
  test.each(CASES)('%s', async (typed, offered) => {
    const words = typed.split(' ')
    const asked = `source ${await script('bash')}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
_sorepoint; printf '%s\\n' "\${COMPREPLY[@]}"`
    const { stdout } = spawnSync('bash', ['--norc', '-c', asked], { encoding: 'utf8' })
    expect(stdout.trim().split('\n').toSorted()).toEqual(offered)
  })

  test('leaves the paths of import to the shell', async () => {
    const asked = `source ${await script('bash')}; COMP_WORDS=(sorepoint import ''); COMP_CWORD=2; _sorepoint; echo "\${#COMPREPLY[@]}"; complete -p sorepoint`
    const { stdout } = spawnSync('bash', ['--norc', '-c', asked], { encoding: 'utf8' })
    expect(stdout).toMatch(/^0\n.*-o default/)
  })
})

describe.skipIf(!has('fish'))('fish', () => {
  test.each(CASES)('%s', async (typed, offered) => {
    const asked = `source ${await script('fish')}; complete -C ${JSON.stringify(typed)}`
    const { stdout } = spawnSync('fish', ['--no-config', '-c', asked], { encoding: 'utf8' })
    const words = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t')[0])
    expect(words.toSorted()).toEqual(offered)
  })
})

describe.skipIf(!has('zsh'))('zsh', () => {
  test('is well formed, and says what it is for', async () => {
    const path = await script('zsh')
    expect(spawnSync('zsh', ['-n', path], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
    const asked = `autoload -Uz compinit; compinit -u -D; source ${path}; print $_comps[sorepoint]`
    expect(spawnSync('zsh', ['-f', '-c', asked], { encoding: 'utf8' }).stdout.trim()).toBe('_sorepoint')
  })
})

test('every verb of the program can be completed in each shell', async () => {
  const { VERB_NAMES } = await import('../../src/cli/verbs.ts')
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { out } = await call('completion', shell)
    for (const verb of VERB_NAMES) expect(out).toContain(verb)
  }
})
