import { z } from 'zod'
import { MAKERS } from '../maker.ts'

const counts = z.object({
  added: z.number().int(),
  updated: z.number().int(),
  merged: z.number().int(),
  unchanged: z.number().int(),
})

/** What an import did with every file it was given. */
export const importAnswer = z.object({
  schema: z.literal('sorepoint/import/1'),
  files: z.number().int(),
  /** Every file met by what became of it; they add up to `files`. */
  accounted: z.object({
    read: z.number().int(),
    unchanged: z.number().int(),
    copies: z.number().int(),
    skipped: z.number().int(),
    failed: z.number().int(),
  }),
  runs: counts,
  other: counts,
  skipped: z.array(z.object({ reason: z.string(), count: z.number().int(), examples: z.array(z.string()) })),
  problems: z.array(
    z.object({
      path: z.string(),
      level: z.enum(['error', 'warning']),
      code: z.string(),
      message: z.string(),
      count: z.number().int().optional(),
      at: z.object({ byte: z.number(), line: z.number(), row: z.number() }).partial().optional(),
      /** Of `other-maker`: whose export it is, and how its runs come in. */
      maker: z.enum(MAKERS).optional(),
      wayOut: z.string().optional(),
    }),
  ),
  seconds: z.number(),
  bytes: z.number(),
})
