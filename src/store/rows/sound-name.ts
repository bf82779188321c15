import { StoreError } from '../contract/store-error.ts'
import { UNSOUND } from './parse-row.ts'
import { isSound } from './sound-text.ts'

/** The name of an athlete, as typed. @throws {StoreError} `invalid` for one that no database keeps */
export function soundName(name: string): string {
  if (!isSound(name)) throw new StoreError('invalid', `the name of an athlete: ${UNSOUND}`)
  return name
}
