import { join } from 'node:path'
import envPaths from 'env-paths'

/** A log for the invented season alone, where what can be made again is kept: never the runner's own. */
export const sampleLogPath = (): string => join(envPaths('sorepoint', { suffix: '' }).cache, 'sample', 'log.db')
