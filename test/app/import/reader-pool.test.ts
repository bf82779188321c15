import { describe, expect, test } from 'vitest'
import { startReaderPool } from '../../../src/app/import/reader-pool.ts'
import type { ReadJob } from '../../../src/ingest/read-packed.ts'

const UNRULY = new URL('./unruly-worker.ts', import.meta.url)

const job = (path: string): ReadJob => {
  const place = { packing: 'stored', size: 1, crc32: null, key: null, explicit: true } as const
  return { path, packed: Buffer.from('x'), ...place }
}

/** What each path came back with: its own name when it was read. */
async function readAll(paths: readonly string[]): Promise<readonly (string | null)[]> {
  const setup = { options: { csvUnits: null }, knownContents: new Set<string>() }
  const pool = startReaderPool(setup, UNRULY, () => 300)
  try {
    const answers = await Promise.all(paths.map((path) => pool.read(job(path))))
    return answers.map(({ sha256, problems }) => sha256 ?? problems[0]?.code ?? null)
  } finally {
    await pool.close()
  }
}

const usual = Array.from({ length: 20 }, (_, i) => `run ${i}`)

describe('a file that a worker thread cannot stand', () => {
  test.each([
    ['crash', 'importer-crashed'],
    ['exit', 'importer-crashed'],
    ['hang', 'took-too-long'],
  ])('%s: it alone is lost', async (deed, code) => {
    const paths = [...usual.slice(0, 5), deed, ...usual.slice(5), deed]
    expect(await readAll(paths)).toEqual(paths.map((path) => (path === deed ? code : path)))
  })
})

test('a pool that is closed with files waiting leaves none without an answer, and takes no more', async () => {
  const pool = startReaderPool({ options: { csvUnits: null }, knownContents: new Set<string>() }, UNRULY, () => 300)
  const answers = usual.map((path) => pool.read(job(path)))
  await pool.close()
  answers.push(pool.read(job('late')))
  const codes = (await Promise.all(answers)).map(({ sha256, problems }) => sha256 ?? problems[0]?.code)
  expect(codes.at(-1)).toBe('importer-crashed')
  expect(codes.filter((code) => code !== 'importer-crashed').every((read, i) => read === usual[i])).toBe(true)
})
