import type { Person } from '../../model/club.ts'
import type { Club } from '../../store/contract/club.ts'
import type { Store } from '../../store/contract/store.ts'

export interface ErasePlace {
  readonly club: Club
  readonly store: Store
  /** Keeps the ids outside the database, which may be brought back from a copy that knows nothing of them. */
  readonly keepErased: (athletes: readonly string[]) => Promise<void>
}

/** Somebody leaves: the account, and the log with everything in it. Begun, it is finished by `eraseAgain` whatever happens. */
export async function leave({ club, store, keepErased }: ErasePlace, { id, athlete }: Person): Promise<void> {
  if (athlete !== null) {
    await keepErased([athlete])
    await club.noteErased([athlete])
    await store.athlete(athlete).forgetAll()
  }
  await club.removePerson(id)
}

/** What was erased once is erased again: after a copy was brought back, or where a server ended in the middle. @returns what was there */
export async function eraseAgain(
  { club, store }: Pick<ErasePlace, 'club' | 'store'>,
  kept: readonly string[],
): Promise<readonly string[]> {
  await club.noteErased(kept)
  const again: string[] = []
  for (const athlete of await club.erased()) {
    const person = await club.personOf(athlete)
    const isThere = await store.has(athlete)
    if (person === null && !isThere) continue
    if (isThere) await store.athlete(athlete).forgetAll()
    if (person !== null) await club.removePerson(person.id)
    again.push(athlete)
  }
  return again
}
