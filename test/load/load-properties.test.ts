import { describe, test } from 'vitest'
import { LOAD_PROPERTIES } from './load-properties.ts'

describe('load and budget keep to rules.md §4 and §5c', () => {
  test.each(LOAD_PROPERTIES.map((each) => [each.ids.join(' '), each.says, each] as const))('%s: %s', (_, __, {
    holds,
  }) => holds(100))
})
