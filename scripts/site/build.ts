import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { readAssets } from '../../src/cli/serve-log.ts'
import type { SiteAssets } from '../../src/tab/load-assets.ts'
import { MANIFEST } from '../../src/tab/manifest.ts'
import { shellPage } from '../../src/tab/shell-page.ts'
import type { Site } from '../../src/tab/site.ts'
import { type BundledPackage, bundledPackages } from '../notices/bundled-packages.ts'
import { thirdPartyNotices } from '../notices/notices.ts'

const ICONS = 'src/tab/icons'

const require = createRequire(import.meta.url)

export interface SiteSize {
  readonly files: number
  readonly bytes: number
  readonly gzipped: number
}

/** Writes the whole site: one folder a version, and what names it. */
export async function buildSite(folder: string): Promise<SiteSize> {
  const { chunks, packages } = await bundled({
    shell: 'src/tab/shell.ts',
    worker: 'src/tab/worker.ts',
    reader: 'src/tab/reader.ts',
  })
  const inVersion = new Map<string, Uint8Array | string>([
    ...chunks,
    ['sqlite3.wasm', readFileSync(require.resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm'))],
    ['zstd.wasm', readFileSync(join(dirname(require.resolve('@bokuweb/zstd-wasm')), 'zstd.wasm'))],
    ['static.json', JSON.stringify(assetsOf())],
    ['shell.css', readFileSync('src/tab/shell.css')],
  ])
  const hash = createHash('sha256')
  for (const [name, content] of [...inVersion].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(name).update(content)
  const version = hash.update(shellPage('')).digest('hex').slice(0, 12)

  const files = new Map<string, Uint8Array | string>([
    ['/', shellPage(version)],
    ...[...inVersion].map(([name, content]) => [`/${version}/${name}`, content] as const),
    ['/icon.svg', readFileSync('src/web/static/icon.svg')],
    ...readdirSync(ICONS).map((name) => [`/${name}`, readFileSync(join(ICONS, name))] as const),
    ['/app.webmanifest', JSON.stringify(MANIFEST)],
    ['/third-party-notices.txt', thirdPartyNotices(packages)],
  ])
  const site: Site = {
    version,
    files: Object.fromEntries(
      [...files].map(([path, content]) => [path, `sha256-${createHash('sha256').update(content).digest('base64')}`]),
    ),
  }
  rmSync(folder, { recursive: true, force: true })
  const written = new Map<string, Uint8Array | string>([
    ...files,
    ['/index.html', shellPage(version)],
    // Hosts show it for an address such as /week, before the service worker is there.
    ['/404.html', shellPage(version)],
    ['/sw.js', `const SITE=${JSON.stringify(site)};${await serviceWorker()}`],
  ])
  written.delete('/')
  let [bytes, gzipped] = [0, 0]
  for (const [path, content] of written) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
    // It is the same page a second time, which nobody loads who has the first.
    if (path === '/404.html') continue
    bytes += Buffer.byteLength(content)
    gzipped += gzipSync(content, { level: 9 }).length
  }
  return { files: written.size, bytes, gzipped }
}

function assetsOf(): SiteAssets {
  return Object.fromEntries(
    [...readAssets()].map(([name, { type, version, bytes }]) => [
      name,
      { type, version, text: new TextDecoder().decode(bytes) },
    ]),
  )
}

const RESOLVE = { conditionNames: ['browser', 'import', 'default'] }

interface Bundled {
  readonly chunks: readonly (readonly [name: string, code: string])[]
  readonly packages: readonly BundledPackage[]
}

async function bundled(input: Record<string, string>): Promise<Bundled> {
  const bundle = await rolldown({ input, platform: 'browser', resolve: RESOLVE })
  const { output } = await bundle.generate({
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  })
  await bundle.close()
  const chunks = output.flatMap((chunk) => (chunk.type === 'chunk' ? [[chunk.fileName, chunk.code] as const] : []))
  return { chunks, packages: bundledPackages(output) }
}

/** In one file that imports nothing: not every browser lets a service worker be a module. */
async function serviceWorker(): Promise<string> {
  const bundle = await rolldown({ input: 'src/tab/service-worker.ts', platform: 'browser', resolve: RESOLVE })
  const { output } = await bundle.generate({ format: 'iife', minify: true })
  await bundle.close()
  return output[0].code
}
