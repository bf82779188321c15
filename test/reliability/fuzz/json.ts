import fc from 'fast-check'
import { encoded, mutatedBytes } from './bytes.ts'
import { hostileText, share } from './hostile.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const NUMBERS = [0, -0, -1, 1, 0.5, 1e308, -1e308, 5e-324, 8.64e15, 8.65e15, -8.65e15, 253402300800000, 2 ** 53, 4.1e12]

const hostileValue: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(...NUMBERS, null, true, {}, [], [[[]]], { __proto__: null } as Json),
  hostileText,
  fc.nat(100).map((depth) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}` || 'null') as Json),
)

/** Every value inside, by its path. */
function pathsOf(value: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  if (value === null || typeof value !== 'object') return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
}

function replaced(value: Json, [key, ...rest]: readonly string[], by: Json): Json {
  if (key === undefined) return by
  if (value === null || typeof value !== 'object') return value
  const inner = replaced((value as Record<string, Json>)[key] ?? null, rest, by)
  return Array.isArray(value) ? value.map((old, i) => (String(i) === key ? inner : old)) : { ...value, [key]: inner }
}

/** JSON with values inside it changed for others of any kind; and with bytes changed. */
export function jsonFiles(files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const parsed = files.map((bytes) => JSON.parse(Buffer.from(bytes).toString()) as Json)
  const changed = fc
    .tuple(fc.constantFrom(...parsed), fc.array(fc.tuple(share, hostileValue), { minLength: 1, maxLength: 4 }))
    .map(([json, changes]) =>
      changes.reduce((now: Json, [place, value]) => {
        const paths = pathsOf(now)
        return replaced(now, paths[Math.floor(place * paths.length)]!, value)
      }, json),
    )
    // Numbers beyond a double, as a text may hold them.
    .chain((json) =>
      fc.constantFrom('1e999', '-1e999', '1E400').map((big) => JSON.stringify(json).replace('8650000000000000', big)),
    )
  return fc.oneof({ arbitrary: encoded(changed), weight: 3 }, { arbitrary: mutatedBytes(files), weight: 1 })
}
