import { z } from 'zod'
import { AREA_NAMES, SIDES } from '../area.ts'
import { ILLNESSES } from '../day-check.ts'
import { localDate } from './parts.ts'

/** Answers of the verbs that keep what the runner says, tell what is kept, or look after the log's file. */

const place = { area: z.enum(AREA_NAMES as [string, ...string[]]), side: z.enum(SIDES).nullable() }
const answer = z.enum(['yes', 'no', 'unknown'])

/** A day's answers after they were kept: `day --json`. */
const day = z.object({
  date: localDate,
  sleepHours: z.number().nullable(),
  sleptBadly: answer,
  restingHrBpm: z.number().nullable(),
  tired: answer,
  soreness: z.number().min(0).max(10).nullable(),
  illness: z.enum(ILLNESSES).nullable(),
  illnessFreeSince: localDate.nullable(),
  palpitations: answer,
  restDay: answer,
  quiet: z.array(z.object({ ...place, quiet: z.boolean(), symptomFree: z.boolean() })),
  text: z.string(),
})

/** `day` is the last of `days`. */
export const dayAnswer = z.object({ schema: z.literal('sorepoint/day/1'), day, days: z.array(day) })

/** `check` is null, and `steps` are to be done, while there is no result yet. */
export const checkAnswer = z.object({
  schema: z.literal('sorepoint/check/1'),
  check: z.object({ ...place, date: localDate, passed: z.boolean(), failedAt: z.string().nullable() }).nullable(),
  steps: z.array(z.object({ step: z.string(), ask: z.string() })),
})

/** A clearance as kept: `clear --json`. */
export const clearAnswer = z.object({
  schema: z.literal('sorepoint/clear/1'),
  clearance: z.object({
    id: z.string(),
    area: place.area.nullable(),
    side: place.side,
    noteId: z.string().nullable(),
    by: z.string(),
    on: localDate,
    ceiling: z.number().min(0).max(5).nullable(),
    until: localDate.nullable(),
  }),
})

/** The earlier injuries: `injury --json`. */
export const injuriesAnswer = z.object({
  schema: z.literal('sorepoint/injuries/1'),
  injuries: z.array(
    z.object({ ...place, id: z.string(), kind: z.enum(['stress-fracture', 'other']), when: z.string().nullable() }),
  ),
})

/** Every pair of shoes, the worn ones first: `shoes --json`. */
export const shoesAnswer = z.object({
  schema: z.literal('sorepoint/shoes/1'),
  shoes: z.array(
    z.object({
      name: z.string(),
      /** In all: of the runs, and before them. */
      distanceM: z.number(),
      /** In no run of the log, as the runner says. */
      beforeM: z.number(),
      runs: z.number().int(),
      /** Runs in it without a distance. */
      unmeasured: z.number().int(),
      first: localDate.nullable(),
      last: localDate.nullable(),
      retiredOn: localDate.nullable(),
    }),
  ),
})

/** Settings as they would be typed; null where one is not set. */
export const settingsAnswer = z.object({
  schema: z.literal('sorepoint/settings/1'),
  settings: z.record(z.string(), z.string().nullable()),
})

/** Without an id the ids of each kind; with one its kind, its id and its entry. */
export const explainAnswer = z.looseObject({
  schema: z.literal('sorepoint/explain/1'),
  flags: z.array(z.string()).optional(),
  rules: z.array(z.string()).optional(),
  kind: z.enum(['flag', 'rule', 'source']).optional(),
  id: z.string().optional(),
})

/** What the check of a log found: `doctor --json`. */
export const doctorAnswer = z.object({
  schema: z.literal('sorepoint/doctor/1'),
  path: z.string(),
  findings: z.array(
    z.looseObject({ code: z.string(), detail: z.string(), repair: z.enum(['done', 'import', 'forget', 'none']) }),
  ),
  problems: z.array(z.object({ code: z.string(), path: z.string(), sourceKey: z.string() })),
})

/** A copy that was made: `backup --json`. */
export const backupAnswer = z.object({
  schema: z.literal('sorepoint/backup/1'),
  path: z.string(),
  bytes: z.number().int(),
})

/** `copies`: older files of the log that still hold it. */
export const forgetAnswer = z.object({
  schema: z.literal('sorepoint/forget/1'),
  sourceKeys: z.array(z.string()),
  copies: z.array(z.string()),
})

/** The first line of a page that is served; `url` lets one browser in, for a minute. */
export const serveAnswer = z.object({
  schema: z.literal('sorepoint/serve/1'),
  url: z.string(),
  port: z.number().int(),
})

/** `log`: the file the invented season is in. */
export const demoAnswer = z.object({
  schema: z.literal('sorepoint/demo/1'),
  log: z.string(),
  runs: z.number().int(),
})

/** A database that was set up. `url` is of the server's role, with the password it was given just now; null where it had one. */
export const migrateAnswer = z.object({
  schema: z.literal('sorepoint/migrate/1'),
  url: z.string().nullable(),
  role: z.string(),
  from: z.number().int(),
  to: z.number().int(),
})

/** With `--json`, where the log is a database and cannot be worked with: what stood in the way, by name. */
export const troubleReport = z.object({
  schema: z.literal('sorepoint/trouble/1'),
  code: z.string(),
  message: z.string(),
})

/** Jobs done, tries that failed, and how many jobs were given up: `work --json`. */
export const workAnswer = z.object({
  schema: z.literal('sorepoint/work/1'),
  done: z.number().int(),
  failed: z.number().int(),
  dead: z.number().int(),
  deadJobs: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      athlete: z.string().nullable(),
      upload: z.string().nullable(),
      reason: z.string(),
    }),
  ),
})
