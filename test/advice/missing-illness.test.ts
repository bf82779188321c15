import { expect, test } from 'vitest'
import { illnessOn } from '../../src/advice/day-facts.ts'
import { type DayCheck, emptyDay } from '../../src/model/day-check.ts'

test('a day check that comes without the answer is no illness', () => {
  const { illness: _illness, illnessFreeSince: _free, ...said } = emptyDay('2026-11-14')
  expect(illnessOn([said as DayCheck], '2026-11-15')).toBe(null)
})
