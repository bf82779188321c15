import type { Budget } from '../../model/advice.ts'
import type { Clearance, PastInjury, SelfCheck } from '../../model/clearance.ts'
import type { DayCheck } from '../../model/day-check.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Problem, SkipReason } from '../../model/problem.ts'
import type { Run } from '../../model/run.ts'
import type { RunEdit, RunField } from '../../model/run-edit.ts'
import type { Samples } from '../../model/samples.ts'
import type { Settings } from '../../model/settings.ts'
import type { SameRunVerdict, StoredSource } from '../../model/source.ts'

/** A file that went through the import, and what became of it. */
export interface FileRecord {
  /** Path inside what was given, without the outermost name: a renamed export is still known. */
  readonly member: string
  readonly name: string
  readonly size: number
  /** Of a zip member, from its directory; null for a plain file. */
  readonly crc32: number | null
  readonly sha256: string
  /** Version of the importers that read it; it is read again when that rises. */
  readonly importersVersion: number
  readonly sourceKeys: readonly string[]
  readonly problems: readonly Problem[]
  readonly skipped: readonly SkipReason[]
}

/** One imported file, written in one transaction. */
export interface FileToPut {
  readonly file: FileRecord
  readonly sources: readonly { readonly source: StoredSource; readonly packedSamples: Uint8Array | null }[]
}

/** A source whose row does not read. */
export interface DamagedSource {
  readonly key: string
  readonly name: string
  /** What of it, in a few plain words. */
  readonly detail: string
}

/** What a file changed. */
export interface PutOutcome {
  /** One a source, in order. `replaced`: known key, new bytes. */
  readonly sources: readonly ('added' | 'replaced' | 'unchanged')[]
}

/** A report as it was shown, for follow-through. */
export interface ShownReport {
  readonly week: string
  readonly asOf: string
  readonly rulesVersion: string
  readonly activity: string
  readonly care: string
  readonly budget: Budget | null
  readonly shownMs: number
}

/** Everything the runner entered. */
export interface UserEntries {
  readonly settings: Settings
  readonly verdicts: readonly SameRunVerdict[]
  /** Own and dismissed. */
  readonly notes: readonly PainNote[]
  readonly dayChecks: readonly DayCheck[]
  readonly clearances: readonly Clearance[]
  readonly selfChecks: readonly SelfCheck[]
  readonly pastInjuries: readonly PastInjury[]
  readonly runEdits: readonly RunEdit[]
  readonly shownReports: readonly ShownReport[]
  /** Date of the acknowledgement by note id. */
  readonly acknowledgements: ReadonlyMap<string, string>
}

/** Everything of one athlete that an analysis rests on, as it stood at one moment. Sources and samples stay where they are. */
export interface KeptLog extends UserEntries {
  readonly revision: number
  /** As `runs()` has them. */
  readonly derived: Awaited<ReturnType<AthleteStore['runs']>>
  /** As `notes()` has them, suggestions included. */
  readonly notes: readonly PainNote[]
}

/**
 * Everything one runner keeps. Asynchronous, so that a server can stand behind it.
 * Whatever the runner says is durable when the promise resolves; a second writer waits.
 */
export interface AthleteStore {
  /** All of it that an analysis needs, in one snapshot: nothing another process writes meanwhile shows in a part of it. */
  log(): Promise<KeptLog>
  /** Rises with every change of sources, verdicts, run edits or zone setting. */
  revision(): Promise<number>
  /** Known files by `<member>\n<size>\n<crc32>`; for plain files by `sha256:<hash>`. */
  knownFiles(): Promise<ReadonlyMap<string, FileRecord>>
  putFile(file: FileToPut): Promise<PutOutcome>
  /** Several in one transaction: all of them, or none. One outcome a file, in order. */
  putFiles(files: readonly FileToPut[]): Promise<readonly PutOutcome[]>
  /** Sources whose file's record comes by itself, in one transaction: an export of ours names its files apart from them. */
  putSources(sources: FileToPut['sources']): Promise<PutOutcome>
  sourceKeys(): Promise<ReadonlySet<string>>
  /** Sources whose rows do not read, each by itself, by key. */
  damagedSources(): Promise<readonly DamagedSource[]>
  sources(): Promise<readonly StoredSource[]>
  samplesOf(sourceKey: string): Promise<Samples | null>
  /** Figures made anew for the named sources, when the code that makes them has changed. */
  putFigures(figures: ReadonlyMap<string, StoredSource['figures']>): Promise<void>

  verdicts(): Promise<readonly SameRunVerdict[]>
  putVerdicts(verdicts: readonly SameRunVerdict[]): Promise<void>
  /** Takes back what was decided for these pairs, whichever way. */
  removeVerdicts(verdicts: readonly SameRunVerdict[]): Promise<void>

  /** Corrections of runs; those of sources that are gone too, for when they come back. */
  runEdits(): Promise<readonly RunEdit[]>
  putRunEdits(edits: readonly RunEdit[]): Promise<void>
  /** These fields of these sources are as recorded again. */
  removeRunEdits(sourceKeys: readonly string[], fields: readonly RunField[]): Promise<void>

  /** Runs as last derived, and the revision they were derived from: stale if it is not `revision()`. Ordered by start, then id. */
  runs(): Promise<{ readonly runs: readonly Run[]; readonly revision: number; readonly derivedBy: string }>
  /** Replaces the derived runs and suggested notes, unless `revision` has moved on meanwhile (false: derive again). */
  putDerived(derived: {
    readonly revision: number
    /** Version of the deriving code. */
    readonly derivedBy: string
    readonly runs: readonly Run[]
    readonly suggestions: readonly PainNote[]
  }): Promise<boolean>

  /** Throws away runs as kept if they are not what was derived: then they are derived again. True if they were thrown away. */
  dropDamagedDerived(): Promise<boolean>

  /** Own, dismissed and suggested notes, ordered by date, then written time, then id. An own or dismissed note hides the suggestion of the same id. */
  notes(): Promise<readonly PainNote[]>
  putNote(note: PainNote): Promise<void>
  /** True if there was one. Removes own notes and dismissals alone; a suggestion can be dismissed. */
  removeNote(id: string): Promise<boolean>

  dayChecks(): Promise<readonly DayCheck[]>
  putDayCheck(check: DayCheck): Promise<void>
  clearances(): Promise<readonly Clearance[]>
  putClearance(clearance: Clearance): Promise<void>
  /** True if there was one; so of the other things that can be taken back. */
  removeClearance(id: string): Promise<boolean>
  selfChecks(): Promise<readonly SelfCheck[]>
  putSelfCheck(check: SelfCheck): Promise<void>
  /** The check of the same place on the same day. */
  removeSelfCheck(check: Pick<SelfCheck, 'date' | 'area' | 'side'>): Promise<boolean>
  pastInjuries(): Promise<readonly PastInjury[]>
  putPastInjury(injury: PastInjury): Promise<void>
  removePastInjury(id: string): Promise<boolean>

  settings(): Promise<Settings>
  putSettings(settings: Settings): Promise<void>

  /** In the order they were shown. */
  shownReports(): Promise<readonly ShownReport[]>
  putShownReport(report: ShownReport): Promise<void>
  /** Emergency texts the runner has acknowledged, by note id. */
  acknowledgements(): Promise<ReadonlyMap<string, string>>
  acknowledge(noteId: string, date: string): Promise<void>
  /**
   * What an export of ours brings, in one transaction. An entry about the same thing that stands here stays as it is. Who entered
   * it stays with it, and characters that no database keeps are replaced: it comes from a file.
   */
  addEntries(entries: UserEntries): Promise<void>

  /** Removes a source with its samples, files and notes on it. True if there was one. */
  forgetSource(sourceKey: string): Promise<boolean>
  /** Likewise, all of them in one transaction. */
  forgetSources(sourceKeys: readonly string[]): Promise<void>
  forgetAll(): Promise<void>
}

/** Where in the list of athletes, and how many of them. */
export interface AthletePage {
  /** Names after this one; from the beginning where it is left out. */
  readonly after?: string
  /** All of the rest where it is left out. */
  readonly limit?: number
}

/** What the log can besides where it is one file on this machine. */
export interface LogFile {
  readonly path: string
  /** Findings of an integrity check, empty when all is well; each a short plain line. */
  integrity(): Promise<readonly string[]>
  /** Online copy into a new file, readable by its owner alone. */
  backup(toPath: string): Promise<void>
  /** Names of the copies that were made before migrations: they hold what was in the log then. */
  copies(): Promise<readonly string[]>
  /** Returns freed pages to the disk after forgetting. */
  scrub(): Promise<void>
}

/** The logs of all athletes of one place. Every call may reject with a `StoreError`. */
export interface Store {
  /** How a person knows the place: the path of a file, or the address of a database without its password. */
  readonly place: string
  /** Null where the log is not one file. */
  readonly inFile: LogFile | null
  /** Names of those who have rows, in the order of their bytes in UTF-8: by pages, or all. */
  athletes(page?: AthletePage): Promise<readonly string[]>
  /** True for an athlete who has rows. */
  has(name: string): Promise<boolean>
  /** @param enteredBy who is typing, where it is not the athlete: kept with what they note and answer */
  athlete(name: string, enteredBy?: string): AthleteStore
  close(): Promise<void>
}
