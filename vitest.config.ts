import { defineConfig } from 'vitest/config'

if (Number(process.versions.node.split('.')[0]) < 26) {
  throw new Error(
    `The tests need Node.js 26; this is ${process.versions.node}. npm ci brings it along: call them by npm test or npx vitest run.`,
  )
}

/** Folders whose tests touch nothing that outlives them: their files share one world, which halves what they cost. */
const PURE = 'test/{advice,analysis,drawings,history,importers,lib,load,pain,report,runs,words}/**/*.test.ts'

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: [PURE], isolate: false } },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: [PURE] } },
    ],
    globalSetup: ['test/build-first.ts', 'test/postgres/global-setup.ts'],
    setupFiles: ['test/seed.ts'],
    // Vitest leaves one core to itself; on two that would be half of what there is.
    maxWorkers: '100%',
    testTimeout: 180_000,
    hookTimeout: 240_000,
    coverage: { include: ['src/**/*.ts'], reporter: ['text-summary', 'html'] },
  },
})
