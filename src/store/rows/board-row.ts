import { z } from 'zod'
import { once } from '../../lib/once.ts'
import { HEADLINES } from '../../model/advice.ts'
import type { BoardParts } from '../../model/board.ts'
import { FLAG_IDS } from '../../model/flag.ts'
import { area, day, side } from './note-row.ts'
import type { RowSchema } from './parse-row.ts'

const reason = once(() =>
  z
    .strictObject({
      rule: z.string(),
      flag: z
        .strictObject({
          id: z.enum(FLAG_IDS),
          value: z.number(),
          baseline: z.number().nullable(),
          unit: z.string(),
        })
        .nullable(),
      area: area.nullable(),
      side,
      severity: z.number().nullable(),
      date: day.nullable(),
    })
    .nullable(),
)

/** Each part of a board's row as its own column holds it. */
export const BOARD_ROW = {
  board: once(() =>
    z.strictObject({
      headline: z.enum(HEADLINES),
      questions: z.number(),
      asksDanger: z.boolean(),
      lastData: day.nullable(),
      because: z.enum(['load', 'pain-words', 'conditions']).nullable(),
    }),
  ),
  load: once(() =>
    z.strictObject({
      weekM: z.number(),
      weekRuns: z.number(),
      usualWeekM: z.number().nullable(),
      lastRun: day.nullable(),
      reason: reason(),
    }),
  ),
  'pain-words': once(() =>
    z.strictObject({
      places: z.array(z.strictObject({ area: area.nullable(), side, severityMax: z.number().nullable() })),
      reason: reason(),
    }),
  ),
  conditions: once(() => z.strictObject({ reason: reason() })),
} as const satisfies { [Part in 'board' | 'load' | 'pain-words' | 'conditions']: RowSchema<BoardParts[Part]> }
