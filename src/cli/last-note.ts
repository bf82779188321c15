import type { PainNote } from '../model/pain-note.ts'
import { WrongUse } from './failure.ts'

/**
 * The id of a note as typed: `last` is the runner's own note that was written last.
 * @throws {WrongUse} without a note, and where the last words made several: which is meant is not ours to guess
 */
export function noteIdTyped(typed: string, notes: readonly PainNote[]): string {
  if (typed !== 'last') return typed
  const own = notes.filter(({ status }) => status === 'own')
  const newestMs = own.reduce((newest, { writtenMs }) => Math.max(newest, writtenMs), Number.NEGATIVE_INFINITY)
  const [last, ...others] = own.filter(({ writtenMs }) => writtenMs === newestMs)
  if (last === undefined) throw new WrongUse('there is no note of yours yet')
  if (others.length === 0) return last.id
  throw new WrongUse(
    `your last words made ${others.length + 1} notes: ${[last, ...others].map(({ id }) => id).join(', ')}`,
  )
}
