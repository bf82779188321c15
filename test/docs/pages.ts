import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')

/** A page written for people, as it is in the repository. */
export interface Page {
  readonly path: string
  readonly text: string
  /** Without blocks of code, so that what looks like a link in them is none. */
  readonly prose: string
}

/** Every page but the sample reports, which are what the product says. */
export const PAGES: readonly Page[] = globSync(['*.md', 'docs/**/*.md', 'samples/README.md'], { cwd: ROOT })
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted()
  .map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8')
    return { path, text, prose: text.replace(/^```.*?^```/gms, '') }
  })

export const pageAt = (path: string): Page => {
  const page = PAGES.find((each) => each.path === path)
  if (page === undefined) throw new Error(`there is no page ${path}`)
  return page
}

/** Code words in running text. */
export const codeWords = ({ prose }: Page): readonly string[] =>
  [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code as string)
