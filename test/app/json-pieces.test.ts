import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BadJson, jsonPieces } from '../../src/app/export/json-pieces.ts'
import { inPieces } from './in-pieces.ts'

/** The object put together again. */
async function together(text: string, bytes: number): Promise<Record<string, unknown>> {
  const object: Record<string, unknown> = Object.create(null)
  for await (const { name, value, isElement } of jsonPieces(inPieces(text, bytes)())) {
    if (isElement) (object[name] as unknown[]).push(value)
    else object[name] = value
  }
  return object
}

const refused = (text: string, bytes = 7) => expect(together(text, bytes)).rejects.toBeInstanceOf(BadJson)

test('any object comes out whole, however it is laid out and wherever it is cut', async () => {
  const objects = fc.dictionary(fc.string(), fc.jsonValue())
  await fc.assert(
    fc.asyncProperty(
      objects,
      fc.constantFrom(undefined, 2),
      fc.integer({ min: 1, max: 40 }),
      async (object, indent, bytes) => {
        const text = JSON.stringify(object, null, indent)
        expect({ ...(await together(text, bytes)) }).toEqual({ ...JSON.parse(text) })
      },
    ),
  )
})

describe('what is no object of pieces is refused', () => {
  test.each([
    ['a list', '[1]'],
    ['nothing', '   '],
    ['cut off', '{"a":[1,2'],
    ['a comma too many', '{"a":1,}'],
    ['an element missing', '{"a":[1,,2]}'],
    ['more behind it', '{"a":1} {"b":2}'],
    ['a bracket of the other kind', '{"a":[1}'],
    ['two names for one thing', '{"a":1,"a":2}'],
    ['a list twice', '{"a":[1],"a":[2]}'],
    ['two lists in one member', '{"a":[1][2]}'],
    ['no name', '{[1]}'],
    ['a word', '{"a":nul}'],
  ])('%s', async (_what, text) => {
    await refused(text)
  })

  test('brackets without end, and one value without end', async () => {
    await refused(`{"a":${'['.repeat(100_000)}`, 1000)
    await refused(`{"a":["${'x'.repeat(34 * 2 ** 20)}"]}`, 2 ** 20)
  })
})
