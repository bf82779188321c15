import { z } from 'zod'
import { suggestSimilar } from '../../lib/suggest-similar.ts'

/** Values are listed up to this many; of more, the nearest is named. */
const LISTED = 12

/** Which option was wrong, and what it takes, in a runner's words. */
export function wrongOption(schema: z.ZodObject, given: Readonly<Record<string, unknown>>, error: z.ZodError): string {
  const issue = error.issues[0]
  const field = String(issue?.path[0] ?? '')
  const flag = `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  const value = issue === undefined ? undefined : issue.path.reduce<unknown>(memberOf, given)
  if (issue?.code === 'invalid_value') return wrongChoice(flag, String(value), issue.values.map(String))
  return `${flag} takes ${rangeOf(schema, field)}, not "${String(value)}"`
}

const memberOf = (whole: unknown, key: unknown): unknown =>
  (whole as Record<string, unknown> | undefined)?.[String(key)]

function wrongChoice(flag: string, value: string, choices: readonly string[]): string {
  if (choices.length <= LISTED) return `${flag} takes one of ${choices.join(', ')}, not "${value}"`
  const meant = suggestSimilar(value, choices)
  return `${flag} has no "${value}"; ${meant === null ? 'sorepoint note --help lists what it takes' : `did you mean ${meant}?`}`
}

function rangeOf(schema: z.ZodObject, field: string): string {
  const { properties } = z.toJSONSchema(schema)
  const whole = (properties?.[field] ?? {}) as z.core.JSONSchema.JSONSchema
  // A number, or a word that takes it back: the number is what was meant.
  const { type, format, minimum, maximum } = (whole.anyOf?.find((each) => 'minimum' in each) ??
    whole) as z.core.JSONSchema.JSONSchema
  if (type === 'integer') return `a whole number from ${minimum} to ${maximum}`
  if (type === 'number') return `a number from ${minimum} to ${maximum}`
  return format === 'date' ? 'a date such as 2026-11-22' : 'another value'
}
