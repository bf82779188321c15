import { describe, test } from 'vitest'
import { HISTORY_PROPERTIES } from './properties/history-properties.ts'
import { NOTE_PROPERTIES } from './properties/note-properties.ts'
import { REASON_PROPERTIES } from './properties/reason-properties.ts'

describe('safety properties over a note (RULES §6)', () => {
  test.each(
    [...NOTE_PROPERTIES, ...REASON_PROPERTIES].map((each) => [each.ids.join(', '), each.says, each] as const),
  )('%s: %s', (_ids, _says, { holds }) => holds(2000))
})

describe('safety properties over a log (RULES §6)', () => {
  test.each(HISTORY_PROPERTIES.map((each) => [each.ids.join(', '), each.says, each] as const))('%s: %s', (_ids, _says, {
    holds,
  }) => holds(2000))
})
