// Bundles dist/: the command line, the import worker and the library, each starting from one file; what the page is made
// with, as it is; and the library's types, in one file. `node scripts/build.ts de` builds another language that
// package.json names.
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { rolldown } from 'rolldown'
import { ENGLISH } from '../src/pain/lexicon/en/index.ts'
import { lexiconFaults } from './lexicon/faults.ts'
import { libraryDeclarations, typesFile } from './library/types.ts'

const faults = lexiconFaults(ENGLISH)
if (faults.length > 0) throw new Error(`the tables of words are at fault:\n${faults.join('\n')}`)

rmSync('dist', { recursive: true, force: true })
const bundle = await rolldown({
  input: { cli: 'src/cli/main.ts', worker: 'src/app/worker.ts', index: 'src/index.ts' },
  platform: 'node',
  // `import` or `require` is added by what asks: named here, a package of both kinds would be mixed up.
  resolve: { conditionNames: [...process.argv.slice(2), 'node', 'default'] },
})
await bundle.write({ dir: 'dist', format: 'esm', minify: true, chunkFileNames: '[name]-[hash].js' })
await bundle.close()
cpSync('src/web/static', 'dist/static', { recursive: true })
writeFileSync('dist/index.d.ts', typesFile(libraryDeclarations()))
