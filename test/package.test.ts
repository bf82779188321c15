import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { readPackage } from '../scripts/notices/bundled-packages.ts'

const root = join(import.meta.dirname, '..')
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

describe('the package', () => {
  test('says plainly which Node it needs when the one at hand is too old', () => {
    const pretend = `
      const versions = Object.create(process.versions, { node: { value: '20.1.0' } })
      Object.defineProperty(process, 'versions', { value: versions })
      require(${JSON.stringify(join(root, 'bin/sorepoint.cjs'))})`
    const ran = spawnSync(process.execPath, ['-e', pretend], { encoding: 'utf8' })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toMatch(/needs Node\.js 26 or newer; this is 20\.1\.0/)
    expect(ran.stdout).toBe('')
  })

  test('its start file is JavaScript that the oldest Node can read', () => {
    const source = readFileSync(join(root, 'bin/sorepoint.cjs'), 'utf8')
    expect(source).not.toMatch(/=>|\bconst\b|\blet\b|`|\bimport\(/)
  })

  test('what is bundled runs, and needs nothing beside it', () => {
    expect(packageJson.dependencies).toBeUndefined()
    expect(existsSync(join(root, 'dist/cli.js'))).toBe(true)
    const ran = spawnSync(process.execPath, [join(root, 'bin/sorepoint.cjs'), '--version'], { encoding: 'utf8' })
    expect([ran.status, ran.stdout.trim()]).toEqual([0, packageJson.version])
  })

  test('what is bundled shows the invented season: makes exports, reads them in threads, reports', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sorepoint-package-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const args = [join(root, 'bin/sorepoint.cjs'), 'demo', '--db', join(folder, 'log.db')]
    const ran = spawnSync(process.execPath, args, { encoding: 'utf8' })
    expect([ran.status, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toMatch(/^Runs: 103 new/m)
    expect(ran.stdout).toMatch(/^Week \d{4}-W\d\d/m)
  }, 60_000)
})

/** A folder of somebody else's project, in which the packed package is installed and nothing more. */
describe('installed as a library', () => {
  let folder: string
  let packed: readonly string[]

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sorepoint-package-'))
    const [pack] = JSON.parse(run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root))
    packed = pack.files.map(({ path }: { readonly path: string }) => path)
    const project = join(folder, 'project')
    mkdirSync(project)
    writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
    run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, pack.filename)], project)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function run(command: string, args: readonly string[], cwd: string): string {
    const ran = spawnSync(command, args, { cwd, encoding: 'utf8' })
    if (ran.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${ran.stdout}${ran.stderr}`)
    return ran.stdout
  }

  function write(name: string, text: string): string {
    const path = join(folder, 'project', name)
    writeFileSync(path, text)
    return path
  }

  test('holds what runs, one file of types, and no source, test or sample', () => {
    const tops = new Set(packed.map((path) => path.split('/')[0]))
    expect([...tops].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES',
      'bin',
      'dist',
      'package.json',
      'sbom.cdx.json',
    ])
    const inDist =
      /^(?:cli|worker|cohort-worker|index|[\w-]+-[\w-]{8})\.js$|^index\.d\.ts$|^static\/[a-z-]+\.(?:js|css|svg)$/
    const unexpected = packed.filter((path) => path.startsWith('dist/') && !inDist.test(path.slice('dist/'.length)))
    expect(unexpected).toEqual([])
    expect(packed.filter((path) => path.startsWith('bin/'))).toEqual(['bin/sorepoint.cjs'])
    for (const entry of ['dist/cli.js', 'dist/worker.js', 'dist/index.js', 'dist/index.d.ts']) {
      expect(packed).toContain(entry)
    }
    expect(packed.filter((path) => path.endsWith('.ts'))).toEqual(['dist/index.d.ts'])
  })

  test('plain JavaScript runs it from bytes to advice', () => {
    const script = write(
      'plain.js',
      `import { analyse, emptyLog, groupRuns, pickWeek, readRecordings } from 'sorepoint'
       const gpx = \`<gpx><trk><trkseg>${[0, 1, 2, 3]
         .map((i) => `<trkpt lat="47.37${i}" lon="8.5"><time>2026-11-21T07:0${i}:00Z</time></trkpt>`)
         .join('')}</trkseg></trk></gpx>\`
       const file = await readRecordings({ path: 'morning.gpx', bytes: new TextEncoder().encode(gpx) })
       const log = { ...emptyLog(), ...groupRuns([file]) }
       const week = pickWeek('current', '2026-11-22', 'monday')
       const { totals, advice } = analyse(log, week, '2026-11-22')
       console.log(JSON.stringify([file.problems, totals.runs, Math.round(totals.distanceM), advice.reasons.length > 0]))`,
    )
    expect(JSON.parse(run(process.execPath, [script], folder))).toEqual([[], 1, 334, true])
  })

  test('the strictest TypeScript accepts it, types of the package included, without any other package', () => {
    const script = write(
      'typed.ts',
      `import { analyse, emptyLog, type Analysis, type Log, type Run, renderReport } from 'sorepoint'
       export const runs: readonly Run[] = []
       const log: Log = { ...emptyLog({ units: 'mi' }), runs }
       export const analysis: Analysis = analyse(log, { id: '2026-W47', from: '2026-11-16', to: '2026-11-22' }, '2026-11-22')
       export const page: Promise<string> = renderReport(analysis, { form: 'html' })
       // @ts-expect-error: a care level that there is none of
       export const none: boolean = analysis.advice.care === 'perhaps'
       // @ts-expect-error: what is not known is null, not a number
       export const climb: number = analysis.totals.ascentM`,
    )
    const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--skipLibCheck', 'false']
    const options = [
      '--noEmit',
      '--module',
      'nodenext',
      '--target',
      'esnext',
      '--lib',
      'esnext',
      '--types',
      '',
      ...strict,
    ]
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    expect(run(process.execPath, [compiler, '--ignoreConfig', ...options, script], join(folder, 'project'))).toBe('')
  })
})

describe('what of others is bundled', () => {
  const notices = readFileSync(join(root, 'THIRD-PARTY-NOTICES'), 'utf8')
  const bom = JSON.parse(readFileSync(join(root, 'sbom.cdx.json'), 'utf8')) as {
    readonly bomFormat: string
    readonly components: readonly { readonly name: string; readonly version: string; readonly licenses: unknown[] }[]
  }

  test('each package the bill of materials lists has its own texts in the notices, and the version installed', () => {
    expect(bom.bomFormat).toBe('CycloneDX')
    for (const { name, version, licenses } of bom.components) {
      expect(notices).toContain(`\n${name} ${version} (`)
      expect(licenses).toHaveLength(1)
      const installed = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))
      expect([name, version]).toEqual([name, installed.version])
    }
  })

  test('what Apache, BSD and MIT ask for stands there word by word', () => {
    const names = bom.components.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['commander', 'hono', 'papaparse', 'zod']))
    for (const name of names) {
      for (const file of ['NOTICE', 'LICENSE', 'license']) {
        const path = join(root, 'node_modules', name, file)
        if (existsSync(path)) expect(notices).toContain(readFileSync(path, 'utf8').trim())
      }
    }
  })

  test('a package without a licence text stops the build', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sorepoint-package-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const write = (text: object) => writeFileSync(join(folder, 'package.json'), JSON.stringify(text))
    write({ name: 'silent', version: '1.0.0' })
    expect(() => readPackage(folder)).toThrow('states no licence')
    write({ name: 'silent', version: '1.0.0', license: 'MIT' })
    expect(() => readPackage(folder)).toThrow('has no licence text')
    writeFileSync(join(folder, 'LICENSE.md'), 'Do as you please.\n')
    expect(readPackage(folder).texts).toEqual([{ file: 'LICENSE.md', text: 'Do as you please.' }])
  })
})

describe('the library', () => {
  test('reaches no disk, network, process or database, whatever it loads at once', () => {
    const loaded = new Set<string>()
    const load = (name: string): void => {
      if (loaded.has(name)) return
      loaded.add(name)
      const source = readFileSync(join(root, 'dist', name), 'utf8')
      for (const [, next] of source.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)) load(next as string)
    }
    load('index.js')
    const modules = [...loaded].flatMap((name) => [
      ...readFileSync(join(root, 'dist', name), 'utf8').matchAll(/["'`](node:[\w/]+)["'`]/g),
    ])
    const named = new Set(modules.map(([, name]) => name))
    expect([...named].sort()).toEqual(['node:crypto', 'node:module', 'node:zlib'])
  })
})
