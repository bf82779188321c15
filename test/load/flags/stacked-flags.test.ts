import { expect, test } from 'vitest'
import { found } from '../judge.ts'
import { hills, painOn, runOn } from '../make-run.ts'

const ID = 'stacked-flags'
const base = Array.from({ length: 15 }, (_, i) => runOn(i * 3, 10, hills(50, 50)))
const long = (day: number) => runOn(day, 13, hills(50, 50))
const steep = (day: number) => runOn(day, 10, hills(50, 400))

test('two causes within seven days are a caution, a day later they are not', () => {
  expect(found(ID, [...base, long(44), steep(50)])).toMatchObject([
    { level: 'caution', date: steep(50).date, detail: { first: 'session-distance-spike', second: 'descent-spike' } },
  ])
  expect(found(ID, [...base, long(44), steep(51)])).toEqual([])
})

test('one run is one cause, however much was new about it', () => {
  expect(found(ID, [...base, runOn(44, 13, hills(50, 400))])).toEqual([])
})

test('two flags of one kind are one cause', () => {
  expect(found(ID, [...base, runOn(44, 10, hills(50, 400)), runOn(46, 10, hills(400, 50))])).toEqual([])
})

test('as many causes are told as there are runs, at most', () => {
  const worn = base.map((run) => ({ ...run, shoe: 'old' }))
  const all = [...worn, { ...long(44), shoe: 'old' }, runOn(47, 30, { ...hills(50, 400), shoe: 'new' })]
  // Longer, steeper and in a new shoe: three causes on two runs.
  expect(found('new-shoe', all).at(-1)?.level).toBe('caution')
  expect(found(ID, all).at(-1)?.value).toBe(2)
})

test.each([
  [{ severity: 3 }, 'high'],
  [{ severity: 2 }, 'caution'],
  [{ severity: 1, oneSided: true }, 'high'],
  [{ severity: 1, runsInRow: 2 }, 'high'],
])('with pain of %o: %s', (pain, level) => {
  expect(found(ID, [...base, long(44), steep(47)], { pains: [painOn(47, pain)] }).at(-1)?.level).toBe(level)
})

test('pain that comes later in those days raises it then', () => {
  const findings = found(ID, [...base, long(44), steep(46), runOn(48, 5)], { pains: [painOn(48, { severity: 4 })] })
  expect(findings.map(({ level, date }) => [level, date])).toEqual([
    ['caution', steep(46).date],
    ['high', runOn(48, 5).date],
  ])
})
