import type { AthleteStore } from '../contract/store.ts'
import { toStoreError } from '../contract/store-error.ts'
import type { Database, Durability } from './database.ts'
import { addEntries } from './tables/add-entry.ts'
import { type AthleteRows, ensureAthlete, revisionOf } from './tables/athlete.ts'
import { knownFiles } from './tables/files.ts'
import { forgetAll, forgetSource } from './tables/forget.ts'
import { notes, putNote, removeNote } from './tables/notes.ts'
import { putFile, putSources } from './tables/put-file.ts'
import { putRunEdits, removeRunEdits } from './tables/run-edits.ts'
import { dropDamagedDerived, putDerived, runs } from './tables/runs.ts'
import { putSettings, settings } from './tables/settings.ts'
import { damagedSources, packedSamplesOf, putFigures, sourceKeys, sources } from './tables/sources.ts'
import { allEntries, appendShownReport, KINDS, putEntry, removeEntry, shownReports } from './tables/user-entries.ts'
import { putVerdicts, removeVerdicts, verdicts } from './tables/verdicts.ts'

/** One athlete's rows of an open database behind the contract. */
export function athleteStore(db: Database, athlete: string): AthleteStore {
  const rows: AthleteRows = { db, athlete }
  const read = async <T>(work: () => T): Promise<T> => named(work)
  const write = async <T>(durability: Durability, work: () => T): Promise<T> =>
    named(() =>
      db.write(durability, () => {
        ensureAthlete(rows)
        return work()
      }),
    )
  const say = <T>(work: () => T): Promise<T> => write('entered', work)
  // To take away from somebody who is not there makes nobody.
  const remove = async <T>(work: () => T): Promise<T> => named(() => db.write('entered', work))
  return {
    revision: () => read(() => revisionOf(rows)),
    knownFiles: () => read(() => knownFiles(rows)),
    putFile: (file) => write('derived', () => putFile(rows, file)),
    putSources: (incoming) => write('derived', () => putSources(rows, incoming)),
    sourceKeys: () => read(() => sourceKeys(rows)),
    damagedSources: () => read(() => damagedSources(rows)),
    sources: () => read(() => sources(rows)),
    samplesOf: async (sourceKey) => {
      const packed = await read(() => packedSamplesOf(rows, sourceKey))
      if (packed === null) return null
      // Loads zlib, which most answers never need.
      const { unpackStored } = await import('../samples/unpack-stored.ts')
      return unpackStored(packed, sourceKey)
    },
    putFigures: (figures) => write('derived', () => putFigures(rows, figures)),

    verdicts: () => read(() => verdicts(rows)),
    putVerdicts: (verdicts) => say(() => putVerdicts(rows, verdicts)),
    removeVerdicts: (verdicts) => remove(() => removeVerdicts(rows, verdicts)),

    runEdits: () => read(() => allEntries(rows, KINDS.runEdit)),
    putRunEdits: (edits) => say(() => putRunEdits(rows, edits)),
    removeRunEdits: (sourceKeys, fields) => remove(() => removeRunEdits(rows, sourceKeys, fields)),

    runs: () => read(() => runs(rows)),
    dropDamagedDerived: () => remove(() => dropDamagedDerived(rows)),
    putDerived: (derived) => write('derived', () => putDerived(rows, derived)),

    notes: () => read(() => notes(rows)),
    putNote: (note) => say(() => putNote(rows, note)),
    removeNote: (id) => remove(() => removeNote(rows, id)),

    dayChecks: () => read(() => allEntries(rows, KINDS.dayCheck)),
    putDayCheck: (check) => say(() => putEntry(rows, KINDS.dayCheck, check)),
    clearances: () => read(() => allEntries(rows, KINDS.clearance)),
    putClearance: (clearance) => say(() => putEntry(rows, KINDS.clearance, clearance)),
    removeClearance: (id) => remove(() => removeEntry(rows, KINDS.clearance, { id })),
    selfChecks: () => read(() => allEntries(rows, KINDS.selfCheck)),
    putSelfCheck: (check) => say(() => putEntry(rows, KINDS.selfCheck, check)),
    removeSelfCheck: (check) => remove(() => removeEntry(rows, KINDS.selfCheck, check)),
    pastInjuries: () => read(() => allEntries(rows, KINDS.pastInjury)),
    putPastInjury: (injury) => say(() => putEntry(rows, KINDS.pastInjury, injury)),
    removePastInjury: (id) => remove(() => removeEntry(rows, KINDS.pastInjury, { id })),

    settings: () => read(() => settings(rows)),
    putSettings: (next) => say(() => putSettings(rows, next)),

    shownReports: () => read(() => shownReports(rows)),
    putShownReport: (report) => say(() => appendShownReport(rows, report)),
    acknowledgements: () =>
      read(() => new Map(allEntries(rows, KINDS.acknowledgement).map(({ noteId, date }) => [noteId, date]))),
    acknowledge: (noteId, date) => say(() => putEntry(rows, KINDS.acknowledgement, { noteId, date })),
    addEntries: (entries) => say(() => addEntries(rows, entries)),

    forgetSources: (keys) =>
      remove(() => {
        for (const key of keys) forgetSource(rows, key)
      }),
    forgetSource: (sourceKey) => remove(() => forgetSource(rows, sourceKey)),
    forgetAll: () => remove(() => forgetAll(rows)),
  }
}

/** Failures of the database by name. */
function named<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw toStoreError(error)
  }
}
