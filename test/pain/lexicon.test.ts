import { describe, expect, test } from 'vitest'
import { lexiconFaults } from '../../scripts/lexicon/faults.ts'
import { SIGNS } from '../../src/model/symptom.ts'
import { ENGLISH } from '../../src/pain/lexicon/en/index.ts'
import type { Row } from '../../src/pain/lexicon/words.ts'

/** Every sign in three wordings, so that only what a test adds is at fault. */
const sound: readonly Row[] = SIGNS.map((sign) => ({ say: [`${sign} one|two|three`], means: { sign } }))
const faultsWith = (...rows: readonly Row[]) => lexiconFaults({ rows: [...sound, ...rows], frames: [] })

describe('the tables of words', () => {
  test('of English are without fault; else: npm run lexicon', () => {
    expect(lexiconFaults(ENGLISH)).toEqual([])
  })

  test('a phrase with two meanings must be ranked', () => {
    const twice: readonly Row[] = [
      { say: ['went bang|pop'], means: { pain: 3 } },
      { say: ['went pop'], means: { pain: 6 } },
    ]
    expect(faultsWith(...twice)).toEqual([expect.stringContaining('"went pop" has two meanings')])
    expect(faultsWith(twice[0]!, { ...twice[1]!, rank: 1 })).toEqual([])
  })

  test('a harmless use may not hide a sign but on purpose', () => {
    const fever: Row = { say: ['fever'], means: { sign: 'fever' } }
    expect(faultsWith(fever, { say: ['hay fever'], means: {} })).toEqual([expect.stringContaining('hides the sign')])
    expect(faultsWith(fever, { say: ['hay fever'], means: {}, hidesSigns: true })).toEqual([])
  })

  test('a sign in two wordings is one too few', () => {
    const rows = sound.map((row) => (row.means.sign === 'fainted' ? { ...row, say: ['fainted', 'passed out'] } : row))
    expect(lexiconFaults({ rows, frames: [] })).toEqual([expect.stringContaining('the sign fainted has 2 wordings')])
  })
})
