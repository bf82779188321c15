import type { Entered } from '../../model/entered-by.ts'
import type { AthleteStore, PutOutcome } from '../contract/store.ts'
import { KINDS, SHOWN } from '../rows/entry-kinds.ts'
import { soundEntries } from '../rows/sound-entries.ts'
import { entered } from '../rows/stamp-entered.ts'
import type { Database } from './database.ts'
import { addEntries } from './tables/add-entries.ts'
import { type AthleteRows, holdAthlete, holdIfThere, revisionOf } from './tables/athlete.ts'
import { acknowledgements, allOf, appendShownReport, putEntry, removeEntry } from './tables/entries.ts'
import { knownFiles } from './tables/files.ts'
import { forgetAll, forgetSources } from './tables/forget.ts'
import { notes, putNote, removeNote } from './tables/notes.ts'
import { putFile, putSources } from './tables/put-file.ts'
import { putRunEdits, removeRunEdits } from './tables/run-edits.ts'
import { dropDamagedDerived, putDerived, runs } from './tables/runs.ts'
import { putSettings, settings } from './tables/settings.ts'
import { damagedSources, packedSamplesOf, putFigures, sourceKeys, sources } from './tables/sources.ts'
import { putVerdicts, removeVerdicts, verdicts } from './tables/verdicts.ts'
import { wholeLog } from './tables/whole-log.ts'

/** One athlete's rows behind the contract. */
export function athleteStore(db: Database, athlete: string, enteredBy: string | null): AthleteStore {
  const mine = <T extends Entered>(value: T): T => entered(value, enteredBy)
  const read = <T>(work: (rows: AthleteRows) => Promise<T>): Promise<T> =>
    db.read(athlete, (tx) => work({ tx, athlete }))
  const write = <T>(work: (rows: AthleteRows) => Promise<T>): Promise<T> =>
    db.write(athlete, async (tx) => {
      await holdAthlete({ tx, athlete })
      return work({ tx, athlete })
    })
  // To take away from somebody who is not there makes nobody.
  const remove = <T>(work: (rows: AthleteRows) => Promise<T>): Promise<T> =>
    db.write(athlete, async (tx) => {
      await holdIfThere({ tx, athlete })
      return work({ tx, athlete })
    })
  return {
    log: () => read(wholeLog),
    revision: () => read(revisionOf),
    knownFiles: () => read(knownFiles),
    putFile: (file) => write((rows) => putFile(rows, file)),
    putFiles: (files) =>
      write(async (rows) => {
        const outcomes: PutOutcome[] = []
        for (const file of files) outcomes.push(await putFile(rows, file))
        return outcomes
      }),
    putSources: (incoming) => write((rows) => putSources(rows, incoming)),
    sourceKeys: () => read(sourceKeys),
    damagedSources: () => read(damagedSources),
    sources: () => read(sources),
    samplesOf: async (sourceKey) => {
      const packed = await read((rows) => packedSamplesOf(rows, sourceKey))
      if (packed === null) return null
      const { unpackStored } = await import('../samples/unpack-stored.ts')
      return unpackStored(packed, sourceKey)
    },
    putFigures: (figures) => write((rows) => putFigures(rows, figures)),

    verdicts: () => read(verdicts),
    putVerdicts: (given) => write((rows) => putVerdicts(rows, given)),
    removeVerdicts: (given) => remove((rows) => removeVerdicts(rows, given)),

    runEdits: () => read((rows) => allOf(rows, KINDS.runEdit)),
    putRunEdits: (edits) => write((rows) => putRunEdits(rows, edits.map(mine))),
    removeRunEdits: (keys, fields) => remove((rows) => removeRunEdits(rows, keys, fields)),

    runs: () => read(runs),
    dropDamagedDerived: () => remove(dropDamagedDerived),
    putDerived: (derived) => write((rows) => putDerived(rows, derived)),

    notes: () => read(notes),
    putNote: (note) => write((rows) => putNote(rows, mine(note))),
    removeNote: (id) => remove((rows) => removeNote(rows, id)),

    dayChecks: () => read((rows) => allOf(rows, KINDS.dayCheck)),
    putDayCheck: (check) => write((rows) => putEntry(rows, KINDS.dayCheck, mine(check))),
    clearances: () => read((rows) => allOf(rows, KINDS.clearance)),
    putClearance: (clearance) => write((rows) => putEntry(rows, KINDS.clearance, mine(clearance))),
    removeClearance: (id) => remove((rows) => removeEntry(rows, KINDS.clearance, { id })),
    selfChecks: () => read((rows) => allOf(rows, KINDS.selfCheck)),
    putSelfCheck: (check) => write((rows) => putEntry(rows, KINDS.selfCheck, mine(check))),
    removeSelfCheck: (check) => remove((rows) => removeEntry(rows, KINDS.selfCheck, check)),
    pastInjuries: () => read((rows) => allOf(rows, KINDS.pastInjury)),
    putPastInjury: (injury) => write((rows) => putEntry(rows, KINDS.pastInjury, mine(injury))),
    removePastInjury: (id) => remove((rows) => removeEntry(rows, KINDS.pastInjury, { id })),

    settings: () => read(settings),
    putSettings: (next) => write((rows) => putSettings(rows, next)),

    shownReports: () => read((rows) => allOf(rows, SHOWN)),
    putShownReport: (report) => write((rows) => appendShownReport(rows, report)),
    acknowledgements: () => read(acknowledgements),
    acknowledge: (noteId, date) => write((rows) => putEntry(rows, KINDS.acknowledgement, { noteId, date })),
    addEntries: (brought) => write((rows) => addEntries(rows, soundEntries(brought))),

    forgetSource: (sourceKey) => remove((rows) => forgetSources(rows, [sourceKey])),
    forgetSources: async (keys) => {
      await remove((rows) => forgetSources(rows, keys))
    },
    forgetAll: () => remove(forgetAll),
  }
}
