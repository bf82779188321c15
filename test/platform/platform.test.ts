import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { constants, deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { rolldown } from 'rolldown'
import { describe, expect, onTestFinished, test } from 'vitest'
import { serveSite } from '../../scripts/site/serve.ts'
import { BROWSER_FLAGS, findBrowser } from '../browser.ts'
import { type Packed, platformAnswers } from './contract.ts'

const executablePath = findBrowser()
const here = executablePath === null ? ' (not tested: no Chromium is installed)' : ''

const text = Array.from({ length: 4000 }, (_, n) => `${n * n} left knee, right calf`).join('\n')
const PACKED: Packed = {
  text,
  deflated: deflateRawSync(text).toString('base64'),
  gzipped: gzipSync(text).toString('base64'),
  zstd: zstdCompressSync(text, { params: { [constants.ZSTD_c_checksumFlag]: 1 } }).toString('base64'),
}

const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
const X = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881'

const ANSWERS = {
  'sha256 of a text': ABC,
  'sha256 of bytes': ABC,
  'two streams at once do not meddle': [ABC, X],
  crc32: 0xcbf43926,
  'deflate comes back': true,
  'deflate beyond its bound': 'too large',
  'a cut stream': 'damaged',
  'what a cut stream held': true,
  'no deflate': 'damaged',
  'gzip comes back': true,
  'two gzip members': true,
  'gzip beyond its bound': 'too large',
  'gzip with a wrong checksum': 'damaged',
  'cut gzip': 'damaged',
  'zstd of another platform': true,
  'zstd of its own': true,
  'zstd of nothing': 0,
  'zstd beyond its bound': 'too large',
  'cut zstd': 'damaged',
  base64: true,
  'base64 comes back': [0, 255, 1],
}

describe('what differs between Node and a browser answers the same', () => {
  test('in Node', () => expect(platformAnswers(PACKED)).toEqual(ANSWERS))

  test.skipIf(executablePath === null)(`in Chromium${here}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sorepoint-platform-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const bundle = await rolldown({
      input: 'test/platform/page.ts',
      platform: 'browser',
      resolve: { conditionNames: ['browser', 'import', 'default'] },
    })
    await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'page.js' })
    await bundle.close()
    const wasm = join(dirname(createRequire(import.meta.url).resolve('@bokuweb/zstd-wasm')), 'zstd.wasm')
    writeFileSync(join(folder, 'zstd.wasm'), readFileSync(wasm))
    writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="/page.js"></script>')
    const site = await serveSite(folder, 0)
    onTestFinished(site.close)
    const browser = await chromium.launch({ executablePath: executablePath as string, args: BROWSER_FLAGS })
    onTestFinished(() => browser.close())
    const page = await browser.newPage()
    await page.goto(site.url)
    await page.waitForFunction('globalThis.platformAnswers !== undefined')
    expect(await page.evaluate(`platformAnswers(${JSON.stringify(PACKED)})`)).toEqual(ANSWERS)
  })
})
