/** Copies of a tab that was closed in the middle go when the next one opens the log: see `sweepAside`. */
export const sweepTemporaryFolders = (): readonly string[] => []
