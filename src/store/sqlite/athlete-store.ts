import type { Entered } from '../../model/entered-by.ts'
import type { AthleteStore, KeptLog } from '../contract/store.ts'
import { toStoreError } from '../contract/store-error.ts'
import { KINDS } from '../rows/entry-kinds.ts'
import { soundEntries } from '../rows/sound-entries.ts'
import { entered } from '../rows/stamp-entered.ts'
import type { Database, Durability } from './database.ts'
import { addEntries } from './tables/add-entry.ts'
import { type AthleteRows, ensureAthlete, revisionOf } from './tables/athlete.ts'
import { knownFiles } from './tables/files.ts'
import { forgetAll, forgetSources } from './tables/forget.ts'
import { notes, putNote, removeNote } from './tables/notes.ts'
import { putFile, putSources } from './tables/put-file.ts'
import { putRunEdits, removeRunEdits } from './tables/run-edits.ts'
import { dropDamagedDerived, putDerived, runs } from './tables/runs.ts'
import { putSettings, settings } from './tables/settings.ts'
import { damagedSources, packedSamplesOf, putFigures, sourceKeys, sources } from './tables/sources.ts'
import {
  acknowledgements,
  allEntries,
  appendShownReport,
  putEntry,
  removeEntry,
  shownReports,
} from './tables/user-entries.ts'
import { putVerdicts, removeVerdicts, verdicts } from './tables/verdicts.ts'

/** One athlete's rows of an open database behind the contract. */
export function athleteStore(db: Database, athlete: string, enteredBy: string | null = null): AthleteStore {
  const rows: AthleteRows = { db, athlete }
  const mine = <T extends Entered>(value: T): T => entered(value, enteredBy)
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
    log: () => read(() => db.read(() => keptLog(rows))),
    revision: () => read(() => revisionOf(rows)),
    knownFiles: () => read(() => knownFiles(rows)),
    putFile: async (file) => {
      const same = await comparison()
      return write('derived', () => putFile(rows, file, same))
    },
    putFiles: async (files) => {
      const same = await comparison()
      return write('derived', () => files.map((file) => putFile(rows, file, same)))
    },
    putSources: async (incoming) => {
      const same = await comparison()
      return write('derived', () => putSources(rows, incoming, same))
    },
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
    putRunEdits: (edits) => say(() => putRunEdits(rows, edits.map(mine))),
    removeRunEdits: (sourceKeys, fields) => remove(() => removeRunEdits(rows, sourceKeys, fields)),

    runs: () => read(() => runs(rows)),
    dropDamagedDerived: () => remove(() => dropDamagedDerived(rows)),
    putDerived: (derived) => write('derived', () => putDerived(rows, derived)),

    notes: () => read(() => notes(rows)),
    putNote: (note) => say(() => putNote(rows, mine(note))),
    removeNote: (id) => remove(() => removeNote(rows, id)),

    dayChecks: () => read(() => allEntries(rows, KINDS.dayCheck)),
    putDayCheck: (check) => say(() => putEntry(rows, KINDS.dayCheck, mine(check))),
    clearances: () => read(() => allEntries(rows, KINDS.clearance)),
    putClearance: (clearance) => say(() => putEntry(rows, KINDS.clearance, mine(clearance))),
    removeClearance: (id) => remove(() => removeEntry(rows, KINDS.clearance, { id })),
    selfChecks: () => read(() => allEntries(rows, KINDS.selfCheck)),
    putSelfCheck: (check) => say(() => putEntry(rows, KINDS.selfCheck, mine(check))),
    removeSelfCheck: (check) => remove(() => removeEntry(rows, KINDS.selfCheck, check)),
    pastInjuries: () => read(() => allEntries(rows, KINDS.pastInjury)),
    putPastInjury: (injury) => say(() => putEntry(rows, KINDS.pastInjury, mine(injury))),
    removePastInjury: (id) => remove(() => removeEntry(rows, KINDS.pastInjury, { id })),

    settings: () => read(() => settings(rows)),
    putSettings: (next) => say(() => putSettings(rows, next)),

    shownReports: () => read(() => shownReports(rows)),
    putShownReport: (report) => say(() => appendShownReport(rows, report)),
    acknowledgements: () => read(() => acknowledgements(rows)),
    acknowledge: (noteId, date) => say(() => putEntry(rows, KINDS.acknowledgement, { noteId, date })),
    addEntries: (entries) => say(() => addEntries(rows, soundEntries(entries))),

    forgetSources: (keys) =>
      remove(() => {
        forgetSources(rows, keys)
      }),
    forgetSource: (sourceKey) => remove(() => forgetSources(rows, [sourceKey])),
    forgetAll: () => remove(() => forgetAll(rows)),
  }
}

/** Loads zlib, which most answers never need. */
const comparison = async () => (await import('../samples/same-samples.ts')).sameSamples

function keptLog(rows: AthleteRows): KeptLog {
  return {
    revision: revisionOf(rows),
    derived: runs(rows),
    settings: settings(rows),
    verdicts: verdicts(rows),
    notes: notes(rows),
    dayChecks: allEntries(rows, KINDS.dayCheck),
    clearances: allEntries(rows, KINDS.clearance),
    selfChecks: allEntries(rows, KINDS.selfCheck),
    pastInjuries: allEntries(rows, KINDS.pastInjury),
    runEdits: allEntries(rows, KINDS.runEdit),
    shownReports: shownReports(rows),
    acknowledgements: acknowledgements(rows),
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
