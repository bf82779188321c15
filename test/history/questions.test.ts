import { expect, test } from 'vitest'
import { AREA_NAMES } from '../../src/model/area.ts'
import { FLAG_IDS } from '../../src/model/flag.ts'
import type { Symptom } from '../../src/model/symptom.ts'
import { episodeHistories } from '../../src/pain/episodes/index.ts'
import { noteOn, on, painAdvice, runOn } from '../advice/log.ts'
import { finding } from '../advice/row-cases.ts'
import { logOf } from '../make/log.ts'

// If pain were asked about more often, or otherwise, where a flag stands, pains would be noted more often there, and no
// statistics could tell that from a link (docs/history.md). So what is asked must be the same with all flags removed.

const TODAY = 20
const EVERY_FLAG = FLAG_IDS.map((id) => finding(id, 'high', { date: on(TODAY) }))
const KINDS: readonly Partial<Symptom>[] = [
  {},
  { severity: 1, side: 'left', trend: 'improves', gait: 'normal', quality: 'dull', spread: 'diffuse' },
  { severity: 3, side: 'right' },
  { severity: 4, side: 'left', trend: 'worsens', spread: 'one-spot', gait: 'normal' },
  { severity: 0, side: 'left' },
]

test('the questions about pain are the same with all flags removed, at every place', () => {
  const different = AREA_NAMES.flatMap((area) =>
    KINDS.flatMap((symptom) =>
      [TODAY, TODAY - 1, TODAY - 6].flatMap((day) => {
        const runs = Array.from({ length: TODAY + 1 }, (_, each) => runOn(each, 8))
        const log = logOf({ runs, notes: [noteOn(day, { area, ...symptom })] })
        const histories = episodeHistories({ ...log, asOf: on(TODAY) })
        const asked = (flagged: boolean) =>
          painAdvice(log, TODAY, {
            findings: flagged ? EVERY_FLAG : [],
            histories: histories.map((history) => ({ ...history, loadBefore: flagged })),
          }).advice.questions.map(({ key, noteId }) => `${key} of ${noteId}`)
        const [plain, flagged] = [asked(false), asked(true)]
        return JSON.stringify(plain) === JSON.stringify(flagged) ? [] : [{ area, day, symptom, plain, flagged }]
      }),
    ),
  )
  expect(different).toEqual([])
})
