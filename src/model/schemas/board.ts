import { z } from 'zod'
import { HEADLINES } from '../advice.ts'
import { WORDS_WANTED } from '../board.ts'
import { SCOPES } from '../scope.ts'
import { localDate } from './parts.ts'

const count = z.number().int().nonnegative()

/** A page of a coach's board. What an athlete did not share is null, and `shared` says what was. */
export const boardAnswer = z.object({
  schema: z.literal('sorepoint/board/1'),
  today: localDate,
  page: count,
  pages: count,
  group: z.string().nullable(),
  groups: z.array(z.string()),
  counts: z.record(z.enum(WORDS_WANTED), count),
  athletes: z.array(
    z.object({
      athlete: z.string(),
      name: z.string(),
      group: z.string().nullable(),
      shared: z.array(z.enum(SCOPES)),
      wanted: z.enum(WORDS_WANTED),
      /** Null while nothing was judged. */
      row: z
        .object({
          judgedOn: localDate,
          headline: z.enum(HEADLINES),
          why: z.string().nullable(),
          whyWithheld: z.boolean(),
          questions: count,
          lastData: localDate.nullable(),
          silentDays: count.nullable(),
          week: z.object({ distanceM: z.number(), runs: count, usualM: z.number().nullable() }).nullable(),
          lastRun: localDate.nullable(),
          places: z
            .array(
              z.object({
                area: z.string().nullable(),
                side: z.string().nullable(),
                severityMax: z.number().nullable(),
              }),
            )
            .nullable(),
        })
        .nullable(),
    }),
  ),
})

/** A page of a board as JSON tells it. */
export type BoardAnswer = z.infer<typeof boardAnswer>
