import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../scripts/write-decision-table.ts'
import { DAY_RULES } from '../../src/advice/day-rules.ts'
import { PAIN_RULES } from '../../src/advice/pain-rules.ts'
import { isFlagId } from '../../src/model/flag.ts'
import { IDEA_WORDS } from '../../src/words/en/ideas.ts'
import { call } from '../cli/in-process.ts'
import { pageAt, ROOT } from './pages.ts'

const anchorsOf = (path: string): ReadonlySet<string> =>
  new Set([...pageAt(path).text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id as string))

const ANCHORS = { rules: anchorsOf('docs/rules.md'), formats: anchorsOf('docs/formats.md') } as const

/** A row of the specification: of an article, a resolution, a study, a load flag, a property. */
const CODE = /(?<![\w-])(?:S[0-4]-\d+|(?:D|E|LF|P)[1-9]\d*b?)(?![\w-])/g

/** A chapter: "rules.md §5b", "FORMATS §2.1". */
const CHAPTER = /\b(rules|formats)(?:\.md)? §(\d+(?:\.\d+)?[a-d]?)/gi

const FILES = globSync(['{src,test,scripts}/**/*.ts', 'docs/**/*.md', '*.md'], { cwd: ROOT })

const unresolved = (text: string): readonly string[] => [
  ...[...text.matchAll(CODE)].map(([code]) => code).filter((code) => !ANCHORS.rules.has(code.toLowerCase())),
  ...[...text.matchAll(CHAPTER)]
    .filter(([, page, chapter]) => !ANCHORS[page?.toLowerCase() as 'rules' | 'formats'].has(chapter as string))
    .map(([whole]) => whole),
]

describe('every code has its row in docs/rules.md, every chapter its place', () => {
  test('in code, tests and pages', () => {
    const lost = FILES.flatMap((path) =>
      unresolved(readFileSync(join(ROOT, path), 'utf8')).map((code) => `${path}: ${code}`),
    )
    expect(lost).toEqual([])
  })

  const rules = [...PAIN_RULES, ...DAY_RULES]

  test('of each rule, and said in words by explain', async () => {
    const nowhere = rules.flatMap(({ requirements }) => requirements).filter((code) => IDEA_WORDS[code] === undefined)
    expect(nowhere).toEqual([])
    // A flag of the same name is what explain tells of.
    for (const { id, requirements } of rules.filter((rule) => !isFlagId(rule.id))) {
      const { out } = await call('explain', id)
      const told = out.replace(/\s+/g, ' ')
      for (const code of requirements) expect(told).toContain(`${IDEA_WORDS[code]} (${code})`)
      expect(unresolved(out)).toEqual([])
    }
  })

  test('the page says of each row of the articles what explain says', () => {
    const page = pageAt('docs/rules.md').text
    const rows = Object.entries(IDEA_WORDS).filter(([code]) => /^S\d/.test(code))
    expect(rows.filter(([code, idea]) => !page.includes(`</a>${code} | ${idea} |`)).map(([code]) => code)).toEqual([])
    expect(rows).toHaveLength(122)
  })
})

test('docs/decision-table.md is what the cases say; else: node scripts/write-decision-table.ts', () => {
  expect(pageAt('docs/decision-table.md').text).toBe(decisionTable())
})
