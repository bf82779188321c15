import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, isAbsolute, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spoolName } from '../../src/lib/spool-name.ts'
import { openUploadBuffer } from '../../src/platform/node/upload-buffer.ts'

const body = (text: string): ReadableStream<Uint8Array> => new Blob([text]).stream()

describe('the name of a received file', () => {
  test('keeps the folders and the extension that the import reads', () => {
    expect(spoolName('export_123/activities/456.fit.gz')).toEqual(['export_123', 'activities', '456.fit.gz'])
    expect(spoolName('ann@example.org_77.fit')).toEqual(['ann@example.org_77.fit'])
    expect(spoolName('Läufe im März (2).zip')).toEqual(['Läufe im März (2).zip'])
  })

  test('climbs nowhere', () => {
    expect(spoolName('../../etc/passwd')).toEqual(['etc', 'passwd'])
    expect(spoolName('/etc/passwd')).toEqual(['etc', 'passwd'])
    expect(spoolName('C:\\Windows\\system32\\a.fit')).toEqual(['C_', 'Windows', 'system32', 'a.fit'])
    expect(spoolName('a/../../b')).toEqual(['a', 'b'])
    for (const name of ['', '.', '..', '../..', '/', '...', ' . ']) expect(spoolName(name)).toBe(null)
  })

  test('whatever is sent, its parts are plain names', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.nat(0xffff)).map((codes) => String.fromCodePoint(...codes)),
          fc.array(fc.constantFrom('.', '..', '/', '\\', '~', '%', ' ', 'a')).map((parts) => parts.join('')),
        ),
        (given) => {
          const odd = (spoolName(given) ?? []).filter(
            (part) =>
              /[/\\\p{Cc}]|^\.|^ |^$/u.test(part) || part.length > 120 || basename(part) !== part || isAbsolute(part),
          )
          expect(odd).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('what is received', () => {
  test('lies in a folder nobody else may read, and is gone afterwards', async () => {
    const uploadBuffer = await openUploadBuffer()
    expect(await uploadBuffer.receive('../../run.gpx', body('<gpx/>'))).toEqual({ ok: true, value: 6 })
    const path = (await uploadBuffer.given())[0] as string
    expect(dirname(dirname(path))).toBe(tmpdir())
    expect(readFileSync(path, 'utf8')).toBe('<gpx/>')
    if (process.platform !== 'win32') {
      expect(statSync(dirname(path)).mode & 0o777).toBe(0o700)
      expect(statSync(path).mode & 0o777).toBe(0o600)
    }
    await uploadBuffer.remove()
    expect(existsSync(dirname(path))).toBe(false)
  })

  test('never takes the place of another', async () => {
    const uploadBuffer = await openUploadBuffer()
    await uploadBuffer.receive('a.gpx', body('first'))
    expect(await uploadBuffer.receive('./a.gpx', body('second'))).toEqual({ ok: false, error: 'twice' })
    expect(readFileSync((await uploadBuffer.given())[0] as string, 'utf8')).toBe('first')
    await uploadBuffer.remove()
  })

  test('is no more than an import takes; what was too much leaves nothing', async () => {
    const uploadBuffer = await openUploadBuffer({ bytes: 10 })
    expect((await uploadBuffer.receive('a.gpx', body('123456'))).ok).toBe(true)
    expect(await uploadBuffer.receive('b.gpx', body('123456'))).toEqual({ ok: false, error: 'too-large' })
    expect([uploadBuffer.files, uploadBuffer.bytes]).toEqual([1, 6])
    expect((await uploadBuffer.receive('c.gpx', body('1234'))).ok).toBe(true)
    const folder = dirname((await uploadBuffer.given())[0] as string)
    expect(readdirSync(folder).sort()).toEqual(['a.gpx', 'c.gpx'])
    await uploadBuffer.remove()
  })

  test('a sender that falls silent does not hold it up', async () => {
    const uploadBuffer = await openUploadBuffer({ silentMs: 20 })
    let cancelled = false
    const silent = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(3)),
      cancel() {
        cancelled = true
      },
    })
    expect(await uploadBuffer.receive('a.fit', silent)).toEqual({ ok: false, error: 'broken-off' })
    expect(cancelled).toBe(true)
    expect(await uploadBuffer.given()).toEqual([])
    await uploadBuffer.remove()
  })

  test('a name that is a folder already is refused, not followed', async () => {
    const uploadBuffer = await openUploadBuffer()
    await uploadBuffer.receive('a/b.gpx', body('x'))
    expect((await uploadBuffer.receive('a', body('y'))).ok).toBe(false)
    expect(existsSync(join((await uploadBuffer.given())[0] as string, 'b.gpx'))).toBe(true)
    await uploadBuffer.remove()
  })
})
