import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

// Which folder may import which (docs/architecture.md draws it). Its own folder always; nothing else.
const MAY_IMPORT: Record<string, readonly string[]> = {
  // What differs between Node and a browser; package.json chooses.
  platform: ['lib'],
  lib: [],
  model: ['lib'],
  importers: ['model', 'lib'],
  runs: ['model', 'lib', 'platform'],
  load: ['model', 'lib'],
  pain: ['model', 'lib', 'platform'],
  advice: ['load', 'pain', 'model', 'lib'],
  analysis: ['advice', 'load', 'pain', 'model', 'lib'],
  // Looks back at pains; nothing that advises may look at it.
  history: ['load', 'pain', 'model', 'lib'],
  cohort: ['history', 'load', 'pain', 'model', 'lib'],
  words: ['model', 'lib'],
  // Data into pictures, for page and report.
  drawings: ['words', 'model', 'lib'],
  report: ['drawings', 'words', 'model', 'lib'],
  store: ['model', 'lib', 'platform'],
  // A club's own: who needs a word, and what of it somebody may know.
  club: ['model', 'lib'],
  demo: ['model', 'lib', 'platform'],
  ingest: ['importers', 'runs', 'store', 'pain', 'model', 'lib', 'platform'],
  app: [
    'ingest',
    'importers',
    'runs',
    'store',
    'demo',
    'analysis',
    'history',
    'cohort',
    'club',
    'advice',
    'load',
    'pain',
    'model',
    'lib',
    'platform',
  ],
  cli: ['app', 'club', 'report', 'words', 'web', 'model', 'lib', 'platform'],
  web: ['app', 'club', 'report', 'drawings', 'words', 'model', 'lib', 'platform'],
  // The page in a browser's tab: shell, worker, service worker.
  tab: ['web', 'app', 'store', 'words', 'model', 'lib', 'platform'],
  // The library's door.
  'index.ts': ['ingest', 'app', 'importers', 'analysis', 'advice', 'load', 'pain', 'report', 'model', 'lib'],
}

// Parts that keep to themselves: what two of them share becomes a file beside them, not an import between them.
const APART = [/^src\/importers\/([^/]+)\//, /^src\/load\/flags\/([^/]+)$/, /^src\/advice\/rules\/([^/]+)$/]

const PURE = [
  'lib',
  'model',
  'importers',
  'runs',
  'load',
  'pain',
  'advice',
  'analysis',
  'history',
  'cohort',
  'words',
  'drawings',
  'report',
  'demo',
  'ingest',
  'club',
]

/** Packages that only one part may touch. */
const ONLY_IN: Record<string, readonly string[]> = {
  commander: ['cli'],
  'cli-progress': ['cli'],
  '@clack/prompts': ['cli'],
  hono: ['web'],
  // Accounts of a club: installed by who runs one.
  'better-auth': ['app'],
  'better-auth/api': ['app'],
  '@better-auth/passkey': ['app'],
  kysely: ['app'],
  '@hono/node-server': ['web'],
  'node:sqlite': ['store'],
  '@sqlite.org/sqlite-wasm': ['store'],
  'temporal-polyfill/global': ['tab'],
  'node:crypto': ['platform', 'app', 'store', 'cli', 'web'],
  'node:zlib': ['platform', 'app', 'demo'],
  'node:fs': ['platform', 'app', 'store', 'cli'],
  'node:fs/promises': ['platform', 'app', 'cli'],
  'node:http': ['web'],
  'node:child_process': ['cli'],
  'node:worker_threads': ['platform', 'app'],
}

const files = globSync('src/**/*.ts').map((path) => path.replaceAll('\\', '/'))

const importsOf = (path: string): string[] => importsIn(readFileSync(path, 'utf8'))

const importsIn = (code: string): string[] =>
  [...code.matchAll(/^\s*(?:import|export)\b[^'"\n]*?(?:from\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm)]
    .concat([...code.matchAll(/^\}\s*from\s*['"]([^'"]+)['"]/gm)])
    .map((match) => (match[1] ?? match[2]) as string)

/** What of a file's code is there when it runs. */
const withoutTypes = (path: string): string =>
  readFileSync(path, 'utf8').replace(/^(?:import|export) type \{?[^'"]*? from '[^']*'$/gm, '')

const part = (path: string): string => path.split('/')[1] as string

/** The file of this project that an import names; null for a package. */
function targetOf(path: string, name: string): string | null {
  if (name.startsWith('#words/')) return name.replace('#words/', 'src/words/en/')
  if (name.startsWith('#platform/')) return name.replace('#platform/', 'src/platform/node/')
  if (!name.startsWith('.')) return null
  const target = normalize(join(dirname(path), name)).replaceAll('\\', '/')
  return target.startsWith('src/') ? target : null
}

/** The lines of a file without what is comment alone. */
const codeLines = (path: string): readonly string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\/\/|\/?\*).*/, '').replace(/\s\/\/ .*/, ''))

/** Where Node is used. A browser's tab reaches none of it. */
const MAY_USE_NODE = [
  /^src\/platform\/node\//,
  /^src\/cli\//,
  // The server of the page.
  /^src\/web\/(?:server|ask-served|opening)\.ts$/,
  /^src\/app\/(?:serve|jobs|cohort|club)\//,
  // The log in a file or in a database.
  /^src\/app\/log\/(?:open-log|log-parts|backup-log)\.ts$/,
  /^src\/store\/postgres\//,
  /^src\/store\/sqlite\/(?:open-database|node-connection|copy-database|migrate)\.ts$/,
  // Files that are named on the command line.
  /^src\/app\/plan\/read-plan-file\.ts$/,
  /^src\/app\/export\/unfinished-file\.ts$/,
]

const OF_NODE = /from 'node:|import\('node:|\bBuffer\b|\bprocess[.[]/

const targetsOf = (path: string): readonly string[] => importsOf(path).flatMap((name) => targetOf(path, name) ?? [])

describe('imports point down and inward', () => {
  test('no file imports a part that is not below it', () => {
    const wrong = files.flatMap((path) =>
      targetsOf(path)
        .filter((target) => part(target) !== part(path) && !MAY_IMPORT[part(path)]?.includes(part(target)))
        .map((target) => `${path} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  test('formats, flags and rules do not import one another', () => {
    const wrong = files.flatMap((path) =>
      targetsOf(path)
        .filter((target) =>
          APART.some((pattern) => {
            const [mine, theirs] = [pattern.exec(path)?.[1], pattern.exec(target)?.[1]]
            return mine !== undefined && theirs !== undefined && mine !== theirs
          }),
        )
        .map((target) => `${path} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  test('views and components of the page are made from plain data: they know no request, no log and no way to change one', () => {
    const isShown = (path: string): boolean => /^src\/web\/(?:views|components)\//.test(path)
    const allowed = ['report', 'drawings', 'words', 'model', 'lib']
    const wrong = files.filter(isShown).flatMap((path) =>
      importsOf(path)
        .filter((name) => {
          const target = targetOf(path, name)
          return target === null
            ? /^(?:node:|@?hono|zod)/.test(name)
            : !isShown(target) && !allowed.includes(part(target))
        })
        .map((name) => `${path} imports ${name}`),
    )
    expect(files.filter(isShown).length).toBeGreaterThan(20)
    expect(wrong).toEqual([])
  })

  test('loaders of the page read: none knows the ways back, the import or a request', () => {
    const wrong = files
      .filter((path) => path.startsWith('src/web/loaders/'))
      .flatMap((path) =>
        importsOf(path)
          .filter((name) => /^hono|\/(?:undo|undo-box|page-import|runner-context|form)\.ts$/.test(name))
          .map((name) => `${path} imports ${name}`),
      )
    expect(wrong).toEqual([])
  })

  test('the language is chosen in package.json, by no import', () => {
    const wrong = files
      .filter((path) => part(path) !== 'words')
      .flatMap((path) => importsOf(path).filter((name) => name.includes('/words/en/') && !name.startsWith('./words/')))
    expect(wrong).toEqual([])
  })

  test('a package that belongs to one part is imported by no other', () => {
    const wrong = files.flatMap((path) =>
      importsOf(path)
        .filter((name) => ONLY_IN[name] !== undefined && !ONLY_IN[name].includes(part(path)))
        .map((name) => `${path} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  test('the pure parts run in a browser as they are: nothing of Node but behind `platform`', () => {
    const wrong = files
      .filter((path) => PURE.includes(part(path)))
      .flatMap((path) =>
        codeLines(path).flatMap((line, index) => (OF_NODE.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
      )
    expect(wrong).toEqual([])
  })

  test('an import reads on any platform: nothing of Node but behind `platform`', () => {
    const wrong = files
      .filter((path) => path.startsWith('src/app/import/') || path.startsWith('src/app/export/json'))
      .flatMap((path) =>
        codeLines(path).flatMap((line, index) => (OF_NODE.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
      )
    expect(wrong).toEqual([])
  })

  test('whatever a browser’s tab reaches runs there: nothing of Node', () => {
    const reached = new Set<string>()
    const queue = files.filter((path) => part(path) === 'tab')
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (reached.has(path)) continue
      reached.add(path)
      const targets = importsIn(withoutTypes(path)).flatMap((name) => targetOf(path, name) ?? [])
      // An address of a built file is no import.
      const sources = targets.filter((target) => target.endsWith('.ts'))
      queue.push(...sources.map((target) => target.replace('src/platform/node/', 'src/platform/browser/')))
    }
    const wrong = [...reached].filter((path) => codeLines(path).some((line) => OF_NODE.test(line)))
    expect(reached.size).toBeGreaterThan(300)
    expect(wrong).toEqual([])
  })

  test('Node stands behind `platform`, at the command line, in the server of the page and in what only those use', () => {
    const wrong = files
      .filter((path) => !MAY_USE_NODE.some((pattern) => pattern.test(path)))
      .filter((path) => codeLines(path).some((line) => OF_NODE.test(line)))
    expect(wrong).toEqual([])
  })

  test('the pure parts read no clock, random, console or environment', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|Temporal\.Now|Math\.random\(|randomUUID|randomBytes|\bconsole\.|\bprocess\.|\bfetch\(/
    const wrong = files
      .filter((path) => PURE.includes(part(path)))
      .flatMap((path) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .flatMap((line, index) => (impure.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
      )
    expect(wrong).toEqual([])
  })
})
