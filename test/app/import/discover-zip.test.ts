import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { contents, type DiscoveredPaths, discovered, renamed, scratchFolder, withFlag, written, zipOf } from './zips.ts'

const unpack = ({ packed, packing }: DiscoveredPaths['files'][number]) =>
  packed === null ? 'lost' : (packing === 'deflated' ? inflateRawSync(packed) : packed).toString()

const walkedZip = async (zip: Buffer, name = 'export.zip') => discovered(written(scratchFolder(), name, zip))

describe('a zip', () => {
  test('gives its members one by one, with size and checksum from the directory', async () => {
    const found = await walkedZip(
      await zipOf([
        ['activities/1.gpx', 'one'],
        ['media/a.jpg', 'picture'],
        ['activities/2.gpx', 'two'],
      ]),
    )
    expect(contents(found, unpack)).toEqual(['export.zip!activities/1.gpx: one', 'export.zip!activities/2.gpx: two'])
    expect(found.files[0]).toMatchObject({ member: 'activities/1.gpx', size: 3, crc32: 0x7a6c86f1, key: 'strava:1' })
    expect(found.skipped).toEqual(['media export.zip!media/a.jpg'])
  })

  test('a name that climbs out of the folder is a label and nothing else', async () => {
    const zip = renamed(await zipOf([['aa/bb/evil.fit', 'x']]), 'aa/bb/evil.fit', '../../evil.fit')
    expect((await walkedZip(zip)).files.map(({ path }) => path)).toEqual(['export.zip!../../evil.fit'])
  })

  test('names are UTF-8 where they can be, else CP437', async () => {
    const utf8 = renamed(await zipOf([['abcdef.fit', 'x']]), 'abcdef', 'Läufe')
    expect((await walkedZip(utf8)).files[0]?.member).toBe('Läufe.fit')
    // 0x84 is ä in CP437 and no UTF-8.
    const cp437 = Buffer.from(utf8.toString('latin1').replaceAll('LÃ¤ufe', 'L\x84ufes'), 'latin1')
    const withoutUtf8Flag = Buffer.from(cp437)
    withoutUtf8Flag.writeUInt16LE(
      cp437.readUInt16LE(cp437.indexOf('PK\x01\x02') + 8) & ~0x800,
      cp437.indexOf('PK\x01\x02') + 8,
    )
    expect((await walkedZip(withoutUtf8Flag)).files[0]?.member).toBe('Läufes.fit')
  })

  test('an encrypted member is one clear problem', async () => {
    const found = await walkedZip(withFlag(await zipOf([['run.fit', 'x']]), 1))
    expect(found).toMatchObject({ files: [], problems: ['encrypted-zip export.zip'] })
  })

  test('the same name twice is said, and both are read', async () => {
    const found = await walkedZip(
      await zipOf([
        ['run.gpx', 'one'],
        ['run.gpx', 'two'],
      ]),
    )
    expect(contents(found, unpack)).toEqual(['export.zip!run.gpx: one', 'export.zip!run.gpx: two'])
    expect(found.problems).toEqual(['bad-zip export.zip'])
  })
})

describe('a zip in a zip', () => {
  const member = ['DI_CONNECT/UploadedFiles_0-_Part1.zip'] as const

  for (const deflated of [false, true]) {
    test(`${deflated ? 'deflated' : 'stored'}: its members are read, no address is shown, nothing stays on the disk`, async () => {
      const inner = await zipOf([['ann.b@example.org_77.fit', 'x'.repeat(5000)]])
      const zip = written(scratchFolder(), 'export.zip', await zipOf([[member[0], inner]], { deflated }))
      const temporary = scratchFolder()
      vi.stubEnv('TMPDIR', temporary)
      const found = await discovered(zip)
      vi.unstubAllEnvs()
      expect(contents(found, unpack)).toEqual([`export.zip!${member[0]}!77.fit: ${'x'.repeat(5000)}`])
      expect(found.files[0]).toMatchObject({ member: `${member[0]}!77.fit`, key: 'garmin:77' })
      expect(JSON.stringify(found)).not.toContain('example')
      expect(readdirSync(temporary)).toEqual([])
    })
  }

  test('a damaged inner zip costs neither its neighbours nor the outer', async () => {
    const found = await walkedZip(
      await zipOf([
        ['a.fit', 'one'],
        ['inner.zip', 'no zip at all'],
        ['b.fit', 'two'],
      ]),
    )
    expect(contents(found, unpack)).toEqual(['export.zip!a.fit: one', 'export.zip!b.fit: two'])
    expect(found.problems).toEqual(['bad-zip export.zip!inner.zip'])
  })

  test('too many zips in zips are refused, what lies above them is read', async () => {
    let zip = await zipOf([['deep.fit', 'x']])
    for (let depth = 0; depth < 5; depth++)
      zip = await zipOf([
        ['run.fit', String(depth)],
        ['next.zip', zip],
      ])
    const found = await walkedZip(zip)
    expect(found.files).toHaveLength(3)
    expect(found.problems).toEqual(['too-deep export.zip!next.zip!next.zip!next.zip'])
  })
})

describe('a bomb', () => {
  test('an inner zip that blows up is given up', async () => {
    const found = await walkedZip(
      await zipOf([
        ['bomb.zip', Buffer.alloc(20 * 2 ** 20)],
        ['run.fit', 'x'],
      ]),
    )
    expect(found.problems).toEqual(['too-large export.zip!bomb.zip'])
    expect(found.files.map(({ path }) => path)).toEqual(['export.zip!run.fit'])
  })

  test('members that share their bytes are refused', async () => {
    const zip = await zipOf([['a.fit', deflateRawSync(createHash('sha256').digest())]], { deflated: false })
    const entryAt = zip.indexOf('PK\x01\x02')
    const endAt = zip.indexOf('PK\x05\x06')
    const entry = zip.subarray(entryAt, endAt)
    const end = Buffer.from(zip.subarray(endAt))
    end.writeUInt16LE(50, 8)
    end.writeUInt16LE(50, 10)
    // Sized so that fifty entries claim more than the file holds, which one honest member each never does.
    const claimed = Buffer.from(entry)
    claimed.writeUInt32LE(2000, 20)
    const found = await walkedZip(Buffer.concat([zip.subarray(0, entryAt), ...Array(50).fill(claimed), end]))
    expect(found).toMatchObject({ files: [], problems: ['too-large export.zip'] })
  })
})

describe('a damaged zip', () => {
  const members = Array.from({ length: 20 }, (_, i) => [`activities/${i}.gpx`, `content ${i} `.repeat(50)] as const)

  test('cut off: every member before the cut is still read', async () => {
    const zip = await zipOf(members)
    const found = await walkedZip(zip.subarray(0, zip.indexOf('activities/15.gpx')))
    expect(contents(found, unpack)).toEqual(
      members.slice(0, 15).map(([name, content]) => `export.zip!${name}: ${content}`),
    )
    expect(found.problems).toEqual(['bad-zip export.zip'])
  })

  test('a directory damaged in the middle costs no member', async () => {
    const zip = await zipOf(members)
    zip.writeUInt32LE(0, zip.lastIndexOf('activities/10.gpx') - 46)
    const found = await walkedZip(zip)
    expect(found.files.map(({ path }) => path).sort()).toEqual(members.map(([name]) => `export.zip!${name}`).sort())
    expect(found.problems).toEqual(['bad-zip export.zip'])
  })

  test('a directory that counts too few members hides none', async () => {
    const zip = await zipOf(members)
    zip.writeUInt16LE(3, zip.lastIndexOf('PK\x05\x06') + 10)
    expect((await walkedZip(zip)).files).toHaveLength(20)
  })

  test('whatever is broken, the walk ends, and a zip that lost something says so', async () => {
    const whole = await zipOf([...members.slice(0, 3), ['inner.zip', await zipOf(members.slice(3, 6))]])
    const damage = fc.record({ at: fc.nat(whole.length - 1), by: fc.integer({ min: 1, max: 255 }), cut: fc.nat(40) })
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
        const broken = Buffer.from(whole)
        for (const { at, by } of damages) broken[at]! ^= by
        const { files, problems, skipped } = await walkedZip(broken.subarray(0, whole.length - damages[0]!.cut))
        if (files.length + skipped.length < 6) expect(problems).not.toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('no zip at all is said plainly', async () => {
    expect(await walkedZip(Buffer.from('Sign in to go on'))).toMatchObject({
      files: [],
      problems: ['bad-zip export.zip'],
    })
  })
})
