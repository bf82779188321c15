import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { beforeAll, describe, expect, test } from 'vitest'
import { VERB_NAMES } from '../../src/cli/verbs.ts'
import { zipOf } from '../app/import/zips.ts'
import { gpxRun } from '../cli/gpx.ts'
import { bundleSorepoint, type Call, ended, type Sorepoint } from './sorepoint.ts'

const NET_LOG = join(import.meta.dirname, 'children/net-log.mjs')
const ADDRESS = 'ann.b@example.org'

let sorepoint: Sorepoint
let log: string
const call = (...args: readonly string[]) => sorepoint.run(['--db', log, ...args])

/** What the runner's machine holds under the log's name. */
const holds = (words: string) => globSync(`${log}*`).some((path) => readFileSync(path).includes(words))

beforeAll(async () => {
  sorepoint = await bundleSorepoint()
  log = sorepoint.file('data/log.db')
  const folder = 'DI_CONNECT/DI-Connect-Uploaded-Files'
  const uploads = await zipOf([
    [`${ADDRESS}_77.gpx`, gpxRun('2026-11-18T07:00:00Z', 30, 2.8, 'Zwetschgenrunde')],
    [`${ADDRESS}_78.gpx`, gpxRun('2026-11-20T07:00:00Z', 30, 2.8, 'Moor')],
    [`${ADDRESS}_79.fit`, 'hopeless'],
    [`${ADDRESS.replace('@', '%40')}_80.fit`, ''],
  ])
  const zip = await zipOf(
    [
      [`${folder}/UploadedFiles_0-_Part1.zip`, uploads],
      ['customer_data/customer.json', JSON.stringify({ emailAddress: ADDRESS, firstName: 'Ann' })],
      ['profile.csv', `Athlete ID,Email Address\n1,${ADDRESS}\n`],
    ],
    { deflated: false },
  )
  mkdirSync(sorepoint.file('given'))
  writeFileSync(sorepoint.file('given', 'garmin.zip'), zip)
})

describe('an address in the names of a Garmin export', () => {
  test('is neither shown nor kept, by any verb, in any form', () => {
    const shown: string[] = []
    const look = (...args: readonly string[]) => {
      const { out, err } = call(...args)
      shown.push(out, err)
    }
    look('import', sorepoint.file('given', 'garmin.zip'))
    look('import', sorepoint.file('given', 'garmin.zip'), '--json')
    look('runs')
    look('runs', '--json')
    const [{ id }] = call('runs', '--json').json<{ runs: [{ id: string }] }>().runs
    look('run', id)
    look('run', id, '--json')
    look('export')
    look('doctor', '--json')
    writeFileSync(sorepoint.file('given', `${ADDRESS}_81.fit`), 'hopeless')
    look('import', sorepoint.file('given', `${ADDRESS}_81.fit`))
    look('import', sorepoint.file('given', `${ADDRESS}_82.fit`), '--json')
    expect(shown.join('\n')).toContain('77.gpx')
    expect(shown.join('\n')).not.toMatch(/ann\.b|example\.org/)
    expect([holds('ann.b'), holds('example.org'), holds('77.gpx')]).toEqual([false, false, true])
  })
})

describe('nothing leaves', () => {
  /** One call of every verb; `serve` is called by itself. */
  const CALLS: Readonly<Record<string, readonly string[]>> = {
    import: [],
    today: [],
    report: ['--format', 'html', '--out', 'PAGE'],
    note: ['last', 'left knee 3/10, sharp'],
    day: ['2026-11-21', '--tired'],
    check: ['--help'],
    clear: ['left knee', '--by', 'Dr. A', '--on', '2026-11-21'],
    injury: ['list'],
    shoes: ['Daily Plus 4', '--worn', '120'],
    runs: [],
    run: ['last'],
    flags: [],
    history: [],
    plan: ['18 km 400 m down trail'],
    explain: ['session-distance-spike'],
    settings: [],
    export: ['--format', 'geojson'],
    doctor: [],
    backup: ['COPY'],
    schema: [],
    cohort: ['estimate'],
    completion: ['bash'],
    demo: ['--db', 'SEASON'],
    forget: ['--all'],
  }
  // Nothing is forbidden, everything is written down: what is tried and given up would not show otherwise.
  const flags = ['--permission-audit', '--no-warnings', `--import=${NET_LOG}`]

  const watched = (
    name: string,
    node: readonly string[],
  ): { readonly call: Call; readonly used: () => readonly string[] } => {
    const path = sorepoint.file(`net-${name}.log`)
    const used = () => (existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [])
    return { call: { node, env: { NET_LOG: path } }, used }
  }

  test('the watch over the network sees what it must see', async () => {
    const { call: watch, used } = watched('proof', flags)
    const script = [
      "fetch('http://127.0.0.1:9/').catch(() => {})",
      "import('node:net').then((net) => net.connect(9, '127.0.0.2').on('error', () => {}))",
      "import('node:dns').then((dns) => dns.lookup('example.invalid', () => {}))",
    ].join(';')
    spawnSync(process.execPath, [...(watch.node ?? []), '-e', script], { env: { ...process.env, ...watch.env } })
    expect(used().toSorted()).toEqual(
      expect.arrayContaining(['"127.0.0.2"', '"example.invalid"', '"http://127.0.0.1:9/"']),
    )
  })

  test('no verb needs the network, none reaches for it', () => {
    // These speak to the page and to the database they are given, and to nobody else.
    const connects = ['serve', 'migrate', 'work', 'club']
    expect(VERB_NAMES.filter((verb) => !connects.includes(verb)).toSorted()).toEqual(Object.keys(CALLS).toSorted())
    const { call: watch, used } = watched('verbs', flags)
    for (const [verb, args] of Object.entries(CALLS)) {
      const full = args.map((arg) => (['PAGE', 'COPY', 'SEASON'].includes(arg) ? sorepoint.file(arg) : arg))
      const given = verb === 'import' ? [sorepoint.file('given', 'garmin.zip')] : full
      const ran = sorepoint.run(['--db', sorepoint.file('quiet.db'), verb, ...given], watch)
      expect([verb, ran.err, ran.signal]).toEqual([verb, expect.not.stringMatching(/\n {4}at /), null])
    }
    expect(used()).toEqual([])
  })

  test('the page listens on this machine alone and calls nobody', async () => {
    const { call: watch, used } = watched('page', flags)
    const page = sorepoint.start(
      ['--db', sorepoint.file('page.db'), 'serve', '--no-open', '--json', '--port', '0'],
      watch,
    )
    let first = ''
    for await (const line of createInterface({ input: page.stdout })) {
      first = line
      break
    }
    const { url, port } = JSON.parse(first) as { url: string; port: number }
    const [cookie = ''] = ((await fetch(url)).headers.get('set-cookie') ?? '').split(';')
    for (const place of ['', 'week', 'log', 'note', 'trends', 'rules', 'settings']) {
      expect((await fetch(`http://127.0.0.1:${port}/${place}`, { headers: { cookie } })).status).toBe(200)
    }
    // The same port is free on every other address of this machine.
    const elsewhere = createServer()
    const { promise, resolve } = Promise.withResolvers<string>()
    elsewhere.once('error', ({ message }) => resolve(message))
    elsewhere.listen(port, '127.0.0.2', () => resolve('free'))
    if (process.platform === 'linux') expect(await promise).toBe('free')
    elsewhere.close()
    page.kill('SIGTERM')
    await ended(page)
    // Listening has no resource to name; a connection or a name would.
    expect([...new Set(used())]).toEqual(['""'])
  })

  const canTrace = spawnSync('strace', ['-f', '-e', 'trace=connect', 'true']).status === 0

  test.skipIf(!canTrace)('the system sees no connection either, threads and children included (needs strace)', () => {
    const { node, entry } = sorepoint.program
    const many = sorepoint.file('many')
    mkdirSync(many)
    for (let n = 1; n <= 40; n++)
      writeFileSync(join(many, `${n}.gpx`), gpxRun(new Date(Date.UTC(2026, 3, n, 7)).toISOString(), 20, 2.8, 'Run'))
    const args = ['--db', sorepoint.file('traced.db'), 'import', many]
    const ran = spawnSync('strace', ['-f', '-qq', '-e', 'trace=connect,sendto,sendmsg,bind', node, entry, ...args], {
      encoding: 'utf8',
    })
    expect(ran.stdout).toContain('Runs: 40 new')
    expect(ran.stderr.split('\n').filter((line) => /AF_INET|sin_addr|sin6_addr/.test(line))).toEqual([])
  })
})

describe('forget', () => {
  const secret = 'Zwetschgenrunde'

  test('a run takes its bytes out of the file, and says where they may still be', () => {
    call('import', sorepoint.file('given', 'garmin.zip'))
    const { runs } = call('runs', '--json').json<{ runs: readonly { id: string; title: string }[] }>()
    const { id } = runs.find(({ title }) => title === secret)!
    call('note', id, 'right shin 2/10 Mirabelle')
    call('backup', sorepoint.file('data', 'copy.db'))
    expect([holds(secret), holds('Mirabelle')]).toEqual([true, true])
    const { code, out } = call('forget', id)
    expect(code).toBe(0)
    expect(out).toMatch(/[Bb]ackups.*still hold it/)
    expect([holds(secret), holds('Mirabelle'), holds('Moor')]).toEqual([false, false, true])
    expect(readFileSync(sorepoint.file('data', 'copy.db')).includes(secret)).toBe(true)
    expect(call('doctor').code).toBe(0)
  })

  test('all leaves a log that is empty to its last byte', () => {
    expect(call('forget', '--all').code).toBe(0)
    expect([holds('Moor'), holds('.gpx')]).toEqual([false, false])
    expect(call('runs', '--json').json<{ runs: readonly object[] }>().runs).toEqual([])
  })
})

test.skipIf(process.platform === 'win32')(
  'the log, its copies and its folder are their owner’s alone, whatever the mask',
  () => {
    const path = sorepoint.file('mask/log.db')
    sorepoint.run(['--db', path, 'import', sorepoint.file('given', 'garmin.zip')], { shell: 'umask 0' })
    sorepoint.run(['--db', path, 'backup', sorepoint.file('mask/copy.db')], { shell: 'umask 0' })
    sorepoint.run(['--db', path, 'export', '--out', sorepoint.file('mask/all.json')], { shell: 'umask 0' })
    sorepoint.run(['--db', path, 'report', '--format', 'html', '--out', sorepoint.file('mask/week.html')], {
      shell: 'umask 0',
    })
    const modes = globSync(sorepoint.file('mask/*')).map((each) => (statSync(each).mode & 0o777).toString(8))
    expect(modes).toEqual(['600', '600', '600', '600'])
    expect((statSync(sorepoint.file('mask')).mode & 0o777).toString(8)).toBe('700')
  },
)
