import { z } from 'zod'
import { FLAG_IDS, FLAG_LEVELS } from '../flag.ts'
import { HISTORY_STATES, NOT_COUNTED, NOT_TESTED } from '../flag-history.ts'
import { localDate } from './parts.ts'

const share = z.number().min(0).max(1)
const count = z.number().int().min(0)
const stretch = { from: localDate, until: localDate }

/** How often a flag stood before the pains compared, and before the runs they are compared with. */
export const flagBefore = z.object({
  id: z.enum(FLAG_IDS),
  minLevel: z.enum(FLAG_LEVELS),
  painsBefore: count,
  painsCounted: count,
  expectedPains: z.number().min(0),
  baseShare: share,
  comparisonRuns: count,
})

/** What `history` answers: which flags stood before the pains, and how often they stand anyway. */
export const historyAnswer = z.object({
  schema: z.literal('sorepoint/history/1'),
  /** Of the method: another one may answer otherwise. */
  version: z.string(),
  asOf: localDate,
  /** Days up to a run, its own included, in which a flag counts as before it. */
  windowDays: z.number().int(),
  shifts: z.number().int(),
  state: z.enum(HISTORY_STATES),
  coverage: z.array(z.object({ ...stretch, basis: z.enum(['first-note', 'said']) })),
  cuts: z.array(z.object({ ...stretch, episodeId: z.string() })),
  episodes: z.array(
    z.object({
      id: z.string(),
      date: localDate,
      area: z.string().nullable(),
      side: z.string().nullable(),
      counted: z.boolean(),
      why: z.enum(NOT_COUNTED).nullable(),
    }),
  ),
  /** In the order flags are listed everywhere; never by how many pains they stood before. */
  flags: z.array(
    flagBefore.extend({
      role: z.enum(['primary', 'other']),
      state: z.enum(HISTORY_STATES),
      why: z.enum(NOT_TESTED).nullable(),
      rateRatio: z.object({ low: z.number().min(0), high: z.number().min(0).nullable(), levelPct: z.number() }),
      widened: z.boolean(),
      chance: share,
      chanceKind: z.enum(['exact', 'joint']),
    }),
  ),
  withStudy: z
    .object({
      flag: z.enum(FLAG_IDS),
      source: z.literal('E1'),
      low: z.number(),
      median: z.number(),
      high: z.number(),
      levelPct: z.number(),
    })
    .nullable(),
})
