import { IMPORTERS_VERSION } from '../../importers/index.ts'
import type { ProblemCode } from '../../model/problem.ts'
import type { FileRecord } from '../../store/contract/store.ts'
import type { DiscoveredFile } from './discovered.ts'

/** Files read before, by these same importers and with nothing left open: they need not be opened again. */
export interface KnownFiles {
  /** A zip member, known by its directory entry alone. */
  ofMember(file: DiscoveredFile): FileRecord | null
  ofContent(sha256: string): FileRecord | null
  /** Contents with the key of their first source, for `isKnownContent`: plain strings, which a worker can be sent. */
  readonly contents: ReadonlySet<string>
  readonly sourceKeys: ReadonlySet<string>
}

const baseKey = (record: FileRecord): string => record.sourceKeys[0]?.replace(/#\d+$/, '') ?? '-'

/** What another import may settle: with files that were missing, or with units that are now stated. */
const SETTLED_BY_READING_AGAIN: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['missing-member', 'ambiguous-units'])

const isFinal = ({ importersVersion, problems }: FileRecord): boolean =>
  importersVersion === IMPORTERS_VERSION && !problems.some(({ code }) => SETTLED_BY_READING_AGAIN.has(code))

/** What a runner writes on Strava lands here: opened always, and read again unless its bytes are the same. */
const ALWAYS_OPENED = /(?:^|\/)activities\.csv$/i

const isOpenedTable = ({ member, crc32 }: Pick<FileRecord, 'member' | 'crc32'>): boolean =>
  crc32 !== null && ALWAYS_OPENED.test(member)

/** All records there are, but for files whose reading is to be tried again. */
export function knownFilesOf(all: ReadonlyMap<string, FileRecord>): KnownFiles {
  const current = new Map([...all].filter(([, record]) => isFinal(record)))
  const contents = [...current].flatMap(([id, record]) =>
    id.startsWith('sha256:') ? [`${record.sha256} ${baseKey(record)}`] : [],
  )
  const tables = new Map([...current.values()].filter(isOpenedTable).map((record) => [record.sha256, record]))
  return {
    ofMember(file) {
      if (file.crc32 === null || isOpenedTable(file)) return null
      const record = current.get(`${file.member}\n${file.size}\n${file.crc32}`) ?? null
      const fits = record !== null && (file.key === null || ['-', file.key].includes(baseKey(record)))
      return fits ? record : null
    },
    ofContent: (sha256) => current.get(`sha256:${sha256}`) ?? tables.get(sha256) ?? null,
    contents: new Set([...contents, ...[...tables.keys()].map((sha256) => `${sha256} -`)]),
    sourceKeys: new Set([...all.values()].flatMap(({ sourceKeys }) => sourceKeys)),
  }
}

/**
 * True if these bytes were read before and gave the key that their present place gives them (or gave nothing). The same
 * bytes at a place that gives another key are a source of their own.
 */
export function isKnownContent(contents: ReadonlySet<string>, sha256: string, key: string | null): boolean {
  return contents.has(`${sha256} ${key ?? sha256}`) || contents.has(`${sha256} -`)
}
