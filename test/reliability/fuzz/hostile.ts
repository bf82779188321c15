import fc from 'fast-check'

/** Numbers as no device writes them, as text. */
export const NUMBERS = [
  ...['NaN', 'nan', 'Infinity', '-Infinity', 'INF', '1e999', '-1e999', '1e308', '1e-320', '-0', '0', '-1', '1'],
  ...['9007199254740993', '4294967296', '2147483648', '-2147483649', '65536', '256', '180.0000001', '-90.5', '1e7'],
  ...['0x10', '1_000', '1,5', '1.234.567,8', "1'000", '٣٫٥', '１２', '--5', '+5', '.', '5.', '1e', '', ' ', 'null'],
  '9'.repeat(400),
  `0.${'0'.repeat(400)}1`,
] as const

/** Times that are none, or that no run was ever run at. */
export const TIMES = [
  ...['0000-00-00T00:00:00Z', '0001-01-01T00:00:00Z', '1601-01-01T00:00:00Z', '1969-12-31T23:59:59Z'],
  ...['1970-01-01T00:00:00Z', '1989-12-31T00:00:00Z', '2038-01-19T03:14:08Z', '2099-06-01T08:00:00Z'],
  ...['9999-12-31T23:59:59Z', '+275760-09-13T00:00:00Z', '-271821-04-20T00:00:00Z', '+999999-01-01T00:00:00Z'],
  ...['2026-02-30T12:00:00Z', '2026-05-03T24:00:00Z', '2026-05-03T23:59:60Z', '2026-05-03T25:61:61Z'],
  ...['2026-05-03T07:00:00+99:99', '2026-05-03T07:00:00-14:00', '2026-05-03T07:00:00', '2026-05-03', '26-05-03'],
  ...['May 32, 2026, 7:00:00 AM', 'Jan 1, 0001, 0:00:00 AM', 'Dec 31, 9999, 11:59:59 PM', '1778731559', '-1', 'now'],
  ...['2026-05-03 07:00:00', '2099-06-01 08:00:00', '0001-01-01 00:00:00', '9999-12-31 23:59:59'],
] as const

export const hostileText = fc.oneof(
  fc.constantFrom(...NUMBERS, ...TIMES),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('\0', '\uFEFF', '\u202Egpj', '\u001B[2J', '"', "'", '<', '&', ']]>', '__proto__', 'constructor'),
  fc.nat({ max: 20_000 }).map((length) => 'x'.repeat(length)),
)

/** A change at a place: `at` is a share of the whole, so that one generator serves every length. */
export const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
