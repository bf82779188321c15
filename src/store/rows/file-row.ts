import { z } from 'zod'
import { once } from '../../lib/once.ts'
import { PROBLEM_CODES, type Problem, SKIP_REASONS } from '../../model/problem.ts'
import type { FileRecord } from '../contract/store.ts'

const count = z.int().nonnegative()

const problem = once(
  () =>
    z.strictObject({
      path: z.string(),
      level: z.enum(['error', 'warning']),
      code: z.enum(PROBLEM_CODES),
      at: z
        .strictObject({ byte: count.exactOptional(), line: count.exactOptional(), row: count.exactOptional() })
        .exactOptional(),
      detail: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
    }) satisfies z.ZodType<Problem>,
)

/** A file record as its row holds it. */
export const fileRow = once(
  () =>
    z.strictObject({
      member: z.string(),
      name: z.string(),
      size: count,
      crc32: z.int().nullable(),
      sha256: z.string(),
      importersVersion: z.int(),
      sourceKeys: z.array(z.string()),
      problems: z.array(problem()),
      skipped: z.array(z.enum(SKIP_REASONS)),
    }) satisfies z.ZodType<FileRecord>,
)
