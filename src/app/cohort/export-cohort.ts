import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { COHORT_VERSION, CUT_DAYS, SMALL_CELL } from '../../cohort/method.ts'
import { mapTables, TABLE_NAMES, TABLES, type TableName } from '../../cohort/runner-tables.ts'
import { HISTORY_VERSION } from '../../history/method.ts'
import { textOrder } from '../../lib/text-order.ts'
import { VERSION } from '../../lib/version.ts'
import { DERIVED_BY } from '../log/refresh-runs.ts'
import type { CohortLog, CohortProblem } from './cohort-logs.ts'
import { keyIdOf, pseudonymOf } from './pseudonym.ts'
import { runCohort } from './run-cohort.ts'
import { beginTable, type TableFile } from './table-file.ts'

export { TABLE_NAMES, type TableName }

/** What is exported, and how. */
export interface CohortOrder {
  readonly logs: readonly CohortLog[]
  readonly folder: string
  readonly tables: readonly TableName[]
  readonly key: Uint8Array
  readonly asOf: string
  readonly notedSince: string | null
  /** Runners left out because they withdrew. */
  readonly withdrawn: number
  readonly workers: number
}

/** What stands in the folder, so that a result can be checked against it. */
export interface CohortManifest {
  readonly versions: {
    readonly sorepoint: string
    readonly cohort: string
    readonly history: string
    readonly derived: string
  }
  readonly filters: {
    readonly asOf: string
    readonly notedSince: string | null
    readonly cutDays: number
    readonly withdrawn: number
  }
  /** Tells keys apart, and tells nothing of them. */
  readonly keyId: string
  readonly runners: number
  readonly tables: readonly {
    readonly name: TableName
    readonly file: string
    readonly columns: readonly string[]
    readonly rows: number
    readonly bytes: number
    readonly sha256: string
  }[]
  /** Cells with so few runners that one of them may be recognised. */
  readonly smallCells: readonly { readonly cell: string; readonly runners: number }[]
}

/** The manifest's name. */
export const MANIFEST = 'manifest.json'

/**
 * Writes the tables of a cohort, each whole or not at all, and says what they are. Everything is made anew: whoever is gone
 * from the logs is gone from the tables.
 * @throws {Error} where two runners would have one pseudonym
 */
export async function exportCohort(
  order: CohortOrder,
): Promise<{ readonly manifest: CohortManifest; readonly problems: readonly CohortProblem[] }> {
  const { key, tables, folder } = order
  const logs = inOrder(order.logs, key)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const rows = mapTables(() => 0)
  const cells = new Map<string, number>()
  const problems: CohortProblem[] = []
  const files = new Map<TableName, TableFile>()
  let runners = 0
  try {
    for (const name of tables) {
      const file = await beginTable(join(folder, `${name}.csv`))
      files.set(name, file)
      await file.write(`${TABLES[name].join(',')}\n`)
    }
    const setup = { asOf: order.asOf, notedSince: order.notedSince, tables, key }
    for await (const answer of runCohort(logs, setup, order.workers)) {
      for (const name of tables) {
        rows[name] += answer.rows[name]
        await files.get(name)?.write(answer.lines[name])
      }
      for (const cell of answer.cells.flat()) cells.set(cell, (cells.get(cell) ?? 0) + 1)
      runners += answer.sets.length
      problems.push(...answer.problems)
    }
    const written = []
    for (const name of tables) {
      const { bytes, sha256 } = await (files.get(name) as TableFile).finish()
      written.push({ name, file: `${name}.csv`, columns: TABLES[name], rows: rows[name], bytes, sha256 })
    }
    const manifest: CohortManifest = {
      versions: { sorepoint: VERSION, cohort: COHORT_VERSION, history: HISTORY_VERSION, derived: DERIVED_BY },
      filters: {
        asOf: order.asOf,
        notedSince: order.notedSince,
        cutDays: CUT_DAYS,
        withdrawn: order.withdrawn,
      },
      keyId: keyIdOf(key),
      runners,
      tables: written,
      smallCells: [...cells]
        .filter(([, count]) => count < SMALL_CELL)
        .map(([cell, count]) => ({ cell, runners: count }))
        .toSorted((one, other) => textOrder(one.cell, other.cell)),
    }
    const last = await beginTable(join(folder, MANIFEST))
    try {
      await last.write(`${JSON.stringify({ schema: 'sorepoint/cohort-export/1', ...manifest }, null, 2)}\n`)
      await last.finish()
    } finally {
      await last.close()
    }
    return { manifest, problems }
  } finally {
    for (const file of files.values()) await file.close()
  }
}

/** By pseudonym: no order of names is revealed. */
function inOrder(logs: readonly CohortLog[], key: Uint8Array): readonly CohortLog[] {
  const named = logs.map((log) => ({ log, id: pseudonymOf(key, log.identity).id }))
  if (new Set(named.map(({ id }) => id)).size < named.length) {
    throw new Error(
      'two runners have the same name, or the same pseudonym by chance: name the files apart, or use another key',
    )
  }
  return named.toSorted((one, other) => textOrder(one.id, other.id)).map(({ log }) => log)
}
