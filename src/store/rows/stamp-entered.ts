import type { Entered } from '../../model/entered-by.ts'

/** With who is typing; the athlete's own word carries no name, whoever wrote of the same thing before. */
export function entered<T extends Entered>(value: T, enteredBy: string | null): T {
  if (enteredBy === null && value.enteredBy === undefined) return value
  const { enteredBy: _before, ...own } = value
  return (enteredBy === null ? own : { ...own, enteredBy }) as T
}
