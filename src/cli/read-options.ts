import type { z } from 'zod'
import { wrongOption } from '../app/notes/wrong-option.ts'
import { WrongUse } from './failure.ts'

/** Options as typed, checked. @throws {WrongUse} naming the option and what it takes */
export function readOptions<T extends z.ZodObject>(schema: T, given: Readonly<Record<string, unknown>>): z.infer<T> {
  const read = schema.safeParse(given)
  if (!read.success) throw new WrongUse(wrongOption(schema, given, read.error))
  return read.data
}

/** Gathers a repeated option; commas separate too. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value.split(','),
]
