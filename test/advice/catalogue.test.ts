import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../scripts/write-catalogue.ts'
import { ELSEWHERE } from './properties/elsewhere.ts'
import { ALL_PROPERTIES } from './properties/index.ts'

const root = new URL('../../', import.meta.url)

describe('the catalogue', () => {
  test('docs/catalogue.md is what the code says; else: node scripts/write-catalogue.ts', () => {
    expect(readFileSync(new URL('docs/catalogue.md', root), 'utf8')).toBe(catalogue())
  })

  test('each of the 42 safety properties is held by a named test', () => {
    const held = new Set(ALL_PROPERTIES.flatMap(({ ids }) => ids))
    const all = Array.from({ length: 42 }, (_, index) => `P${index + 1}`)
    expect(all.filter((id) => !held.has(id) && ELSEWHERE[id] === undefined)).toEqual([])
  })

  test.each(
    Object.entries(ELSEWHERE).flatMap(([id, list]) => list.map((each) => [id, each.file, each.says] as const)),
  )('%s is held in %s: %s', (_id, file, says) => expect(readFileSync(new URL(file, root), 'utf8')).toContain(says))
})
