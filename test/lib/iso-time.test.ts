import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoOffsetS, isoTimeS } from '../../src/lib/iso-time.ts'

const bytesOf = (text: string) => new TextEncoder().encode(`>${text}<`)
const time = (text: string) => isoTimeS(bytesOf(text), 1, bytesOf(text).length - 1)
const offset = (text: string) => isoOffsetS(bytesOf(text), 1, bytesOf(text).length - 1)

test('it is the time that Date reads, for every instant of three centuries', () => {
  const instant = fc.date({
    min: new Date('1850-01-01T00:00:00Z'),
    max: new Date('2150-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(instant, (date) => {
      expect(time(date.toISOString())).toBeCloseTo(date.getTime() / 1000, 4)
    }),
  )
})

describe('the forms of the exporters', () => {
  test.each([
    ['2018-05-13T14:11:03Z', '2018-05-13T14:11:03.000Z'],
    ['2018-05-13T14:11:03', '2018-05-13T14:11:03.000Z'],
    ['2018-05-13 14:11:03Z', '2018-05-13T14:11:03.000Z'],
    ['2018-05-13T14:11Z', '2018-05-13T14:11:00.000Z'],
    ['\n 2015-04-05T17:18:58.000+02:00 ', '2015-04-05T15:18:58.000Z'],
    ['2015-04-05T17:18:58-0330', '2015-04-05T20:48:58.000Z'],
    ['2015-04-05T17:18:58+02', '2015-04-05T15:18:58.000Z'],
    ['2015-04-05T17:18:58,250Z', '2015-04-05T17:18:58.250Z'],
    ['1901-12-13T20:45:52.2073437Z', '1901-12-13T20:45:52.207Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
    ['2016-12-31T24:00:00Z', '2017-01-01T00:00:00.000Z'],
    ['2016-02-29T00:00:00Z', '2016-02-29T00:00:00.000Z'],
  ])('%s', (text, iso) => expect(time(text)).toBeCloseTo(Date.parse(iso) / 1000, 2))

  test.each([
    '',
    'Z',
    '2018-05-13',
    '13.05.2018 14:11:03',
    '2018-13-01T00:00:00Z',
    '2018-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2018-05-13T25:11:03Z',
    '2018-05-13T14:61:03Z',
    '2018-05-13T14:11:03Zulu',
    '2018-05-13T14:11:03+',
    '2018-05-13T14:11:03 PM',
    '2018-05-1314:11:03',
  ])('%j is no time', (text) => expect(time(text)).toBeNaN())
})

test('an offset is stated by digits, not by Z or silence', () => {
  expect(offset('2015-04-05T17:18:58.000+02:00')).toBe(7200)
  expect(offset('2015-04-05T17:18-03:30')).toBe(-12_600)
  expect(offset('2015-04-05T17:18:58+00:00')).toBe(0)
  expect(offset('2015-04-05T17:18:58Z')).toBeNaN()
  expect(offset('2015-04-05T17:18:58')).toBeNaN()
})

test('no text breaks it', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(typeof time(text)).toBe('number')
      expect(typeof offset(text)).toBe('number')
    }),
  )
})
