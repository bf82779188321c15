import { z } from 'zod'
import { ACTIVITIES, CARES, HEADLINES } from '../advice.ts'
import { flagBefore } from './history.ts'
import { finding, localDate, note, surfaceShares, totals, weekDays } from './parts.ts'

/** What `report --weeks` and `report --physio` answer. */

const shownAdvice = {
  activity: z.enum(ACTIVITIES),
  care: z.enum(CARES),
  headline: z.enum(HEADLINES),
  sentence: z.string(),
}

const place = {
  area: z.string().nullable(),
  side: z.string().nullable(),
  severityMax: z.number().nullable(),
  firstDate: localDate,
  lastDate: localDate,
}

const openPlace = { ...place, runsInRow: z.number().int(), open: z.boolean(), step: z.string() }

/** A coach's weeks: `report --weeks N --json`. */
export const overviewAnswer = z.object({
  schema: z.literal('sorepoint/overview/1'),
  asOf: localDate,
  weeks: z.array(
    z.object({
      week: weekDays,
      asOf: localDate,
      totals,
      flags: z.array(finding),
      notes: z.array(note),
      advice: z.object(shownAdvice),
    }),
  ),
  places: z.array(z.object(openPlace)),
  rulesVersion: z.string(),
  disclaimer: z.string(),
})

/** What a physio is shown: `report --physio --json`. */
export const physioAnswer = z.object({
  schema: z.literal('sorepoint/physio/1'),
  asOf: localDate,
  stories: z.array(
    z.object({
      ...openPlace,
      notes: z.array(note),
      flagsBefore: z.array(finding),
      advised: z.array(z.object({ date: localDate, ...shownAdvice })),
      runs: z.array(
        z.object({
          id: z.string(),
          date: localDate,
          title: z.string().nullable(),
          distanceM: z.number().nullable(),
          movingS: z.number().nullable(),
          ascentM: z.number().nullable(),
          descentM: z.number().nullable(),
          surface: surfaceShares,
          shoe: z.string().nullable(),
        }),
      ),
      clearances: z.array(
        z.object({
          by: z.string(),
          on: localDate,
          ceiling: z.number().nullable(),
          until: localDate.nullable(),
        }),
      ),
      selfChecks: z.array(z.object({ date: localDate, passed: z.boolean(), failedAt: z.string().nullable() })),
    }),
  ),
  earlier: z.array(z.object(place)),
  pastInjuries: z.array(
    z.object({ area: z.string(), side: z.string().nullable(), kind: z.string(), when: z.string().nullable() }),
  ),
  usual: z.object({ weekM: z.number().nullable(), longestM: z.number().nullable() }),
  /** Counts and base rates of the flags before the pains; `history` has what may be concluded from them. */
  beforePains: z.object({
    windowDays: z.number().int(),
    coverage: z.array(z.object({ from: localDate, until: localDate, basis: z.enum(['first-note', 'said']) })),
    flags: z.array(flagBefore),
  }),
  history: z.array(totals),
  rulesVersion: z.string(),
  disclaimer: z.string(),
})

export type OverviewAnswer = z.infer<typeof overviewAnswer>
export type PhysioAnswer = z.infer<typeof physioAnswer>
