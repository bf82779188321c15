import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PAGES, type Page, pageAt, ROOT } from './pages.ts'

interface Link {
  readonly target: string
  /** From the root of the repository. */
  readonly path: string
  readonly anchor: string | null
}

const linksOf = ({ path, prose }: Page): readonly Link[] =>
  [...prose.replace(/`[^`\n]*`/g, '').matchAll(/\]\(([^()\s]+(?:\([^()\s]*\)[^()\s]*)?)\)/g)]
    .map(([, target]) => target as string)
    .filter((target) => !/^(?:https?|mailto):/.test(target))
    .map((target) => {
      const [file, anchor] = target.split('#') as [string, string | undefined]
      const at =
        file === ''
          ? path
          : normalize(join(dirname(path), file))
              .replaceAll('\\', '/')
              .replace(/\/$/, '')
      return { target, path: at, anchor: anchor ?? null }
    })

/** As GitHub names a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

const anchorsOf = ({ prose }: Page): readonly string[] => [
  ...[...prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => anchorOf(heading as string)),
  ...[...prose.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id as string),
]

describe('links', () => {
  test.each(PAGES)('$path leads nowhere that is not there', (page) => {
    const links = linksOf(page)
    expect(links.filter(({ path }) => !existsSync(join(ROOT, path))).map(({ target }) => target)).toEqual([])
    const lost = links.filter(({ path, anchor }) => anchor !== null && !anchorsOf(pageAt(path)).includes(anchor))
    expect(lost.map(({ target }) => target)).toEqual([])
  })

  test('every page is reached from the README', () => {
    const reached = new Set(['README.md'])
    for (const path of reached) {
      const page = PAGES.find((each) => each.path === path)
      for (const link of page === undefined ? [] : linksOf(page)) reached.add(link.path)
    }
    expect(PAGES.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([])
  })

  test('every decision is on the list of docs/README.md, under a number of its own', () => {
    const decisions = PAGES.map(({ path }) => path).filter((path) => path.startsWith('docs/decisions/'))
    const listed = linksOf(pageAt('docs/README.md')).map(({ path }) => path)
    expect(decisions.filter((path) => !listed.includes(path))).toEqual([])
    const numbers = decisions.map((path) => path.split('/').at(-1)?.slice(0, 4))
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})
