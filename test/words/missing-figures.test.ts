import { expect, test } from 'vitest'
import { makeFormat } from '../../src/lib/format.ts'
import { type Finding, FLAG_IDS } from '../../src/model/flag.ts'
import { FLAG_WORDS } from '../../src/words/en/flags/index.ts'

const format = makeFormat({ units: 'km' })

/** Whatever day a sentence names is there; every figure is missing. */
const DAYS_ALONE = new Proxy(
  {},
  { get: (_, key) => (/On$|[fF]rom$|[uU]ntil$|[dD]ate$|^to$/.test(String(key)) ? '2026-11-01' : undefined) },
)

test('a finding without its figures gives a sentence with gaps: no 0 that nobody measured, no NaN', () => {
  for (const id of FLAG_IDS) {
    const finding: Finding = {
      id,
      level: 'caution',
      date: '2026-11-15',
      runId: null,
      week: '2026-W46',
      value: Number.NaN,
      baseline: null,
      ratio: null,
      threshold: Number.NaN,
      unit: 'm',
      detail: DAYS_ALONE,
      sources: ['convention'],
    } as unknown as Finding
    const sentence = FLAG_WORDS[id].message(finding, format)
    expect(sentence, id).not.toMatch(/NaN|(?<![\d.,])0(?:\.0)? (?:km|m|min|%|times|days?)\b/)
  }
})
