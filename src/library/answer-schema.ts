import type { ANSWERS } from '../model/schemas/answers.ts'

/** The JSON answers there are: each verb's, and the overview and physio forms of `report`. */
export const ANSWER_NAMES = [
  'import',
  'runs',
  'run',
  'notes',
  'flags',
  'plan',
  'report',
  'overview',
  'physio',
  'today',
] as const satisfies readonly (keyof typeof ANSWERS)[]

/** One of `ANSWER_NAMES`. */
export type AnswerName = (typeof ANSWER_NAMES)[number]

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * The JSON Schema of what a verb answers with `--json`, and of a report's JSON form: what `sorepoint schema` prints.
 * Loaded when it is asked for.
 */
export async function answerSchema(name: AnswerName): Promise<JsonSchema> {
  return (await import('./json-schema.ts')).jsonSchema(name)
}
