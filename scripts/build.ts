// Bundles dist/: the command line, the import worker and the library, each starting from one file; what the page is made
// with, as it is; and the library's types, in one file. Beside it, from what was really bundled, the licences of others
// (THIRD-PARTY-NOTICES) and a bill of materials (sbom.cdx.json). `node scripts/build.ts de` builds another language that
// package.json names.
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { rolldown } from 'rolldown'
import { ENGLISH } from '../src/pain/lexicon/en/index.ts'
import { lexiconFaults } from './lexicon/faults.ts'
import { libraryDeclarations, typesFile } from './library/types.ts'
import { bundledPackages } from './notices/bundled-packages.ts'
import { thirdPartyNotices } from './notices/notices.ts'
import { sbom } from './notices/sbom.ts'
import { startChunks } from './start-chunks.ts'

const faults = lexiconFaults(ENGLISH)
if (faults.length > 0) throw new Error(`the tables of words are at fault:\n${faults.join('\n')}`)

rmSync('dist', { recursive: true, force: true })
const bundle = await rolldown({
  input: {
    cli: 'src/cli/main.ts',
    worker: 'src/app/import/worker.ts',
    index: 'src/index.ts',
    'cohort-worker': 'src/app/cohort/worker.ts',
  },
  platform: 'node',
  // Loaded only where a log is in PostgreSQL, and installed by who keeps one there.
  external: ['pg', 'pg-boss', /^better-auth(?:\/|$)/, '@better-auth/passkey', 'kysely'],
  // `import` or `require` is added by what asks: named here, a package of both kinds would be mixed up.
  resolve: { conditionNames: [...process.argv.slice(2), 'node', 'default'] },
})
const { output } = await bundle.write({
  dir: 'dist',
  format: 'esm',
  minify: true,
  chunkFileNames: '[name]-[hash].js',
  codeSplitting: { groups: startChunks() },
})
await bundle.close()
cpSync('src/web/static', 'dist/static', { recursive: true })
writeFileSync('dist/index.d.ts', typesFile(libraryDeclarations()))

const packages = bundledPackages(output)
writeFileSync('THIRD-PARTY-NOTICES', thirdPartyNotices(packages))
writeFileSync('sbom.cdx.json', sbom(packages))
