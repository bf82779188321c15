import { toJSONSchema } from 'zod'
import type { AnswerName, JsonSchema } from './answer-schema.ts'
import { ANSWERS } from './answers.ts'

/** Apart, so that only who asks for a schema loads what makes them. */
export function jsonSchema(name: AnswerName): JsonSchema {
  return toJSONSchema(ANSWERS[name]) as JsonSchema
}
