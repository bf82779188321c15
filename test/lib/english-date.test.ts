import fc from 'fast-check'
import { expect, test } from 'vitest'
import { britishDate, type DayShape } from '../../src/lib/english-date.ts'
import { DAY_SHAPES } from '../../src/lib/format.ts'
import { dateOfDay } from '../../src/lib/local-date.ts'

test.for(Object.keys(DAY_SHAPES) as DayShape[])('%s: says what Intl says of every day', (shape) => {
  const intl = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...DAY_SHAPES[shape] })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_500 }), (day) => {
      const date = dateOfDay(day)
      expect(britishDate(date, shape)).toBe(intl.format(Date.parse(`${date}T12:00:00Z`)).replace(',', ''))
    }),
  )
})
