import { createHmac } from 'node:crypto'
import type { Pseudonym } from '../../cohort/runner-tables.ts'

/** A key must not be guessed: whoever has it can find a runner again. */
export const LEAST_KEY_BYTES = 16

const ID_DIGITS = 16
/** Dates move by up to a year either way, in whole weeks: weekdays stay, the season does not. */
const MOST_WEEKS = 52

const mac = (key: Uint8Array, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** Who a runner is in the tables: always the same for the same key, and nobody without it. */
export function pseudonymOf(key: Uint8Array, identity: string): Pseudonym {
  const id = `r${mac(key, `runner\n${identity}`).toString('hex').slice(0, ID_DIGITS)}`
  const weeks = (mac(key, `shift\n${identity}`).readUInt32BE(0) % (2 * MOST_WEEKS + 1)) - MOST_WEEKS
  return { id, shiftDays: weeks * 7 }
}

/** Tells two keys apart without telling either. */
export const keyIdOf = (key: Uint8Array): string => mac(key, 'which key').toString('hex').slice(0, 8)
