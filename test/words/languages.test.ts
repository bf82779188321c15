import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const packageJson = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

/** The folders of words that package.json names, English first. */
const LANGUAGES = Object.values<string>(packageJson.imports['#words/*'])
  .map((target) => target.replace(/^\.\/(.*)\/\*$/, '$1'))
  .toSorted((a) => (a.endsWith('/en') ? -1 : 1))

/** Everything a folder of words offers to the other parts: the files directly in it, and what they export. */
async function offered(folder: string): Promise<readonly string[]> {
  const files = globSync('*.ts', { cwd: join(ROOT, folder) }).toSorted()
  const names = await Promise.all(files.map(async (file) => Object.keys(await import(join(ROOT, folder, file)))))
  return files.flatMap((file, index) => names[index]!.map((name) => `${file}: ${name}`)).toSorted()
}

test.each(LANGUAGES)('%s says everything that English says', async (folder) => {
  expect(await offered(folder)).toEqual(await offered('src/words/en'))
})

test.each(LANGUAGES)('%s is named after what it is written in', async (folder) => {
  const { LANGUAGE, localeOf } = await import(join(ROOT, folder, 'language.ts'))
  expect(folder.split('/').at(-1)).toBe(LANGUAGE)
  expect(() => new Intl.DateTimeFormat(localeOf(null))).not.toThrow()
})
