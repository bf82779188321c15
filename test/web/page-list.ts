import { globSync, readFileSync } from 'node:fs'

/** Answers for the page's own script, what is downloaded, and what is there only where the log lies in a browser. */
const NO_PAGES = ['/import/status', '/way-back.ics', '/copy']

/** Every page that has no name in its address, as the sources of the routes tell: a new one is tried like the others. */
export const PAGE_PATHS: readonly string[] = globSync('src/web/routes/*.ts')
  .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/app\.get\(\s*'([^':]+)'/g)])
  .map(([, path]) => path as string)
  .filter((path) => !NO_PAGES.includes(path))
  .toSorted()
