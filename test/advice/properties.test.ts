import { describe, test } from 'vitest'
import { PROPERTIES } from './properties/index.ts'

describe.each(Object.entries(PROPERTIES))('safety properties over %s (rules.md §6)', (_, properties) => {
  test.each(properties.map((each) => [each.ids.join(', '), each.says, each] as const))('%s: %s', (_ids, _says, {
    holds,
  }) => holds(2000))
})
