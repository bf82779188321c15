import { addDays, daysBetween } from '../../lib/local-date.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import type { Clearance } from '../../model/clearance.ts'
import type { AthleteStore } from '../../store/contract/store.ts'
import { readPlace } from '../notes/read-place.ts'

/** rules.md §5b: a guided rehabilitation is agreed for at most this long, at most at this pain. */
const MOST_DAYS = 7 * 12
const HIGHEST_CEILING = 5

/** A professional's word, as the runner reports it. */
export interface ClearanceToAdd {
  /** A place such as "left knee", or a note's id. */
  readonly what: string
  readonly by: string
  readonly on: string
  readonly ceiling: number | null
  readonly until: string | null
  readonly today: string
  readonly newId: () => string
}

/** Keeps a clearance. The error says which of its parts cannot be. */
export async function addClearance(store: AthleteStore, given: ClearanceToAdd): Promise<Result<Clearance, string>> {
  const { what, by, on, ceiling, today } = given
  const note = (await store.notes()).find(({ id }) => id === what)
  const place = note === undefined ? readPlace(what) : null
  if (place !== null && !place.ok) return err(`${place.error}; or give a note’s id`)
  if (by.trim() === '') return err('--by takes who looked at it')
  if (on > today) return err(`${on} has not come yet`)
  if (ceiling !== null && (ceiling < 0 || ceiling > HIGHEST_CEILING))
    return err(`--ceiling takes 0 to ${HIGHEST_CEILING}`)
  const until = given.until ?? (ceiling === null ? null : addDays(on, MOST_DAYS))
  if (until !== null && (until < on || daysBetween(on, until) > MOST_DAYS))
    return err('--until takes a day at most twelve weeks after --on')
  const clearance: Clearance = {
    id: given.newId(),
    area: note === undefined ? (place?.ok === true ? place.value.area : null) : note.symptom.area,
    side: note === undefined ? (place?.ok === true ? place.value.side : null) : note.symptom.side,
    noteId: note?.id ?? null,
    by: by.trim(),
    on,
    ceiling,
    until,
  }
  await store.putClearance(clearance)
  return ok(clearance)
}
