import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANSWERS } from '../../src/model/schemas/answers.ts'
import { gpxRun } from './gpx.ts'
import { startCli } from './run-cli.ts'

const cli = startCli()

beforeAll(() => {
  const runs = join(cli.folder, 'runs')
  mkdirSync(runs)
  for (const day of ['11-03', '11-06', '11-10', '11-14']) {
    writeFileSync(join(runs, `${day}.gpx`), gpxRun(`2026-${day}T07:00:00Z`, 30, 2.8, `Run ${day}`))
  }
  cli.run('import', runs)
  cli.run('note', '2026-11-14', 'left knee 4/10, got worse, no limp')
})

afterAll(() => cli.end())

describe('report', () => {
  test('writes a page to a file that only the runner reads', () => {
    const out = join(cli.folder, 'week.html')
    const { code, out: said, err } = cli.run('report', '--week', 'current', '--format', 'html', '--out', out)
    expect({ code, said, err }).toEqual({ code: 0, said: '', err: `Written to ${out}\n` })
    expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/)
    if (process.platform !== 'win32') expect(statSync(out).mode & 0o777).toBe(0o600)
  })

  test('prints Markdown', () => {
    expect(cli.run('report', '--format', 'md').out).toMatch(/^# [●◐■▲] /)
  })

  test('says what stood in the way of writing', () => {
    const { code, err } = cli.run('report', '--out', join(cli.folder, 'nowhere', 'week.txt'))
    expect(code).toBe(1)
    expect(err).toContain('could not be written')
  })

  test('--weeks is a coach’s overview, --physio the page for a physio, both as JSON too', () => {
    const overview = ANSWERS.overview.parse(cli.run('report', '--weeks', '3', '--json').json())
    expect(overview.weeks.map(({ week }) => week.id)).toEqual(['2026-W44', '2026-W45', '2026-W46'])
    expect(overview.weeks.map(({ totals }) => totals.runs)).toEqual([0, 2, 2])
    const physio = ANSWERS.physio.parse(cli.run('report', '--physio', '--format', 'json').json())
    expect(physio.stories[0]).toMatchObject({ side: 'left', severityMax: 4, open: true })
    expect(physio.stories[0]?.notes[0]?.runId).toMatch(/^r/)
    expect(cli.run('report', '--physio').out.replaceAll(/\s+/g, ' ')).toContain('left knee 4/10, got worse, no limp')
  })

  test('takes no other number of weeks, and not both', () => {
    for (const given of ['0', '-1', '99', 'x', '1.5']) expect(cli.run('report', '--weeks', given).code).toBe(2)
    expect(cli.run('report', '--weeks', '3', '--physio').code).toBe(2)
    expect(cli.run('report', '--format', 'pdf').code).toBe(2)
  })
})

describe.skipIf(process.platform !== 'linux')('report --open', () => {
  test('shows a page in the runner’s own program, from a folder of their own', async () => {
    const bin = join(cli.folder, 'bin')
    mkdirSync(bin)
    const seen = join(cli.folder, 'seen')
    writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\nprintf %s "$1" > "${seen}.part" && mv "${seen}.part" "${seen}"\n`)
    chmodSync(join(bin, 'xdg-open'), 0o755)
    const before = process.env['PATH']
    process.env['PATH'] = `${bin}${delimiter}${before}`
    process.env['TMPDIR'] = cli.folder
    try {
      expect(cli.run('report', '--open').code).toBe(0)
      while (!existsSync(seen)) await new Promise((resolve) => setTimeout(resolve, 10))
      const path = readFileSync(seen, 'utf8')
      expect(path).toMatch(/sorepoint-\w+\/report\.html$/)
      expect(readFileSync(path, 'utf8')).toContain('<!doctype html>')
    } finally {
      process.env['PATH'] = before
      delete process.env['TMPDIR']
    }
  })

  test('where nothing can show it, the report is still written', () => {
    const before = process.env['PATH']
    process.env['PATH'] = join(cli.folder, 'empty')
    try {
      const out = join(cli.folder, 'shown.html')
      const { code, err } = cli.run('report', '--open', '--out', out)
      expect(code).toBe(1)
      expect(err).toContain(`written to ${out} but could not be shown`)
      expect(readdirSync(cli.folder)).toContain('shown.html')
    } finally {
      process.env['PATH'] = before
    }
  })
})
