import type fc from 'fast-check'
import { analyse } from '../../../src/analysis/analyse.ts'
import { exportLog } from '../../../src/app/export/export-log.ts'
import { importOwnExport } from '../../../src/app/import/import-own-export.ts'
import { type OpenLog, openLog } from '../../../src/app/log/open-log.ts'
import { readLog } from '../../../src/app/log/read-log.ts'
import { weekOf } from '../../../src/lib/iso-week.ts'
import { inPieces } from '../../app/in-pieces.ts'
import { putSeason } from '../../app/season.ts'
import { makeNote } from '../../store/make.ts'
import { jsonFiles } from './json.ts'

const TODAY = '2026-11-22'

/** Own exports with values changed for others of any kind, and with bytes changed. */
export async function ownExports(): Promise<fc.Arbitrary<Uint8Array>> {
  const log = await openLog({ path: ':memory:', athlete: null })
  await putSeason(log.store)
  await log.store.putNote(makeNote('n1'))
  const pieces = await Array.fromAsync(exportLog(log, { format: 'json', samples: true }))
  await log.close()
  const { sources, files, ...rest } = JSON.parse(pieces.join('')) as { sources: unknown[]; files: unknown[] }
  // A few recordings are enough: each case is checked, kept and analysed whole.
  const few = { ...rest, files: files.slice(0, 6), sources: sources.slice(0, 6) }
  return jsonFiles([Buffer.from(JSON.stringify(few)), Buffer.from(JSON.stringify(few, null, 1))])
}

/** What is wrong with what becomes of an own export; empty when all is well: it is taken and the log answers, or nothing of it is. */
export async function faultsOfExport(bytes: Uint8Array): Promise<readonly string[]> {
  const log = await openLog({ path: ':memory:', athlete: null })
  try {
    const text = Buffer.from(bytes).toString('utf8')
    const imported = await importOwnExport(log.store, inPieces(text, 1 + (bytes.length % 5000)))
    if (imported.ok) return await faultsOfTaken(log)
    return (await log.file.athletes()).length === 0 ? [] : [`refused (${imported.error.detail}), and something is in`]
  } catch (error) {
    return [`${(error as Error).stack}`]
  } finally {
    await log.close()
  }
}

async function faultsOfTaken({ store }: OpenLog): Promise<readonly string[]> {
  const log = await readLog(store)
  analyse(log, weekOf(TODAY, 'monday'), TODAY)
  return []
}
