import type { z } from 'zod'
import { WrongUse } from './failure.ts'

/** Options as typed, checked. @throws {WrongUse} naming the option and what it takes */
export function readOptions<T extends z.ZodType>(schema: T, given: Readonly<Record<string, unknown>>): z.infer<T> {
  const read = schema.safeParse(given)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  const name = String(issue?.path[0] ?? '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  throw new WrongUse(
    `--${name} takes ${issue?.code === 'invalid_value' ? `one of ${issue.values.join(', ')}` : 'another value'}: ${issue?.message ?? ''}`,
  )
}

/** Gathers a repeated option; commas separate too. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value.split(','),
]
