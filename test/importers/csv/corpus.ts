import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const path = resolve(process.env['SOREPOINT_CORPUS'] ?? '../shared/corpus')

/** The folder of real files; null where it is not there, and the tests that need it say that they are skipped. */
export const corpusPath: string | null = existsSync(path) ? path : null

export function readCorpus(name: string): string {
  return readFileSync(join(path, name), 'utf8')
}

/** Rows of a CSV, read with nothing of the project's: quoted cells, doubled quotation marks. */
export function rawRows(text: string): Record<number, string>[] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
    if (end === '') break
  }
  return rows.filter((row) => row.length > 1)
}
