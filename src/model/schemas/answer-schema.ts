import type { ANSWERS } from './answers.ts'

// By name here too: the schemas themselves are loaded when first needed, and their types would need zod.
const NAMES = {
  import: true,
  runs: true,
  run: true,
  notes: true,
  'note-reading': true,
  'note-readings': true,
  flags: true,
  history: true,
  plan: true,
  'plan-block': true,
  report: true,
  overview: true,
  physio: true,
  today: true,
  day: true,
  check: true,
  clear: true,
  injuries: true,
  settings: true,
  shoes: true,
  explain: true,
  doctor: true,
  backup: true,
  migrate: true,
  work: true,
  trouble: true,
  forget: true,
  'cohort-export': true,
  'cohort-estimate': true,
  serve: true,
  demo: true,
} as const satisfies Readonly<Record<keyof typeof ANSWERS, true>>

/** The JSON answers there are, each with a schema: one a verb, and the overview and physio forms of `report`. */
export type AnswerName = keyof typeof NAMES

/** Every `AnswerName`. */
export const ANSWER_NAMES = Object.keys(NAMES) as readonly AnswerName[]

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * The JSON Schema of what a verb answers with `--json`, and of a report's JSON form: what `sorepoint schema` prints.
 * Loaded when first needed.
 */
export async function answerSchema(name: AnswerName): Promise<JsonSchema> {
  return (await import('./json-schema.ts')).jsonSchema(name)
}
