import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codeWords, PAGES, type Page, pageAt, ROOT } from './pages.ts'

/** What recipes are about is not there before they are followed. */
const EXAMPLE =
  /pacelog|double-day|doubleDay|short-night|shortNight|line\.ts|lineForm|words\/de|lexicon\/de|shoes|Shoes/

const PATH = /^(?:src|test|scripts|docs|samples|bin)\/[\w\-./*{},<>]*$/

/** A path as the pages write it: `*`, `<format>` for any name, `{a,b}` for several. */
const isThere = (path: string): boolean =>
  globSync(path.replace(/<[^>]*>/g, '*').replace(/\/$/, ''), { cwd: ROOT }).length > 0

describe('docs/architecture.md', () => {
  test('lists the folders of src, each once', () => {
    const listed = [...pageAt('docs/architecture.md').text.matchAll(/^\| `([a-z]+)` \| .* \| (?:yes|no) \|$/gm)]
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(listed.map(([, name]) => name).toSorted()).toEqual(folders.map(({ name }) => name).toSorted())
  })

  test('calls pure what test/imports.test.ts holds to be pure', () => {
    const pure = [...pageAt('docs/architecture.md').text.matchAll(/^\| `([a-z]+)` \| .* \| yes \|$/gm)]
    const list = /const PURE = \[([^\]]*)\]/.exec(readFileSync(join(ROOT, 'test/imports.test.ts'), 'utf8'))?.[1] ?? ''
    expect(pure.map(([, name]) => name).toSorted()).toEqual(
      [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name).toSorted(),
    )
  })
})

describe('what the pages name is there', () => {
  test.each(PAGES)('paths in $path', (page) => {
    const named = codeWords(page).filter((code) => PATH.test(code) && !EXAMPLE.test(code))
    expect(named.filter((path) => !isThere(path))).toEqual([])
  })

  const sources = globSync('{src,test,scripts}/**/*.ts', { cwd: ROOT }).map((path) =>
    readFileSync(join(ROOT, path), 'utf8'),
  )
  const words = new Set(sources.flatMap((text) => text.match(/[A-Za-z_]\w+/g) ?? []))

  const identifiers = (page: Page): readonly string[] =>
    codeWords(page)
      .map((code) => /^(\w+)(?:\(.*\))?$/.exec(code)?.[1] ?? '')
      .filter((name) => /^[A-Z]+(?:_[A-Z]+)+$|^[a-z]+[A-Z]\w*$|^[A-Z][a-z]+[A-Z]\w*$/.test(name) && !EXAMPLE.test(name))

  test.each(['docs/architecture.md', 'docs/adding.md', 'docs/library.md'])('identifiers in %s', (path) => {
    const named = identifiers(pageAt(path))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => !words.has(name))).toEqual([])
  })
})
