import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** For the environment of child processes: most of a short call's time is the compiling of its sources, which is kept here by content. */
export const COMPILE_CACHE = { NODE_COMPILE_CACHE: join(tmpdir(), 'sorepoint-tests-compiled') } as const
