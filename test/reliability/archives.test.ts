import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type ImportSummary, importFiles } from '../../src/app/import/import-files.ts'
import { openStore } from '../../src/store/sqlite/index.ts'
import { renamed, scratchFolder, written, zipOf } from '../app/import/zips.ts'
import { gpxRun } from '../cli/gpx.ts'
import { rawZip } from './raw-zip.ts'

const MIB = 2 ** 20
const RUN = gpxRun('2026-05-01T07:00:00Z', 20, 2.8, 'Run')
const otherRun = (day: number) => gpxRun(`2026-05-${String(day).padStart(2, '0')}T07:00:00Z`, 20, 2.8, 'Run')

interface Ending {
  readonly files: number
  readonly added: number
  /** `code path`. */
  readonly problems: readonly string[]
  readonly skipped: ImportSummary['skipped']
}

/** Processor time of a whole import of one hostile file, and the growth of memory, at most. */
const MOST_MS = 10_000
const MOST_GROWTH_MIB = 700

async function imported(path: string): Promise<Ending> {
  const store = await openStore(join(scratchFolder(), 'log.db'))
  onTestFinished(() => store.close())
  const before = process.cpuUsage()
  const peakBefore = process.resourceUsage().maxRSS
  const summary = await importFiles([path], {
    ...{ store: store.athlete('me'), options: { csvUnits: null }, nowMs: () => 0 },
  })
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1000).toBeLessThan(MOST_MS)
  expect((process.resourceUsage().maxRSS - peakBefore) / 1024).toBeLessThan(MOST_GROWTH_MIB)
  // Nothing that it met is lost from the count.
  expect(Object.values(summary.accounted).reduce((all, files) => all + files, 0)).toBe(summary.files)
  return {
    files: summary.files,
    added: summary.runs.added,
    problems: summary.problems.map(({ code, path: where }) => `${code} ${where}`),
    skipped: summary.skipped,
  }
}

const given = async (name: string, bytes: Buffer | string) => imported(written(scratchFolder(), name, bytes))

/** Deflated zeros, a thousand times smaller than they are. */
const zeros = (mebibytes: number) => deflateRawSync(Buffer.alloc(mebibytes * MIB), { level: 9 })

describe('a bomb is refused in a line, and what lies beside it is read', () => {
  test('a member that unpacks to more than any recording', async () => {
    const bomb = { name: 'bomb.gpx', packed: zeros(300), method: 8, size: 300 * MIB }
    const zip = rawZip([bomb, { name: 'run.gpx', packed: Buffer.from(RUN) }])
    expect(await given('a.zip', zip)).toMatchObject({ added: 1, problems: ['too-large a.zip!bomb.gpx'] })
  })

  test('one that says it is small', async () => {
    const bomb = { name: 'bomb.gpx', packed: zeros(30), method: 8, size: 1000 }
    expect(await given('a.zip', rawZip([bomb]))).toMatchObject({ added: 0, problems: ['too-large a.zip!bomb.gpx'] })
  })

  test('a zip in a zip, each far larger than it looks', async () => {
    const inner = rawZip([{ name: 'bomb.fit', packed: zeros(300), method: 8, size: 300 * MIB }])
    const nested = await zipOf([
      ['one.zip', await zipOf([['two.zip', inner]])],
      ['run.gpx', RUN],
    ])
    const { added, problems } = await given('a.zip', nested)
    expect([added, problems]).toEqual([1, ['too-large a.zip!one.zip!two.zip!bomb.fit']])
  })

  test('a zip whose two hundred members are fine one by one and too much together', async () => {
    const packed = zeros(15)
    const members = Array.from({ length: 200 }, (_, i) => ({
      name: `${i}.bin`,
      packed,
      method: 8,
      size: 15 * MIB,
      crc: 0,
    }))
    const { added, problems } = await given('a.zip', rawZip(members))
    expect([added, problems.at(-1)]).toEqual([0, 'too-large a.zip'])
  })

  test('a gzip of a third of a gigabyte, one in another, and one of a hundred thousand empty pieces', async () => {
    const bomb = gzipSync(Buffer.alloc(300 * MIB), { level: 1 })
    expect(await given('a.gpx.gz', bomb)).toMatchObject({ added: 0, problems: ['too-large a.gpx.gz'] })
    expect(await given('b.gpx.gz', gzipSync(bomb))).toMatchObject({ added: 0, problems: ['too-large b.gpx.gz'] })
    const deep = Array.from({ length: 10 }).reduce<Buffer>((inner) => gzipSync(inner), Buffer.from(RUN))
    expect(await given('c.gpx.gz', deep)).toMatchObject({ added: 0, problems: ['too-deep c.gpx.gz'] })
    const empty = Buffer.concat(Array<Buffer>(100_000).fill(gzipSync('')))
    expect(await given('d.gpx.gz', empty)).toMatchObject({ added: 0, problems: ['empty d.gpx.gz'] })
  })

  test('a torn zip of twenty thousand headers and nothing else', async () => {
    const header = Buffer.alloc(32)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(2, 26)
    header.write('ab', 30)
    const { added, problems } = await given('a.zip', Buffer.concat(Array<Buffer>(20_000).fill(header)))
    expect([added, problems[0]]).toEqual([0, 'bad-zip a.zip'])
  })
})

describe('archives without end', () => {
  /** More than the old directory of a zip can count (65,535). */
  const MEMBERS = 66_000

  test('a zip of more members than a zip could once have: all are counted, and the run among them is read', {
    timeout: 60_000,
  }, async () => {
    const nothing = Buffer.alloc(0)
    const pictures = Array.from({ length: MEMBERS }, (_, n) => ({ name: `media/${n}.jpg`, packed: nothing }))
    const run = { name: 'run.gpx', packed: Buffer.from(RUN) }
    const zip = rawZip([...pictures, run, { name: 'hopeless.fit', packed: Buffer.from('garbage') }])
    const { files, added, problems, skipped } = await given('a.zip', zip)
    expect([files, added, problems]).toEqual([MEMBERS + 2, 1, ['unknown-format a.zip!hopeless.fit']])
    expect(skipped).toMatchObject([{ reason: 'media', count: MEMBERS }])
  })

  test.each([
    0, 8,
  ])('zips fifty deep, packed by method %i, are opened three deep, and the rest is named', async (method) => {
    const packed = (bytes: Buffer) => (method === 0 ? bytes : deflateRawSync(bytes))
    let deep = rawZip([{ name: 'run.gpx', packed: Buffer.from(RUN) }])
    for (let n = 1; n < 50; n++) {
      const inner = { name: 'b.zip', packed: packed(deep), method, size: deep.length }
      deep = rawZip([inner, { name: 'run.gpx', packed: Buffer.from(otherRun(n % 28 || 1)) }])
    }
    const { files, added, problems } = await given('a.zip', deep)
    expect([files, added, problems]).toEqual([4, 3, ['too-deep a.zip!b.zip!b.zip!b.zip']])
  })
})

describe('names and kinds of members', () => {
  test('a name that climbs out of the folder writes nothing there', async () => {
    const folder = scratchFolder()
    mkdirSync(join(folder, 'in'))
    let zip = await zipOf([
      ['aa/bb/cc.gpx', RUN],
      ['/x/etc/cron.gpx'.slice(1), otherRun(2)],
    ])
    zip = renamed(renamed(zip, 'aa/bb/cc.gpx', '../../cc.gpx'), 'x/etc/cron.gpx', '/tmp/../c.gpx'.padEnd(14, 'x'))
    expect(await imported(written(join(folder, 'in'), 'a.zip', zip))).toMatchObject({ added: 2, problems: [] })
    expect(readdirSync(folder)).toEqual(['in'])
    expect(readdirSync(join(folder, 'in'))).toEqual(['a.zip'])
    expect(existsSync(join(dirname(folder), 'cc.gpx'))).toBe(false)
  })

  test('a link inside a zip is followed nowhere and counted', async () => {
    const link = { name: 'run.gpx', packed: Buffer.from('/etc/passwd'), mode: 0o120777 }
    const { added, problems, skipped } = await given(
      'a.zip',
      rawZip([link, { name: 'b.gpx', packed: Buffer.from(RUN) }]),
    )
    expect([added, problems]).toEqual([1, []])
    expect(skipped).toEqual([{ reason: 'system-file', count: 1, examples: ['a.zip!run.gpx'] }])
  })

  test('gzip in pieces, as some loggers append, is read to its last piece', async () => {
    const half = Math.floor(RUN.length / 2)
    const pieces = Buffer.concat([gzipSync(RUN.slice(0, half)), gzipSync(RUN.slice(half))])
    expect(await given('a.gpx.gz', pieces)).toMatchObject({ added: 1, problems: [], skipped: [] })
  })

  test('a packing that nobody knows is named with its member', async () => {
    const odd = { name: 'a.gpx', packed: Buffer.from(RUN), method: 99 }
    expect(await given('a.zip', rawZip([odd]))).toMatchObject({ added: 0, problems: ['bad-zip a.zip!a.gpx'] })
  })
})

describe('a zip of more than four gigabytes', () => {
  /** Bytes at places in a file that is holes between them, and takes no room. */
  function sparse(size: number, parts: readonly (readonly [at: number, bytes: Buffer])[]): string {
    const path = join(scratchFolder(), 'big.zip')
    const file = openSync(path, 'w')
    for (const [at, bytes] of parts) writeSync(file, bytes, 0, bytes.length, at)
    ftruncateSync(file, size)
    closeSync(file)
    return path
  }

  /** Zip64: sizes and places in the extra field and in an end record of their own (APPNOTE.TXT 4.3.14, 4.5.3). */
  function zip64(at: number): readonly (readonly [number, Buffer])[] {
    const plain = rawZip([{ name: 'run.gpx', packed: Buffer.from(RUN) }])
    const entryAt = plain.lastIndexOf('PK\x01\x02')
    const entry = Buffer.concat([plain.subarray(entryAt, entryAt + 46 + 7), Buffer.alloc(12)])
    entry.writeUInt16LE(12, 30)
    entry.writeUInt32LE(0xffffffff, 42)
    entry.writeUInt16LE(1, 53)
    entry.writeUInt16LE(8, 55)
    entry.writeBigUInt64LE(BigInt(at), 57)
    const directoryAt = at + entryAt
    const end = Buffer.alloc(56 + 20 + 22)
    end.writeUInt32LE(0x06064b50, 0)
    end.writeBigUInt64LE(44n, 4)
    end.writeBigUInt64LE(1n, 24)
    end.writeBigUInt64LE(1n, 32)
    end.writeBigUInt64LE(BigInt(entry.length), 40)
    end.writeBigUInt64LE(BigInt(directoryAt), 48)
    end.writeUInt32LE(0x07064b50, 56)
    end.writeBigUInt64LE(BigInt(directoryAt + entry.length), 64)
    end.writeUInt32LE(1, 72)
    end.writeUInt32LE(0x06054b50, 76)
    end.fill(0xff, 84, 96)
    return [
      [at, plain.subarray(0, entryAt)],
      [directoryAt, entry],
      [directoryAt + entry.length, end],
    ]
  }

  test('gives a run from beyond the fourth gigabyte', async () => {
    const parts = zip64(5 * 1024 * MIB)
    const [lastAt, last] = parts.at(-1)!
    expect(await imported(sparse(lastAt + last.length, parts))).toMatchObject({ added: 1, problems: [], skipped: [] })
  })

  test('with a member of five gigabytes is refused for that member', async () => {
    const plain = rawZip([{ name: 'run.gpx', packed: Buffer.from(RUN) }])
    const header = Buffer.from(plain.subarray(0, 37))
    const at = 5 * 1024 * MIB
    const [, [directoryAt, entry], [, end]] = zip64(at) as [never, [number, Buffer], [number, Buffer]]
    const whole = Buffer.concat([entry.subarray(0, 53), Buffer.alloc(20)])
    whole.writeUInt32LE(0xffffffff, 20)
    whole.writeUInt32LE(0xffffffff, 24)
    whole.writeUInt32LE(0, 42)
    whole.writeUInt16LE(20, 30)
    whole.writeUInt16LE(1, 53)
    whole.writeUInt16LE(16, 55)
    whole.writeBigUInt64LE(BigInt(at), 57)
    whole.writeBigUInt64LE(BigInt(at), 65)
    end.writeBigUInt64LE(BigInt(whole.length), 40)
    end.writeBigUInt64LE(BigInt(directoryAt + whole.length), 64)
    const size = directoryAt + whole.length + end.length
    const path = sparse(size, [
      [0, header],
      [directoryAt, whole],
      [directoryAt + whole.length, end],
    ])
    expect(await imported(path)).toMatchObject({ added: 0, problems: ['too-large big.zip!run.gpx'] })
  })

  test('cut off before its directory still gives the runs it holds', async () => {
    const plain = rawZip([{ name: 'run.gpx', packed: Buffer.from(RUN) }])
    const member = plain.subarray(0, plain.lastIndexOf('PK\x01\x02'))
    const path = sparse(300 * MIB, [[200 * MIB, member]])
    expect(await imported(path)).toMatchObject({ added: 1, problems: ['bad-zip big.zip'] })
  })
})

describe('texts that grow', () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>`
  const outside = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY n SYSTEM "http://127.0.0.1:9/">]>'

  test.each(['gpx', 'tcx', 'kml'])('a billion laughs in %s are not laughed', async (kind) => {
    const { added, problems } = await given(
      `a.${kind}`,
      `<?xml version="1.0"?>${laughs}<${kind}><name>&a30;</name></${kind}>`,
    )
    expect([added, problems.length]).toEqual([0, 1])
  })

  test('an entity from outside is not fetched; the run is read and the word stays out', async () => {
    const text = RUN.replace('<gpx ', `${outside}<gpx `).replace('<name>Run</name>', '<name>&f;&n;</name>')
    const store = await openStore(join(scratchFolder(), 'log.db'))
    onTestFinished(() => store.close())
    const me = store.athlete('me')
    const path = written(scratchFolder(), 'a.gpx', text)
    await importFiles([path], { store: me, options: { csvUnits: null }, nowMs: () => 0 })
    expect(JSON.stringify(await me.sources())).not.toContain('root:')
  })

  test('a million columns, a million empty rows, one cell of twenty megabytes', async () => {
    const head =
      'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename'
    const files = {
      'a.csv': `${head}${',x'.repeat(1_000_000)}\n1,"May 1, 2026, 6:00:00 AM",a,Run,,600,1.6,\n`,
      'b.csv': `${head}\n${'\n'.repeat(1_000_000)}`,
      'c.csv': `${head}\n1,"May 1, 2026, 6:00:00 AM","${'x'.repeat(20_000_000)}`,
      'd.csv': ','.repeat(5_000_000),
    }
    for (const [name, text] of Object.entries(files)) {
      const { added, problems, skipped } = await given(name, text)
      expect(added + problems.length + skipped.length).toBeGreaterThan(0)
    }
  })

  test('JSON of a million brackets', async () => {
    const { added, problems } = await given('a.json', '['.repeat(1_000_000))
    expect([added, problems.length]).toEqual([0, 1])
  })
})
