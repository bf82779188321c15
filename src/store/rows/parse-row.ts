import type { z } from 'zod'
import { StoreError } from '../contract/store-error.ts'
import { isSoundJson, soundValue } from './sound-text.ts'

/** Made when a row of the kind is first read or written: a start needs one or two, and making all takes 25 ms. */
export type RowSchema<T> = () => z.ZodType<T>

/** A row's JSON as what it should be. @throws {StoreError} `damaged`, naming the row. */
export function parseRow<T>(schema: RowSchema<T>, json: string, row: string): T {
  return checkRow(schema, parseJson(json, row), 'damaged', row)
}

/** All bodies at once: parsing one long text is twice as quick as parsing each. */
export function parseRows<T>(schema: RowSchema<T>, bodies: readonly string[], table: string): readonly T[] {
  const values = parseJson(`[${bodies.join(',')}]`, table) as unknown[]
  return values.map((value, i) => checkRow(schema, value, 'damaged', `${table}, row ${i + 1}`))
}

/**
 * JSON of a value with its keys in the schema's order, so that equal values give equal text.
 * @throws {StoreError} `invalid`, also for what a person typed with a character that not every database keeps
 */
export function toRow<T>(schema: RowSchema<T>, value: T, row: string): string {
  const json = JSON.stringify(checkRow(schema, value, 'invalid', row))
  if (!isSoundJson(json)) throw new StoreError('invalid', `${row}: ${UNSOUND}`)
  return json
}

/** What is refused in what people type, in plain words. */
export const UNSOUND = 'it holds a character that is none (U+0000, or half of a pair)'

/** The same of what a file brought: such characters are replaced by U+FFFD. @throws {StoreError} `invalid` */
export function fileRowText<T>(schema: RowSchema<T>, value: T, row: string): string {
  const checked = checkRow(schema, value, 'invalid', row)
  const json = JSON.stringify(checked)
  return isSoundJson(json) ? json : JSON.stringify(soundValue(checked))
}

function checkRow<T>(schema: RowSchema<T>, value: unknown, code: 'damaged' | 'invalid', row: string): T {
  const checked = schema().safeParse(value)
  if (checked.success) return checked.data
  const { path, message } = checked.error.issues[0] as z.core.$ZodIssue
  throw new StoreError(code, `${row}: ${path.join('.')} ${message}`, { cause: checked.error })
}

function parseJson(json: string, row: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new StoreError('damaged', `${row}: no JSON`, { cause })
  }
}
