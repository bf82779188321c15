import { expect, test } from 'vitest'
import { found, stateOf } from '../judge.ts'
import { painOn, runOn } from '../make-run.ts'

const ID = 'same-pain-again'

test.each([
  [1, 'note'],
  [2, 'caution'],
  [3, 'high'],
  [7, 'high'],
])('%s noted runs in a row: %s', (runsInRow, level) => {
  expect(found(ID, [runOn(0, 5)], { pains: [painOn(0, { runsInRow })] })[0]?.level).toBe(level)
})

test('two places on one run are two findings, each with its note', () => {
  const pains = [painOn(0, { place: 'knee:left' }), painOn(0, { place: 'shin:right', runsInRow: 2, noteId: 'other' })]
  const findings = found(ID, [runOn(0, 5)], { pains })
  expect(findings.map(({ level, detail }) => [level, detail['place'], detail['noteId']])).toEqual([
    ['note', 'knee:left', 'n0'],
    ['caution', 'shin:right', 'other'],
  ])
})

test('a note of 0/10 is no pain, and no notes are no finding', () => {
  expect(found(ID, [runOn(0, 5)], { pains: [painOn(0, { severity: 0 })] })).toEqual([])
  expect(stateOf(ID, [runOn(0, 5)])).toBe('not applicable')
})

test('a pain of unknown severity counts', () => {
  expect(found(ID, [runOn(0, 5)], { pains: [painOn(0, { severity: null, runsInRow: 3 })] })[0]?.level).toBe('high')
})
