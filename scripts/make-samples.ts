// Writes samples/: a season of an invented runner as exports of Strava and Garmin, and single files with every fault that
// an import must take. The same every time.
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeSamples } from './samples/all.ts'

const folder = join(import.meta.dirname, '..', 'samples')

const files = await makeSamples()
// The reports are made of the samples, by a script of their own.
for (const path of globSync('*', { cwd: folder, exclude: ['reports'] })) {
  rmSync(join(folder, path), { recursive: true, force: true })
}
for (const { path, bytes } of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), bytes)
}
const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
console.log(`${files.length} files, ${(bytes / 2 ** 20).toFixed(2)} MiB`)
