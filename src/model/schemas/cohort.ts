import { z } from 'zod'
import { localDate } from './parts.ts'

const count = z.number().int().min(0)
const figure = z.number().nullable()
const problems = z.array(z.object({ name: z.string(), code: z.string(), message: z.string() }))

/** What `cohort export` and `cohort flags` wrote: the manifest, and logs that could not be read. */
export const cohortExportAnswer = z.object({
  schema: z.literal('sorepoint/cohort-export/1'),
  versions: z.object({ sorepoint: z.string(), cohort: z.string(), history: z.string(), derived: z.string() }),
  filters: z.object({ asOf: localDate, notedSince: localDate.nullable(), cutDays: count, withdrawn: count }),
  keyId: z.string(),
  runners: count,
  tables: z.array(
    z.object({
      name: z.string(),
      file: z.string(),
      columns: z.array(z.string()),
      rows: count,
      bytes: count,
      sha256: z.string(),
    }),
  ),
  smallCells: z.array(z.object({ cell: z.string(), runners: count })),
  problems,
})

/** The pooled estimate within runners. */
export const cohortEstimateAnswer = z.object({
  schema: z.literal('sorepoint/cohort-estimate/1'),
  version: z.string(),
  asOf: localDate,
  notedSince: localDate.nullable(),
  cutDays: count,
  levelPct: z.number(),
  runners: count,
  runnersWithInjury: count,
  sessions: count,
  injuries: count,
  bands: z.array(
    z.object({
      band: z.string(),
      sessions: count,
      injuries: count,
      ratio: figure,
      low: figure,
      high: figure,
      logRatio: figure,
      se: figure,
    }),
  ),
  problems,
})
