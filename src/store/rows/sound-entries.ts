import type { UserEntries } from '../contract/store.ts'
import { soundValue } from './sound-text.ts'

/** What an export brings, with texts that every database keeps. */
export function soundEntries({ acknowledgements, ...rest }: UserEntries): UserEntries {
  return { ...soundValue(rest), acknowledgements: new Map(soundValue([...acknowledgements])) }
}
