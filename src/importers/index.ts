import type { Importer } from './importer.ts'

/** Every format that can be read. Exactly one may claim a file; their order means nothing. */
export const IMPORTERS: readonly Importer[] = []

/** Raised when an importer reads a file differently than before: files already imported are then read again. */
export const IMPORTERS_VERSION = 1
