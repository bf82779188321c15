import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { examplesOf, runExamples } from '../../scripts/library/examples.ts'
import type { Reached } from '../../scripts/library/reach.ts'
import { readComment } from '../../scripts/library/reference.ts'
import { libraryDeclarations, splitComment } from '../../scripts/library/types.ts'
import { libraryPage } from '../../scripts/write-library.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/library.md'), 'utf8')

describe('docs/library.md', () => {
  let declarations: readonly Reached[]
  beforeAll(() => {
    declarations = libraryDeclarations()
  })

  test('is what the comments say; else: node scripts/build.ts && node scripts/write-library.ts', () => {
    expect(page).toBe(libraryPage(declarations))
  })

  test('every export has a meaning beside it', () => {
    const exported = declarations.filter((each) => each.exported)
    const silent = exported.filter(({ text }) => readComment(splitComment(text)[0]).text === '')
    expect(silent.map(({ file, name }) => `${file}: ${name}`)).toEqual([])
  })

  test('every example runs as it stands, under the strictest types, and prints what the page says', async () => {
    const examples = examplesOf(page)
    // None may stand outside the form that is run.
    expect(examples.length).toBe(page.split("from 'sorepoint'\n").length - 1)
    expect(await runExamples(examples)).toEqual(examples.map(({ printed }) => printed))
  })
})
