import { toJSONSchema } from 'zod'
import { ANSWERS } from '../model/schemas/answers.ts'
import type { AnswerName, JsonSchema } from './answer-schema.ts'

/** Apart, so that only who asks for a schema loads what makes them. */
export function jsonSchema(name: AnswerName): JsonSchema {
  return toJSONSchema(ANSWERS[name]) as JsonSchema
}
