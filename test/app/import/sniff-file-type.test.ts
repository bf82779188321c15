import { describe, expect, test } from 'vitest'
import { sniffFileType } from '../../../src/ingest/sniff-file-type.ts'
import { discovered, scratchFolder, written, zipOf } from './zips.ts'

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

describe('what came instead of an export', () => {
  test.each([
    ['a login page saved under the name of the zip', '<!DOCTYPE html>\n<html><title>Log In</title>', 'web-page'],
    ['a page with a comment before it', '<!-- saved from url=(0042) -->\n<HTML lang="en">', 'web-page'],
    [
      'the message of a link that ran out',
      '<?xml version="1.0"?>\n<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>',
      'spent-link',
    ],
    ['a 7-Zip archive', '7z\xbc\xaf\x27\x1c\0\0', 'archive'],
    ['a RAR archive', 'Rar!\x1a\x07\x01\0', 'archive'],
    ['a tar', `activities/1.fit${'\0'.repeat(241)}ustar\x0000`, 'archive'],
    ['an old Excel table', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'spreadsheet'],
    ['a PDF', '%PDF-1.7', 'document'],
  ])('%s', (_, start, what) => {
    expect(sniffFileType(bytes(start))).toBe(what)
  })

  test.each([
    ['a GPX file', '<?xml version="1.0"?><gpx version="1.1"><name>html</name>'],
    ['a table that speaks of a page', 'Activity ID,Name\n1,"<html>"'],
    ['nothing', ''],
  ])('%s is none of them', (_, start) => {
    expect(sniffFileType(bytes(start))).toBeNull()
  })
})

describe('a file by the name of a zip', () => {
  const problemsOf = async (content: string | Buffer): Promise<readonly string[]> =>
    (await discovered(written(scratchFolder(), 'export_1.zip', content))).problems

  test('that is a web page is no damaged zip', async () => {
    expect(await problemsOf('<!doctype html><html></html>')).toEqual(['unknown-format export_1.zip'])
  })

  test('that is empty is said to be', async () => {
    expect(await problemsOf('')).toEqual(['empty export_1.zip'])
  })

  test('is still taken apart when what lies in it unpacked looks like something else', async () => {
    const zip = await zipOf([['export.xml', '<!DOCTYPE HealthData []>']], { deflated: false })
    expect(await problemsOf(zip)).toEqual([])
  })
})
