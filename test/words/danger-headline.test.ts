import { describe, expect, test } from 'vitest'
import { makeFormat } from '../../src/lib/format.ts'
import type { PainNote } from '../../src/model/pain-note.ts'
import { headlineSentence } from '../../src/words/en/advice.ts'
import { analysisOn, noteOn, runOn } from '../advice/log.ts'
import { logOf } from '../make/log.ts'

const asked: PainNote['danger'] = { raisedBy: ['squeezing'], reason: 'words', answer: null, answeredOn: null }
const odd = noteOn(41, {}, { text: 'a squeezing up top', diary: true, danger: asked })
const sore = noteOn(41, { area: 'achilles', side: 'left', severity: 5, trend: 'unchanged' }, { id: 'sore' })
const RUNS = Array.from({ length: 21 }, (_, at) => runOn(2 * at + 1, 6))
const onTop = (notes: readonly PainNote[], day = 41): string =>
  headlineSentence(analysisOn(logOf({ runs: RUNS, notes }), day).advice, makeFormat({ units: 'km' }))

describe('while words that touch a danger are unanswered (rules.md §5 "Two nets")', () => {
  test.each([
    ['alone', [odd], 41],
    ['beside a pain that asks for a physio', [odd, sore], 41],
    ['when nobody answered in three days', [odd], 45],
  ])('%s the emergency line stands on top, and nobody is sent to a physio', (_, notes, day) => {
    const sentence = onTop(notes, day)
    expect(sentence).toMatch(/^If a sign of the first question below is there now, call the emergency number\./)
    expect(sentence).not.toContain('physio')
  })

  test('once answered it is gone', () => {
    const answered = { ...odd, danger: { ...asked, answer: 'none' as const, answeredOn: '2026-02-15' } }
    expect(onTop([answered])).not.toContain('emergency')
  })
})
