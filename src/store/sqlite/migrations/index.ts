import { first } from './0001-first.ts'
import { filesOfSources } from './0002-files-of-sources.ts'

/** In order; the nth brings the schema to version n. What was shipped is never edited: a change is a new file and a line here. */
export const MIGRATIONS: readonly string[] = [first, filesOfSources]
