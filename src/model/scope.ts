/**
 * What an athlete may share with a person, each by itself and none by itself: the line on the board, what was run, what was
 * noted of pains and how it felt, to enter things for the athlete, and conditions, pregnancy, periods and medicines.
 */
export const SCOPES = ['board', 'load', 'pain-words', 'write', 'conditions'] as const
/** One of `SCOPES`. */
export type Scope = (typeof SCOPES)[number]

/** True for one of `SCOPES`. */
export function isScope(text: string): text is Scope {
  return (SCOPES as readonly string[]).includes(text)
}
